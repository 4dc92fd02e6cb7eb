"""What a card says about the next rank: since when a rank is held, which marks count, what a body may choose."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.assessment.records.words import GOOD, LOW, NEGATIVE
from kadry_cli.career.rules.next_rank import RankFacts, next_rank, replay_rank
from kadry_cli.career.rules.rank_facts import Mark, given_ranks, rank_facts
from kadry_cli.core.law.lookup import LawOnDate, OwnAct, OwnRule
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.standing import Staff, staff_of
from tests.career.test_cases import LAW, law
from tests.diagnostics.registers import example_in, rewrite
from tests.kadry import EXAMPLE, kadry
from tests.person.made import card_with, events_of, unit_of

STAFF: Staff = staff_of([unit_of("viddil: fakhivets category=VII, inspektor category=VI")])
DAY = date(2012, 1, 10)


def facts(card: Card, *marks: Mark, day: date = DAY) -> RankFacts | None:
    return rank_facts(card, STAFF, marks, day, law("local", day))


def card(*events: str, **more: Any) -> Card:
    return card_with({"career": events_of(events), **more})


@pytest.mark.req("K11")
def test_a_rank_named_again_is_not_given_again() -> None:
    one = card(
        "2006-02-01 призначення post=fakhivets rank=15",
        "2008-02-01 присвоєння_рангу rank=14",
        "2010-03-01 переведення post=fakhivets rank=14",
    )
    assert [(given.date, given.rank) for given in given_ranks(one, DAY)] == [
        (date(2006, 2, 1), 15),
        (date(2008, 2, 1), 14),
    ]
    found = facts(one)
    assert found is not None
    assert (found.rank, found.since, found.post_since) == (14, date(2008, 2, 1), date(2010, 3, 1))


@pytest.mark.req("K11")
def test_a_later_rank_is_not_yet_known_on_the_day() -> None:
    one = card("2006-02-01 призначення post=fakhivets rank=15", "2014-02-01 присвоєння_рангу rank=14")
    found = facts(one)
    assert found is not None
    assert found.rank == 15


@pytest.mark.req("K11")
def test_who_holds_no_post_has_no_next_rank() -> None:
    one = card("2006-02-01 призначення post=fakhivets rank=15")
    assert facts(one, day=date(2005, 1, 10)) is None
    ground = {"kind": "розпорядження", "number": "5-к", "date": "2011-05-31"}
    left = {"date": "2011-05-31", "reason": "за власним бажанням", "norm": "стаття 38 КЗпП України", "ground": ground}
    assert facts(card("2006-02-01 призначення post=fakhivets rank=15", dismissal=left)) is None


@pytest.mark.req("K11", "G25")
def test_marks_count_from_the_rank_to_the_day() -> None:
    one = card("2006-02-01 призначення post=fakhivets rank=15")
    marks = [
        Mark(date(2005, 2, 1), LOW),
        Mark(date(2008, 2, 1), LOW),
        Mark(date(2009, 2, 1), GOOD),
        Mark(date(2010, 2, 1), NEGATIVE),
        Mark(date(2012, 2, 1), LOW),
    ]
    found = facts(one, *marks)
    assert found is not None
    assert (found.lows, found.negatives) == ((date(2008, 2, 1),), (date(2010, 2, 1),))


@pytest.mark.req("K11", "A4")
def test_a_body_may_choose_by_its_act_from_which_day_the_term_runs() -> None:
    since = date(2009, 1, 5)
    rule = OwnRule("rank.term_from", "ранг", "пункт 2")
    act = OwnAct("ranhy", "Про ранги", "розпорядження", "селищного голови", "5", since, since, None, (rule,))
    promoted = RankFacts(13, date(2010, 2, 1), "VI", date(2011, 2, 1))
    by_law = next_rank(promoted, DAY, law("local", DAY))
    own: LawOnDate = LAW.on(DAY, "local", (act,))
    chosen = next_rank(promoted, DAY, own)
    assert by_law.result.due == date(2013, 2, 1)
    assert chosen.result.due == date(2012, 2, 1)
    assert "career.own-reading" in [step.message for step in chosen.steps]
    assert replay_rank(chosen.inputs, own.at(chosen.law_date)) == chosen


@pytest.mark.req("K11")
def test_a_certificate_of_the_next_rank_is_verified_and_a_changed_one_is_not(tmp_path: Path) -> None:
    args = ("--root", EXAMPLE, "career", "ranks", "ґудзь", "--on", "2011-06-01", "--certificate", tmp_path / "ranh")
    run = kadry(*args)
    assert (run.code, "Довідку збережено" in run.out) == (0, True)
    saved = tmp_path / "ranh.yaml"
    assert kadry("verify", saved).code == 0
    text = saved.read_text(encoding="utf-8")
    assert "Ґудзь" not in text
    saved.write_text(text.replace("due: 2011-06-22", "due: 2011-05-22"), encoding="utf-8")
    assert kadry("verify", saved).code == 1
    many = kadry(*args[:4], "ґудзь", "чуб", *args[5:])
    assert many.code == 2


@pytest.mark.req("K11")
def test_a_card_that_cannot_be_read_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, "people/gudz-mariia-3f8k/card.yaml", "sex: жіноча", "sex: невідома")
    run = kadry("--root", root, "career", "due", "--on", "2012-05-01", "--kind", "rank", "--json")
    assert run.code == 1
    assert [one["code"] for one in run.json["findings"]]
    people = {one["person"] for one in run.json["result"]["items"]}
    assert "chub-valerii-3w8n" in people
    assert "gudz-mariia-3f8k" not in people
