"""Tickets and the paper copy of the secret number: fields, both layouts, every format (E1, E3, E4, D9)."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kadry_cli.core.documents.halves import HALF_HEIGHT
from kadry_cli.core.documents.paper import Format, read_tree, typeset
from kadry_cli.core.documents.tree import Half
from kadry_cli.core.resources import templates_dir
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.papers.opening import open_planned
from kadry_cli.exam.papers.slips import group_check, seed_slip_fields
from kadry_cli.exam.papers.tickets import Layout, blank_ticket_set_fields, ticket_set_fields
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.topics import topic
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pdf_text
from tests.exam.papers.registers import FIRST, QUESTIONS, SECRET, bank, exam, held_exam, made, register

KINDS = {kind.name: kind for kind in topic("exam").papers}
LAYOUTS: tuple[Layout, ...] = ("page", "half")
DAY = exam(held_exam()).seals[-1].day


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> PaperGround:
    """The competition of 2009 in the example."""
    planned, _ = open_planned(register(tmp_path_factory.mktemp("ground")), FIRST)
    assert planned is not None
    return planned.ground


@pytest.fixture(scope="module")
def seal() -> Seal:
    """The seal in force."""
    return exam(held_exam()).seals[-1]


def numbered() -> list[tuple[int, list[str]]]:
    """The tickets of the set as texts."""
    texts = {question.id: question.text for question in bank().questions}
    return [(number, [texts[code] for code in codes]) for number, codes in enumerate(made(held_exam()).tickets, 1)]


def written(folder: Path, kind: str, fields: dict[str, Any], to: Format) -> Path:
    """A paper in a file."""
    result = typeset(templates_dir(), KINDS[kind].template, fields, KINDS[kind].fields, to)
    assert result.data is not None, result.findings
    path = folder / f"paper.{to}"
    path.write_bytes(result.data)
    return path


@pytest.mark.req("E1", "E3", "E4")
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_set_holds_the_golden_words_in_every_format(
    layout: Layout, ground: PaperGround, seal: Seal, tmp_path: Path
) -> None:
    fields = ticket_set_fields(ground, seal, numbered(), day=DAY, layout=layout, stamp_each=True)
    html = written(tmp_path, "tickets", fields, "html")
    assert html_text(html) == (GOLDEN / f"tickets-{layout}.txt").read_text(encoding="utf-8")
    assert missing_words(html, pdf_text(written(tmp_path, "tickets", fields, "pdf"))) == []
    assert missing_words(html, docx_text(written(tmp_path, "tickets", fields, "docx"))) == []


@pytest.mark.req("E3")
def test_a_blank_is_a_title_sheet_and_one_empty_ticket(ground: PaperGround, tmp_path: Path) -> None:
    for layout in LAYOUTS:
        fields = blank_ticket_set_fields(ground, day=DAY, layout=layout, stamp_each=True)
        assert len(PdfReader(written(tmp_path, "tickets", fields, "pdf")).pages) == 2
    text = html_text(written(tmp_path, "tickets", fields, "html"))
    assert text == (GOLDEN / "tickets-blank.txt").read_text(encoding="utf-8")


@pytest.mark.req("D9")
def test_nothing_of_a_ticket_tells_article_mark_or_person(ground: PaperGround, seal: Seal, tmp_path: Path) -> None:
    fields = ticket_set_fields(ground, seal, numbered(), day=DAY, layout="page", stamp_each=False)
    tickets = html_text(written(tmp_path, "tickets", fields, "html")).split("ЕКЗАМЕНАЦІЙНИЙ БІЛЕТ")[1:]
    assert len(tickets) == 15
    sources = {source for questions in QUESTIONS.values() for _, source in questions if source}
    for ticket in tickets:
        assert not [word for word in ("бал", "підпис", "Оцінка", "ЗАТВЕРДЖУЮ", "Гаврилюк") if word in ticket]
        assert not [source for source in sources if source in ticket]
        assert re.findall(r"^(\d)\. ", ticket, re.MULTILINE) == ["1", "2", "3", "4", "5"]


def test_the_stamp_stands_on_each_ticket_or_on_the_title_sheet_alone(
    ground: PaperGround, seal: Seal, tmp_path: Path
) -> None:
    for layout in LAYOUTS:
        for stamp_each, stamps in ((True, 16), (False, 1)):
            fields = ticket_set_fields(ground, seal, numbered(), day=DAY, layout=layout, stamp_each=stamp_each)
            text = html_text(written(tmp_path, "tickets", fields, "html"))
            assert text.count("ЗАТВЕРДЖУЮ") == stamps


def test_no_ticket_bears_a_page_number(ground: PaperGround, seal: Seal, tmp_path: Path) -> None:
    fields = ticket_set_fields(ground, seal, numbered(), day=DAY, layout="page", stamp_each=True)
    reader = PdfReader(written(tmp_path, "tickets", fields, "pdf"))
    assert len(reader.pages) == 16
    assert {page.extract_text().strip().splitlines()[0] for page in reader.pages} == {"ЗАТВЕРДЖУЮ"}


def test_a_ticket_too_long_for_a_half_takes_a_whole_page(ground: PaperGround, seal: Seal, tmp_path: Path) -> None:
    tickets = numbered()[:4]
    tickets[1] = (2, [text + " і ще багато слів про те саме" * 12 for text in tickets[1][1]])
    fields = ticket_set_fields(ground, seal, tickets, day=DAY, layout="half", stamp_each=True)
    tree, _ = read_tree(templates_dir(), KINDS["tickets"].template, fields, KINDS["tickets"].fields)
    assert tree is not None
    places = [block.place for part in tree.parts for block in part.blocks if isinstance(block, Half)]
    assert places == ["upper", "whole", "upper", "lower"]
    pdf = written(tmp_path, "tickets", fields, "pdf")
    assert len(PdfReader(pdf).pages) == 4
    assert missing_words(written(tmp_path, "tickets", fields, "html"), pdf_text(pdf)) == []
    assert HALF_HEIGHT == 108.5


def test_the_secret_number_stands_in_groups_with_checks(ground: PaperGround, seal: Seal, tmp_path: Path) -> None:
    fields = seed_slip_fields(ground, seal, SECRET.hex(), "exam.seed")
    assert "".join(row["group"] for row in fields["rows"]) == SECRET.hex()
    html = written(tmp_path, "seed-slip", fields, "html")
    assert html_text(html) == (GOLDEN / "seed-slip.txt").read_text(encoding="utf-8")
    pdf = written(tmp_path, "seed-slip", fields, "pdf")
    assert missing_words(html, pdf_text(pdf)) == []
    assert len(PdfReader(io.BytesIO(pdf.read_bytes())).pages) == 1


@pytest.mark.parametrize(("group", "check"), [("00000000", "00"), ("ffffffff", "fc"), ("01020304", "0a")])
def test_the_check_of_a_group_is_the_sum_of_its_bytes(group: str, check: str) -> None:
    assert group_check(group) == check
