"""`kadry competition admit`: the preliminary review of a candidate's papers, and the decision that follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import can_ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.hiring.arguments import CandidateOrAsked, CompetitionOrAsked
from kadry_cli.hiring.intake.admit_questions import DAY_QUESTION, asked_review, review_day, reviewable
from kadry_cli.hiring.intake.reviewing import ReviewWish, reviewed
from kadry_cli.hiring.offering import asked_candidate, asked_competition
from kadry_cli.hiring.state import state_on_disk


def admit(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    candidate: CandidateOrAsked = None,
    day: Annotated[date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Коли вирішено")] = None,
    met: Annotated[
        list[str] | None, typer.Option("--met", metavar="НОМЕР=ДОКУМЕНТ", help="Вимозі відповідає; чим підтверджено")
    ] = None,
    not_met: Annotated[
        list[str] | None,
        typer.Option("--not-met", metavar="НОМЕР=ДОКУМЕНТ", help="Вимозі не відповідає; з чого видно"),
    ] = None,
    all_met: Annotated[
        str | None, typer.Option("--all-met", metavar="ДОКУМЕНТ", help="Решті вимог відповідає; чим підтверджено")
    ] = None,
    clear: Annotated[
        list[str] | None,
        typer.Option("--clear", metavar="НОМЕР=ЧИМ", help="Підстави недопущення не виявлено; чим перевірено"),
    ] = None,
    found: Annotated[
        list[str] | None, typer.Option("--found", metavar="НОМЕР=ЧИМ", help="Підставу недопущення виявлено")
    ] = None,
    all_clear: Annotated[
        str | None,
        typer.Option("--all-clear", metavar="ЧИМ", help="Решти підстав недопущення не виявлено; чим перевірено"),
    ] = None,
    admitting: Annotated[
        bool | None, typer.Option("--admit/--refuse", help="Що вирішено; типово – те, що випливає з розгляду")
    ] = None,
    ground: Annotated[
        str | None,
        typer.Option("--ground", metavar="ПІДСТАВА", help="Котра з виявлених підстав: її слова; типово – усі"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Розглянути документи кандидата: вимоги до посади, підстави недопущення, рішення про допуск.

    Рішення випливає з розгляду: коли виявлено підставу закону або вимозі кандидат не відповідає, допустити не можна.
    Перелік вимог і підстав із номерами команда покаже, коли про щось із нього не сказано.

    Приклад: kadry competition admit 2009-holovnyi-spetsialist шевчук --date 01.06.2009
    --all-met "диплом, трудова книжка" --all-clear "особова картка, довідка"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    if ground is not None and admitting:
        raise UserError("--ground пишуть, коли не допущено", "приберіть --ground або --admit")
    wanted = asked_competition(session, root, competition)
    who = asked_candidate(
        session,
        candidate,
        lambda: reviewable(state_on_disk(root, wanted)),
        "документи всіх, хто подав заяву, вже розглянуто",
    )
    wish = ReviewWish(
        required_day(session, day, "--date", DAY_QUESTION, lambda text: review_day(root, wanted, who, text)),
        _numbered(met or (), "--met"),
        _numbered(not_met or (), "--not-met"),
        optional_line(all_met, "--all-met"),
        _numbered(clear or (), "--clear"),
        _numbered(found or (), "--found"),
        optional_line(all_clear, "--all-clear"),
        admitting,
        optional_line(ground, "--ground"),
    )
    if can_ask(session):
        wish = asked_review(session, root, wanted, who, wish)

    def prepare(standing: Standing) -> Plan:
        return reviewed(standing, wanted, who, wish)

    return act(session, Wish("competition admit", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _numbered(texts: Sequence[str], option: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for text in texts:
        number, sign, words = text.partition("=")
        if not number.strip().isdecimal() or int(number) < 1 or not sign:
            raise UserError(f"{option}: «{text}» не зрозуміло", f'пишіть {option} "1=диплом"')
        if int(number) in found:
            raise UserError(f"{option}: № {int(number)} названо двічі", "залиште одне")
        found[int(number)] = line_of(words, option)
    return found
