"""`kadry competition appeal`: a complaint to the head, then its outcome (B32, B33)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.competition.records.candidate import UPHELD
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.places import find_competition
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.arguments import Candidate, Competition
from kadry_cli.hiring.outcome.appealing import AppealPlan, complained, settled
from kadry_cli.hiring.outcome.head_acts import read_order
from kadry_cli.hiring.outcome.next_lines import following
from kadry_cli.hiring.state import State, plan_of, standing_state

if TYPE_CHECKING:
    from kadry_cli.hiring.outcome.results import Appealed


class OutcomeWord(StrEnum):
    """What the head decided on a complaint, as a choice on the command line."""

    UPHELD = "задоволено"
    DISMISSED = "відхилено"


def appeal(
    ctx: typer.Context,
    competition: Competition,
    candidate: Candidate,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Коли одержано скаргу")
    ] = None,
    number: Annotated[str | None, typer.Option("--number", metavar="НОМЕР", help="Реєстраційний номер скарги")] = None,
    outcome: Annotated[OutcomeWord | None, typer.Option("--outcome", help="Рішення керівника за скаргою")] = None,
    decided: Annotated[
        date | None, typer.Option("--decided", metavar="ДАТА", parser=parse_date, help="День рішення за скаргою")
    ] = None,
    motives: Annotated[
        str | None, typer.Option("--motives", metavar="ТЕКСТ", help="Мотиви рішення, одним реченням")
    ] = None,
    order: Annotated[
        str | None, typer.Option("--order", metavar="АКТ", help="Акт керівника, якщо рішення оформлено актом")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="ФАЙЛ", help="Надрукувати відповідь на скаргу")
    ] = None,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати скаргу кандидата керівникові, а потім рішення за нею; скаргу після строку теж записують.

    Спершу --date, згодом --outcome з --decided і --motives. Після задоволеної скарги комісія вирішує знову.

    Приклад: kadry competition appeal 2009-holovnyi-spetsialist шевчук --date 22.06.2009 --number 118
    """
    session: Session = ctx.obj
    wanted = find_competition(session.required_root(finish=False), competition)
    if outcome is None:
        if decided or motives or order or output:
            raise UsageError("рішення за скаргою без --outcome", 'додайте --outcome "задоволено" або "відхилено"')
        when = required_day(session, day, "--date", "Коли одержано скаргу, наприклад 22.06.2009")
        registered = line_of(number, "--number") if number is not None else None
        numbered = f", № {registered}" if registered else ""

        def received(standing: Standing) -> Plan:
            state = standing_state(standing, wanted)
            made = complained(state, find_candidate_of(state.competition, candidate), when, registered)
            said = f"{printed(made.candidate.name)}: скарга від {date_short(when)}{numbered}."
            return _plan(standing, state, made, said, session.day())

        return act(session, Wish("competition appeal", basis, dry_run, yes, clock_reason, needs_basis=False), received)
    if day is not None or number is not None:
        raise UsageError("скаргу записують окремо від рішення за нею", "спершу --date і --number, потім --outcome")
    on = required_day(session, decided, "--decided", "День рішення за скаргою, наприклад 25.06.2009")
    why = line_of(motives if motives is not None else ask(session, "Мотиви рішення", "--motives"), "--motives")
    given = read_order(order) if order is not None else None
    ground = order if order is not None else basis

    def judged(standing: Standing) -> Plan:
        state = standing_state(standing, wanted)
        made = settled(state, find_candidate_of(state.competition, candidate), outcome.value, on, why, given)
        said = f"{printed(made.candidate.name)}: скаргу {outcome.value} {date_short(on)}."
        plan = _plan(standing, state, made, said, session.day())
        return plan if output is None or plan.findings else _with_answer(standing, state, made, plan, output, force)

    return act(session, Wish("competition appeal", ground, dry_run, yes, clock_reason, needs_basis=False), judged)


def _plan(standing: Standing, state: State, made: AppealPlan, said: str, today: date) -> Plan:
    found = made.candidate.appeal
    if found is None:
        raise ValueError(f"{made.candidate.id}: a complaint was to be recorded")
    result: Appealed = {
        "candidate": made.candidate.id,
        "date": found.date.isoformat(),
        "last": made.last.isoformat() if made.last else None,
        "late": made.late,
        "outcome": found.outcome,
        "decided": found.decided.isoformat() if found.decided else None,
    }
    lines = following(state, made.competition, today)
    if found.outcome == UPHELD:
        lines = (f"ухвалити рішення знову: kadry competition sit {state.id} --date ДАТА --purpose відбір",)
    basis = head_act_words(state.competition)
    return plan_of(standing, state, made.competition, said, result, notes=made.notes, basis=basis, following=lines)


def _with_answer(standing: Standing, state: State, made: AppealPlan, plan: Plan, output: Path, force: bool) -> Plan:
    from kadry_cli.hiring.papers.single import answer

    later = state._replace(competition=made.competition)
    ready = answer(standing.root, later, made.candidate.id, output)
    shown = tuple(f"Надруковано: {name}." for name in ready.names())
    return replace(plan, findings=ready.findings, notes=(*shown, *plan.notes), first=lambda: ready.write(force))
