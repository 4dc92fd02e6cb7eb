"""The layout of the form as data: what it must name, what an office may correct, and how its own copy is used."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from kadry_cli.cards.papers.layout import LINES, PAGES, SECTIONS, Layout, layout_problems, program_layout
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.resources import templates_dir
from tests.cards.papers.registers import PERSON, register, write
from tests.exam.papers.reading import html_text, pages
from tests.kadry import Run, kadry

FILE = "card-p2ds.layout.yaml"
SOURCE = (templates_dir() / FILE).read_text(encoding="utf-8")


def office(folder: Path, source: str, paper: str = "cards/p2ds-layout", file: str = "nasha.layout.yaml") -> Path:
    """A register with a layout of its own, listed with its hash."""
    root = register(folder)
    write(root / "templates" / file, source)
    digest = hashlib.sha256(source.encode()).hexdigest()
    settings = (root / "kadry.yaml").read_text(encoding="utf-8")
    entry = f"templates:\n  - paper: {paper}\n    file: {file}\n    sha256: '{digest}'\n"
    write(root / "kadry.yaml", settings + entry)
    return root


def render(root: Path, *args: object) -> Run:
    return kadry("--root", root, "card", "render", PERSON, "--on", "2012-03-01", *args)


def test_the_program_s_layout_names_every_line_and_only_known_fields() -> None:
    layout = program_layout(FILE)
    assert list(layout_problems(layout)) == []
    assert [one.field for one in layout.lines] == list(LINES)
    assert [name for page in PAGES for name in page] == list(SECTIONS)
    for name, fields in SECTIONS.items():
        assert [one.field for one in layout.table(name).columns] == list(fields)


@pytest.mark.req("I21", "I24", "I25", "I26")
def test_what_the_sources_name_is_not_marked_as_reconstructed() -> None:
    layout = program_layout(FILE)
    sure = {name: {one.field for one in layout.table(name).columns if one.mark == "S"} for name in SECTIONS}
    assert sure["extensions"] == {"ground"}
    assert sure["career"] == {"unit", "post", "category", "rank"}
    assert sure["leaves"] == set()
    assert sure["penalties"] == {"reason", "kind"}
    assert sure["reserve"] == {"body"}
    assert sure["training"] == {"institution", "programme"}


def test_an_office_corrects_a_column_in_one_file(tmp_path: Path) -> None:
    ours = SOURCE.replace("{label: Підпис, field: signature, width: 19mm, align: center, mark: R}", "")
    ours = ours.replace(
        "label: Дата, field: date, width: 20mm, align: center, mark: R",
        "label: Число, field: date, width: 22mm, mark: S",
    )
    ours = "\n".join(line for line in ours.splitlines() if line.strip() != "-") + "\n"
    root = office(tmp_path, ours)
    run = render(root, "-o", tmp_path / "card.html")
    assert run.code == 0, run.out + run.err
    assert "III – «Підстава»;" in run.out
    text = html_text(tmp_path / "card.html")
    assert "Число\nНазва структурного підрозділу\nПосада\nКатегорія\nРанг\nПідстава (№, дата наказу)\n" in text
    assert "Надруковано за власним шаблоном органу nasha.layout.yaml, SHA-256" in text
    assert render(root, "-o", tmp_path / "card.pdf").code == 0
    assert pages(tmp_path / "card.pdf") == 4
    assert "KD904" not in kadry("--root", root, "check").out


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("field: rank,", "field: pay,", "поля «pay» немає"),
        ("field: rank,", "field: unit,", "поле «unit» стоїть у графах двічі"),
        ("width: 12mm", "width: 12", "ширина «12»"),
        ("height: 10mm", "height: 10.5mm", "висота рядка «10.5mm»"),
        ("field: photo,", "field: foto,", "рядок «photo» має стояти"),
        ("field: photo,", "field: foto,", "рядка «foto» форма не має"),
    ],
)
def test_a_wrong_layout_says_what_is_wrong(right: str, wrong: str, said: str) -> None:
    assert right in SOURCE
    source = SOURCE.replace(right, wrong).replace("width: 12,", 'width: "12",')
    layout = parse_record(source.encode(), FILE, Layout).record
    assert layout is not None
    assert any(said in problem for problem in layout_problems(layout))


def test_nothing_is_printed_by_a_wrong_layout(tmp_path: Path) -> None:
    root = office(tmp_path, SOURCE.replace("field: rank,", "field: pay,"))
    run = render(root, "-o", tmp_path / "card.pdf")
    assert (run.code, "KD908" in run.out, (tmp_path / "card.pdf").exists()) == (1, True, False)


def test_a_layout_is_not_taken_for_a_template_nor_a_template_for_a_layout(tmp_path: Path) -> None:
    root = office(tmp_path / "one", SOURCE, file="nasha.html.j2")
    assert "не назва розмітки" in kadry("--root", root, "check").out
    root = office(tmp_path / "two", SOURCE, paper="cards/p2ds")
    assert "не назва шаблона" in kadry("--root", root, "check").out


def test_a_layout_that_is_only_there_is_told_of_and_not_used(tmp_path: Path) -> None:
    root = register(tmp_path)
    write(root / "templates" / FILE, SOURCE.replace("label: Ранг", "label: Чин"))
    run = render(root, "-o", tmp_path / "card.html")
    assert (run.code, "KD904" in run.out) == (0, True)
    assert "Чин" not in html_text(tmp_path / "card.html")
