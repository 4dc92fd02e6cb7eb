"""`kadry competition what-if`: parse, call, hand back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.completion import complete_candidate, complete_member
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.exam.places import find_competition
from kadry_cli.hiring.arguments import Competition

if TYPE_CHECKING:
    from kadry_cli.core.law.results import DecisionResult
    from kadry_cli.hiring.overview.what_if import WhatIf

MANY: list[str] = []


def what_if(
    ctx: typer.Context,
    competition: Competition,
    without: Annotated[
        list[str],
        typer.Option(
            "--without",
            metavar="КАНДИДАТ",
            help="Якби кандидата не допустили; можна кілька разів",
            autocompletion=complete_candidate,
        ),
    ] = MANY,
    absent: Annotated[
        list[str],
        typer.Option(
            "--absent",
            metavar="ЧЛЕН",
            help="Якби члена комісії не було на засіданнях",
            autocompletion=complete_member,
        ),
    ] = MANY,
    void: Annotated[
        list[str],
        typer.Option("--void", metavar="ЧЛЕН:КАНДИДАТ", help="Якби голос члена комісії щодо кандидата був недійсний"),
    ] = MANY,
    mark: Annotated[
        list[str],
        typer.Option("--mark", metavar="КАНДИДАТ:ПИТАННЯ=ОЦІНКА", help="Якби оцінка за питання була інша"),
    ] = MANY,
) -> Outcome:
    """Перерахувати результат, якби щось було інакше, і назвати вирішальні дані: зміна лише одного змінює результат.

    Результат – це кого й до чого рекомендовано і щодо кого рішення немає, а до відбору – хто склав іспит. Серед даних,
    які змінюють по одному: допуск кандидата, присутність члена комісії, кожен голос (недійсний або протилежний),
    кожна оцінка на бал більша чи менша. Недійсний голос не зменшує кількості присутніх.

    Приклад: kadry competition what-if 2009-holovnyi-spetsialist --mark іваненко:3=2
    """
    from kadry_cli.hiring.overview.what_if import ask
    from kadry_cli.hiring.overview.what_if_view import show_what_if
    from kadry_cli.hiring.overview.wishes import read_changes
    from kadry_cli.hiring.state import state_on_disk

    session: Session = ctx.obj
    root = session.required_root()
    try:
        state = state_on_disk(root, find_competition(root, competition))
    except RefusedError as refused:
        return Outcome(None, findings=refused.findings)
    changes = read_changes(state, without, absent, void, mark)
    found = ask(state, changes)
    return Outcome(
        found.json(),
        decisions=_decisions(found),
        view=lambda screen: show_what_if(screen, found),
    )


def _decisions(found: WhatIf) -> Iterator[DecisionResult]:
    from kadry_cli.core.law.wording import decision_json
    from kadry_cli.hiring.overview.recount import reasons

    for person, decision in reasons(found.case, cache(found.state.law)):
        words = decision_json(decision)
        yield {"subject": person, **words} if person else words
