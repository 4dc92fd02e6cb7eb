"""`kadry competition admit`: the preliminary review of a candidate's papers, and the decision that follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.body.staff_files import load_units
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask, ask_yes, can_ask, tell
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.places import find_competition
from kadry_cli.hiring.arguments import Candidate, Competition
from kadry_cli.hiring.intake.reviewing import (
    ReviewWish,
    application_of,
    exclusion_grounds,
    post_of,
    requirements_of,
    reviewed,
)
from kadry_cli.hiring.state import state_on_disk


def admit(
    ctx: typer.Context,
    competition: Competition,
    candidate: Candidate,
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
    wanted = find_competition(root, competition)
    if ground is not None and admitting:
        raise UserError("--ground пишуть, коли не допущено", "приберіть --ground або --admit")
    wish = ReviewWish(
        required_day(session, day, "--date", "Дата рішення про допуск, наприклад 01.06.2009"),
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
        wish = _asked(session, root, wanted, candidate, wish)

    def prepare(standing: Standing) -> Plan:
        return reviewed(standing, wanted, candidate, wish)

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


def _asked(session: Session, root: Path, competition: str, candidate: str, wish: ReviewWish) -> ReviewWish:
    """The wish with each requirement and each ground that was not spoken of asked for."""
    state = state_on_disk(root, competition)
    person = find_candidate_of(state.competition, candidate)
    application_of(state, person)
    tell(person.name)
    if not wish.all_met:
        subjects = requirements_of(load_units(root)[0], post_of(state, person))
        yes, no = _each(session, subjects, wish.met, wish.not_met, "Вимога", "відповідає?", "--met", good=True)
        wish = replace(wish, met=yes, not_met=no)
    if not wish.all_clear:
        subjects = exclusion_grounds(state.law(wish.day))
        no, yes = _each(session, subjects, wish.found, wish.clear, "Підстава", "виявлено?", "--clear", good=False)
        wish = replace(wish, clear=yes, found=no)
    return wish


def _each(
    session: Session,
    subjects: Sequence[str],
    said: Mapping[int, str],
    denied: Mapping[int, str],
    head: str,
    question: str,
    option: str,
    *,
    good: bool,
) -> tuple[dict[int, str], dict[int, str]]:
    """What is answered yes and no of each subject, with the evidence; the last evidence is offered again."""
    yes, no = dict(said), dict(denied)
    usual = ""
    for number, text in enumerate(subjects, 1):
        if number in yes or number in no:
            continue
        answer = ask_yes(f"{head} {number}: {text} – {question}")
        usual = ask(session, "Чим підтверджено" if good else "Чим перевірено", option, usual)
        (yes if answer else no)[number] = usual
    return yes, no
