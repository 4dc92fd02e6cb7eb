"""`kadry assess mark`: the head's part of stages I and II."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.assessment.rules.stages import Act
from kadry_cli.assessment.stages.arguments import (
    MarksFile,
    MarksLine,
    MarkWord,
    PersonOrAsked,
    Reveal,
    YearOption,
)
from kadry_cli.assessment.stages.asking import asked_case, asked_marks, asked_round, optional_text
from kadry_cli.assessment.stages.forms import form_of
from kadry_cli.assessment.stages.marking import MarkWish, hint_of, marked
from kadry_cli.assessment.stages.saving import Case, Written, written
from kadry_cli.assessment.stages.work import asked_works, measure_of, works_of
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import lines_of
from kadry_cli.core.console.asking import Offer, ask_yes, can_ask, choose, choose_several, tell
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import optional_day, optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.law.wording import step_sentences

PREPARED, MARKS, FINAL, GIVEN, READ = "prepared", "marks", "final", "given", "acquainted"
PARTS = {
    PREPARED: "підготовка: аналіз виконання плану",
    MARKS: "бали керівника за критеріями",
    FINAL: "підсумкова оцінка",
    GIVEN: "передання бланка службовцю",
    READ: "ознайомлення службовця",
}


def mark(
    ctx: typer.Context,
    person: PersonOrAsked = None,
    year: YearOption = None,
    prepared: Annotated[
        date | None, typer.Option("--prepared", metavar="ДАТА", parser=parse_date, help="Коли закінчено підготовку")
    ] = None,
    interview: Annotated[
        date | None,
        typer.Option("--interview", metavar="ДАТА", parser=parse_date, help="На який день призначено співбесіду"),
    ] = None,
    work: Annotated[
        list[str] | None,
        typer.Option("--work", metavar="РЯДОК", help="«Завдання; до ДАТА; зроблено ДАТА; причини ТЕКСТ»; можна кілька"),
    ] = None,
    measure: Annotated[
        list[str] | None,
        typer.Option("--measure", metavar="ДОКУМЕНТ", help="За чим оцінюють: «Посадова інструкція від 10.01.2012 № 3»"),
    ] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Коли керівник оцінив")
    ] = None,
    marks: MarksLine = None,
    file: MarksFile = None,
    timeliness: Annotated[str | None, typer.Option("--timeliness", metavar="ТЕКСТ", help="Чи в строк")] = None,
    quality: Annotated[str | None, typer.Option("--quality", metavar="ТЕКСТ", help="Якість роботи")] = None,
    results: Annotated[str | None, typer.Option("--results", metavar="ТЕКСТ", help="Чого досягнуто")] = None,
    causes: Annotated[
        str | None, typer.Option("--causes", metavar="ТЕКСТ", help="Чому продовжено строки чи змінено план")
    ] = None,
    final: Annotated[MarkWord | None, typer.Option("--final", help="Підсумкова оцінка, слово бланка")] = None,
    given: Annotated[
        date | None, typer.Option("--given", metavar="ДАТА", parser=parse_date, help="Коли бланк передано службовцю")
    ] = None,
    acquainted: Annotated[
        date | None,
        typer.Option("--acquainted", metavar="ДАТА", parser=parse_date, help="Коли службовець підписав ознайомлення"),
    ] = None,
    agrees: Annotated[bool | None, typer.Option("--agrees/--disagrees", help="Чи згоден службовець з оцінкою")] = None,
    annex: Annotated[
        list[str] | None, typer.Option("--annex", metavar="ТЕКСТ", help="Зміст додатка до бланка; можна кілька рядків")
    ] = None,
    reveal: Reveal = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати підготовку, бали керівника, підсумкову оцінку, передання бланка й ознайомлення: разом чи частинами.

    Записаного не переписують. Друга підсумкова оцінка можлива лише після рішення «змінено» за заявою службовця; її
    ставить керівник вищого рівня. Середнє за критеріями – підказка, доки акт про оцінку не вирішив інакше.

    Приклад: kadry assess mark ґудзь --date 26.01.2015 --marks "5 5 5 5 5 5 5 5 4 5 5 5" --final висока
      --given 27.01.2015
    """
    session: Session = ctx.obj
    found, campaign = asked_round(session, year)
    waiting = (Act.PREPARED, Act.SELF, Act.HEAD, Act.MARK, Act.GIVEN, Act.ACQUAINTED)
    case = asked_case(session, found, campaign, person, waiting, "оцінювання вже завершено в усіх")
    wish = MarkWish(
        prepared=prepared,
        interview=interview,
        work=works_of(work or (), "--work"),
        measures=tuple(measure_of(one, "--measure") for one in measure or ()),
        day=day,
        timeliness=optional_line(timeliness, "--timeliness"),
        quality=optional_line(quality, "--quality"),
        results=optional_line(results, "--results"),
        causes=optional_line(causes, "--causes"),
        final=final.value if final is not None else "",
        final_day=day,
        given=given,
        acquainted=acquainted,
        agrees=agrees if agrees is not None else True,
        annex=lines_of(annex, "--annex") if annex else "",
        reveal=reveal,
    )
    has_marks = marks is not None or file is not None
    parts: Collection[str] = ()
    if wish.is_empty() and not has_marks:
        parts = _asked_parts(session, case)
    if PREPARED in parts:
        wish = _prepared(session, case, wish)
    if has_marks or MARKS in parts:
        wish = _with_marks(session, case, wish, marks, file, dialogue=MARKS in parts)
    if FINAL in parts:
        wish = replace(wish, final=_asked_final(session, case, wish))
    wish = _handed_over(session, case, wish, parts, agrees)

    def change(now: Case) -> Written:
        return marked(now, wish)

    def prepare(standing: Standing) -> Plan:
        return written(standing, campaign.year, (case.person,), change)

    return act(session, Wish("assess mark", basis or campaign.act.words(), dry_run, yes, clock_reason), prepare)


