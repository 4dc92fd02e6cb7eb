"""Units and posts out of a sheet: every row is judged against the register and the other rows, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from kadry_cli.body.records import Post, Unit
from kadry_cli.body.staff_files import matching, posts_of, unit_names, unit_path
from kadry_cli.body.staff_list import unit_exists, unit_name, unit_since
from kadry_cli.body.staff_sheet import Judge, Sheet
from kadry_cli.body.staff_values import (
    NewPost,
    NewUnit,
    head_in_the_way,
    post_id_of,
    post_value,
    unit_id_of,
    unit_value,
)
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.letters import check_letters
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.editor import UnreadableError, compose
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.raw_text import HIDDEN

_COLUMN_OF_KEY = {
    "id": "id",
    "name": "name",
    "title": "title",
    "from": "from",
    "genitive": "genitive",
    "category": "category",
    "units": "units",
    "appointed_by": "appointed_by",
}


class UnitsJudged(NamedTuple):
    """The units of a sheet, or what is wrong with its rows."""

    units: tuple[NewUnit, ...]
    findings: tuple[Finding, ...]


class PostsJudged(NamedTuple):
    """The posts of a sheet by the code of their unit, or what is wrong with its rows."""

    posts: Mapping[str, Sequence[NewPost]]
    findings: tuple[Finding, ...]


class _UnitRow(NamedTuple):
    judge: Judge
    unit: NewUnit


def judge_units(sheet: Sheet, units: Sequence[Unit], taken: frozenset[str]) -> UnitsJudged:
    """Every row of a sheet of units; a parent may be a unit of the register or of another row."""
    findings: list[Finding] = []
    rows: list[_UnitRow] = []
    given: dict[str, int] = {}
    for row in sheet.rows:
        judge = Judge(sheet, row, findings)
        name = judge.text("name")
        code = judge.code(partial(unit_id_of, name)) if name or row.cell("id") else ""
        unit = NewUnit(code, name, judge.day("from"), genitive=judge.text("genitive"))
        _unrepeated(judge, code, given, _owner(units, code) if code in taken else "")
        if judge.sound():
            _as_record(judge, unit_value(unit), Unit)
        rows.append(_UnitRow(judge, unit))
    named: dict[str, Sequence[str]] = {unit.id: unit_names(unit) for unit in units}
    named |= {row.unit.id: [row.unit.name] for row in rows if row.unit.id}
    made = tuple(row.unit._replace(parent=_parent(row, named, units)) for row in rows)
    return UnitsJudged(made, tuple(findings))


def _owner(units: Sequence[Unit], code: str) -> str:
    unit = next((unit for unit in units if unit.id == code), None)
    return f"підрозділ «{unit.names[-1].name}»" if unit is not None else f"файл {unit_path(code)}"


def _unrepeated(judge: Judge, code: str, given: dict[str, int], owner: str) -> None:
    """A code is neither in the register (then `owner` says whose it is) nor in a row above."""
    if not code:
        return
    first = given.setdefault(code, judge.row.number)
    if owner or first != judge.row.number:
        judge.note("KD254", "id", id=code, other=owner or f"рядок {first}")


def _parent(row: _UnitRow, named: Mapping[str, Sequence[str]], units: Sequence[Unit]) -> str:
    wanted = row.judge.text("parent")
    if not wanted:
        return ""
    code = _unit_code(row.judge, "parent", wanted, named)
    old = next((unit for unit in units if unit.id == code), None)
    if old is not None and row.judge.sound() and not unit_exists(old, row.unit.since):
        row.judge.note("KD255", "parent", reason=_not_there(old, row.unit))
    return code


def _unit_code(judge: Judge, column: str, wanted: str, named: Mapping[str, Sequence[str]]) -> str:
    found = matching(named, wanted)
    if len(found) == 1:
        return found[0]
    reason = f"підрозділу «{wanted}» немає ні в реєстрі, ні в таблиці" if column == "parent" else ""
    if found:
        reason = f"«{wanted}» – це кілька підрозділів: {', '.join(found[:5])}"
    judge.note("KD255", column, reason=reason or f"підрозділу «{wanted}» у реєстрі немає")
    return ""


def _not_there(unit: Unit, new: NewUnit | NewPost) -> str:
    ends = f" до {date_short(unit.until)}" if unit.until is not None else ""
    own = f"підрозділ «{unit_name(unit, new.since)}» діє з {date_short(unit_since(unit))}{ends}"
    return f"{own}, а в рядку – {date_short(new.since)}"


def judge_posts(sheet: Sheet, units: Sequence[Unit]) -> PostsJudged:
    """Every row of a sheet of posts; their units are those of the register."""
    findings: list[Finding] = []
    made: dict[str, list[NewPost]] = {}
    given: dict[str, int] = {}
    heads: dict[str, int] = {}
    named = {unit.id: unit_names(unit) for unit in units}
    by_id = {unit.id: unit for unit in units}
    owners = {placed.post.id: placed for placed in posts_of(units)}
    for row in sheet.rows:
        judge = Judge(sheet, row, findings)
        wanted, title = judge.text("unit"), judge.text("title")
        unit = by_id.get(_unit_code(judge, "unit", wanted, named) if wanted else "")
        post = NewPost(
            "",
            title,
            judge.day("from"),
            judge.text("genitive"),
            judge.text("category"),
            judge.flag("head"),
            judge.count("units"),
            judge.text("appointed_by"),
        )
        if unit is None or not title:
            continue
        code = judge.code(partial(post_id_of, title, unit.id))
        post = post._replace(id=code)
        taken = owners.get(code)
        owner = f"посада «{taken.post.titles[-1].title}» підрозділу {taken.unit.id}" if taken is not None else ""
        _unrepeated(judge, code, given, owner)
        _in_its_unit(judge, unit, post, heads)
        if judge.sound():
            _as_record(judge, post_value(post), Post)
        made.setdefault(unit.id, []).append(post)
    return PostsJudged(made, tuple(findings))


def _in_its_unit(judge: Judge, unit: Unit, post: NewPost, heads: dict[str, int]) -> None:
    """The unit exists on the first day of the post, and has no other head."""
    if judge.sound() and not unit_exists(unit, post.since):
        judge.note("KD255", "from", reason=_not_there(unit, post))
    if not post.head:
        return
    first = heads.setdefault(unit.id, judge.row.number)
    taken = head_in_the_way(unit, post.since)
    if taken or first != judge.row.number:
        judge.note("KD257", "head", unit=unit.id, other=taken or f"посада в рядку {first}")


def _as_record(judge: Judge, value: Value, model: type[Record]) -> None:
    """Whatever the record itself would not take, told at the cell of the sheet."""
    sheet, row = judge.sheet, judge.row
    try:
        data = compose(value, ())
    except UnreadableError as refused:
        found: Sequence[Finding] = refused.findings
    else:
        loaded = parse_record(data, sheet.name, model)
        letters = check_letters(data, loaded.record, sheet.name) if loaded.record is not None else ()
        found = (*loaded.findings, *letters)
    for finding in found:
        keys = [_COLUMN_OF_KEY[key] for key in finding.loc if key in _COLUMN_OF_KEY]
        hidden = [column for column, text in row.cells.items() if HIDDEN.search(text)]
        column = sheet.places.get(next(iter((*keys[-1:], *hidden)), ""), 0) + 1
        judge.take(replace(finding, path=sheet.name, loc=(), line=row.number, column=column, end_column=0, fix=None))
