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
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.arguments import CandidateOrAsked, CompetitionOrAsked
from kadry_cli.hiring.offering import asked_competition
from kadry_cli.hiring.outcome.appealing import AppealPlan, complained, settled
from kadry_cli.hiring.outcome.head_acts import read_order
from kadry_cli.hiring.outcome.head_questions import AppealWish, asked_appeal
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
    competition: CompetitionOrAsked = None,
    candidate: CandidateOrAsked = None,
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
    if outcome is None and (decided or motives or order or output):
        raise UsageError("рішення за скаргою без --outcome", 'додайте --outcome "задоволено" або "відхилено"')
    if outcome is not None and (day is not None or number is not None):
        raise UsageError("скаргу записують окремо від рішення за нею", "спершу --date і --number, потім --outcome")
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    said = AppealWish(
        candidate or "",
        day,
        optional_line(number, "--number"),
        outcome.value if outcome is not None else "",
        decided,
        optional_line(motives, "--motives"),
        optional_line(order, "--order"),
    )
    wish = asked_appeal(session, root, wanted, said)
    given = read_order(wish.order) if wish.order else None

    def prepare(standing: Standing) -> Plan:
        state = standing_state(standing, wanted)
        who = find_candidate_of(state.competition, wish.candidate)
        if wish.day is not None:
            made = complained(state, who, wish.day, wish.number or None)
            numbered = f", № {wish.number}" if wish.number else ""
            return _plan(standing, state, made, f"скарга від {date_short(wish.day)}{numbered}", session.day())
        if wish.decided is None:
            raise ValueError("a complaint has a day, its outcome has one too")
        made = settled(state, who, wish.outcome, wish.decided, wish.motives, given)
        plan = _plan(standing, state, made, f"скаргу {wish.outcome} {date_short(wish.decided)}", session.day())
        return plan if output is None or plan.findings else _with_answer(standing, state, made, plan, output, force)

    ground = wish.order or basis
    return act(session, Wish("competition appeal", ground, dry_run, yes, clock_reason, needs_basis=False), prepare)


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
    said = f"{printed(made.candidate.name)}: {said}."
    return plan_of(standing, state, made.competition, said, result, notes=made.notes, basis=basis, following=lines)


def _with_answer(standing: Standing, state: State, made: AppealPlan, plan: Plan, output: Path, force: bool) -> Plan:
    from kadry_cli.hiring.papers.single import answer

    later = state._replace(competition=made.competition)
    ready = answer(standing.root, later, made.candidate.id, output)
    shown = tuple(f"Надруковано: {name}." for name in ready.names())
    return replace(plan, findings=ready.findings, notes=(*shown, *plan.notes), first=lambda: ready.write(force))
