"""`kadry competition repeat`: the competition held again, because nobody was recommended (B29)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.records.competition import REPEATED, Competition
from kadry_cli.competition.records.sitting import RESERVE, WINNER
from kadry_cli.competition.rules.life import in_selection, selection, verdicts
from kadry_cli.competition.rules.terms import TermName, due
from kadry_cli.core.console.acting import ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.editing import usable_id
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.words import act_words
from kadry_cli.hiring.announcing.arguments import HeadAct
from kadry_cli.hiring.announcing.beginning import begun_plan
from kadry_cli.hiring.announcing.making import act_of, free_id, refuse_ended
from kadry_cli.hiring.arguments import CompetitionOrAsked
from kadry_cli.hiring.offering import asked_act, asked_competition
from kadry_cli.hiring.people import competitions_of
from kadry_cli.hiring.state import State, standing_state

ENDING = "-povtornyi"


def repeat(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    new_id: Annotated[
        str | None, typer.Argument(metavar="КОД", help="Код повторного конкурсу; типово – рік і назва посади")
    ] = None,
    head_act: HeadAct = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Завести повторний конкурс, коли попередній нікого не рекомендував: ті самі посади й комісія, новий акт.

    Приклад:
      kadry competition repeat 2009-holovnyi-spetsialist
      --head-act "розпорядження від 18.05.2009 № 48-к"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    question = "Акт керівника про повторний конкурс, із датою й номером"
    given = head_act or asked_act(session, root, question, "--head-act", lambda text: act_of(text, "--head-act"))
    reference = act_of(given, "--head-act")
    code = usable_id(new_id, "КОД") if new_id is not None else ""

    def prepare(standing: Standing) -> Plan:
        state = standing_state(standing, wanted)
        known = competitions_of(standing.root)
        refuse_repeat(state, known, reference.date)
        refuse_ended(state.law(reference.date))
        units = load_units(standing.root)[0]
        first = state.competition
        chosen = code or free_id(units, first.posts[0].post, reference.date, known, ENDING)
        if any(one.id == chosen for one in known):
            raise UserError(f"конкурс {chosen} у реєстрі вже є", "вкажіть інший код")
        # Kinship was declared about the candidates of the first competition.
        members = tuple(one.model_copy(update={"kin": ()}) for one in first.commission)
        after = Competition.model_construct(
            id=chosen,
            kind=REPEATED,
            repeats=first.id,
            posts=first.posts,
            head_act=reference,
            conditions=first.conditions,
            conducted_by=first.conducted_by,
            conducted_why=first.conducted_why,
            commission=members,
        )
        return begun_plan(standing, after)

    wish = Wish("competition repeat", act_words(reference), dry_run, yes, clock_reason, needs_basis=False)
    return act(session, wish, prepare)


def refuse_repeat(state: State, known: list[Competition], day: date) -> None:
    """UserError unless the competition came to its end without anybody recommended, before the new act's day (B29)."""
    other = next((one for one in known if one.repeats == state.id), None)
    if other is not None:
        raise UserError(f"повторний конкурс уже заведено: {other.id}", "якщо й він нікого не дав, повторюйте його")
    found = verdicts(state.competition)
    recommended = [person for person, verdict in found.items() if verdict in (WINNER, RESERVE)]
    if recommended:
        names = ", ".join(state.name_of(person) for person in recommended)
        raise UserError(
            f"комісія рекомендувала: {names}; повторного конкурсу не проводять",
            "його проводять, коли комісія не рекомендувала нікого",
        )
    sitting = selection(state.competition)
    ended = sitting.date if sitting is not None and (sitting.decisions or sitting.repeat) else _failed(state, day)
    if ended is None:
        raise UserError(
            "конкурс ще не скінчився: комісія не вирішила про кандидатів",
            f"що далі: kadry competition status {state.id}",
        )
    if day < ended:
        raise UserError(
            f"акт про повторний конкурс ({date_short(day)}) раніше за кінець першого ({date_short(ended)})",
            "перевірте дату акта",
        )


def _failed(state: State, day: date) -> date | None:
    """The day on which a competition ended by itself: documents are no longer accepted, and nobody is left to choose
    from; None while somebody is, or may still come."""
    announcement = state.competition.announcement
    if announcement is None:
        return None
    since = announcement.since()
    last = due(TermName.DOCUMENTS, since, state.law(since), state.own).last
    exam = state.exam_state()
    open_yet = [one for one in state.competition.candidates if one.admitted is None]
    unexamined = [one for one in state.competition.candidates if one.admitted and one.id not in exam.passed]
    if last is None or day <= last or open_yet or unexamined or in_selection(state.competition, exam):
        return None
    return exam.day or last
