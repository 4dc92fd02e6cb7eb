"""How the state of a yearly assessment looks on the screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.hidden_lines import MASK

if TYPE_CHECKING:
    from kadry_cli.assessment.stages.results import CampaignState, PersonState, StatusResult

NUMERALS = ("I", "II", "III", "IV", "V", "VI")


def show_campaign(screen: Screen, result: StatusResult, today: date) -> None:
    """A table of people, then the sums."""
    for campaign in result["campaigns"]:
        _head(screen, campaign, today)
        if not campaign["people"]:
            screen.line("Нікого не оцінюють.")
            continue
        rows = [(one["name"], _stage(one), _next(one), one["who"] or "–", _last(one)) for one in campaign["people"]]
        screen.table(Table(("Кого оцінюють", "Етап", "Що далі", "Хто", "Не пізніше"), rows))
        if any(one["ground"] != MASK for one in campaign["exempt_people"]):
            exempt = [(one["name"], one["ground"]) for one in campaign["exempt_people"]]
            screen.line()
            screen.table(Table(("Кого не оцінюють", "Підстава"), exempt))
        done = sum(one["stage"] == one["stages"] for one in campaign["people"])
        late = sum(one["overdue"] for one in campaign["people"])
        words = f"Завершено {done} з {campaign['assessed']}"
        screen.note(f"{words}; прострочено: {late}." if late else f"{words}.")


def _head(screen: Screen, campaign: CampaignState, today: date) -> None:
    screen.heading(f"Щорічна оцінка за {campaign['year']} рік на {date_short(today)}")
    people = counted(campaign["assessed"], "особу", "особи", "осіб")
    exempt = f", не підлягають {campaign['exempt']}" if campaign["exempt"] else ""
    screen.line(
        f"{date_short(campaign['from'])} – {date_short(campaign['to'])}; оцінюють {people}{exempt}; "
        f"з порядком ознайомлено: {campaign['acquainted']}."
    )


def _stage(one: PersonState) -> str:
    return "завершено" if one["stage"] == one["stages"] else NUMERALS[one["stage"]]


def _mark(mark: int | None) -> object:
    return mark if mark is not None else "–"


def _next(one: PersonState) -> str:
    return one["next_title"] or "–"


def _last(one: PersonState) -> str:
    if one["last"] is None:
        return "–"
    return f"{date_short(one['last'])}{', прострочено' if one['overdue'] else ''}"


def show_person(screen: Screen, result: StatusResult, today: date) -> None:
    """Every act of one person with its day."""
    campaign = result["campaigns"][0]
    one = campaign["people"][0]
    screen.heading(f"{one['name']}: щорічна оцінка за {campaign['year']} рік на {date_short(today)}")
    rows = [
        (NUMERALS[done["stage"] - 1], done["title"], date_short(done["done"]) if done["done"] else "–")
        for done in one["acts"]
    ]
    if rows:
        screen.table(Table(("Етап", "Дія", "Коли"), rows))
    else:
        screen.line(f"Етап {_stage(one)}: {one['stage_title']}. Завдання й бали: kadry assess tasks {one['person']}.")
    if one["measures"]:
        screen.paragraph(f"Оцінюють за: {'; '.join(one['measures'])}.", hanging="  ")
    if one["final_marks"]:
        marks = ", потім ".join(one["final_marks"])
        screen.line(f"Підсумкова оцінка: {marks}.")
    if one["marks"]:
        given = [(row["criterion"], _mark(row["own"]), _mark(row["head"])) for row in one["marks"]]
        screen.table(Table(("Критерій", "Самооцінка", "Керівник"), given))
    if one["next"] is None:
        screen.line("Усе зроблено.")
        return
    who = f" ({one['who']})" if one["who"] else ""
    last = f", не пізніше {date_short(one['last'])}" if one["last"] else ""
    late = "; прострочено" if one["overdue"] else ""
    screen.line(f"Наступна дія: {_next(one)}{who}{last}{late}.")
    if one["objection_until"] is not None:
        screen.line(f"Заяву про незгоду з оцінкою можна подати до {date_short(one['objection_until'])}.")
