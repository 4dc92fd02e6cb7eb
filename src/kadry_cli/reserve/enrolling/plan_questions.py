"""The dialogue of `kadry reserve plan`: whose plan, then what comes next in its life."""

from __future__ import annotations

from dataclasses import replace

from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.asking import Offer, ask, ask_as, ask_optional, ask_yes, can_ask, choose
from kadry_cli.core.console.dates import date_since
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.reserve.enrolling.places import find_place, places_of
from kadry_cli.reserve.enrolling.planning import KINDS, PlanWish
from kadry_cli.reserve.lists import Reserves
from kadry_cli.reserve.records.candidate import Plan, PlanItem
from kadry_cli.reserve.rules.membership import Place


def asked_place(session: Session, reserves: Reserves, wanted: str | None, year: int | None, post: str | None) -> Place:
    """The place that is meant; on a terminal one of those in the lists of the year, or of the latest."""
    if can_ask(session):
        recording_officer(reserves.root)
    if wanted is not None:
        return find_place(reserves, wanted, year, post)
    if not can_ask(session):
        raise UsageError("не вказано ОСОБУ", "хто в резерві: kadry reserve list РІК")
    last = year if year is not None else max(reserves.years(), default=None)
    inside = [one for one in places_of(reserves, last) if one.candidate.removed is None] if last is not None else []
    if not inside:
        raise UserError("у списках резерву немає нікого", "зарахуйте: kadry reserve enrol")
    offers = [Offer(str(at), printed(reserves.name(one.candidate)), one.post.post) for at, one in enumerate(inside, 1)]
    return inside[int(choose(session, "Хто", offers, "ОСОБА")) - 1]


def asked_plan(session: Session, place: Place, wish: PlanWish) -> PlanWish:
    """The wish with what was not said asked for: lines and approval of a plan that is open, else what was done."""
    plan = place.candidate.plan or Plan.model_construct()
    if wish.done is not None:
        day = required_day(session, wish.day, "--date", "Коли виконано, наприклад 01.10.2013")
        asked = ask_optional(session, "Результат") if wish.day is None and not wish.result else ""
        return replace(wish, day=day, result=wish.result or asked)
    if not wish.is_empty():
        return wish
    if not can_ask(session):
        raise UsageError(
            "не вказано, що зробити з планом",
            "--item додає захід, --approve затверджує, --done відмічає виконання, --conclusion – висновок за рік",
        )
    if plan.approved is None:
        return _drawn_up(session, place, wish)
    waiting = [(at, one) for at, one in enumerate(plan.items, 1) if one.done is None]
    if waiting:
        offers = [Offer(str(at), printed(one.text), f"строк {date_short(one.due)}") for at, one in waiting]
        done = int(choose(session, "Який захід виконано", offers, "--done"))
        read = date_since(plan.approved, "затвердження плану")
        day = required_day(session, None, "--date", "Коли виконано", read)
        return replace(wish, done=done, day=day, result=ask_optional(session, "Результат"))
    return replace(wish, conclusion=ask(session, "Висновок за рік", "--conclusion"))


def _drawn_up(session: Session, place: Place, wish: PlanWish) -> PlanWish:
    plan = place.candidate.plan or Plan.model_construct()
    items: list[PlanItem] = []
    while (not plan.items and not items) or ask_yes("Додати захід?"):
        kind = choose(session, "Вид підготовки", [Offer(one, one) for one in KINDS], "--item")
        text = ask(session, "Захід", "--item")
        due = ask_as(
            session, f"Строк, у {place.list.year} році", "--item", date_since(place.candidate.enrolled, "зарахування")
        )
        who = ask_optional(session, "Відповідальний")
        items.append(PlanItem.model_construct(kind=kind, text=text, due=due, responsible=who or None))
    approved = None
    if ask_yes("План уже затверджено?"):
        approved = required_day(session, None, "--approve", "Коли затверджено")
    return replace(wish, items=tuple(items), approved=approved)
