"""The layout of the form П-2ДС as data: labels, columns, empty rows, and what of it is reconstructed (papers 3.1).

An office that has the paper blank corrects this one file; its copy is used while the settings list it with its hash.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, NamedTuple

from kadry_cli.core.documents.own_templates import FOLDER, OwnTemplate, OwnTemplates
from kadry_cli.core.documents.tree import Cell, Column, Row, Run, Table
from kadry_cli.core.finding import Finding
from kadry_cli.core.manifest import PaperKind
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Choice, Positive, Text
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.resources import templates_dir

WRONG_LAYOUT = "KD908"
RECONSTRUCTED = "R"

SECTIONS = {
    "education": ("institution", "entered", "finished", "speciality", "qualification", "diploma", "diploma_date"),
    "degrees": ("name", "year", "diploma", "diploma_date"),
    "languages": ("language", "level"),
    "family": ("kinship", "name", "born"),
    "extensions": ("since", "until", "ground"),
    "career": ("date", "unit", "post", "category", "rank", "ground", "signature"),
    "leaves": ("kind", "period", "since", "until", "ground"),
    "penalties": ("reason", "kind", "ground", "lifted"),
    "awards": ("name", "ground"),
    "reserve": ("body", "post", "date", "ground"),
    "training": ("institution", "programme", "period", "document"),
}
"""The tables of the form in their order, with the fields that a column may show."""

PAGES = (
    ("education", "degrees", "languages"),
    ("family", "extensions"),
    ("career", "leaves", "penalties"),
    ("awards", "reserve", "training"),
)
"""Which tables stand on which of the four pages."""

LINES = (
    "body", "edrpou", "tax_number", "number", "photo", "general", "name", "citizenship", "birthplace",
    "birthplace_parts", "born", "education", "education_levels", "degrees", "languages", "language_levels", "works",
    "works_list", "family", "passport", "address", "stated", "oath", "entry", "entry_competition", "entry_patronage",
    "entry_reserve", "entry_other", "general_service", "continuous_service", "civil_service", "reduced_note",
    "military", "military_group", "military_category", "military_composition", "military_rank", "military_specialty",
    "military_fitness", "military_office", "special_register", "additional", "statement", "privileges", "dismissal",
    "officer", "servant",
)  # fmt: skip
"""What stands outside the tables, each with its label."""

_WIDTH = re.compile("([1-9][0-9]{0,2}(?:[.][0-9])?)(mm|fr)")
_HEIGHT = re.compile("[1-9][0-9]?mm")

Mark = Annotated[str, Choice("S", RECONSTRUCTED, means=("так каже текст джерела", "відновлено без зразка бланка"))]
Align = Annotated[str, Choice("left", "center", "number", means=("ліворуч", "посередині", "праворуч"))]


class LineLabel(Record):
    """The printed label of a line of the form."""

    field: Text = about("Рядок", "Один із рядків форми.")
    label: Text = about("Підпис", "Як надрукувати.")
    mark: Mark = about("Звідки підпис", "S або R.")


class ColumnLayout(Record):
    """One column of a table of the form."""

    label: Text = about("Назва графи", "Як надрукувати.")
    field: str = about("Що в графі", "Одне з полів таблиці; порожньо – графа для запису від руки.", default="")
    width: Text = about("Ширина", "Міліметри або частка решти: 20mm, 1fr.")
    mark: Mark = about("Звідки графа", "S або R.")
    align: Align = about("Рівняння", "left, center або number.", default="left")
    under: Text | None = about("Спільний заголовок", "Для сусідніх граф.", default=None)


class TableLayout(Record):
    """One table of the form: its title, columns, and the rows that the blank has."""

    title: Text | None = about("Назва розділу", "Над таблицею; без неї – назва пункту.", default=None)
    rows: Positive = about("Рядків", "Скільки порожніх рядків у бланку.")
    height: Text = about("Висота рядка", "Найменша, у цілих міліметрах: 7mm.")
    columns: tuple[ColumnLayout, ...] = about("Графи", "Зліва направо.", at_least=1)

    def row_height(self) -> float:
        """The least height of a row in mm."""
        return float(self.height.removesuffix("mm"))

    def table(self, rows: list[list[str]]) -> Table:
        """Filled rows as a table of a paper, without its head."""
        columns = tuple(_column(one) for one in self.columns)
        body = (Row(tuple(Cell((Run(text),)) for text in row), tall=self.row_height()) for row in rows)
        return Table(columns, (), tuple(body))


class Tables(Record):
    """The tables of the form."""

    education: TableLayout = about("Освіта")
    degrees: TableLayout = about("Ступені та звання")
    languages: TableLayout = about("Мови")
    family: TableLayout = about("Сімейний стан")
    extensions: TableLayout = about("Розділ II")
    career: TableLayout = about("Розділ III")
    leaves: TableLayout = about("Розділ IV")
    penalties: TableLayout = about("Розділ V")
    awards: TableLayout = about("Розділ VI")
    reserve: TableLayout = about("Розділ VII")
    training: TableLayout = about("Розділ VIII")


class Layout(Record):
    """The whole form."""

    form: Text = about("Форма", "Назва форми.")
    stamp: tuple[Text, ...] = about("Гриф форми", "Рядки в правому верхньому куті.", at_least=1)
    lines: tuple[LineLabel, ...] = about("Рядки форми", "Підпис кожного.")
    tables: Tables = about("Таблиці", "Графи кожної.")

    def table(self, name: str) -> TableLayout:
        """The table of a name of `SECTIONS`."""
        found: TableLayout = getattr(self.tables, name)
        return found

    def labels(self) -> dict[str, str]:
        """The label of each line."""
        return {one.field: one.label for one in self.lines}

    def reconstructed(self) -> Iterator[str]:
        """The columns marked as reconstructed, table by table: «пункт 6 – «Назва»», «III – «Дата», «Підпис»»."""
        labels = self.labels()
        for name in SECTIONS:
            columns = [one.label for one in self.table(name).columns if one.mark == RECONSTRUCTED]
            if columns:
                number = (self.table(name).title or labels[name]).partition(".")[0]
                place = f"пункт {number}" if number.isdigit() else number
                yield f"{place} – " + ", ".join(f"«{label.partition(' (')[0]}»" for label in columns)


class ChosenLayout(NamedTuple):
    """The layout that a form is set by, or None with the findings; `own` where it is the office's."""

    layout: Layout | None
    own: OwnTemplate | None = None
    findings: tuple[Finding, ...] = ()


