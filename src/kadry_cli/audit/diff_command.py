"""`kadry audit diff`: which fields differ between two states of the register (K1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.audit.arguments import (
    BundleOption,
    FieldOption,
    ForceOption,
    Output,
    PathsArgument,
    PersonOption,
    RevealOption,
    UnitOption,
)
from kadry_cli.audit.asked import Asked
from kadry_cli.audit.changes import changes_of
from kadry_cli.audit.paths import asked_paths, named
from kadry_cli.audit.points import point_of
from kadry_cli.audit.reading import Revisions
from kadry_cli.audit.source import history, is_bundle
from kadry_cli.audit.units import UnitPeople
from kadry_cli.audit.values import Taken, difference_value
from kadry_cli.audit.view import show_records
from kadry_cli.audit.written import only_words, state_words, told_written, write_changes
from kadry_cli.core.change.acts import files_between
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.git.commits import commit_of
from kadry_cli.core.language.plurals import counted

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditDiffResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session


def diff(
    ctx: typer.Context,
    since: Annotated[
        str,
        typer.Argument(
            metavar="ВІД", help="Давніший стан: день (кінець дня), початок номера акта, гілка, файл `*.bundle`"
        ),
    ],
    until: Annotated[
        str | None, typer.Argument(metavar="ДО", help="Новіший стан, так само; типово – останній акт історії")
    ] = None,
    paths: PathsArgument = None,
    person: PersonOption = None,
    unit: UnitOption = None,
    field: FieldOption = None,
    reveal: RevealOption = False,
    bundle: BundleOption = None,
    output: Output = None,
    force: ForceOption = False,
) -> Outcome:
    """Якими полями відрізняються два стани реєстру: на два дні, після двох актів, у двох гілках чи файлах історії.

    День означає стан на кінець дня за часом запису до історії. Скільки б актів не лежало між станами, показано лише
    підсумок: було, стало. Персональні дані приховано, доки не вказано --reveal.

    Приклад: kadry audit diff 24.11.2026 --person ґудзь
    """
    session: Session = ctx.obj
    asked = Asked(field=field or "")
    with history(session, bundle, [one for one in (since, until) if one is not None and is_bundle(one)]) as past:
        only = asked_paths(past, paths or (), person)
        first, last = point_of(past, since), point_of(past, until) if until is not None else past.head
        revisions = Revisions(past.store)
        newer = commit_of(past.store, last)
        files = tuple(files_between(past.place, first, last, only))
        if unit is not None:
            files = UnitPeople(past, unit).files_of(files, newer)
        found = [one for file in files for one in changes_of(newer, file, revisions, reveal=reveal) if asked.takes(one)]
        names = named(past, found)
        lines = (
            f"Давніший стан: акт {state_words(commit_of(past.store, first))}; новіший: акт {state_words(newer)}.",
            *only_words(
                person=person,
                unit=unit,
                field=field,
                paths=", ".join(only if paths else ()),
                bundle=", ".join(past.taken),
            ),
        )
        written = write_changes(past, output, Taken(found, names, lines, False, reveal), session.day(), force)
    result: AuditDiffResult = {
        "since": first,
        "until": last,
        "changes": [difference_value(one, names) for one in found],
        "files": written.files,
    }

    def view(screen: Screen) -> None:
        said = counted(len(found), "зміна", "зміни", "змін")
        screen.heading(f"{first[:10]} → {last[:10]}: {said}")
        if output is not None:
            screen.line(told_written(written, len(found)))
        else:
            show_records(screen, found, names)

    return Outcome(result, findings=(*revisions.findings, *written.findings), view=view)
