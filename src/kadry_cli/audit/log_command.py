"""`kadry audit log`: who changed which field of whose record, when and on what ground (K1)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
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
    SinceOption,
    UnitOption,
    UntilOption,
    required_order,
)
from kadry_cli.audit.asked import Asked
from kadry_cli.audit.changes import FieldChange, changes_of
from kadry_cli.audit.kept import Kept, kept_history
from kadry_cli.audit.paths import asked_paths, named
from kadry_cli.audit.reading import Revisions
from kadry_cli.audit.source import history
from kadry_cli.audit.units import UnitPeople
from kadry_cli.audit.values import Taken, change_value
from kadry_cli.audit.view import show_acts
from kadry_cli.audit.walk import acts_with_files
from kadry_cli.audit.written import only_words, period_words, state_words, told_written, write_changes
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.git.commits import commit_of

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditLogResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session

USUAL_LIMIT = 100


def log(
    ctx: typer.Context,
    paths: PathsArgument = None,
    person: PersonOption = None,
    unit: UnitOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
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
    bundle: BundleOption = None,
    output: Output = None,
    force: ForceOption = False,
) -> Outcome:
    """Зміни полів за історією реєстру: що було і стало, хто, коли і на якій підставі записав. Найновіші – першими.

    Рядки списків упізнають за тим, чим вони є (код, особа, номер, день), тому вставлений рядок – одна зміна. Дата тут –
    день, коли записано до історії; з якого дня зміна діє, каже сам запис. Персональні дані приховано, доки не вказано
    --reveal.

    Приклад: kadry audit log --person ґудзь --field ранг
    """
    session: Session = ctx.obj
    required_order(since, until)
    asked = Asked(since, until, author or "", basis or "", field or "")
    most = 0 if output is not None and limit == USUAL_LIMIT else limit
    with history(session, bundle) as past:
        only = asked_paths(past, paths or (), person)
        kept = kept_history(past.root) if past.root is not None else Kept()
        people = UnitPeople(past, unit) if unit is not None else None
        revisions = Revisions(past.store, kept)

        def changes() -> Iterator[FieldChange]:
            for act in acts_with_files(past.place, past.store, past.head, only, kept):
                if not asked.takes_act(act.commit):
                    continue
                files = act.files if people is None else people.files_of(act.files, act.commit)
                for file in files:
                    for one in changes_of(act.commit, file, revisions, reveal=reveal):
                        if asked.takes(one):
                            yield one

        every = changes()
        found = list(islice(every, most) if most else every)
        more = bool(most) and next(every, None) is not None
        names = named(past, found)
        lines = (
            period_words(since, until),
            *only_words(
                person=person,
                unit=unit,
                field=field,
                author=author,
                basis=basis,
                paths=", ".join(only if paths else ()),
                bundle=bundle.name if bundle is not None else None,
            ),
            *(
                (f"Останній прочитаний акт історії: {state_words(commit_of(past.store, past.head))}.",)
                if past.head
                else ()
            ),
        )
        written = write_changes(past, output, Taken(found, names, lines, True, reveal), session.day(), force)
    if past.root is not None:
        kept.write(past.root)
    result: AuditLogResult = {
        "changes": [change_value(one, names) for one in found],
        "more": more,
        "files": written.files,
    }

    def view(screen: Screen) -> None:
        if output is not None:
            screen.line(told_written(written, len(found)))
            return
        if not found:
            screen.line("Таких змін немає.")
        show_acts(screen, found, names)
        if more:
            screen.line("Є й давніші зміни: --limit 0 або -o ФАЙЛ.csv")

    return Outcome(result, findings=(*revisions.findings, *written.findings), view=view)
