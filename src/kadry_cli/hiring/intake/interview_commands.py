"""`kadry competition interview`: the interview of a candidate, and the abstract («реферат») where it was asked for."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.hiring.arguments import CandidateOrAsked, CompetitionOrAsked
from kadry_cli.hiring.intake.interview_questions import asked_interview, to_interview
from kadry_cli.hiring.intake.interviewing import InterviewWish, interviewed
from kadry_cli.hiring.offering import asked_candidate, asked_competition
from kadry_cli.hiring.state import state_on_disk


def interview(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    candidate: CandidateOrAsked = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День співбесіди")
    ] = None,
    member: Annotated[list[str] | None, typer.Option("--member", metavar="ЧЛЕН", help="Хто проводив")] = None,
    question: Annotated[
        list[str] | None,
        typer.Option("--question", metavar="ПИТАННЯ=НОТАТКА", help="Питання й нотатка про відповідь"),
    ] = None,
    conclusion: Annotated[
        str | None, typer.Option("--conclusion", metavar="ТЕКСТ", help="Висновок співбесіди одним реченням")
    ] = None,
    topic: Annotated[
        str | None, typer.Option("--abstract-topic", metavar="ТЕКСТ", help="Тема реферату, якщо комісія його просила")
    ] = None,
    handed_in: Annotated[
        date | None,
        typer.Option("--abstract-date", metavar="ДАТА", parser=parse_date, help="Коли реферат одержано"),
    ] = None,
    reader: Annotated[str | None, typer.Option("--reader", metavar="ЧЛЕН", help="Хто з комісії читав реферат")] = None,
    abstract_conclusion: Annotated[
        str | None, typer.Option("--abstract-conclusion", metavar="ТЕКСТ", help="Висновок про реферат")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати співбесіду з кандидатом, який склав іспит, і реферат, якщо комісія його просила.

    Приклад: kadry competition interview 2009-holovnyi-spetsialist шевчук --date 17.06.2009 --member гаврилюк
    --member ткачук --question "Чому обрали цю посаду=має досвід" --conclusion "мотивація достатня"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    who = asked_candidate(
        session,
        candidate,
        lambda: to_interview(state_on_disk(root, wanted)),
        "з усіма, хто склав іспит, співбесіду вже записано",
    )
    wish = InterviewWish(
        day,
        tuple(member or ()),
        tuple(_question(text) for text in question or ()),
        optional_line(conclusion, "--conclusion"),
        optional_line(topic, "--abstract-topic"),
        handed_in,
        optional_line(reader, "--reader"),
        optional_line(abstract_conclusion, "--abstract-conclusion"),
    )
    wish = asked_interview(session, state_on_disk(root, wanted), who, wish)

    def prepare(standing: Standing) -> Plan:
        return interviewed(standing, wanted, who, wish)

    return act(session, Wish("competition interview", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _question(text: str) -> tuple[str, str]:
    question, _, note = text.partition("=")
    return line_of(question, "--question"), " ".join(note.split())
