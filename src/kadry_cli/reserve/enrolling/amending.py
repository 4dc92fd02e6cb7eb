"""A list approved, agreed to by other bodies, and changed during the year by an act (F2, F5, F15, F17, F18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.body.staff_files import find_post
from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.enrolling.places import required_list
from kadry_cli.reserve.enrolling.recording import list_plan, with_post
from kadry_cli.reserve.lists import Reserves, require_reserve, standing_reserves
from kadry_cli.reserve.records.reserve import Agreement, Amendment, ReserveList
from kadry_cli.reserve.rules.law import last_day

if TYPE_CHECKING:
    from kadry_cli.reserve.enrolling.results import Amended

MOST_PERCENT = 100


@dataclass(frozen=True)
class AmendWish:
    """What becomes of a list. `order` is the act by which an approved list is changed, `text` what it says."""

    approve: Ground | None = None
    agreed: tuple[Agreement, ...] = ()
    needs: tuple[tuple[str, int], ...] = ()
    areas: tuple[tuple[str, str], ...] = ()
    outflow: int | None = None
    prospects: str = ""
    text: str = ""
    order: Ground | None = None
    day: date | None = None
    reviewed: date | None = None

    def changes_the_list(self) -> bool:
        """Whether something is changed that the approving act covers: then an approved list needs a new act."""
        return bool(self.needs or self.areas or self.outflow is not None or self.prospects or self.text)

    def is_empty(self) -> bool:
        """Whether nothing was asked for."""
        return self.approve is None and not self.agreed and self.reviewed is None and not self.changes_the_list()


def agreement_of(text: str) -> Agreement:
    """«Тихобережна районна рада=лист від 20.12.2012 № 101»: the body in the nominative and its document."""
    body, sign, document = text.partition("=")
    if not sign:
        raise UserError(
            f"--agreed: «{text}» – потрібні орган і документ", "пишіть «Районна рада=лист від 20.12.2012 № 101»"
        )
    return Agreement.model_construct(body=line_of(body, "--agreed"), ground=ground_of(document, "--agreed"))


def need_of(text: str) -> tuple[str, int]:
    """«nachalnyk-zahalnoho=3»: a post and how many people it needs."""
    post, sign, number = text.rpartition("=")
    if not sign or not number.strip().isdecimal():
        raise UserError(f"--need: «{text}» – потрібні посада й число", "пишіть «nachalnyk-zahalnoho=2»")
    return post.strip(), int(number)


def area_of(text: str) -> tuple[str, str]:
    """«nachalnyk-zahalnoho=організаційна робота»: a post and its field of work."""
    post, sign, area = text.partition("=")
    if not sign:
        raise UserError(f"--area: «{text}» – потрібні посада й напрям", "пишіть «nachalnyk-zahalnoho=правова робота»")
    return post.strip(), line_of(area, "--area")


def amended(standing: Standing, year: int, unit: str, wish: AmendWish) -> Plan:
    """The plan that changes a list. UserError where it is approved already, or would be changed without an act."""
    reserves = standing_reserves(standing)
    found = required_list(reserves, year, unit)
    require_act(found, wish)
    after, changes = _changed(reserves, found, wish)
    if wish.approve is not None:
        if found.act is not None:
            raise UserError(
                f"--approve: список уже затверджено ({printed(found.act.words())})",
                "зміни протягом року – за окремим актом: --order",
            )
        after = after.model_copy(update={"act": wish.approve})
        changes.append(f"список затверджено: {printed(wish.approve.words())}")
    if wish.agreed:
        after = after.model_copy(update={"agreements": (*after.agreements, *wish.agreed)})
        changes += [f"погоджено: {printed(one.body)}, {printed(one.ground.words())}" for one in wish.agreed]
    if wish.reviewed is not None:
        if found.act is None or wish.reviewed < found.act.date:
            raise UserError("--reviewed: переглядають затверджений список", "спершу --approve АКТ, тоді день перегляду")
        after = after.model_copy(update={"reviewed": wish.reviewed})
        changes.append(f"переглянуто {date_short(wish.reviewed)}")
    if wish.order is not None:
        text = wish.text or "; ".join(changes)
        amendment = Amendment.model_construct(date=wish.day or wish.order.date, text=text, ground=wish.order)
        after = after.model_copy(update={"amendments": (*after.amendments, amendment)})
        if wish.text:
            changes.append(printed(wish.text))
    result: Amended = {"act": after.act.words() if after.act is not None else None, "changes": changes}
    said = "; ".join(changes)
    return list_plan(
        standing,
        found,
        after,
        f"Список кадрового резерву на {year} рік ({found.unit}): {said}.",
        {**result},
        basis=found.act.words() if found.act is not None else "",
        following=(f"kadry reserve list {year}",),
    )


def require_act(found: ReserveList, wish: AmendWish) -> None:
    """UserError where an approved list would be changed without an act, or an act changes nothing that needs one."""
    if wish.order is None and wish.changes_the_list() and (found.act is not None or wish.text):
        raise UserError(
            "затверджений список змінюють лише за актом" if found.act else "--change записують з актом про зміну",
            'назвіть акт: --order "розпорядження від 02.09.2013 № 60-к"',
        )
    if wish.order is None and wish.day is not None:
        raise UserError("--date – день зміни за актом", "додайте --order")
    if wish.order is not None and not wish.changes_the_list():
        raise UserError("--order – акт про зміну списку, а зміни не названо", "що змінено: --change ТЕКСТ")
    if wish.order is not None and found.act is None:
        raise UserError("список ще не затверджено, змінювати його актом рано", "спершу --approve АКТ")
    day = wish.day or (wish.order.date if wish.order is not None else None)
    if day is not None and day > last_day(found.year):
        raise UserError(f"{date_short(day)} – після року списку ({found.year})", "звірте дату")
    if wish.order is not None and wish.day is not None and wish.day < wish.order.date:
        raise UserError(f"--date: {date_short(wish.day)} – раніше за акт", "звірте дату")


def _changed(reserves: Reserves, found: ReserveList, wish: AmendWish) -> tuple[ReserveList, list[str]]:
    """The list with needs, fields of work, outflow and prospects, and each change in words."""
    units = reserves.units([])
    day = last_day(found.year)
    require_reserve(reserves.law(wish.order.date if wish.order is not None else min(day, date(found.year, 1, 1))))
    after, changes = found, []
    for wanted, need in wish.needs:
        placed = find_post(units, wanted, day)
        _require_unit(found, placed.unit.id, placed.post.id)
        after = with_post(after, placed.post.id, need=need)
        changes.append(f"потреба на посаду «{placed.post.id}» – {need}")
    for wanted, area in wish.areas:
        placed = find_post(units, wanted, day)
        _require_unit(found, placed.unit.id, placed.post.id)
        after = with_post(after, placed.post.id, area=area)
        changes.append(f"напрям посади «{placed.post.id}» – {printed(area)}")
    if wish.outflow is not None:
        after = after.model_copy(update={"outflow": wish.outflow})
        changes.append(f"очікуване вибуття – {wish.outflow} %")
    if wish.prospects:
        after = after.model_copy(update={"prospects": wish.prospects})
        changes.append(f"зміни структури й потреби: {printed(wish.prospects)}")
    return after, changes


def _require_unit(found: ReserveList, unit: str, post: str) -> None:
    if unit != found.unit:
        raise UserError(f"«{post}»: посада підрозділу «{unit}», а не «{found.unit}»", f"її список: {found.year}/{unit}")
