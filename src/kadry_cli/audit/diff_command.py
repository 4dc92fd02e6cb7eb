"""`kadry audit diff`: which fields differ between two states of the register (K1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.audit.arguments import (
    FieldOption,
    ForceOption,
    PathsArgument,
    PersonOption,
    RevealOption,
    TableOutput,
)
from kadry_cli.audit.asked import Asked
from kadry_cli.audit.changes import changes_of
from kadry_cli.audit.paths import asked_paths, named
from kadry_cli.audit.points import point_of
from kadry_cli.audit.reading import Revisions
from kadry_cli.audit.values import difference_value, rows_between, write_rows
from kadry_cli.audit.view import show_records
from kadry_cli.audit.walk import commit_of
from kadry_cli.core.change.acts import files_between, readable_head
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.layout import GIT_DIR

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditDiffResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session


def diff(
    ctx: typer.Context,
    since: Annotated[
        str, typer.Argument(metavar="ВІД", help="Давніший стан: день (кінець дня) або початок номера акта історії")
    ],
    until: Annotated[
        str | None, typer.Argument(metavar="ДО", help="Новіший стан, так само; типово – останній акт історії")
    ] = None,
    paths: PathsArgument = None,
    person: PersonOption = None,
    field: FieldOption = None,
    reveal: RevealOption = False,
    output: TableOutput = None,
    force: ForceOption = False,
) -> Outcome:
    """Якими полями відрізняються два стани реєстру: на два дні чи після двох актів.

    День означає стан на кінець дня за часом запису до історії. Скільки б актів не лежало між станами, показано лише
    підсумок: було, стало. Персональні дані приховано, доки не вказано --reveal.

    Приклад: kadry audit diff 24.11.2026 --person ґудзь
    """
    session: Session = ctx.obj
    root = session.required_root()
    head = readable_head(root)
    only = asked_paths(root, paths or (), person)
    asked = Asked(field=field or "")
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        first, last = point_of(place, head, since), point_of(place, head, until) if until is not None else head
        revisions = Revisions(store)
        newer = commit_of(store, last)
        found = [
            one
            for file in files_between(place, first, last, only)
            for one in changes_of(newer, file, revisions, reveal=reveal)
            if asked.takes(one)
        ]
    names = named(root, found)
    written = write_rows(output, lambda: rows_between(found, names), "Зміни між станами", force)
    result: AuditDiffResult = {
        "since": first,
        "until": last,
        "changes": [difference_value(one, names) for one in found],
        "files": written,
    }

    def view(screen: Screen) -> None:
        said = counted(len(found), "зміна", "зміни", "змін")
        screen.heading(f"{first[:10]} → {last[:10]}: {said}")
        if written:
            screen.line(f"Записано: {written[0]}")
        else:
            show_records(screen, found, names)

    return Outcome(result, findings=revisions.findings, view=view)
