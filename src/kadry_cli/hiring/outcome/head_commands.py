"""`kadry competition appoint`, `kadry competition refuse`: the head's act on who was recommended (B30, B31)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.competition.records.candidate import APPOINT, ENROL, REFUSE
from kadry_cli.competition.rules.life import reserve_right
from kadry_cli.core.console.acting import ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.words import act_words
from kadry_cli.hiring.arguments import CandidateOrAsked, CompetitionOrAsked
from kadry_cli.hiring.decided import required_decision
from kadry_cli.hiring.offering import asked_competition
from kadry_cli.hiring.outcome.head_acts import (
    HeadPlan,
    appointment,
    enrolment,
    head_act_due,
    hired_later,
    read_order,
    refusal,
)
from kadry_cli.hiring.outcome.head_questions import HeadWish, asked_appointment, asked_refusal
from kadry_cli.hiring.outcome.next_lines import following
from kadry_cli.hiring.outcome.term_words import term_notes
from kadry_cli.hiring.state import State, plan_of, standing_state

if TYPE_CHECKING:
    from kadry_cli.competition.records.acts import ActReference
    from kadry_cli.core.console.paper_runs import Ready
    from kadry_cli.hiring.outcome.results import HeadDecided

Order = Annotated[
    str | None,
    typer.Option("--order", metavar="АКТ", help="Акт керівника з книги: розпорядження від 19.06.2009 № 49-к"),
]
OrderFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="ФАЙЛ", help="Надрукувати текст акта: akt.pdf")
]

SAID = {
    APPOINT: "{name}: призначено на посаду, {act}.",
    ENROL: "{name}: зараховано до кадрового резерву, {act}.",
    REFUSE: "{name}: керівник відмовив, {act}.",
}


def appoint(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    candidate: CandidateOrAsked = None,
    order: Order = None,
    starts: Annotated[
        date | None, typer.Option("--from", metavar="ДАТА", parser=parse_date, help="З якого дня на посаді")
    ] = None,
    to_reserve: Annotated[
        bool, typer.Option("--to-reserve", help="Зарахувати до кадрового резерву рекомендованого, за згодою")
    ] = False,
    to_post: Annotated[
        str | None,
        typer.Option("--to-post", metavar="ПОСАДА", help="Прийняти рекомендованого на рівну чи нижчу посаду"),
    ] = None,
    output: OrderFile = None,
    oath: Annotated[
        Path | None, typer.Option("--oath", metavar="ФАЙЛ", help="Надрукувати аркуш Присяги для першого прийняття")
    ] = None,
    force: Force = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати акт керівника: призначення переможця або зарахування до резерву рекомендованого комісією.

    Комісія лише рекомендує; рішення – за керівником, протягом місяця. Акт має бути в книзі. З --to-post – прийняття
    рекомендованого до резерву протягом року без повторного конкурсу.

    Приклад: kadry competition appoint 2009-holovnyi-spetsialist ґудзь
      --order "розпорядження від 19.06.2009 № 49-к" --from 22.06.2009
    """
    session: Session = ctx.obj
    if to_reserve and (starts is not None or to_post is not None):
        raise UsageError("--to-reserve – зарахування до резерву, а не на посаду", "приберіть --from і --to-post")
    if to_post is not None and (output is not None or oath is not None):
        raise UsageError("--to-post акта й присяги не друкує", "приберіть -o та --oath")
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    said = HeadWish(candidate or "", order or "", starts, to_reserve, optional_line(to_post, "--to-post"))
    wish = asked_appointment(session, root, wanted, said)
    given = read_order(wish.order)

    def prepare(standing: Standing) -> Plan:
        state = standing_state(standing, wanted)
        if wish.to_post:
            return _hire_plan(standing, state, wish.candidate, given, wish.to_post, wish.starts, session.day())
        who = find_candidate_of(state.competition, wish.candidate)
        made = enrolment(state, who, given) if wish.to_reserve else appointment(state, who, given, wish.starts)
        return _plan(standing, state, made, session.day(), output, oath, force)

    return act(session, Wish("competition appoint", wish.order, dry_run, yes, clock_reason), prepare)


