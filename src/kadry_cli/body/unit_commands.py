"""`kadry staff unit add|rename|abolish|list`: the structure of the body."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.changing import FROM, Genitive, Since, readable_units
from kadry_cli.body.records import Unit
from kadry_cli.body.renaming import refuse_end, refuse_name
from kadry_cli.body.staff_completion import complete_unit
from kadry_cli.body.staff_files import find_unit, load_units, taken_ids, unit_path
from kadry_cli.body.staff_list import (
    UnitRow,
    lasting,
    lasting_posts,
    post_title,
    term_words,
    unit_exists,
    unit_name,
    unit_rows,
    unit_since,
)
from kadry_cli.body.staff_values import NewUnit, day_value, named_value, unit_id_of, unit_json, unit_value
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.editing import edited, optional_line, required_day, usable_id
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.language.transliteration import slug
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.register.editor import Edit, Insert, Put
from kadry_cli.core.register.new_file import new_file

if TYPE_CHECKING:
    from kadry_cli.body.results import AbolishedUnit, MadeUnit, RenamedUnit, UnitListResult, UnitRowResult

UnitArgument = Annotated[
    str,
    typer.Argument(metavar="ПІДРОЗДІЛ", help="Код або частина коду чи назви", autocompletion=complete_unit),
]
All = Annotated[bool, typer.Option("--all", help="Також те, чого на цю дату ще або вже немає")]


def add_unit(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="НАЗВА", help="Назва підрозділу в називному відмінку")],
    since: Since = None,
    unit_id: Annotated[str | None, typer.Option("--id", metavar="КОД", help="Код; типово – з назви")] = None,
    parent: Annotated[
        str | None,
        typer.Option(
            "--parent", metavar="ПІДРОЗДІЛ", help="Якому підрозділу підпорядкований", autocompletion=complete_unit
        ),
    ] = None,
    genitive: Genitive = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Створити структурний підрозділ. Код дають один раз: він не змінюється, коли підрозділ перейменовують.

    Приклад: kadry staff unit add "Відділ кадрів" --from 01.06.2009 --genitive "відділу кадрів"
      --basis "розпорядження від 18.05.2009 № 48-к"
    """
    session: Session = ctx.obj
    name = line_of(name, "НАЗВА")
    code = usable_id(unit_id, "--id") if unit_id is not None else unit_id_of(name)
    day = required_day(session, since, "--from", FROM)
    new = NewUnit(code, name, day, genitive=optional_line(genitive, "--genitive"))

    def prepare(standing: Standing) -> Plan:
        units = readable_units(standing)
        if code in taken_ids(standing.root, units):
            raise UserError(
                f"код {code} уже має {_whose(units, code, day)}", f"вкажіть інший, наприклад --id {slug(code, 60)}-2"
            )
        made = new._replace(parent=_living_parent(units, parent, day) if parent is not None else "")
        said = f"Підрозділ «{name}» ({code}) створено."
        following = f'kadry staff post add {code} "начальник відділу" --from {date_short(day)} --head'
        files: dict[str, bytes | None] = {unit_path(code): new_file(unit_path(code), unit_value(made))}
        result: MadeUnit = {"unit": unit_json(made)}
        return Plan(files, said, result, following=(following,))

    return act(session, Wish("staff unit add", basis, dry_run, yes, clock_reason), prepare)


def _whose(units: Sequence[Unit], code: str, day: date) -> str:
    """Who has a code: a unit, or only a file that cannot be read."""
    unit = next((unit for unit in units if unit.id == code), None)
    return f"підрозділ «{unit_name(unit, day)}»" if unit is not None else f"файл {unit_path(code)}"


def _living_parent(units: Sequence[Unit], wanted: str, day: date) -> str:
    parent = find_unit(units, wanted, day)
    if not unit_exists(parent, day):
        raise UserError(
            f"на {date_short(day)} підрозділу «{unit_name(parent, day)}» немає",
            "вкажіть інший --parent або іншу дату",
        )
    return parent.id


