"""`kadry reserve list`: who is in the reserve of a year, or how many for which posts (F6, F25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.staff_list import post_title, unit_name
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.rules.standing import Staff, staff_of
from kadry_cli.reserve.arguments import UnitOption, YearArgument, wanted_unit
from kadry_cli.reserve.lists import Reserves, ended_words, reserves_on_disk
from kadry_cli.reserve.records.reserve import ReserveList, ReservePost
from kadry_cli.reserve.rules.law import last_day
from kadry_cli.reserve.rules.membership import Membership, membership, within

if TYPE_CHECKING:
    from datetime import date

    from kadry_cli.body.records import Unit
    from kadry_cli.reserve.results import ListedCandidate, ListedPost, ListedUnit, ReserveListResult

DRAFT, APPROVED = "draft", "approved"


def list_reserve(
    ctx: typer.Context,
    year: YearArgument = None,
    unit: UnitOption = None,
    public: Annotated[
        bool, typer.Option("--public", help="Лише посади й кількість осіб, без імен: для оприлюднення")
    ] = False,
) -> Outcome:
    """Показати списки кадрового резерву за рік: хто на яку посаду, звідки й відколи.

    Стан кожної особи – на день --on, а для іншого року – на найближчий до нього день того року. Зі --public імен немає.

    Приклад: kadry reserve list 2013
    """
    session: Session = ctx.obj
    reserves = reserves_on_disk(session.required_root())
    wanted = year or session.day().year
    day = within(wanted, session.day())
    only = wanted_unit(reserves, unit)
    findings: list[Finding] = []
    units = reserves.units(findings)
    lists = [one for one in reserves.of_year(wanted, findings) if only in (None, one.unit)]
    staff = staff_of(units)
    by_unit = {one.id: one for one in units}
    shown = [_list_json(reserves, one, by_unit.get(one.unit), staff, day, public=public) for one in lists]
    ended = ended_words(reserves.law(day))
    result: ReserveListResult = {
        "year": wanted,
        "day": day,
        "public": public,
        "ended": ended or None,
        "lists": shown,
        "count": sum(post["count"] for one in shown for post in one["posts"]),
    }

    def view(screen: Screen) -> None:
        _show(screen, reserves, result)
        if findings:
            screen.findings(findings)

    return Outcome(result, findings=findings, view=view, following=())


def _list_json(
    reserves: Reserves, found: ReserveList, unit: Unit | None, staff: Staff, day: date, *, public: bool
) -> ListedUnit:
    return {
        "unit": found.unit,
        "unit_name": unit_name(unit, day) if unit is not None else found.unit,
        "state": DRAFT if found.act is None else APPROVED,
        "act": found.act.words() if found.act is not None else None,
        "posts": [_post_json(reserves, found, post, staff, day, public=public) for post in found.posts],
    }


def _post_json(
    reserves: Reserves, found: ReserveList, post: ReservePost, staff: Staff, day: date, *, public: bool
) -> ListedPost:
    placed = staff.get(post.post)
    standing = [membership(found, one, day) for one in post.candidates]
    people: list[ListedCandidate] = [
        {
            "person": one.person,
            "name": printed(reserves.name(one, day)),
            "source": one.source,
            "purpose": one.purpose,
            "enrolled": one.enrolled,
            "removed": one.removed.date if one.removed is not None else None,
            "state": state.value,
        }
        for one, state in zip(post.candidates, standing, strict=True)
        if not public
    ]
    return {
        "post": post.post,
        "title": post_title(placed.post, day) if placed is not None else post.post,
        "head": placed is not None and placed.post.head_post,
        "area": printed(post.area) if post.area else None,
        "need": post.need,
        "count": sum(one is Membership.ENROLLED for one in standing),
        "candidates": None if public else people,
    }


def _show(screen: Screen, reserves: Reserves, result: ReserveListResult) -> None:
    if result["ended"]:
        screen.paragraph(result["ended"])
    if not result["lists"]:
        if not result["ended"]:
            years = ", ".join(map(str, reserves.years()))
            known = f" Списки є за роки: {years}." if years else " Списків у реєстрі ще немає: kadry reserve enrol."
            screen.line(f"Списків кадрового резерву на {result['year']} рік немає.{known}")
        return
    year, day = result["year"], result["day"]
    for number, one in enumerate(result["lists"]):
        if number:
            screen.line()
        screen.heading(f"{one['unit_name']}, кадровий резерв на {year} рік")
        screen.note(f"Затверджено: {printed(one['act'])}." if one["act"] else "Проєкт: список ще не затверджено.")
        screen.table(_public_table(one) if result["public"] else _table(one))
    screen.line()
    on = f"на {date_short(day)}" if day != last_day(year) else f"на кінець {year} року"
    screen.line(f"У резерві {on}: {counted(result['count'], 'зарахування', 'зарахування', 'зарахувань')}.")


def _title(post: ListedPost) -> str:
    return f"{post['title']} (напрям: {post['area']})" if post["area"] else post["title"]


def _public_table(one: ListedUnit) -> Table:
    return Table(("Посада", "Осіб"), [(_title(post), post["count"]) for post in one["posts"]])


def _table(one: ListedUnit) -> Table:
    rows: list[tuple[str, str, str, str, str]] = []
    for post in one["posts"]:
        people = post["candidates"] or []
        if not people:
            rows.append((_title(post), "нікого немає", "", "", ""))
        rows += [
            (
                "" if at else _title(post),
                who["name"],
                who["source"],
                date_short(who["enrolled"]),
                f"{who['state']} {date_short(who['removed'])}" if who["removed"] else who["state"],
            )
            for at, who in enumerate(people)
        ]
    return Table(("Посада", "Кого зараховано", "Джерело", "З якого дня", "Стан"), rows)
