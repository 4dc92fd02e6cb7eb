"""`kadry audit blame`: which act gave each value of a record its present form (K1)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.audit.arguments import BundleOption, FieldOption, RevealOption
from kadry_cli.audit.asked import Asked
from kadry_cli.audit.comparing import Value
from kadry_cli.audit.kinds import required_kind
from kadry_cli.audit.origins import Origin, origins, sourced
from kadry_cli.audit.paths import record_path
from kadry_cli.audit.reading import Revisions
from kadry_cli.audit.source import history
from kadry_cli.audit.walk import Act, acts_with_files
from kadry_cli.audit.words import told_field
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import BASIS, Commit

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditBlameResult, AuditSource
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session


def blame(
    ctx: typer.Context,
    record: Annotated[str, typer.Argument(metavar="ЗАПИС", help="Файл запису або людина: тоді її картка")],
    field: FieldOption = None,
    reveal: RevealOption = False,
    bundle: BundleOption = None,
) -> Outcome:
    """Звідки кожне значення запису: яким актом, ким і на якій підставі воно стало таким, як в останньому акті історії.

    Рядок списку зберігає своє походження, коли перед ним вставлено інші. Значення, яке повернули до давнішого, походить
    від акта, що його повернув.

    Приклад: kadry audit blame ґудзь --field ранг
    """
    session: Session = ctx.obj
    with history(session, bundle) as past:
        path = record_path(past, record)
        kind, model = required_kind(path)
        revisions = Revisions(past.store)
        acts = list(acts_with_files(past.place, past.store, past.head, (path,)))
        value, known, commits = _traced(reversed(acts), revisions)
    if value is None:
        raise UserError(f"{path}: в останньому акті історії такого запису немає", "які є: kadry log")
    asked = Asked(field=field or "")
    found: list[AuditSource] = []
    for one in sourced(value, known):
        told = told_field(model, value, one.loc, one.value, reveal=reveal)
        if not asked.takes_field(told["field"], told["title"]):
            continue
        commit = commits[one.act]
        found.append(
            {
                **told,
                "commit": commit.id,
                "when": commit.committed.isoformat(),
                "author": commit.author,
                "basis": commit.first(BASIS) or None,
            }
        )
    result: AuditBlameResult = {"record": path, "kind": kind.title, "fields": found}
    days = {commit.id: commit.committed.strftime("%d.%m.%Y") for commit in commits}

    def view(screen: Screen) -> None:
        screen.heading(f"{path}: {kind.title}")
        if not found:
            screen.line("Таких полів немає.")
            return
        screen.table(
            Table(
                ("поле", "значення", "записано", "підстава", "хто"),
                [
                    (one["title"], one["value"], days[one["commit"]], one["basis"] or "–", one["author"])
                    for one in found
                ],
            )
        )

    return Outcome(result, findings=revisions.findings, view=view)


def _traced(acts: Iterable[Act], revisions: Revisions) -> tuple[Value, Origin, list[Commit]]:
    """The last state of the one file that acts changed, the oldest first; the origins in it, the acts they number.

    A state that cannot be read is passed over: what the next one brings counts as its own.
    """
    value: Value = None
    known: Origin = None
    commits: list[Commit] = []
    for act in acts:
        for file in act.files:
            state = revisions.after(file, act.commit)
            if state.there and state.value is None:
                continue
            commits.append(act.commit)
            known = origins(value, known, state.value, len(commits) - 1)
            value = state.value
    return value, known, commits
