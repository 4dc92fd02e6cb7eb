"""Which form of the card is printed: by date and kind of body, and what is said where another one is required."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.cards.papers.form import begun_on, other_form
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.load import parse_record
from kadry_cli.person.records.card import Card
from kadry_cli.topics import all_topics
from tests.cards.papers.registers import CARD, PERSON, register
from tests.exam.papers.reading import pages
from tests.kadry import EXAMPLE, kadry

SIDES = [
    ("state", "1996-01-01", None),
    ("state", "2016-09-15", None),
    ("state", "2016-09-16", "156/2016"),
    ("state", "2020-06-04", "156/2016"),
    ("state", "2020-06-05", "77-20"),
    ("local", "2016-09-16", None),
    ("local", "2020-06-05", None),
    ("local", "2024-04-04", None),
    ("local", "2024-04-05", "62-24"),
]


@pytest.mark.req("I1", "A4")
@pytest.mark.parametrize(("kind", "day", "required"), SIDES)
def test_the_form_by_date_and_kind_of_body(kind: str, day: str, required: str | None) -> None:
    found = other_form(law_of(all_topics()).on(date.fromisoformat(day), kind))
    assert (found.name if found else None) == required


def test_a_card_without_the_day_it_was_begun_is_judged_by_its_signature_then_by_entry() -> None:
    bare = CARD.replace("begun: 2009-06-22\n", "")
    later = date(2025, 1, 1)
    for text, expected in (
        (CARD, date(2009, 6, 22)),
        (bare.replace("stated:\n  date: 2009-06-22", "stated:\n  date: 2009-06-21"), date(2009, 6, 21)),
        (bare.replace("stated:\n  date: 2009-06-22\n", ""), date(2009, 6, 22)),
    ):
        card = parse_record(text.encode(), "card.yaml", Card).record
        assert card is not None
        assert begun_on(card, later) == expected


def test_another_form_is_refused_with_its_act_and_printed_only_knowingly(tmp_path: Path) -> None:
    text = CARD.replace("begun: 2009-06-22", "begun: 2017-03-01")
    root = register(tmp_path, kind="state", cards={PERSON: text})
    path = tmp_path / "card.pdf"
    run = kadry("--root", root, "card", "render", PERSON, "-o", path)
    assert (run.code, path.exists()) == (2, False)
    assert "на 01.03.2017 картку ведуть за іншою формою: форма № 156/2016" in run.err
    assert "діє з 16.09.2016" in run.err
    assert "--form П-2ДС" in run.err
    run = kadry("--root", root, "card", "render", PERSON, "--form", "П-2ДС", "-o", path)
    assert (run.code, pages(path)) == (0, 4)
    assert "надруковано форму П-2ДС" in run.out


def test_a_card_begun_under_the_form_keeps_it(tmp_path: Path) -> None:
    root = register(tmp_path, kind="state", cards={PERSON: CARD})
    path = tmp_path / "card.pdf"
    assert kadry("--root", root, "card", "render", PERSON, "--on", "2025-01-01", "-o", path).code == 0
    assert pages(path) == 4


def test_a_blank_of_a_day_follows_its_law_and_a_blank_without_a_day_is_the_form(tmp_path: Path) -> None:
    path = tmp_path / "blank.pdf"
    run = kadry("--root", EXAMPLE, "card", "render", "--blank", "--on", "2024-04-05", "-o", path)
    assert (run.code, "№ 62-24" in run.err) == (2, True)
    run = kadry("--root", EXAMPLE, "card", "render", "--blank", "-o", path)
    assert (run.code, "№ 62-24" in run.out, pages(path)) == (0, True, 4)


@pytest.mark.parametrize(("form", "said"), [("77-20", "не підтверджують"), ("№ П-9", "програма не знає")])
def test_a_form_without_a_layout_is_not_printed(form: str, said: str) -> None:
    run = kadry("--root", EXAMPLE, "card", "render", "--blank", "--form", form)
    assert (run.code, said in run.err) == (2, True)