@cache
def program_layout(file: str) -> Layout:
    """The layout that comes with the program."""
    loaded = parse_record((templates_dir() / file).read_bytes(), file, Layout)
    if loaded.record is None:
        raise ValueError(f"{file}: {loaded.findings}")
    return loaded.record


def choose_layout(kind: PaperKind, own: OwnTemplates) -> ChosenLayout:
    """The layout of the office where the settings list it, else that of the program."""
    chosen = own.choose_layout(kind)
    if chosen.template is None:
        return ChosenLayout(program_layout(kind.layout), None, chosen.findings)
    path = f"{FOLDER}/{chosen.template.file}"
    loaded = parse_record(chosen.template.source.encode("utf-8"), path, Layout)
    findings = chosen.findings + loaded.findings
    if loaded.record is None:
        return ChosenLayout(None, chosen.template, findings)
    problems = tuple(
        Finding(WRONG_LAYOUT, path, values={"reason": reason}) for reason in layout_problems(loaded.record)
    )
    return ChosenLayout(None if problems else loaded.record, chosen.template, findings + problems)


def layout_problems(layout: Layout) -> Iterator[str]:
    """What makes a layout unfit for the form's template: a line or a field unknown, missing or twice, a bad size."""
    named = [one.field for one in layout.lines]
    for field in LINES:
        if named.count(field) != 1:
            yield f"рядок «{field}» має стояти в «lines» один раз"
    for field in sorted(set(named) - set(LINES)):
        yield f"рядка «{field}» форма не має"
    for name, fields in SECTIONS.items():
        table = layout.table(name)
        if _HEIGHT.fullmatch(table.height) is None:
            yield f"{name}: висота рядка «{table.height}» – не цілі міліметри"
        shown = [one.field for one in table.columns if one.field]
        for field in sorted(set(shown) - set(fields)):
            yield f"{name}: поля «{field}» немає; є {', '.join(fields)}"
        for field in fields:
            if shown.count(field) > 1:
                yield f"{name}: поле «{field}» стоїть у графах двічі"
        for column in table.columns:
            if _WIDTH.fullmatch(column.width) is None:
                yield f"{name}: ширина «{column.width}» – не міліметри й не частка"


def _column(layout: ColumnLayout) -> Column:
    return Column(float(layout.width[:-2]), layout.width.endswith("fr"))
