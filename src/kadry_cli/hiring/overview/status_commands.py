"""`kadry competition status`: parse, call, hand back."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.completion import complete_competition
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.exam.places import find_competition


def status(
    ctx: typer.Context,
    competition: Annotated[
        str | None,
        typer.Argument(metavar="КОНКУРС", help="Код конкурсу або його частина", autocompletion=complete_competition),
    ] = None,
) -> Outcome:
    """Показати, де стоїть кожен конкурс: що треба зробити, доки, що прострочено і чи можна це виправити.

    Спершу – найнагальніше. Для одного конкурсу показано всі кроки, усі строки з тим, як їх пораховано, і чи однакові
    умови мали кандидати: питання, час, перевірки. День, на який дивляться, – у --on.

    Приклад: kadry competition status --on 20.06.2009
    """
    from kadry_cli.hiring.overview.standing import stands_of
    from kadry_cli.hiring.overview.status_values import status_json
    from kadry_cli.hiring.overview.status_view import show_all, show_one
    from kadry_cli.hiring.state import states_on_disk

    session: Session = ctx.obj
    root = session.required_root()
    today = session.day()
    wanted = find_competition(root, competition) if competition is not None else None
    try:
        states, findings = states_on_disk(root)
    except RefusedError as refused:
        return Outcome(None, findings=refused.findings)
    stands = [one for one in stands_of(states, today) if wanted in (None, one.state.id)]
    if wanted is not None:
        place = f"competitions/{wanted}/"
        findings = tuple(one for one in findings if one.path.startswith(place) or not one.path)
        if not stands:
            return Outcome(None, findings=findings)
    result = status_json(stands, today, whole=wanted is not None)
    decisions = [one.due.decision for stand in stands for one in stand.deadlines if one.due and one.due.decision]
    return Outcome(
        result,
        decisions=decisions,
        findings=findings,
        view=lambda screen: show_one(screen, stands[0]) if wanted is not None else show_all(screen, stands, today),
    )
