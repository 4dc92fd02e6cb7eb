"""`kadry reserve remove`: somebody taken out of the reserve during the year by an act (F17)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask, ask_as
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.enrolling.arguments import ActOption, DayOption, OfPost, OfYear, PersonListed
from kadry_cli.reserve.enrolling.places import find_place
from kadry_cli.reserve.enrolling.plan_questions import asked_place
from kadry_cli.reserve.enrolling.recording import list_plan, with_candidate_changed, without_candidate
from kadry_cli.reserve.lists import reserves_on_disk, standing_reserves
from kadry_cli.reserve.records.candidate import Removal
from kadry_cli.reserve.rules.law import last_day
from kadry_cli.reserve.rules.membership import Place

if TYPE_CHECKING:
    from kadry_cli.reserve.enrolling.results import Removed

ORDER_QUESTION = "Акт про виключення, наприклад: розпорядження від 02.09.2013 № 60-к"


def remove(
    ctx: typer.Context,
    person: PersonListed = None,
    year: OfYear = None,
    post: OfPost = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Чому: призначено на посаду, за заявою")
    ] = None,
    order: ActOption = None,
    day: DayOption = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Виключити особу з кадрового резерву протягом року за актом; запис про неї у списку лишається.

    Порядок той самий, що й для зарахування: потрібен акт керівника. Без --date – з дня акта. З проєкту списку особу
    просто викреслюють: вистачає --basis.

    Приклад: kadry reserve remove бондар --reason "призначено на посаду"
      --order "розпорядження від 02.09.2013 № 60-к"
    """
    session: Session = ctx.obj
    reserves = reserves_on_disk(session.required_root(finish=False))
    place = asked_place(session, reserves, person, year, post)
    if place.act is None:
        if reason is not None or order is not None or day is not None:
            raise UsageError("список ще не затверджено", "з проєкту викреслюють без --reason, --order і --date")
        return act(session, Wish("reserve remove", basis, dry_run, yes, clock_reason), _struck_out(place))
    why = line_of(reason if reason is not None else ask(session, "Причина виключення", "--reason"), "--reason")
    ground = (
        ground_of(order, "--order")
        if order is not None
        else ask_as(session, ORDER_QUESTION, "--order", lambda text: ground_of(text, "--order"))
    )
    when = day or ground.date

    def prepare(standing: Standing) -> Plan:
        found = find_place(standing_reserves(standing), place.candidate.person, place.list.year, place.post.post)
        return _removed(standing, found, when, why, ground)

    return act(session, Wish("reserve remove", basis or ground.words(), dry_run, yes, clock_reason), prepare)


def _struck_out(place: Place) -> Callable[[Standing], Plan]:
    def prepare(standing: Standing) -> Plan:
        reserves = standing_reserves(standing)
        found = find_place(reserves, place.candidate.person, place.list.year, place.post.post)
        who = found.candidate
        if found.act is not None:
            raise UserError("список тим часом затвердила інша команда", "повторіть з --reason і --order")
        result: Removed = {"person": who.person, "post": found.post.post, "date": None, "reason": None, "act": None}
        said = f"{printed(reserves.name(who))}: викреслено з проєкту списку на {found.list.year} рік."
        return list_plan(standing, found.list, without_candidate(found), said, {**result})

    return prepare


def _removed(standing: Standing, place: Place, day: date, reason: str, ground: Ground) -> Plan:
    who, year = place.candidate, place.list.year
    if not who.enrolled <= day <= last_day(year):
        raise UserError(
            f"--date: {date_short(day)} – не в той час, коли особа в резерві",
            f"від {date_short(who.enrolled)} до {date_short(last_day(year))}",
        )
    if day < ground.date:
        raise UserError(f"--date: {date_short(day)} – раніше за акт ({date_short(ground.date)})", "звірте дату")
    removal = Removal.model_construct(date=day, reason=reason, ground=ground)
    name = printed(standing_reserves(standing).name(who))
    result: Removed = {
        "person": who.person,
        "post": place.post.post,
        "date": day.isoformat(),
        "reason": reason,
        "act": ground.words(),
    }
    return list_plan(
        standing,
        place.list,
        with_candidate_changed(place, removed=removal),
        f"{name}: виключено з кадрового резерву {date_short(day)}, {printed(reason)}.",
        {**result},
        following=(f"kadry reserve list {year}",),
    )
