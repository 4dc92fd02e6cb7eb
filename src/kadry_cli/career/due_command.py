"""`kadry career due`: parse, call, hand back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.career.rules.due import Kind, Window
from kadry_cli.core.calendar.months import shifted_or_last
from kadry_cli.core.console.completion import complete_person
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.feed_out import Ics, feed_out
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short

if TYPE_CHECKING:
    from kadry_cli.career.results import DueResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session

FOLLOWING = {
    Kind.RANK: "kadry career ranks --due",
    Kind.REFRESH: "kadry file refresh --due",
    Kind.FORM: "kadry assess status",
    Kind.CAMPAIGN: "kadry assess status",
    Kind.RESERVE: "kadry reserve review",
}
"""What shows more of what was found, by kind."""

NONE_GIVEN: list[str] = []
NO_KINDS: list[Kind] = []


def due(
    ctx: typer.Context,
    until: Annotated[
        date | None,
        typer.Option("--until", metavar="ДАТА", parser=parse_date, help="До якого дня; типово – місяць від --on"),
    ] = None,
    person: Annotated[
        list[str],
        typer.Option("--person", metavar="ОСОБА", help="Лише про цю особу", autocompletion=complete_person),
    ] = NONE_GIVEN,
    unit: Annotated[str, typer.Option("--unit", metavar="ПІДРОЗДІЛ", help="Лише про людей підрозділу")] = "",
    kind: Annotated[list[Kind], typer.Option("--kind", metavar="ВИД", help="Лише такі строки")] = NO_KINDS,
    ics: Ics = None,
    force: Force = False,
) -> Outcome:
    """Показати, що настає до дня --until і що прострочено: по людях і по органу, за датами.

    Види --kind: rank – черговий ранг, age – граничний вік, probation – випробування, temporary – тимчасове призначення,
    penalty – стягнення, refresh – уточнення справ, return – видані справи, attestation – атестація, form, objection і
    campaign – щорічна оцінка, reserve – кадровий резерв, right – призначення без нового конкурсу.

    Код завершення 1, якщо є прострочене, інакше 0. У файлі для календаря людей названо кодами, а стягнень у ньому
    немає, якщо не просити --kind penalty.

    Приклад: kadry career due --on 01.03.2014
    """
    from kadry_cli.career.gathering import Asked, gather, jobs_of, last_campaign, look_at_all
    from kadry_cli.career.ground import career_ground
    from kadry_cli.career.values import due_json, in_order, told
    from kadry_cli.career.words import gap_words
    from kadry_cli.core.console.progress import track
    from kadry_cli.person.files import finder, people_ids

    session: Session = ctx.obj
    root, today = session.required_root(), session.day()
    window = Window(today, until or shifted_or_last(today, 1))
    if window.until < today:
        raise UserError(f"--until {date_short(window.until)} раніше за день --on", "назвіть пізніший день")
    ground, findings = career_ground(root, today)
    find = finder(root)
    asked = Asked(window, frozenset(kind or Kind), tuple(dict.fromkeys(map(find, person))), unit)
    people = list(asked.people) or people_ids(root)
    problems = list(findings)
    campaign = last_campaign(ground, problems)
    jobs = jobs_of(ground, asked, people, campaign.year if campaign is not None else None)
    gathered = gather(ground, asked, track(look_at_all(jobs), "Картки", session, len(people)), campaign)
    problems += gathered.findings
    rows = in_order(gathered)
    overdue = sum(one.overdue for one in rows)
    result: DueResult = {
        "day": today,
        "until": window.until,
        "items": [due_json(one, gathered, window) for one in rows],
        "overdue": overdue,
        "unconfirmed": gap_words(gathered.gaps),
        "files": [],
    }
    code = 1 if overdue or has_errors(tuple(problems)) else 0
    if ics is not None:
        from kadry_cli.career.feed import career_feed

        fed = [one for one in rows if one.kind is not Kind.PENALTY or Kind.PENALTY in kind]
        if not fed:
            raise UserError(
                f"до {date_short(window.until)} нічого не настає: записувати нічого", "візьміть більше --until"
            )
        out = feed_out(ics, career_feed(fed, window), len(fed), force)
        result["files"] = out.files
        return Outcome(result, findings=problems, view=out.view, exit_code=code)

    def view(screen: Screen) -> None:
        from kadry_cli.career.due_view import show_due

        show_due(screen, rows, gathered, window)

    on = f" --on {today}" if session.on is not None else ""
    following = tuple(dict.fromkeys(FOLLOWING[one.kind] + on for one in rows if one.kind in FOLLOWING))
    return Outcome(result, decisions=told(rows), findings=problems, view=view, exit_code=code, following=following)
