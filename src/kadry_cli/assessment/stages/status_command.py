"""`kadry assess status`: people and stages, what comes next and what is late."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.assessment.stages.arguments import Reveal, YearArgument
from kadry_cli.assessment.stages.state import latest_campaign, round_on_disk
from kadry_cli.assessment.stages.status_values import status_json
from kadry_cli.core.console.completion import complete_person
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.person.files import find_person

if TYPE_CHECKING:
    from kadry_cli.assessment.stages.results import StatusResult


def status(
    ctx: typer.Context,
    year: YearArgument = None,
    person: Annotated[
        str | None,
        typer.Option("--person", metavar="ОСОБА", help="Докладно про одну особу", autocompletion=complete_person),
    ] = None,
    reveal: Reveal = False,
) -> Outcome:
    """Показати, де кожен службовець у щорічній оцінці: етап, наступна дія, хто її робить, до якого дня.

    Без року – остання розпочата оцінка. З --person – усі дії однієї особи, а з --reveal ще й оцінки та підстави, з яких
    не оцінюють. День, на який дивляться, – у --on.

    Приклад: kadry assess status 2013 --on 20.01.2014
    """
    from kadry_cli.assessment.stages.status_view import show_campaign, show_person

    session: Session = ctx.obj
    root = session.required_root()
    today = session.day()
    wanted = find_person(root, person) if person is not None else None
    found = round_on_disk(root)
    if year is None and not found.years():
        empty: StatusResult = {"day": today, "campaigns": []}
        line = "Щорічної оцінки ще не розпочато: kadry assess open РІК."
        return Outcome(empty, view=lambda screen: screen.line(line))
    campaign = latest_campaign(found, year)
    result = status_json(found, campaign, today, wanted, reveal=reveal)
    if wanted is not None and not result["campaigns"][0]["people"]:
        raise UserError(
            f"{found.name(wanted)} ({wanted}): за {campaign.year} рік не оцінюють",
            "кого оцінюють, покаже kadry assess status",
        )
    if wanted is not None:
        return Outcome(result, view=lambda screen: show_person(screen, result, today))
    return Outcome(result, view=lambda screen: show_campaign(screen, result, today))
