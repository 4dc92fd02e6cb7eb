"""`kadry exam day-sheet`, `kadry exam import`: the day as one table, out and in, all or nothing (KD596-KD598)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from kadry_cli.core.tables.reading import read_rows
from tests.diagnostics.registers import codes
from tests.exam.sitting.days import (
    ACT,
    BONDAR,
    CHAIR,
    EXAM,
    FOURTH,
    HRYTSAI,
    KUZMENKO,
    LYSENKO,
    MEMBER,
    ROOM,
    SECRETARY,
    begun,
    done,
    entry,
    exam,
    marked,
    on,
    picked,
    planned,
    refused,
)
from tests.kadry import kadry

HEAD = "код;ПІБ;роль;участь;№ білета;час вибору;засвідчив;початок;закінчення;1;2;3;4;5;ознайомлено;примітка"


def sheet(folder: Path, *lines: str) -> Path:
    """A sheet of these lines below the usual head."""
    path = folder / "den.csv"
    path.write_text("\n".join((HEAD, *lines)) + "\n", encoding="utf-8", newline="\n")
    return path


def wrong(root: Path, path: Path) -> list[tuple[str, int, int]]:
    """Code, row and column of what is wrong with a sheet, which changes nothing."""
    before = (root / EXAM).read_bytes()
    run = on(root, "import", path, "--json")
    assert (run.code, run.json["result"], (root / EXAM).read_bytes()) == (1, None, before), run.out
    assert {one["path"] for one in run.json["findings"]} == {path.name}
    return [(one["code"], one["line"], one["column"]) for one in run.json["findings"]]


GOOD = (
    f"{BONDAR};Бондар Катерина Юріївна;кандидат;з’явився;4;10:02;ковтун;;10.50;4;5;4;3;4;23.06.2009;",
    f"{HRYTSAI};;кандидат;;11;10.03;Ковтун Лариса Миколаївна;10:05;;3;3;4;2;3;2009-06-23;'=1+1",
    f"{KUZMENKO};;;не з'явилася;;;;;;;;;;;;",
    f"{CHAIR};;член комісії;присутній;;;;;;;;;;;;",
    f"{SECRETARY};;член комісії;присутня;;;;;;;;;;;;",
    f"{MEMBER};;член комісії;Присутній;;;;;;;;;;;;",
    f"{FOURTH};;член комісії;відсутній: відрядження;;;;;;;;;;;;",
)


@pytest.mark.req("C9", "D9", "D13", "D15", "D18", "D20")
def test_a_whole_day_is_one_act(root: Path, tmp_path: Path) -> None:
    planned(root)
    done(root, "sit", *ROOM)
    run = on(root, "import", sheet(tmp_path, *GOOD))
    assert run.out.startswith(
        "Іспит 22.06.2009: з таблиці den.csv занесено 3 кандидатів і 4 членів комісії. Записано: "
    )
    first, second, third = exam(root).sittings[0].candidates
    assert (first.ticket, first.picked, first.witness, first.finished) == (4, time(10, 2), SECRETARY, time(10, 50))
    assert (second.marks, second.acquainted, second.note) == (("3", "3", "4", "2", "3"), date(2009, 6, 23), "=1+1")
    assert third.attendance == "не з'явився"
    assert exam(root).sittings[0].present == (CHAIR, SECRETARY, MEMBER)
    assert [(one.id, one.reason) for one in exam(root).sittings[0].absent] == [(FOURTH, "відрядження")]
    assert codes(root) == []
    log = kadry("--root", root, "log", "--limit", "1").out
    assert ("команда: exam import" in log, f"підстава: {ACT}" in log) == (True, True)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_goes_out_comes_back_and_changes_nothing(ending: str, root: Path, tmp_path: Path) -> None:
    planned(root)
    done(root, "import", sheet(tmp_path, *GOOD))
    file = tmp_path / f"again.{ending}"
    made = done(root, "day-sheet", "-o", file)
    assert (made["sitting"], made["rows"]) == (1, 7)
    assert on(root, "import", file).out.startswith("Змін немає: у реєстрі вже так.")
    head, *rows = read_rows(file)
    assert head == HEAD.split(";")
    assert [row[0] for row in rows] == [BONDAR, HRYTSAI, KUZMENKO, CHAIR, SECRETARY, MEMBER, FOURTH]
    assert rows[0][1:9] == [
        "Бондар Катерина Юріївна", "кандидат", "з’явився", "4", "10:02", "Ковтун Лариса Миколаївна", "", "10:50",
    ]  # fmt: skip
    assert rows[1][-1] in ("'=1+1", "=1+1"), "a text that begins with = is no formula"
    again = tmp_path / f"third.{ending}"
    done(root, "day-sheet", "-o", again)
    assert again.read_bytes() == file.read_bytes()


def workbook(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    """A workbook as a person fills it: times and dates are times and dates."""
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet()
    clock, day = book.add_format({"num_format": "hh:mm"}), book.add_format({"num_format": "dd.mm.yyyy"})
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, time):
                page.write_datetime(at, place, cell, clock)
            elif isinstance(cell, date):
                page.write_datetime(at, place, datetime.combine(cell, time()), day)
            else:
                page.write(at, place, cell)
    book.close()
    return path


@pytest.mark.req("D9")
def test_times_and_dates_of_a_workbook(root: Path, tmp_path: Path) -> None:
    begun(root)
    rows: list[list[Any]] = [
        HEAD.split(";"),
        [BONDAR, "", "", "", 4, time(10, 2), "ковтун", 0.4375, "10.50", 4, 5, 4, 3, 4, date(2009, 6, 23)],
    ]
    done(root, "import", workbook(tmp_path / "den.xlsx", rows))
    one = entry(root, BONDAR)
    assert (one.picked, one.started, one.finished) == (time(10, 2), time(10, 30), time(10, 50))
    assert (one.ticket, one.marks, one.acquainted) == (4, ("4", "5", "4", "3", "4"), date(2009, 6, 23))


def test_every_wrong_cell_is_named(root: Path, tmp_path: Path) -> None:
    begun(root)
    lines = (
        f"{BONDAR};Бондар Катерина;кандидат;прийшла;сім;10-02;петренко;;25:00;4;5;0;3;;32.06.2009;",
        f"{LYSENKO};;кандидат;;;;;;;;;;;;;",
        f"{SECRETARY};;кандидат;присутня;;;;;;;;;;;;",
        f"{FOURTH};;член комісії;відсутній;;;;;;;;;;;;",
        f"{FOURTH};;член комісії;присутній;;;;;;;;;;;;",
        "немає;;;;;;;;;;;;;;;",
    )
    assert wrong(root, sheet(tmp_path, *lines)) == [
        ("KD597", 2, 2),
        ("KD596", 2, 4),
        ("KD596", 2, 5),
        ("KD596", 2, 6),
        ("KD596", 2, 7),
        ("KD596", 2, 9),
        ("KD526", 2, 12),
        ("KD526", 2, 14),
        ("KD596", 2, 15),
        ("KD598", 3, 1),
        ("KD596", 4, 3),
        ("KD596", 5, 4),
        ("KD522", 6, 1),
        ("KD521", 7, 1),
    ]


@pytest.mark.req("D22")
def test_what_is_recorded_is_never_written_over(root: Path, tmp_path: Path) -> None:
    marked(root)
    lines = (
        f"{BONDAR};;;не з'явився;5;10:03;гаврилюк;;;5;5;4;3;4;;",
        f"{FOURTH};;;присутній;;;;;;;;;;;;",
    )
    assert wrong(root, sheet(tmp_path, *lines)) == [
        ("KD597", 2, 4),
        ("KD597", 2, 5),
        ("KD597", 2, 6),
        ("KD597", 2, 7),
        ("KD597", 2, 10),
        ("KD597", 3, 4),
    ]
    assert "«1»: уже записано інше (4)" in on(root, "import", sheet(tmp_path, *lines)).out


@pytest.mark.req("D9", "D13")
def test_what_the_record_would_not_take_is_told_at_the_cell(root: Path, tmp_path: Path) -> None:
    picked(root)
    done(root, "sit", "--came", "кузьменко")
    lines = (f"{KUZMENKO};;;;11;09:40;ткачук;10:01;11:40;4;5;4;3;4;20.06.2009;",)
    assert wrong(root, sheet(tmp_path, *lines)) == [
        ("KD505", 2, 5),
        ("KD571", 2, 6),
        ("KD576", 2, 7),
        ("KD575", 2, 9),
        ("KD587", 2, 15),
    ]


def test_marks_need_a_ticket_and_presence(root: Path, tmp_path: Path) -> None:
    begun(root)
    lines = (f"{BONDAR};;;;;;;;;4;5;4;3;4;;", f"{HRYTSAI};;;відкликав заяву;;;;;;4;5;4;3;4;;")
    assert wrong(root, sheet(tmp_path, *lines)) == [("KD506", 2, 10), ("KD507", 3, 10)]


def test_a_sheet_without_its_columns_or_rows(root: Path, tmp_path: Path) -> None:
    planned(root)
    path = tmp_path / "den.csv"
    path.write_text("ПІБ;1;2\nБондар;1;2\n", encoding="utf-8", newline="\n")
    assert wrong(root, path) == [("KD520", 1, 1), ("KD520", 1, 1)]
    assert "жодного рядка під заголовком" in refused(root, "import", sheet(tmp_path))
    assert "не вдалося прочитати" in refused(root, "import", tmp_path / "missing.csv")


def test_a_sheet_is_made_of_a_sitting_that_is_there(root: Path, tmp_path: Path) -> None:
    assert "ще не призначено" in refused(root, "day-sheet", "-o", tmp_path / "den.csv")
    planned(root)
    assert "засідання № 2 немає" in refused(root, "day-sheet", "--sitting", 2, "-o", tmp_path / "den.csv")
    assert "не пише" in refused(root, "day-sheet", "-o", tmp_path / "den.txt")
    done(root, "day-sheet", "-o", tmp_path / "den.csv")
    assert "уже існує" in refused(root, "day-sheet", "-o", tmp_path / "den.csv")
    rows = list(read_rows(tmp_path / "den.csv"))
    assert {cell for row in rows[1:] for cell in row[3:]} == {""}, "a plan says nothing of the day"
