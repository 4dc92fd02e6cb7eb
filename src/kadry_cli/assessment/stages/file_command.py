"""`kadry assess file`: stage VI, the form checked and entered into the personal file in the same act (G22)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.assessment.records.assessment import Filed
from kadry_cli.assessment.rules.completeness import gaps
from kadry_cli.assessment.rules.stages import Act
from kadry_cli.assessment.stages.arguments import PeopleArguments, YearOption
from kadry_cli.assessment.stages.asking import asked_cases, asked_round
from kadry_cli.assessment.stages.saving import Case, Written, once, written
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import person_name
from kadry_cli.core.console.asking import ask_as
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.dated import on_date
from kadry_cli.dossier.inventory import LineWish, added
from kadry_cli.dossier.records.file import NO_NUMBER
from kadry_cli.dossier.rules import next_line
from kadry_cli.dossier.state import standing_files


def file_form(
    ctx: typer.Context,
    people: PeopleArguments = None,
    year: YearOption = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День долучення до справи")
    ] = None,
    sheets: Annotated[int | None, typer.Option("--sheets", metavar="ЧИСЛО", min=1, help="Аркушів у бланку")] = None,
    checked_by: Annotated[
        str | None,
        typer.Option("--checked-by", metavar="ПІБ", help="Хто перевірив; типово – керівник кадрової служби"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Перевірити, чи бланк заповнено повністю, і долучити його до особової справи: рядок опису – тим самим актом.

    Чого бракує, команда називає; без балів, підписів, співбесіди, плану чи затвердження бланка не долучає. Якщо
    особової справи в реєстрі немає, записує лише долучення.

    Приклад: kadry assess file ґудзь --date 18.02.2014 --sheets 3
    """
    session: Session = ctx.obj
    found, campaign = asked_round(session, year)
    cases = asked_cases(
        session, found, campaign, people or (), (Act.FILED,), "немає бланків, які можна долучити", several=True
    )
    when = required_day(
        session, day, "--date", "День долучення до справи", date_since(campaign.since, "початок оцінювання")
    )
    officer = on_date(found.ground.settings.hr_heads, when)
    usual = officer.name if officer is not None else ""
    who = person_name(checked_by, "--checked-by") if checked_by is not None else usual
    if not who:
        who = ask_as(session, "Хто перевірив (ПІБ)", "--checked-by", lambda text: person_name(text, "--checked-by"))
    count = sheets if sheets is not None else ask_as(session, "Аркушів у бланку", "--sheets", _count)

    def prepare(standing: Standing) -> Plan:
        def change(now: Case) -> Written:
            return _filed(standing, now, when, who, count)

        return written(standing, campaign.year, [case.person for case in cases], change)

    return act(session, Wish("assess file", basis or campaign.act.words(), dry_run, yes, clock_reason), prepare)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise UserError(f"«{text}» – не кількість аркушів", "напишіть число, наприклад 3")
    return int(text)


def _filed(standing: Standing, case: Case, day: date, who: str, sheets: int) -> Written:
    one = case.assessment
    once(one.filed, "долучення до справи", case)
    missing = tuple(gaps(one))
    needed = [gap.words for gap in missing if gap.needed]
    if needed:
        raise UserError(
            f"{case.name}: бланк не завершено, немає {', '.join(needed)}",
            "що зроблено, покаже kadry assess status --person",
        )
    notes = tuple(f"{case.name}: у бланку немає {gap.words}." for gap in missing)
    files = standing_files(standing)
    file = files.file(case.person)
    line: int | None = None
    changed: dict[str, bytes | None] = {}
    if file is None:
        notes += (f"{case.name}: особової справи в реєстрі немає, рядка опису не зроблено.",)
    else:
        line = next_line(file)
        names = on_date(case.round.ground.settings.names, day)
        title = f"Бланк щорічної оцінки за {case.campaign.year} рік"
        dated = one.approved.date if one.approved is not None else day
        issuer = names.full if names is not None else case.round.ground.settings.names[0].full
        plan = added(standing, case.person, [LineWish(title, issuer, NO_NUMBER, dated, day, sheets)])
        changed, notes = dict(plan.files), (*notes, *plan.notes)
    made = Filed.model_construct(date=day, checked_by=who, line=line)
    after = one.model_copy(update={"filed": made})
    where = f", рядок опису № {line}" if line is not None else ""
    said = f"{case.name}: бланк перевірено і долучено до справи {date_short(day)}{where}."
    result = {"line": line, "missing": [gap.words for gap in missing]}
    return Written(after, said, result, notes, files=changed)
