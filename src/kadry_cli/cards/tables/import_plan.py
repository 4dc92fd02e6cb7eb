"""A table of cards against the register: what each card becomes, or every cell that is wrong; all or nothing."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pydantic import BaseModel, ValidationError

from kadry_cli.cards.tables.cell import Cell, by_loc
from kadry_cli.cards.tables.filling import Filled, Filling, Mapped
from kadry_cli.cards.tables.items import from_the_end
from kadry_cli.cards.tables.reading import Tables
from kadry_cli.cards.tables.shape import CARDS
from kadry_cli.cards.tables.whose import Register, Tail, whose_cards, whose_row
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import edited
from kadry_cli.core.diagnostics.catalogue import advice_of, message_of, severity_of
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.base import file_keys, model_at
from kadry_cli.core.records.messages import findings_of
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.edits import Edit, Remove
from kadry_cli.core.register.intended_values import intended_value
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.reader import read_text
from kadry_cli.core.register.record_edits import edits_of_values
from kadry_cli.hiring.people import competitions_of, known_people
from kadry_cli.person.files import card_path, names_of, people_ids
from kadry_cli.person.records.card import Card

if TYPE_CHECKING:
    from kadry_cli.cards.tables.results import CardsImported


class _Opened(NamedTuple):
    """A card before the table: its values as the file has them, None where it is a new one."""

    value: Mapped
    record: Card | None


def imported(standing: Standing, tables: Tables, tail: Tail, *, remove_missing: bool) -> Plan:
    """The cards as the table has them; a column that the table does not have is left as it is."""
    if tables.findings:
        return Plan({}, "", findings=tables.findings)
    findings: list[Finding] = []
    fillings = _filled_in(standing, tables, tail, findings)
    files: dict[str, bytes | None] = {}
    cells: dict[str, Mapping[Loc, Cell]] = {}
    created: list[str] = []
    changed: list[str] = []
    notes: tuple[str, ...] = ()
    left = 0
    for person, (before, filling, lists) in fillings.items():
        path = card_path(person)
        filled = filling.filled(lists, remove=remove_missing)
        cells[path], left = filled.cells, left + filled.left
        if not _valid(filled, path, findings):
            continue
        if before.record is None:
            created.append(person)
            files[path] = new_file(path, _in_order(filled.value, Card))
            continue
        made = _edits(before.value, filled)
        if made:
            data = edited(standing, path, made)
            changed.append(person)
            files[path], notes = data.data, notes + data.notes
    if left:
        rows = counted(left, "рядок", "рядки", "рядків")
        notes += (f"У картках лишилося {rows}, яких у таблиці немає; прибрати й такі: --remove-missing.",)
    result: CardsImported = {
        "created": created,
        "changed": changed,
        "unchanged": len(fillings) - len(created) - len(changed),
    }

    def placing(finding: Finding) -> Finding:
        return _at_cell(finding, cells[finding.path]) if finding.path in cells else finding

    said = _said(len(created), len(changed))
    return Plan(files, said, result, findings=tuple(findings), notes=notes, placing=placing)


def _filled_in(
    standing: Standing, tables: Tables, tail: Tail, findings: list[Finding]
) -> dict[str, tuple[_Opened, Filling, set[str]]]:
    """Every card that the table names with its rows put in, and the lists of which the table has all its rows.

    One that cannot be read is told, and passed over.
    """
    register = _register(standing)
    whose = whose_cards(tables.sheets.get(CARDS), register, tail, findings)
    every_list = {key for key in tables.sheets if key != CARDS}
    fillings: dict[str, tuple[_Opened, Filling, set[str]]] = {}
    unread: set[str] = set()
    for key, sheet in tables.sheets.items():
        for row in sheet.rows:
            if key == CARDS:
                person = whose.of_cards.get(row.number, "")
            else:
                person = whose_row(sheet, row, register, whose, findings)
            if not person or person in unread:
                continue
            if person not in fillings:
                before = _opened(standing, person, findings)
                if before is None:
                    unread.add(person)
                    continue
                filling = Filling(copy.deepcopy(before.value), before.record, findings)
                fillings[person] = before, filling, set(every_list) if key == CARDS else set()
            _, filling, lists = fillings[person]
            filling.put(sheet, row)
            lists.add(key)
    return fillings


def _register(standing: Standing) -> Register:
    root = standing.root
    people = [one for one in people_ids(root) if standing.register.on_disk(card_path(one)) is not None]
    cards = {one.id: one.names for one in names_of(root, people)}
    others = {one.id: one.name for one in known_people(competitions_of(root)).values() if one.id not in cards}
    return Register(cards, others)


def _opened(standing: Standing, person: str, findings: list[Finding]) -> _Opened | None:
    """The card of a person, or the beginning of one; None where `findings` now say why it cannot be read."""
    path = card_path(person)
    data = standing.register.on_disk(path)
    if data is None:
        return _Opened({"id": person}, None)
    loaded = parse_record(data, path, Card)
    findings += loaded.findings
    value, _ = read_text(data, path)
    if loaded.record is None or not isinstance(value, dict):
        return None
    return _Opened(value, loaded.record)


def _edits(before: Mapped, filled: Filled) -> list[Edit]:
    gone = [Remove(loc) for loc in sorted(filled.removed, key=from_the_end, reverse=True)]
    trimmed: Value = before
    for step in gone:
        trimmed = intended_value(trimmed, step)
    return [*gone, *(edits_of_values(trimmed, filled.value, Card) if isinstance(trimmed, dict) else ())]


def _valid(filled: Filled, path: str, findings: list[Finding]) -> bool:
    """Whether the model takes the values; if not, every cell that is wrong is told."""
    try:
        Card.model_validate(filled.value)
    except ValidationError as error:
        found = (whole for one in findings_of(error, Card, path) for whole in _whole(one))
        findings += [_at_cell(one, filled.cells) for one in found]
        return False
    return True


def _whole(finding: Finding) -> Iterator[Finding]:
    """A missing key as findings at the places where values should stand: of a mapping, every one that it needs."""
    if finding.code != "KD101":
        yield finding
        return
    for loc in _needed((*finding.loc, str(finding.values["key"]))):
        yield Finding(finding.code, finding.path, loc)


def _needed(loc: Loc) -> Iterator[Loc]:
    model = model_at(Card, loc)
    if model is None:
        yield loc
        return
    for name, field in model.model_fields.items():
        if field.is_required():
            yield from _needed((*loc, field.alias or name))


def _at_cell(finding: Finding, cells: Mapping[Loc, Cell]) -> Finding:
    """An error of a card at the cell that brings it about; what only warns stays at the card, where it will be seen."""
    cell = by_loc(cells, finding.loc)
    if cell is None or severity_of(finding) is not Severity.ERROR:
        return finding
    if finding.code == "KD101":
        title = _title(cell, finding.loc)
        reason = f"немає стовпця «{title}»" if title else "порожньо, а має бути значення"
        return cell.finding(reason, "заповніть клітинку; усі стовпці має шаблон: kadry card export --template")
    return cell.finding(f"{message_of(finding)} ({finding.code})", advice_of(finding))


def _title(cell: Cell, loc: Loc) -> str:
    """The title of the column that a value at a place needs, where the sheet does not have it."""
    if cell.column is not None:
        return ""
    columns = [column for column in cell.sheet.shape.columns if loc[-len(column.path) :] == column.path]
    return max(columns, key=lambda column: len(column.path)).title if columns else str(loc[-1])


def _in_order(value: Value, model: type[BaseModel] | None) -> Value:
    """The values of a new card with keys in the order of the form."""
    if isinstance(value, list):
        return [_in_order(one, model) for one in value]
    if not isinstance(value, dict) or model is None:
        return value
    return {key: _in_order(value[key], model_at(model, (key,))) for key in file_keys(model) if key in value}


def _said(created: int, changed: int) -> str:
    parts = [f"заведено {counted(created, 'картку', 'картки', 'карток')}"] * bool(created)
    parts += [f"змінено {counted(changed, 'картку', 'картки', 'карток')}"] * bool(changed)
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]} з таблиці." if said else ""
