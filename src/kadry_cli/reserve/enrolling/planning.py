"""The yearly personal plan of somebody in the reserve: its lines, its approval, what was done, the conclusion (F9, F10,
F22)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.console.acting import Plan as ActPlan
from kadry_cli.core.console.acting import Standing
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.reserve.enrolling.places import find_place
from kadry_cli.reserve.enrolling.recording import list_plan, with_candidate_changed
from kadry_cli.reserve.enrolling.words import chosen_word
from kadry_cli.reserve.lists import standing_reserves
from kadry_cli.reserve.records.candidate import Plan, PlanItem
from kadry_cli.reserve.records.words import INTERNSHIP, TASK, THEORY

if TYPE_CHECKING:
    from kadry_cli.reserve.enrolling.results import PlanItemResult, Planned

KINDS = (THEORY, INTERNSHIP, TASK)
EVERYDAY = {"теорія": THEORY, "навчання": THEORY, "завдання": TASK}
ITEM_FORM = "стажування; у фінансовому відділі; 01.10.2013; начальник відділу"


@dataclass(frozen=True)
class PlanWish:
    """Whose plan, and what becomes of it: lines added, the day of approval, a line done, the conclusion."""

    person: str
    year: int | None = None
    post: str | None = None
    items: tuple[PlanItem, ...] = ()
    approved: date | None = None
    done: int | None = None
    day: date | None = None
    result: str = ""
    conclusion: str = ""

    def is_empty(self) -> bool:
        """Whether nothing was asked for."""
        return not self.items and self.approved is None and self.done is None and not self.conclusion


def item_of(text: str) -> PlanItem:
    """«стажування; у фінансовому відділі; 01.10.2013; начальник відділу» as a line of the plan; who answers for it may
    be left out."""
    parts = [part.strip() for part in text.split(";")]
    if len(parts) not in (3, 4) or not all(parts):
        raise UserError(f"--item: «{text}» – потрібні вид; захід; строк; відповідальний", f"наприклад «{ITEM_FORM}»")
    return PlanItem.model_construct(
        kind=_kind(parts[0]),
        text=line_of(parts[1], "--item"),
        due=parse_date(parts[2]),
        responsible=parts[3] if len(parts) == len(ITEM_FORM.split(";")) else None,
    )


def _kind(text: str) -> str:
    """The kind of training by its official words, a part of them, or the word that people use for it."""
    return EVERYDAY.get(text.casefold()) or chosen_word(text, KINDS, "--item")


def planned(standing: Standing, wish: PlanWish) -> ActPlan:
    """The plan of an act that changes a personal plan; UserError where its order or its dates are against it."""
    reserves = standing_reserves(standing)
    place = find_place(reserves, wish.person, wish.year, wish.post)
    before = place.candidate.plan or Plan.model_construct()
    after = before.model_copy(update={"items": (*before.items, *wish.items)})
    changes = []
    if wish.items:
        _require_open(before)
        _require_year(wish.items, place.list.year)
        added = counted(len(wish.items), "захід", "заходи", "заходів")
        changes.append(f"додано {added}")
    if wish.approved is not None:
        _require_open(before)
        if not after.items:
            raise UserError("у плані немає жодного заходу", f'спершу додайте: --item "{ITEM_FORM}"')
        after = after.model_copy(update={"approved": wish.approved})
        changes.append(f"затверджено {date_short(wish.approved)}")
    if wish.done is not None:
        after = _done(after, wish)
        changes.append(f"захід {wish.done} виконано")
    if wish.conclusion:
        after = after.model_copy(update={"conclusion": wish.conclusion})
        changes.append("записано висновок за рік")
    name = printed(reserves.name(place.candidate))
    result: Planned = {
        "person": place.candidate.person,
        "post": place.post.post,
        "approved": after.approved.isoformat() if after.approved is not None else None,
        "items": plan_rows(after),
        "conclusion": after.conclusion,
    }
    return list_plan(
        standing,
        place.list,
        with_candidate_changed(place, plan=after),
        f"{name}, особистий план на {place.list.year} рік: {', '.join(changes)}.",
        {**result},
        basis=place.act.words() if place.act is not None else "",
        following=_following(place.candidate.person, after),
    )


def plan_rows(plan: Plan) -> list[PlanItemResult]:
    """The lines of a plan as results have them, numbered from 1."""
    return [
        {
            "number": number,
            "kind": one.kind,
            "text": one.text,
            "due": one.due.isoformat(),
            "responsible": one.responsible,
            "done": one.done.isoformat() if one.done is not None else None,
            "result": one.result,
        }
        for number, one in enumerate(plan.items, 1)
    ]


def _require_open(plan: Plan) -> None:
    if plan.approved is not None:
        raise UserError(
            f"план уже затверджено {date_short(plan.approved)}", "виконання записують --done, висновок – --conclusion"
        )


def _require_year(items: Sequence[PlanItem], year: int) -> None:
    for one in items:
        if one.due.year != year:
            raise UserError(f"--item: строк {date_short(one.due)} – не у {year} році", "план складають на один рік")


def _done(plan: Plan, wish: PlanWish) -> Plan:
    if plan.approved is None:
        raise UserError("план ще не затверджено, відмічати виконання нічого", "спершу затвердьте: --approve ДАТА")
    if wish.done is None or not 1 <= wish.done <= len(plan.items):
        count = counted(len(plan.items), "захід", "заходи", "заходів")
        raise UserError(f"--done: заходу {wish.done} у плані немає", f"у плані {count}")
    item = plan.items[wish.done - 1]
    if item.done is not None:
        raise UserError(f"захід {wish.done} уже виконано {date_short(item.done)}", "нічого відмічати")
    if wish.day is not None and wish.day < plan.approved:
        raise UserError(f"--date: {date_short(wish.day)} – раніше, ніж затверджено план", "звірте дату")
    changed = item.model_copy(update={"done": wish.day, "result": wish.result or None})
    items = tuple(changed if at == wish.done - 1 else one for at, one in enumerate(plan.items))
    return plan.model_copy(update={"items": items})


def _following(person: str, plan: Plan) -> tuple[str, ...]:
    if plan.approved is None:
        return (
            f"план для підпису: kadry reserve paper plan {person}",
            f"після підпису: kadry reserve plan {person} --approve ДАТА",
        )
    if any(one.done is None for one in plan.items):
        return (f"виконання: kadry reserve plan {person} --done НОМЕР --date ДАТА",)
    if plan.conclusion is None:
        return (f"висновок за рік: kadry reserve plan {person} --conclusion ТЕКСТ",)
    return ()
