"""What no change may do to a file and its books (H7, H11; trust U7): each way of losing a line is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from kadry_cli.core.finding import Finding
from kadry_cli.core.records.base import Record
from kadry_cli.core.register.load import parse_record
from kadry_cli.dossier.checks.kept import kept_file, kept_issues, kept_movement, kept_reports
from kadry_cli.dossier.records.books import IssueBook, MovementBook, ReportBook
from kadry_cli.dossier.records.file import PersonalFile

BASE: Mapping[str, str] = yaml.safe_load(
    (Path(__file__).parents[1] / "corpus/bases/dossier.yaml").read_text(encoding="utf-8")
)["write"]
FILE, OLD = "people/gudz-mariia-3f8k/file.yaml", "people/bondar-kateryna-7k3f/file.yaml"
MOVEMENT, ISSUE, REPORTS = "books/movement/2009.yaml", "books/issue/2009.yaml", "books/reports/2009.yaml"
BOOKS: Mapping[str, tuple[type[Record], Callable[..., Iterable[Finding]]]] = {
    MOVEMENT: (MovementBook, kept_movement),
    ISSUE: (IssueBook, kept_issues),
    REPORTS: (ReportBook, kept_reports),
}


def read(text: str, model: type[Any] = PersonalFile) -> Any:
    record = parse_record(text.encode(), "x.yaml", model).record
    assert record is not None
    return record


def found(path: str, old: str, new: str) -> list[tuple[str, tuple[str | int, ...]]]:
    """What a replacement in a file of the base comes to."""
    assert old in BASE[path]
    model, kept = BOOKS.get(path, (PersonalFile, kept_file))
    before, after = read(BASE[path], model), read(BASE[path].replace(old, new, 1), model)
    return [(one.code, one.loc) for one in kept(before, after, path)]


LINE_3 = BASE[FILE][BASE[FILE].index("  - number: 3") : BASE[FILE].index("  - number: 4")]


@pytest.mark.req("H7", "H11", "T-U7")
@pytest.mark.row("U7")
@pytest.mark.parametrize(
    ("old", "new", "loc"),
    [
        pytest.param("sheets: 2\n", "sheets: 1\n", ("inventory", 1, "sheets"), id="edited"),
        pytest.param(LINE_3, "", ("inventory", 2, "number"), id="removed"),
        pytest.param("  - number: 1\n", "  - number: 5\n", ("inventory", 0, "number"), id="renumbered"),
        pytest.param("    corrects: 2\n", "", ("inventory", 2, "corrects"), id="correction-hidden"),
        pytest.param("line: 4", "line: 3", ("withdrawals", 0, "line"), id="withdrawal-moved"),
        pytest.param("date: 2010-04-12", "date: 2010-04-11", ("refreshed", 0, "date"), id="refresh-edited"),
        pytest.param("number: 14\n", "number: 15\n", ("number",), id="number-of-the-file"),
        pytest.param("number: 14\n", "", ("number",), id="number-taken-away"),
    ],
)
def test_a_recorded_line_of_a_file_stays(old: str, new: str, loc: tuple[str | int, ...]) -> None:
    assert found(FILE, old, new) == [("KD729", loc)]


@pytest.mark.req("H7")
def test_lines_in_another_order_are_one_finding() -> None:
    text = BASE[FILE]
    line_4 = text[text.index("  - number: 4") : text.index("withdrawals:")]
    assert found(FILE, LINE_3 + line_4, line_4 + LINE_3) == [("KD729", ("inventory", 2, "number"))]


@pytest.mark.req("H7", "H12")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("    sheets: 1\n", f"    sheets: 1\n    scan: dyplom.pdf\n    sha256: {'0' * 63}a\n", id="scan"),
        pytest.param("    changes: підвищення", "    acquainted: 2011-04-18\n    changes: підвищення", id="acquainted"),
        pytest.param("place: сейф № 2", "place: сейф № 3", id="custody"),
    ],
)
def test_what_was_left_empty_is_filled_in(old: str, new: str) -> None:
    assert found(FILE, old, new) == []


@pytest.mark.req("H11")
def test_what_is_filled_in_is_not_changed_again() -> None:
    assert found(FILE, "acquainted: 2010-04-13", "acquainted: 2010-04-14") == [
        ("KD729", ("refreshed", 0, "acquainted"))
    ]


@pytest.mark.req("H11")
def test_a_file_that_is_kept_does_not_go() -> None:
    assert [one.code for one in kept_file(read(BASE[OLD]), None, OLD)] == ["KD731"]
    begun = "person: bondar-kateryna-7k3f\nname: Бондар Катерина Юріївна\nopened:\n  date: 2009-06-10\n"
    assert list(kept_file(read(begun), None, OLD)) == []


@pytest.mark.req("H8", "H19", "T-U7")
@pytest.mark.row("U7")
@pytest.mark.parametrize(
    ("path", "old", "new", "key"),
    [
        (MOVEMENT, "date: 2009-07-06", "date: 2009-07-05", "files"),
        (ISSUE, "due: 2009-10-09", "due: 2009-10-10", "issues"),
        (REPORTS, "date: 2009-10-01", "date: 2009-10-02", "reports"),
    ],
)
def test_a_line_of_a_book_stays(path: str, old: str, new: str, key: str) -> None:
    ((code, loc),) = found(path, old, new)
    assert (code, loc[0]) == ("KD730", key)
    model, kept = BOOKS[path]
    assert [one.code for one in kept(read(BASE[path], model), None, path)] == ["KD730"]


@pytest.mark.req("H19")
def test_a_return_is_filled_into_its_line_and_stays() -> None:
    returned = "    returned:\n      date: 2009-10-06\n      received_by: Ковтун Лариса Миколаївна\n"
    out = BASE[ISSUE].replace(returned, "")
    assert list(kept_issues(read(out, IssueBook), read(BASE[ISSUE], IssueBook), ISSUE)) == []
    assert [one.code for one in kept_issues(read(BASE[ISSUE], IssueBook), read(out, IssueBook), ISSUE)] == ["KD730"]
