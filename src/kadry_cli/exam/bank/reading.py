"""The lists of questions that officers hand in: a text, a table, or a bank of the register (D6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.positions import positions
from kadry_cli.core.register.raw_text import HIDDEN
from kadry_cli.core.tables.columns import folded_title, head_places
from kadry_cli.core.tables.reading import LARGEST_SHEET, WORKBOOKS, read_rows
from kadry_cli.core.tables.writing import unguarded
from kadry_cli.exam.bank.drafts import Draft, judged
from kadry_cli.exam.bank.identity import identity, is_made
from kadry_cli.exam.bank.subjects import heading_of
from kadry_cli.exam.bank.wording import without_number
from kadry_cli.exam.records.bank import Bank

TEXTS, TABLES, BANKS = (".txt", ".text"), (".csv", ".tsv", *WORKBOOKS), (".yaml", ".yml")

COLUMNS = {
    "питання": "text",
    "текст": "text",
    "текст питання": "text",
    "розділ": "subject",
    "стаття": "source",
    "джерело": "source",
    "чинне з": "valid_from",
    "чинне до": "valid_to",
    "код": "id",
}
"""The field that each title of a column names; the name of a field is a title too."""

FIELDS = tuple(dict.fromkeys(COLUMNS.values()))
SEARCHED = 20
"""So many rows from the top are looked through for the titles of the columns."""


class Incoming(NamedTuple):
    """The questions of a file and the pairs that it calls different; `hidden` lines had invisible signs taken out."""

    name: str
    drafts: tuple[Draft, ...]
    findings: tuple[Finding, ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    hidden: int = 0


class _Line(NamedTuple):
    """A line with the subject that holds for it."""

    number: int
    cells: Mapping[str, str]
    subject: str | None


def read_incoming(file: Path, subject: str | None, columns: Mapping[str, str], sheet: str) -> Incoming:
    """The questions of a file by its ending; `subject` is that of lines that name none.

    `columns` maps further titles of a table to fields. UserError where the file cannot be read, or is no list.
    """
    suffix = file.suffix.lower()
    if suffix in TABLES:
        return _from_lines(file.name, _table_lines(file, subject, columns, sheet))
    if columns or sheet:
        raise UserError("--column і --sheet стосуються лише таблиць", "приберіть їх або дайте файл *.csv чи *.xlsx")
    if suffix in TEXTS:
        return _from_lines(file.name, _text_lines(_text_of(file), subject))
    if suffix in BANKS:
        return _from_bank(file)
    raise UserError(
        f"файл {file.name} не схожий на перелік питань",
        "збережіть перелік як текст *.txt (рядок на питання) або як таблицю *.csv чи *.xlsx",
    )


def field_of(option: str) -> tuple[str, str]:
    """Title and field of `--column "Питання=text"`; the field may be named by its usual title too."""
    title, equals, field = option.rpartition("=")
    named = folded_title(field)
    named = COLUMNS.get(named, named.replace(" ", "_"))
    if not equals or not title.strip() or named not in FIELDS:
        raise UserError(
            f"--column: не зрозуміло «{option}»", f'пишіть --column "ЗАГОЛОВОК=поле", поля: {", ".join(FIELDS)}'
        )
    return title, named


def _from_lines(name: str, lines: Iterator[_Line]) -> Incoming:
    drafts: list[Draft] = []
    findings: list[Finding] = []
    hidden = 0
    subject_wanted = 0
    for line in lines:
        cells = {field: _visible(text) for field, text in line.cells.items()}
        hidden += any(HIDDEN.search(text) for text in line.cells.values())
        if line.subject is None and not cells.get("subject"):
            subject_wanted = subject_wanted or line.number
            continue
        made = judged(name, line.number, cells, line.subject)
        findings += made.findings
        drafts += [made.draft] if made.draft is not None else []
    if subject_wanted:
        raise UserError(
            f"{name}, рядок {subject_wanted}: не видно, до якого розділу належить питання",
            "додайте --subject constitution (civil_service, anti_corruption, special)",
        )
    if not drafts and not findings:
        raise UserError(f"у файлі {name} немає жодного питання", "перевірте, чи той це файл")
    return Incoming(name, tuple(drafts), tuple(findings), hidden=hidden)


def _text_lines(text: str, subject: str | None) -> Iterator[_Line]:
    for number, line in enumerate(text.splitlines(), 1):
        words = without_number(_visible(line))
        heading = heading_of(words) if words else None
        if heading is not None:
            subject = _following(heading.subject, subject, line.strip(), number)
        elif words:
            yield _Line(number, {"text": line}, subject)


def _following(named: str | None, before: str | None, line: str, number: int) -> str | None:
    """The subject below a heading; that of the title of a whole list stays what it was."""
    if named is None:
        raise UserError(
            f"рядок {number}: не впізнано розділ у заголовку «{line}»",
            "приберіть заголовок і додайте --subject constitution (civil_service, anti_corruption, special)",
        )
    return named or before


def _table_lines(file: Path, subject: str | None, columns: Mapping[str, str], sheet: str) -> Iterator[_Line]:
    rows = ((number, cells) for number, cells in enumerate(read_rows(file, sheet), 1) if any(cells))
    places, passed = _head(rows, columns)
    if "text" not in places:
        titles = ", ".join(f"«{cell}»" for cell in passed if cell) or "таблиця порожня"
        raise UserError(
            f"у таблиці {file.name} немає стовпця з питаннями",
            f'назвіть його: --column "ЗАГОЛОВОК=text"; у першому рядку: {titles}',
        )
    lacking = [title for title in columns if folded_title(title) not in map(folded_title, passed)]
    if lacking:
        raise UserError(f"--column: стовпця «{lacking[0]}» у таблиці {file.name} немає", "звірте назву з таблицею")
    # In a workbook the guard would be a sign of the question itself.
    said = str if file.suffix.lower() in WORKBOOKS else unguarded
    for number, cells in rows:
        named = {field: said(cells[place]) for field, place in places.items() if place < len(cells)}
        words = without_number(_visible(named.get("text", "")))
        heading = heading_of(words) if sum(map(bool, cells)) == 1 and words else None
        if heading is not None:
            subject = _following(heading.subject, subject, words, number)
        elif any(named.values()):
            yield _Line(number, named, subject)


def _head(rows: Iterator[tuple[int, list[str]]], columns: Mapping[str, str]) -> tuple[Mapping[str, int], Sequence[str]]:
    """The places of the columns, and the row of titles: the first that names the column of the questions.

    Where none does, the first row stands for it, so that it can be told what titles there are.
    """
    titles = {**{field: field for field in FIELDS}, **COLUMNS, **columns}
    first: Sequence[str] = ()
    for _, cells in islice(rows, SEARCHED):
        places = head_places(cells, titles)
        if "text" in places:
            return places, cells
        first = first or cells
    return {}, first


def _from_bank(file: Path) -> Incoming:
    data = _bytes_of(file)
    loaded = parse_record(data, file.name, Bank)
    if loaded.record is None:
        return Incoming(file.name, (), loaded.findings)
    lines = positions(data)
    drafts = []
    renamed: dict[str, str] = {}
    for place, question in enumerate(loaded.record.questions):
        code = identity(question) if is_made(question.id) else question.id
        renamed[question.id] = code
        drafts.append(Draft(lines["questions", place].line, question.model_copy(update={"id": code})))
    pairs = ((pair.first, pair.second) for pair in loaded.record.different)
    different = tuple((renamed.get(first, first), renamed.get(second, second)) for first, second in pairs)
    return Incoming(file.name, tuple(drafts), loaded.findings, different)


def _visible(text: str) -> str:
    """The text without the invisible signs that come with words copied from a page."""
    return HIDDEN.sub(lambda sign: " " if sign[0].isspace() else "", text)


def _text_of(file: Path) -> str:
    try:
        return _bytes_of(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            f"файл {file.name} не в кодуванні UTF-8 (схоже на Windows-1251)",
            "у Блокноті: «Зберегти як…», кодування UTF-8",
        ) from error


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_SHEET + 1)
    except OSError as error:
        raise UserError(f"не вдалося прочитати файл {file.name}", "перевірте назву файлу й права на нього") from error
    if len(data) > LARGEST_SHEET:
        raise UserError(f"файл {file.name} більший за 64 МіБ", "поділіть його на кілька файлів")
    return data
