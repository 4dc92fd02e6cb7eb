"""`kadry competition calendar`: parse, call, hand back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.feed_out import Ics, feed_out
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.exam.places import find_competition
from kadry_cli.hiring.arguments import Competition

if TYPE_CHECKING:
    from kadry_cli.hiring.overview.results import CalendarResult


def calendar(
    ctx: typer.Context,
    competition: Competition,
    ics: Ics = None,
    force: Force = False,
) -> Outcome:
    """Показати всі строки конкурсу: від якого дня, останній день, норма; або записати їх для програми-календаря.

    У файлі для календаря немає імен: кандидата названо за номером заяви. Повторний запис замінює в календарі ті самі
    події, а не додає нові; про кожен невиконаний строк нагадано за день.

    Приклад: kadry competition calendar 2009-holovnyi-spetsialist
    """
    from kadry_cli.hiring.overview.calendar_view import show_calendar
    from kadry_cli.hiring.overview.standing import repeats, stand_of
    from kadry_cli.hiring.overview.term_words import term_json
    from kadry_cli.hiring.state import state_on_disk, states_on_disk

    session: Session = ctx.obj
    root = session.required_root()
    try:
        state = state_on_disk(root, find_competition(root, competition))
        others, _ = states_on_disk(root)
    except RefusedError as refused:
        return Outcome(None, findings=refused.findings)
    stand = stand_of(state, session.day(), repeats(others).get(state.id))
    result: CalendarResult = {
        "competition": state.id,
        "day": stand.today,
        "terms": [term_json(stand, one) for one in stand.deadlines],
        "files": [],
    }
    decisions = [one.due.decision for one in stand.deadlines if one.due and one.due.decision]
    if ics is None:
        return Outcome(result, decisions=decisions, view=lambda screen: show_calendar(screen, stand))
    from kadry_cli.hiring.overview.feed import calendar_feed

    data, count = calendar_feed(stand)
    if not count:
        raise UserError("жоден строк ще не має останнього дня: записувати нічого", "усі строки показує без --ics")
    out = feed_out(ics, data, count, force)
    result["files"] = out.files
    return Outcome(result, decisions=decisions, view=out.view)
