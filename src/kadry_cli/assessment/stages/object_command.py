"""`kadry assess object`: the servant does not agree, the higher head decides (G26)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.assessment.records.words import CHANGED
from kadry_cli.assessment.rules.stages import Act
from kadry_cli.assessment.stages.arguments import MarkWord, OutcomeWord, PersonOrAsked, YearOption
from kadry_cli.assessment.stages.asking import asked_case, asked_round, optional_text
from kadry_cli.assessment.stages.forms import form_of
from kadry_cli.assessment.stages.saving import Case, Written, written
from kadry_cli.assessment.stages.talking import ObjectionWish, objected
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import Offer, can_ask, choose
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import optional_line, required_day, required_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session


def objection(
    ctx: typer.Context,
    person: PersonOrAsked = None,
    year: YearOption = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День подання заяви")
    ] = None,
    number: Annotated[str | None, typer.Option("--number", metavar="НОМЕР", help="Реєстраційний номер заяви")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Зауваження службовця")] = None,
    decide: Annotated[
        date | None, typer.Option("--decide", metavar="ДАТА", parser=parse_date, help="Коли вирішено за заявою")
    ] = None,
    outcome: Annotated[OutcomeWord | None, typer.Option("--outcome", help="Що вирішено щодо оцінки")] = None,
    grounds: Annotated[str | None, typer.Option("--reasons", metavar="ТЕКСТ", help="Обґрунтування рішення")] = None,
    final: Annotated[MarkWord | None, typer.Option("--final", help="Нова підсумкова оцінка, якщо змінено")] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати заяву про незгоду з оцінкою і рішення керівника вищого рівня.

    Заяву подають протягом десяти днів від ознайомлення; пізнішу записують з попередженням. Змінена оцінка стоїть
    поруч із першою. Про дальше оскарження джерело пошкоджене, тому програма його не вгадує.

    Приклад: kadry assess object ґудзь --date 05.02.2015 --number 3 --reason "строк порушено не з моєї вини"
    """
    session: Session = ctx.obj
    found, campaign = asked_round(session, year)
    waiting = (Act.OBJECTION, Act.INTERVIEW, Act.SIGNED, Act.APPROVED)
    case = asked_case(session, found, campaign, person, waiting, "нікого ще не ознайомлено з оцінкою")
    known = case.assessment.objection
    lodged, decided = day, decide
    dialogue = can_ask(session) and day is None and decide is None
    since = date_since(campaign.since, "початок оцінювання")
    if known is None and lodged is None and decide is None:
        lodged = required_day(session, day, "--date", "День подання заяви", since)
    elif known is not None and lodged is None and decided is None:
        decided = required_day(session, None, "--decide", "Коли вирішено за заявою", since)
    word = outcome.value if outcome is not None else ""
    if decided is not None and not word:
        offers = [Offer(one.value, one.value) for one in OutcomeWord]
        word = choose(session, "Що вирішено щодо оцінки", offers, "--outcome")
    mark = final.value if final is not None else ""
    if dialogue and decided is not None and word == CHANGED and not mark:
        words = [Offer(one, one) for one in form_of(case, decided).scale.marks or tuple(MarkWord)]
        mark = choose(session, "Нова підсумкова оцінка", words, "--final")
    number_words = optional_line(number, "--number")
    if dialogue and lodged is not None and not number_words:
        number_words = optional_text(session, None, "--number", "Реєстраційний номер заяви")
    wish = ObjectionWish(
        lodged,
        number_words,
        required_line(session, reason, "--reason", "Зауваження службовця") if lodged is not None else "",
        decided,
        word,
        optional_text(session, grounds, "--reasons", "Обґрунтування рішення", ask=dialogue and decided is not None),
        mark,
    )

    def change(now: Case) -> Written:
        return objected(now, wish)

    def prepare(standing: Standing) -> Plan:
        return written(standing, campaign.year, (case.person,), change)

    return act(session, Wish("assess object", basis or campaign.act.words(), dry_run, yes, clock_reason), prepare)
