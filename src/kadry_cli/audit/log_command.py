"""`kadry audit log`: who changed which field of whose record, when and on what ground (K1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
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
from kadry_cli.audit.changes import FieldChange, changes_of
from kadry_cli.audit.paths import asked_paths, named
from kadry_cli.audit.reading import Revisions
from kadry_cli.audit.values import change_value, rows
from kadry_cli.audit.view import show_acts
from kadry_cli.audit.walk import acts_with_files
from kadry_cli.core.change.acts import readable_head
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.errors import UsageError
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.core.tables.writing import table_bytes

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditLogResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding

USUAL_LIMIT = 100


def log(
    ctx: typer.Context,
    paths: PathsArgument = None,
    person: PersonOption = None,
    since: Annotated[
        date | None, typer.Option("--since", metavar="ДАТА", parser=parse_date, help="Записано не раніше цього дня")
    ] = None,
    until: Annotated[
        date | None, typer.Option("--until", metavar="ДАТА", parser=parse_date, help="Записано не пізніше цього дня")
    ] = None,
    field: FieldOption = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="ІМ’Я", help="Лише акти, які записала ця людина")
    ] = None,
    basis: Annotated[
        str | None, typer.Option("--basis", metavar="ТЕКСТ", help="Лише акти, у підставі яких є ці слова")
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="ЧИСЛО", min=0, help="Скільки змін показати; 0 – усі, як і з -o")
    ] = USUAL_LIMIT,
    reveal: RevealOption = False,
    output: TableOutput = None,
    force: ForceOption = False,
) -> Outcome:
    """Зміни полів за історією реєстру: що було і стало, хто, коли і на якій підставі записав. Найновіші – першими.

    Рядки списків упізнають за тим, чим вони є (код, особа, номер, день), тому вставлений рядок – одна зміна. Дата тут –
    день, коли записано до історії; з якого дня зміна діє, каже сам запис. Персональні дані приховано, доки не вказано
    --reveal.

    Приклад: kadry audit log --person ґудзь --field ранг
    """
    session: Session = ctx.obj
    root = session.required_root()
    if since is not None and until is not None and until < since:
        raise UsageError("--until раніше за --since", "переставте дні")
    head = readable_head(root)
    only = asked_paths(root, paths or (), person)
    asked = Asked(since, until, author or "", basis or "", field or "")
    most = 0 if output is not None and limit == USUAL_LIMIT else limit
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        revisions = Revisions(store)

        def changes() -> Iterator[FieldChange]:
            for act in acts_with_files(place, store, head, only):
                if asked.takes_act(act.commit):
                    for file in act.files:
                        for one in changes_of(act.commit, file, revisions, reveal=reveal):
                            if asked.takes(one):
                                yield one

        every = changes()
        found = list(islice(every, most) if most else every)
        more = sum(1 for _ in every) if most else 0
    names = named(root, found)
    written = _written(output, found, names, force)
    result: AuditLogResult = {
        "changes": [change_value(one, names) for one in found],
        "more": more,
        "files": written,
    }

    def view(screen: Screen) -> None:
        if written:
            screen.line(f"Записано {counted(len(found), 'зміну', 'зміни', 'змін')}: {written[0]}")
            return
        if not found:
            screen.line("Таких змін немає.")
        show_acts(screen, found, names)
        if more:
            screen.line(
                f"Ще {counted(more, 'давніша зміна', 'давніші зміни', 'давніших змін')}: --limit 0 або -o ФАЙЛ.csv"
            )

    findings: tuple[Finding, ...] = revisions.findings
    return Outcome(result, findings=findings, view=view)


def _written(output: Path | None, found: list[FieldChange], names: dict[str, str], force: bool) -> list[str]:
    if output is None:
        return []
    write_output(output, table_bytes(output.suffix, rows(found, names), title="Зміни записів"), force, private=True)
    return [str(output)]