def refuse(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    candidate: CandidateOrAsked = None,
    order: Order = None,
    ground: Annotated[
        str | None, typer.Option("--ground", metavar="ТЕКСТ", help="Мотиви: чому керівник не погодився")
    ] = None,
    output: OrderFile = None,
    force: Force = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати відмову керівника призначити чи зарахувати рекомендованого комісією, з мотивами.

    Приклад: kadry competition refuse 2009-holovnyi-spetsialist ґудзь
      --order "розпорядження від 19.06.2009 № 49-к" --ground "подано недостовірні відомості"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    wish = asked_refusal(session, root, wanted, candidate or "", order or "")
    given = read_order(wish.order)
    why = line_of(ground if ground is not None else ask(session, "Мотиви відмови", "--ground"), "--ground")

    def prepare(standing: Standing) -> Plan:
        state = standing_state(standing, wanted)
        made = refusal(state, find_candidate_of(state.competition, wish.candidate), given, why)
        return _plan(standing, state, made, session.day(), output, None, force)

    return act(session, Wish("competition refuse", wish.order, dry_run, yes, clock_reason), prepare)


def _plan(
    standing: Standing,
    state: State,
    made: HeadPlan,
    today: date,
    output: Path | None,
    oath: Path | None,
    force: bool,
) -> Plan:
    who = made.candidate
    outcome = who.head_act
    if outcome is None:
        raise ValueError(f"{who.id}: an act was to be recorded")
    later = state._replace(competition=made.competition)
    decided = required_decision(state, who)
    notes = [*made.notes, *term_notes(head_act_due(state, decided), until="керівник вирішує")]
    if outcome.decision == ENROL:
        right = reserve_right(state.competition, state.law, state.own)
        if right is not None:
            notes += term_notes(right, until="прийняти без повторного конкурсу на рівнозначну або нижчу посаду можна")
    said = SAID[outcome.decision].format(name=printed(who.name), act=act_words(outcome.act))
    if outcome.starts is not None:
        said = f"{said[:-1]}, з {date_short(outcome.starts)}."
    result: HeadDecided = {
        "candidate": who.id,
        "decision": outcome.decision,
        "act": act_words(outcome.act),
        "starts": outcome.starts.isoformat() if outcome.starts else None,
        "post": None,
        "late": made.late,
    }
    following_lines = following(later, made.competition, today)
    plan = plan_of(standing, state, made.competition, said, result, notes=notes, following=following_lines)
    if plan.findings or (output is None and oath is None):
        return plan
    ready = _papers(standing.root, later, who.id, output, oath)
    printed_files = tuple(f"Надруковано: {name}." for name in ready.names())
    return replace(
        plan,
        findings=ready.findings,
        notes=(*printed_files, *plan.notes),
        first=lambda: ready.write(force),
    )


def _papers(root: Path, state: State, candidate: str, output: Path | None, oath: Path | None) -> Ready:
    from kadry_cli.hiring.papers.single import act_and_oath

    return act_and_oath(root, state, candidate, output, oath)


def _hire_plan(
    standing: Standing,
    state: State,
    candidate: str,
    order: ActReference,
    to_post: str,
    starts: date | None,
    today: date,
) -> Plan:
    from kadry_cli.body.staff_files import find_post, load_units
    from kadry_cli.core.law.wording import step_sentences

    units, _ = load_units(standing.root)
    post = find_post(units, to_post).post
    who = find_candidate_of(state.competition, candidate)
    hired = hired_later(state, who, order, post, units, starts)
    result: HeadDecided = {
        "candidate": who.id,
        "decision": APPOINT,
        "act": act_words(order),
        "starts": starts.isoformat() if starts else None,
        "post": post.id,
        "late": False,
    }
    said = f"{printed(who.name)}: прийнято без повторного конкурсу на «{post.id}», {act_words(order)}."
    notes = [" ".join(step_sentences(hired.decision))]
    lines = following(state, hired.competition, today)
    return plan_of(standing, state, hired.competition, said, result, notes=notes, following=lines)
