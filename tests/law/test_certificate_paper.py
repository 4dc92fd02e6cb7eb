"""A decision saved: the name the user gives decides what the paper is printed as."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kadry_cli.core.errors import UserError
from kadry_cli.core.law.certificate_paper import certificate_files, write_certificate
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.law.verification import verify_certificate
from kadry_cli.topics import topic
from tests.documents.papers_kit import docx_text, html_text, joined, pdf_text

if TYPE_CHECKING:
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.law.lookup import LawOnDate

TEXTS = {"pdf": pdf_text, "docx": docx_text, "html": html_text}


def decided() -> tuple[Decision[object], LawOnDate]:
    """The result of an exam and the law it was judged by."""
    exam = topic("exam")
    law = law_of([exam]).on(date(2009, 6, 15), "state")
    inputs = {"attendance": "з'явився", "marks": [3, 3, 3, 2, 2]}
    return exam.load(dict(exam.decisions)["exam.result"])(inputs, law), law


@pytest.mark.parametrize(
    ("given", "files"),
    [
        ("dovidka", ("dovidka.yaml", "dovidka.pdf")),
        ("dovidka.pdf", ("dovidka.yaml", "dovidka.pdf")),
        ("dovidka.yaml", ("dovidka.yaml", "dovidka.pdf")),
        ("dovidka.yml", ("dovidka.yaml", "dovidka.pdf")),
        ("dovidka.docx", ("dovidka.yaml", "dovidka.docx")),
        ("Dovidka.DOCX", ("Dovidka.yaml", "Dovidka.docx")),
        ("dovidka.html", ("dovidka.yaml", "dovidka.html")),
        ("2009.06.15", ("2009.06.15.yaml", "2009.06.15.pdf")),
    ],
)
def test_the_name_stands_for_two_files(given: str, files: tuple[str, str]) -> None:
    folder = Path("papers")
    assert certificate_files(folder / given) == (folder / files[0], folder / files[1])


@pytest.mark.parametrize("to", TEXTS)
def test_a_certificate_is_saved_with_its_paper(tmp_path: Path, to: str) -> None:
    decision, law = decided()
    write_certificate(decision, law, subject="Ґудзь Марія Іванівна", path=tmp_path / f"dovidka.{to}", force=False)
    assert {file.name for file in tmp_path.iterdir()} == {"dovidka.yaml", f"dovidka.{to}"}
    text = TEXTS[to]((tmp_path / f"dovidka.{to}").read_bytes())
    assert joined("ДОВІДКА про рішення за правилом Кого стосується Ґудзь Марія Іванівна") in text
    assert "kadryverifydovidka.yaml" in text
    saved = (tmp_path / "dovidka.yaml").read_text(encoding="utf-8")
    assert verify_certificate(saved, [topic("exam")]).verified
    assert "Ґудзь" not in saved


@pytest.mark.parametrize("taken", ["dovidka.yaml", "dovidka.docx"])
def test_where_one_of_the_files_exists_none_is_written(tmp_path: Path, taken: str) -> None:
    decision, law = decided()
    (tmp_path / taken).write_bytes(b"old")
    with pytest.raises(UserError, match="уже існує"):
        write_certificate(decision, law, subject="Ґудзь", path=tmp_path / "dovidka.docx", force=False)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [(taken, b"old")]
    write_certificate(decision, law, subject="Ґудзь", path=tmp_path / "dovidka.docx", force=True)
    assert (tmp_path / taken).read_bytes() != b"old"