def rename_unit(
    ctx: typer.Context,
    unit: UnitArgument,
    name: Annotated[str, typer.Argument(metavar="НАЗВА", help="Нова назва в називному відмінку")],
    since: Since = None,
    genitive: Genitive = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Перейменувати підрозділ від дати. Попередня назва лишається: папери минулих дат друкують з нею.

    Приклад: kadry staff unit rename finansovyi-viddil "Управління фінансів" --from 01.04.2013
      --basis "розпорядження від 04.02.2013 № 10-к"
    """
    session: Session = ctx.obj
    name = line_of(name, "НАЗВА")
    day = required_day(session, since, "--from", FROM)
    case = optional_line(genitive, "--genitive")

    def prepare(standing: Standing) -> Plan:
        units = readable_units(standing)
        renamed = find_unit(units, unit, day)
        before = renamed.names[-1]
        refuse_name(name, before.name, before.since, day, renamed.until)
        path = unit_path(renamed.id)
        changed = edited(standing, path, [Insert(("names",), named_value("name", name, day, case))])
        said = f"Підрозділ «{before.name}» ({renamed.id}) з {date_short(day)} має назву «{name}»."
        result: RenamedUnit = {"unit": {"id": renamed.id, "name": name, "from": day.isoformat(), "before": before.name}}
        return Plan({path: changed.data}, said, result, notes=changed.notes)

    return act(session, Wish("staff unit rename", basis, dry_run, yes, clock_reason), prepare)


def abolish_unit(
    ctx: typer.Context,
    unit: UnitArgument,
    since: Since = None,
    with_posts: Annotated[
        bool, typer.Option("--with-posts", help="Тим самим актом скоротити посади підрозділу")
    ] = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Ліквідувати підрозділ: з названої дати його немає. Запис про нього лишається для паперів минулих дат.

    Приклад: kadry staff unit abolish finansovyi-viddil --from 01.04.2015 --with-posts
      --basis "розпорядження від 04.02.2013 № 10-к"
    """
    session: Session = ctx.obj
    day = required_day(session, since, "--from", FROM)

    def prepare(standing: Standing) -> Plan:
        units = readable_units(standing)
        abolished = find_unit(units, unit, day)
        last = abolished.names[-1]
        refuse_end(last.name, "ліквідовано", last.since, day, abolished.until)
        _refuse_children(units, abolished, day)
        posts = lasting_posts(abolished, day)
        if posts and not with_posts:
            listed = ", ".join(f"{post.id} ({post_title(post, day)})" for post in posts)
            raise UserError(
                f"у підрозділі є посади, що діють після цієї дати: {listed}",
                "скоротіть їх тим самим актом: --with-posts, або спершу окремо: kadry staff post abolish",
            )
        path = unit_path(abolished.id)
        edits: list[Edit] = [
            Put(("posts", number, "until"), day_value(day))
            for number, post in enumerate(abolished.posts)
            if lasting(post.until, day)
        ]
        edits.append(Put(("until",), day_value(day), tuple(file_keys(Unit))))
        changed = edited(standing, path, edits)
        with_them = f", скорочено {counted(len(posts), 'посаду', 'посади', 'посад')}" if posts else ""
        said = f"Підрозділ «{last.name}» ({abolished.id}) ліквідовано з {date_short(day)}{with_them}."
        result: AbolishedUnit = {
            "unit": {"id": abolished.id, "until": day.isoformat(), "posts": [post.id for post in posts]}
        }
        return Plan({path: changed.data}, said, result, notes=changed.notes)

    return act(session, Wish("staff unit abolish", basis, dry_run, yes, clock_reason), prepare)


def _refuse_children(units: Sequence[Unit], abolished: Unit, day: date) -> None:
    children = [unit for unit in units if unit.parent == abolished.id and lasting(unit.until, day)]
    if children:
        listed = ", ".join(f"{unit.id} ({unit_name(unit, day)})" for unit in children)
        raise UserError(
            f"підрозділу підпорядковано інші: {listed}",
            "спершу ліквідуйте їх або підпорядкуйте іншому (рядок «parent:» у файлі підрозділу)",
        )


def list_units(ctx: typer.Context, everything: All = False) -> Outcome:
    """Показати підрозділи на дату (типово – сьогодні): хто кому підпорядкований, скільки посад і штатних одиниць.

    Приклад: kadry staff unit list --on 15.06.2009
    """
    session: Session = ctx.obj
    day = session.day()
    units, findings = load_units(session.required_root())
    rows = unit_rows(units, day, everything=everything)
    posts, staff_units = sum(row.posts for row in rows), sum(row.staff_units for row in rows)
    result: UnitListResult = {"units": [_row_json(row) for row in rows], "posts": posts, "staff_units": staff_units}

    def view(screen: Screen) -> None:
        screen.heading(f"Підрозділи на {date_short(day)}")
        if not rows:
            screen.line("Підрозділів на цю дату немає.")
        else:
            cells = [_cells(row, day) for row in rows]
            screen.table(Table(("Підрозділ", "Код", "Посад", "Одиниць"), cells, ("Разом", "", posts, staff_units)))
        if findings:
            screen.findings(findings)

    return Outcome(result, findings=findings, view=view)


def _cells(row: UnitRow, day: date) -> tuple[object, ...]:
    term = term_words(unit_since(row.unit), row.unit.until, day)
    return "  " * row.depth + row.name + term, row.unit.id, row.posts, row.staff_units


def _row_json(row: UnitRow) -> UnitRowResult:
    unit = row.unit
    return {
        "id": unit.id,
        "name": row.name,
        "genitive": row.genitive,
        "parent": unit.parent,
        "depth": row.depth,
        "head": unit.head,
        "from": unit_since(unit).isoformat(),
        "until": unit.until.isoformat() if unit.until else None,
        "posts": row.posts,
        "staff_units": row.staff_units,
    }