def _asked_parts(session: Session, case: Case) -> Collection[str]:
    one = case.assessment
    missing = {
        PREPARED: one.prepared is None,
        MARKS: one.head is None,
        FINAL: not one.final_marks or (one.mark_may_change and len(one.final_marks) == 1),
        GIVEN: one.given is None,
        READ: one.acquainted is None,
    }
    offers = [Offer(part, words) for part, words in PARTS.items() if missing[part]]
    if not offers:
        raise UserError(f"{case.name}: оцінювання вже записано", "далі – kadry assess interview")
    if not can_ask(session):
        raise UserError("не вказано, що записати", "додайте --prepared, --marks, --final, --given чи --acquainted")
    return choose_several(session, "Що записати", offers, "--marks", "1", needed=True)


def _prepared(session: Session, case: Case, wish: MarkWish) -> MarkWish:
    since = date_since(case.campaign.since, "початок оцінювання")
    return replace(
        wish,
        prepared=required_day(session, wish.prepared, "--prepared", "Коли закінчено підготовку", since),
        interview=optional_day(session, wish.interview, "На який день призначено співбесіду", since),
        work=wish.work or asked_works(session, "Що зроблено за рік", "--work"),
    )


def _handed_over(session: Session, case: Case, wish: MarkWish, parts: Collection[str], agrees: bool | None) -> MarkWish:
    since = date_since(case.campaign.since, "початок оцінювання")
    if GIVEN in parts:
        wish = replace(wish, given=required_day(session, None, "--given", "Коли бланк передано службовцю", since))
    if READ in parts:
        when = required_day(session, None, "--acquainted", "Коли службовець підписав ознайомлення", since)
        wish = replace(wish, acquainted=when)
    if wish.acquainted is not None and agrees is None:
        if not can_ask(session):
            raise UserError("не вказано --agrees", "згоден службовець – --agrees, не згоден – --disagrees")
        wish = replace(wish, agrees=ask_yes("Службовець згоден з оцінкою?"))
    return wish


def _with_marks(
    session: Session, case: Case, wish: MarkWish, marks: str | None, file: Path | None, *, dialogue: bool
) -> MarkWish:
    since = date_since(case.campaign.since, "початок оцінювання")
    when = required_day(session, wish.day, "--date", "Коли керівник оцінив", since)
    form = form_of(case, when)
    given = asked_marks(session, form.criteria, form.scale, marks, file, "оцінка керівника")
    return replace(
        wish,
        day=when,
        final_day=when,
        marks=given,
        timeliness=wish.timeliness or optional_text(session, None, "--timeliness", "Чи в строк", ask=dialogue),
        quality=wish.quality or optional_text(session, None, "--quality", "Якість роботи", ask=dialogue),
        results=wish.results or optional_text(session, None, "--results", "Чого досягнуто", ask=dialogue),
        causes=wish.causes or optional_text(session, None, "--causes", "Причини продовження строків", ask=dialogue),
    )


def _asked_final(session: Session, case: Case, wish: MarkWish) -> str:
    head = case.assessment.head
    marks, day = (wish.marks, wish.day) if wish.marks is not None else (None, None)
    if marks is None and head is not None:
        marks, day = head.marks, head.date
    if marks is not None and day is not None and not case.assessment.final_marks:
        for sentence in step_sentences(hint_of(case, marks, day)):
            tell(sentence)
    scale = form_of(case, wish.day or day or case.campaign.since).scale
    offers = [Offer(word, word) for word in scale.marks or tuple(MarkWord)]
    return choose(session, "Підсумкова оцінка", offers, "--final")
