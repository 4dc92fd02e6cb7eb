"""Marks from a sheet: CSV and XLSX of every make, what is wrong with a row said at its row, nothing guessed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.exam.scoring import attendance_word
from kadry_cli.exam.sheet import SheetRow, read_sheet
from tests.begun_register import begun_in
from tests.diagnostics.registers import COMPETITION_2009, EXAM_2009, rewrite
from tests.exam.sheets import COMPETITION, HEAD, csv_sheet, record_rows, score, xlsx_sheet
from tests.kadry import EXAMPLE, kadry

NEW: list[Any] = ["hrabar-ostap-1a2b", "Грабар Остап Ілліч", 8, 3, 3, 3, 3, 3, ""]
DATE = ("--on", "2009-06-15")


def with_mark(mark: Any) -> list[Any]:
    return [*NEW[:4], mark, *NEW[5:]]


def candidate(run: Any, code: str = "hrabar-ostap-1a2b") -> Any:
    return next(one for one in run.json["result"]["candidates"] if one["id"] == code)


def rows_of(file: Path) -> list[SheetRow | Finding]:
    return list(read_sheet(file))


def record_only() -> Any:
    return kadry("--root", EXAMPLE, "exam", "score", COMPETITION, "--json", *DATE).json


@pytest.mark.req("D18")
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_csv_sheet_gives_the_same_as_the_record(delimiter: str, encoding: str, tmp_path: Path) -> None:
    file = csv_sheet(tmp_path / "marks.csv", record_rows(), delimiter=delimiter, encoding=encoding)
    run = score(file, *DATE)
    assert run.code == 0
    assert run.json == record_only()


@pytest.mark.req("D18")
@pytest.mark.parametrize("as_text", [False, True], ids=["numbers", "texts"])
def test_an_xlsx_sheet_gives_the_same_as_the_record(as_text: bool, tmp_path: Path) -> None:
    rows = [[str(cell) if as_text else cell for cell in row] for row in record_rows()]
    assert score(xlsx_sheet(tmp_path / "marks.xlsx", rows), *DATE).json == record_only()


@pytest.mark.req("D15")
def test_marks_may_come_from_the_sheet_alone(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    file = root / EXAM_2009
    text = "".join(line for line in file.read_text(encoding="utf-8").splitlines(True) if "marks:" not in line)
    file.write_text(text, encoding="utf-8", newline="\n")
    run = score(csv_sheet(tmp_path / "marks.csv", record_rows()), *DATE, root=root)
    assert run.json == record_only()


@pytest.mark.req("D1", "D15")
def test_candidates_may_come_from_the_sheet_alone(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    file = root / EXAM_2009
    file.write_text(file.read_text(encoding="utf-8").partition("    candidates:")[0], encoding="utf-8", newline="\n")
    bare = kadry("--root", root, "exam", "score", COMPETITION, "--json").json["findings"]
    assert [one["code"] for one in bare] == ["KD514"] * 8
    run = score(csv_sheet(tmp_path / "marks.csv", record_rows()), *DATE, root=root)
    assert (run.json, run.code) == (record_only(), 0)


def test_a_row_of_a_workbook_is_told_without_an_excerpt_of_the_file(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    file = xlsx_sheet(root / "m.xlsx", [with_mark(0)])
    out = kadry("--root", root, "exam", "score", COMPETITION, "--marks", file).out
    assert "m.xlsx:2:1: помилка KD526 sheet-row-bad-mark\n  рядок 2, питання 2: найнижча оцінка – 1" in out
    assert "│" not in out


def test_candidates_without_a_row_are_scored_from_the_record(tmp_path: Path) -> None:
    run = score(csv_sheet(tmp_path / "marks.csv", [NEW]), *DATE)
    assert len(run.json["result"]["candidates"]) == 9
    assert candidate(run)["total"] == 15
    assert candidate(run, "gudz-mariia-3f8k")["total"] == 24


@pytest.mark.parametrize(
    "head",
    [
        ("Код кандидата", "Прізвище, ім’я та по батькові", "Номер білета", "Питання 1", "Питання 2", "Питання 3",
         "Питання 4", "Питання 5", "Участь"),
        ("КОД", "ПІБ", "Білет", "Оцінка 1", "Оцінка 2", "Оцінка 3", "Оцінка 4", "Оцінка 5", "Участь"),
        (" id ", "Name", "ticket", "q1", "q2", "q3", "q4", "q5", "attendance"),
        ("код", "Прізвище, ім'я, по батькові", "№ білета", "Бал №1", "Бал №2", "Бал №3", "Бал №4", "Бал №5", "участь"),
        ("id", "name", "ticket", "mark1", "mark2", "mark3", "mark4", "mark5", "attendance"),
    ],
)  # fmt: skip
def test_heads_are_known_by_their_usual_words(head: tuple[str, ...], tmp_path: Path) -> None:
    row = [*NEW[:3], 5, 4, 3, 2, 1, ""]
    (read,) = rows_of(csv_sheet(tmp_path / "marks.csv", [row], head))
    assert read == SheetRow(2, NEW[0], NEW[1], "8", ("5", "4", "3", "2", "1"), "")


@pytest.mark.parametrize(
    "text",
    [
        "\n\n  \nid,name,1\nhrabar-ostap-1a2b,Грабар Остап Ілліч,3\n",
        'id;"Прізвище, ім\'я, по батькові";1\nhrabar-ostap-1a2b;Грабар Остап Ілліч;3\n',
        '"id"\t"Прізвище, ім\'я, по батькові"\t"1"\nhrabar-ostap-1a2b\tГрабар Остап Ілліч\t3',
        'id,name,1\r\nhrabar-ostap-1a2b,"Грабар Остап Ілліч",3\r\n',
    ],
)
def test_the_delimiter_is_that_of_the_head_row(text: str, tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_bytes(text.encode())
    (read,) = rows_of(tmp_path / "m.csv")
    assert isinstance(read, SheetRow)
    assert (read.id, read.name, read.marks) == (NEW[0], NEW[1], ("3",))


def test_columns_may_stand_in_any_order_and_others_are_passed_over(tmp_path: Path) -> None:
    head = ("3", "телефон", "1", "id", "2", "5", "4", "ticket", "name")
    row = ["3", "+380441234567", "1", NEW[0], "2", "5", "4", "8", NEW[1]]
    (read,) = rows_of(csv_sheet(tmp_path / "marks.csv", [row], head))
    assert read == SheetRow(2, NEW[0], NEW[1], "8", ("1", "2", "3", "4", "5"), "")


def test_empty_rows_are_passed_over_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    rows = [[""] * 9, NEW, ["", " ", *[""] * 7], with_mark(0)]
    for file in (csv_sheet(tmp_path / "m.csv", rows), xlsx_sheet(tmp_path / "m.xlsx", rows)):
        assert [row.row for row in rows_of(file) if isinstance(row, SheetRow)] == [3, 5]
        findings = score(file).json["findings"]
        assert [(one["code"], one["line"]) for one in findings] == [("KD522", 5)]


def test_empty_rows_above_the_head_of_a_workbook_count_too(tmp_path: Path) -> None:
    file = xlsx_sheet(tmp_path / "m.xlsx", [NEW], skip=3)
    (read,) = rows_of(file)
    assert isinstance(read, SheetRow)
    assert (read.row, read.id) == (5, NEW[0])


def test_a_short_row_lacks_its_last_marks(tmp_path: Path) -> None:
    file = tmp_path / "m.csv"
    file.write_text(",".join(HEAD) + "\nhrabar-ostap-1a2b,Грабар Остап Ілліч,8,3,3\n", encoding="utf-8")
    (read,) = rows_of(file)
    assert isinstance(read, SheetRow)
    assert read.marks == ("3", "3", "", "", "")
    assert [one["code"] for one in score(file).json["findings"]] == ["KD526"] * 3


def test_a_row_without_marks_leaves_the_candidate_unmarked(tmp_path: Path) -> None:
    run = score(csv_sheet(tmp_path / "m.csv", [[*NEW[:3], *[""] * 6]]))
    assert (candidate(run)["state"], candidate(run)["marks"]) == (None, [])


@pytest.mark.req("D15", "D17")
@pytest.mark.parametrize("mark", [0, 6, 3.5, "3.5", "3,5", "A", -3, True, "٣", "п'ять"])
def test_a_wrong_mark_of_a_workbook_is_refused_at_its_row(mark: Any, tmp_path: Path) -> None:
    run = score(xlsx_sheet(tmp_path / "m.xlsx", [with_mark(mark)]))
    (found,) = run.json["findings"]
    assert (found["code"], found["line"], run.code) == ("KD526", 2, 1)
    assert candidate(run)["state"] is None


def test_a_number_that_is_whole_is_a_mark_whatever_its_type(tmp_path: Path) -> None:
    run = score(xlsx_sheet(tmp_path / "m.xlsx", [[*NEW[:2], 8.0, 5.0, 4.0, 3.0, 2.0, 1.0, ""]]))
    assert (candidate(run)["marks"], candidate(run)["ticket"], run.code) == ([5, 4, 3, 2, 1], 8, 0)


@pytest.mark.req("T-D5")
@pytest.mark.parametrize("cell", ["=1+1", "+380", "@SUM(A1)", "-2", '=HYPERLINK("x")', "＝1"])
def test_what_looks_like_a_formula_stays_text_and_is_no_mark(cell: str, tmp_path: Path) -> None:
    for file in (csv_sheet(tmp_path / "m.csv", [with_mark(cell)]), xlsx_sheet(tmp_path / "m.xlsx", [with_mark(cell)])):
        (read,) = rows_of(file)
        assert isinstance(read, SheetRow)
        assert read.marks[1] == cell
        run = score(file)
        assert [one["code"] for one in run.json["findings"]] == ["KD526"]
        assert candidate(run)["marks"][1] == cell


@pytest.mark.req("T-D5")
def test_the_result_of_a_formula_in_a_workbook_is_read_as_a_value(tmp_path: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(tmp_path / "m.xlsx")
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEAD)
    sheet.write_row(1, 0, NEW)
    sheet.write_formula(1, 4, "=2+2", value=4)
    book.close()
    assert candidate(score(tmp_path / "m.xlsx"))["marks"] == [3, 4, 3, 3, 3]


def test_only_the_first_sheet_is_read(tmp_path: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(tmp_path / "m.xlsx")
    book.add_worksheet("Оцінки").write_column(0, 0, ["id"])
    book.add_worksheet("Інше").write_row(0, 0, HEAD)
    book.close()
    (found,) = rows_of(tmp_path / "m.xlsx")
    assert isinstance(found, Finding)
    assert found.code == "KD520"
    assert "«1»" in str(found.values["column"])


def test_every_missing_column_is_named(tmp_path: Path) -> None:
    found = score(csv_sheet(tmp_path / "m.csv", [["x", "y"]], ("колонка", "інша"))).json["findings"]
    assert sorted(one["message"] for one in found) == [
        "у таблиці немає стовпця «код» (id)",
        "у таблиці немає стовпця з оцінками: «1», «2» і далі",
    ]
    assert all("код, ПІБ, білет, 1, 2, 3, 4, 5, участь" in one["advice"] for one in found)


def test_a_file_in_windows_1251_is_refused_with_advice(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        rows_of(csv_sheet(tmp_path / "m.csv", [NEW], encoding="cp1251"))
    assert "UTF-8" in refused.value.message
    assert "Windows-1251" in refused.value.message
    assert "CSV UTF-8" in refused.value.advice
    run = score(tmp_path / "m.csv")
    assert (run.code, run.json["result"]) == (2, None)


@pytest.mark.parametrize("make", [csv_sheet, xlsx_sheet])
def test_a_long_sheet_streams_and_adds_up(make: Any, tmp_path: Path) -> None:
    rows = [
        [
            f"kandydat-{n:05}",
            f"Грабар Остап {'Ілліч' if n % 2 else 'Іванович'}",
            n + 100,
            *(1 + (n + q) % 5 for q in range(5)),
            "",
        ]
        for n in range(2_000)
    ]
    file = make(tmp_path / f"m.{'csv' if make is csv_sheet else 'xlsx'}", rows)
    reading = read_sheet(file)
    assert next(iter(reading)) == SheetRow(2, str(rows[0][0]), str(rows[0][1]), "100", ("1", "2", "3", "4", "5"), "")
    run = score(file)
    result = run.json["result"]["candidates"]
    assert len(result) == 2_008
    assert all(one["total"] == 15 for one in result if one["id"].startswith("kandydat"))
    assert {one["place"] for one in result if one["total"] == 15} == {"4–2003"}
    shown = kadry("--root", EXAMPLE, "exam", "score", COMPETITION, "--marks", file).out
    assert "… показано перші 2000 з 2008" in shown
    assert "Усього 2008 кандидатів" in shown


@pytest.mark.req("A4", "D7")
def test_a_row_is_judged_on_the_day_of_its_candidates_sitting(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    entry = "      - id: shevchuk-olena-4m2d\n"
    later = "  - date: 2011-10-01\n    present: [havryliuk-stepan-5k2d, kovtun-larysa-9m3x, tkachuk-ihor-6w1n]\n"
    rewrite(root, EXAM_2009, entry, f"{later}    candidates:\n{entry}")
    rows = [row for row in record_rows() if row[0] in ("shevchuk-olena-4m2d", "kravets-andrii-8t5j")]
    run = score(csv_sheet(tmp_path / "m.csv", rows), root=root)
    days = {one["subject"]: one["law_date"] for one in run.json["decisions"]}
    assert (days["kravets-andrii-8t5j"], days["shevchuk-olena-4m2d"]) == ("2009-06-15", "2011-10-01")
    assert candidate(run, "shevchuk-olena-4m2d")["state"] is None


@pytest.mark.req("D1")
def test_a_candidate_not_admitted_is_told_once(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    name = "name: Шевчук Олена Петрівна\n    admitted: "
    rewrite(root, COMPETITION_2009, f"{name}так", f"{name}ні")
    rows = [row for row in record_rows() if row[0] == "shevchuk-olena-4m2d"]
    found = score(csv_sheet(tmp_path / "m.csv", rows), root=root).json["findings"]
    assert [(one["code"], one["path"]) for one in found] == [("KD509", EXAM_2009)]


@pytest.mark.parametrize(("ticket", "expected"), [("12345678", []), ("123456789", ["KD528"]), ("0", ["KD528"])])
def test_a_ticket_has_at_most_eight_digits(ticket: str, expected: list[str], tmp_path: Path) -> None:
    run = score(csv_sheet(tmp_path / "m.csv", [[*NEW[:2], ticket, *NEW[3:]]]))
    assert [one["code"] for one in run.json["findings"]] == expected


@pytest.mark.req("D9")
@pytest.mark.parametrize(
    ("said", "meant"),
    [("з’явилася", "з'явився"), ("Не з’явилася", "не з'явився"), ("відкликала заяву", "відкликав заяву"), ("?", "?")],
)
def test_a_woman_s_attendance_is_the_same_word(said: str, meant: str) -> None:
    assert attendance_word(said) == meant
