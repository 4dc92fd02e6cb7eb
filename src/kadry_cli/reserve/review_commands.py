"""`kadry reserve review`: the yearly review, and the draft lists of the next year (F16)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.reserve.arguments import FIRST_YEAR, UnitOption, wanted_unit
from kadry_cli.reserve.drafting import drafts
from kadry_cli.reserve.lists import Reserves, list_path, require_reserve, reserves_on_disk, standing_reserves
from kadry_cli.reserve.review_values import review_json
from kadry_cli.reserve.reviewing import read_reviewed, reviewed_year
from kadry_cli.reserve.rules.due import ReviewState
from kadry_cli.reserve.rules.membership import places
from kadry_cli.reserve.rules.review import review

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen

TOGETHER = ("reserve",)
NOT_CARRIED = (
    "Згод, заяв, планів і листів на новий рік не перенесено: зараховують лише за згодою, а новий список – нове "
    "зарахування."
)


def review_reserve(
    ctx: typer.Context,
    year: Annotated[
        int | None,
        typer.Argument(
            metavar="РІК", min=FIRST_YEAR, max=9998, help="Рік списків; типово – останній затверджений до --on"
        ),
    ] = None,
    unit: UnitOption = None,
    draft: Annotated[bool, typer.Option("--draft", help="Створити проєкти списків на наступний рік")] = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Переглянути кадровий резерв за рік: хто лишається, кого розглянути чи виключити, де осіб бракує.

    Переглядають щороку в грудні. Для кожної посади й особи названо причини й норми, кроки – з --explain. Сам перегляд
    нічого не змінює; --draft створює проєкти списків наступного року, для них потрібна підстава.

    Приклад: kadry reserve review 2014 --on 12.12.2014
    """
    session: Session = ctx.obj
    if not draft and (basis is not None or dry_run or yes or clock_reason is not None):
        raise UsageError("підставу й --dry-run пишуть лише разом із --draft", "сам перегляд нічого не змінює")
    reserves = reserves_on_disk(session.required_root(finish=not draft))
    day = session.day()
    wanted = year or reviewed_year(reserves, day)
    only = wanted_unit(reserves, unit)
    if draft:

        def prepare(standing: Standing) -> Plan:
            return _drafted(standing_reserves(standing), wanted, day, only)

        return act(session, Wish("reserve review", basis, dry_run, yes, clock_reason), prepare)
    findings: list[Finding] = []
    found = review(read_reviewed(reserves, wanted, day, only, findings), reserves.law(day))
    result = review_json(found, reserves.law(day), only, None)

    def view(screen: Screen) -> None:
        from kadry_cli.reserve.review_view import show_review

        show_review(screen, found, reserves.law(day))
        if findings:
            screen.findings(findings)

    begun = found.ended or bool(reserves.units_of(wanted + 1))
    following = () if begun else _following(found.due.state, wanted)
    return Outcome(result, tuple(found.decisions()), findings=findings, view=view, following=following)


def _following(state: ReviewState, year: int) -> tuple[str, ...]:
    if state in (ReviewState.OPEN, ReviewState.OVERDUE):
        return (f"створити проєкти: kadry reserve review {year} --draft --basis ПІДСТАВА",)
    return ()


def _drafted(reserves: Reserves, year: int, day: date, unit: str | None) -> Plan:
    """The plan that writes the drafts of the next year. UserError where there are some already, or nothing to go by."""
    law = reserves.law(day)
    require_reserve(law)
    require_reserve(reserves.law(date(year + 1, 1, 1)))
    findings: list[Finding] = []
    records = read_reviewed(reserves, year, day, unit, findings)
    if findings:
        return Plan({}, "", findings=tuple(findings))
    found = review(records, law)
    made = drafts(found, [one for one in records.lists if unit in (None, one.unit)])
    if not made:
        raise UserError(
            f"затверджених списків на {year} рік немає, тому проєктів скласти ні з чого",
            f"списки року покаже kadry reserve list {year}",
        )
    paths = {list_path(one.year, one.unit): one for one in made}
    there = [path for path in paths if reserves.read(path) is not None]
    if there:
        raise UserError(
            f"списки на {year + 1} рік уже є: {', '.join(there)}",
            "змінюйте їх, а для решти підрозділів назвіть --unit",
        )
    people = sum(1 for one in made for _ in places(one))
    lists = counted(len(made), "проєкт списку", "проєкти списків", "проєктів списків")
    said = f"Кадровий резерв на {year + 1} рік: {lists}, {counted(people, 'особа', 'особи', 'осіб')}."
    return Plan(
        {path: new_file(path, record_value(one)) for path, one in paths.items()},
        said,
        {**review_json(found, law, unit, sorted(paths))},
        notes=(NOT_CARRIED,),
        together=TOGETHER,
        following=(f"kadry reserve list {year + 1}",),
        decisions=tuple(found.decisions()),
    )
