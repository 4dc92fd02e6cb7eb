"""`kadry reserve plan`: the yearly personal plan of somebody in the reserve (F9, F10, F22)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import lines_of
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.reserve.enrolling.arguments import OfPost, OfYear, PersonListed
from kadry_cli.reserve.enrolling.plan_questions import asked_place, asked_plan
from kadry_cli.reserve.enrolling.planning import PlanWish, item_of, planned
from kadry_cli.reserve.lists import reserves_on_disk


def plan(
    ctx: typer.Context,
    person: PersonListed = None,
    year: OfYear = None,
    post: OfPost = None,
    item: Annotated[
        list[str] | None,
        typer.Option("--item", metavar="ЗАХІД", help="«вид; захід; строк; відповідальний»"),
    ] = None,
    approve: Annotated[
        date | None, typer.Option("--approve", metavar="ДАТА", parser=parse_date, help="Коли керівник затвердив план")
    ] = None,
    done: Annotated[
        int | None, typer.Option("--done", metavar="НОМЕР", min=1, help="Який захід виконано, за порядком")
    ] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Коли виконано захід")
    ] = None,
    result: Annotated[str | None, typer.Option("--result", metavar="ТЕКСТ", help="Підсумок: свідоцтво, відгук")] = None,
    conclusion: Annotated[
        list[str] | None, typer.Option("--conclusion", metavar="ТЕКСТ", help="Висновок за рік; абзац на кожен раз")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Скласти особистий річний план особи, зарахованої до резерву, затвердити його, відмітити виконання, дати висновок.

    Види підготовки: теоретична підготовка, стажування, завдання за посадою. Після затвердження заходів не додають.

    Приклад: kadry reserve plan бондар --item "стажування; у фінансовому відділі; 01.10.2013"
      --approve 20.01.2013
    """
    session: Session = ctx.obj
    if done is None and (day is not None or result is not None):
        raise UsageError("--date і --result – про виконання заходу", "додайте номер заходу: --done НОМЕР")
    reserves = reserves_on_disk(session.required_root(finish=False))
    place = asked_place(session, reserves, person, year, post)
    said = PlanWish(
        place.candidate.person,
        place.list.year,
        place.post.post,
        tuple(item_of(text) for text in item or ()),
        approve,
        done,
        day,
        optional_line(result, "--result"),
        lines_of(conclusion, "--conclusion") if conclusion else "",
    )
    wish = asked_plan(session, place, said)

    def prepare(standing: Standing) -> Plan:
        return planned(standing, wish)

    return act(session, Wish("reserve plan", basis, dry_run, yes, clock_reason, needs_basis=place.act is None), prepare)
