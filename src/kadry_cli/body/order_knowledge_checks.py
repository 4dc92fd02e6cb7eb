"""Checks of the visa and the acquaintances of an order, and what no change may do to them (H10; L479, papers 6.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kadry_cli.body.knowledge import LEAST_WITNESSES, refusal_words
from kadry_cli.body.order_numbers import folded_index
from kadry_cli.body.orders import Acquaintance, Order, OrdersBook
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short


def knowledge_findings(order: Order, path: str, loc: Loc) -> Iterator[Finding]:
    """What is wrong with who knows of one order."""
    if order.visa is not None and order.date is not None and order.visa.date > order.date:
        values = {"date": date_short(order.visa.date), "order_date": date_short(order.date)}
        yield Finding("KD986", path, (*loc, "visa", "date"), values)
    known: set[str] = set()
    for position, one in enumerate(order.acquainted):
        place = (*loc, "acquainted", position)
        if one.person in known and not one.void:
            yield Finding("KD981", path, (*place, "person"), {"id": one.person, "number": order.printed()})
        known |= set() if one.void else {one.person}
        yield from _acquaintance(one, order, path, place)


def _acquaintance(one: Acquaintance, order: Order, path: str, loc: Loc) -> Iterator[Finding]:
    if (one.date is None) == (one.refused is None):
        what = "немає ні дати ознайомлення, ні акта про відмову" if one.date is None else "є і дата, і акт про відмову"
        yield Finding("KD985", path, (*loc, "person"), {"id": one.person, "what": what})
    if one.void and one.reason is None:
        yield Finding(
            "KD985", path, (*loc, "void"), {"id": one.person, "what": "рядок анульовано, а чому – не записано"}
        )
    dated: list[tuple[str, Loc]] = []
    if one.date is not None and order.date is not None and one.date < order.date:
        dated.append((date_short(one.date), (*loc, "date")))
    if one.refused is not None:
        if order.date is not None and one.refused.date < order.date:
            dated.append((date_short(one.refused.date), (*loc, "refused", "date")))
        if len(set(one.refused.witnesses)) < LEAST_WITNESSES:
            key = "witnesses" if one.refused.witnesses else "number"
            yield Finding("KD983", path, (*loc, "refused", key), {"number": one.refused.number})
    if order.date is not None:
        for day, place in dated:
            yield Finding("KD980", path, place, {"date": day, "order_date": date_short(order.date)})


KNOWN = ("date", "kind", "signer", "subject")
"""What those who signed have read."""


def kept_orders(before: OrdersBook, after: OrdersBook | None, path: str) -> Iterator[Finding]:
    """The visa and the acquaintances of an order stand as they were once recorded, and so does what they stand under.

    New ones are added, and one that was entered by mistake is made void, once and for good.

    A line is the same one by its series and number. A line without them may change, as its own checks allow.
    """
    lines = {_key(order): (position, order) for position, order in enumerate(after.orders if after else ())}
    for old in before.orders:
        if old.visa is None and not old.acquainted:
            continue
        position, new = lines.get(_key(old), (None, None))
        if position is None or new is None:
            loc: Loc = ("orders",) if after is not None else ()
            was = old.subject or "запис"
            yield Finding("KD984", path, loc, {"number": old.printed(), "old": was, "new": "запису немає"})
            continue
        loc = ("orders", position)
        for key in KNOWN:
            was, now = getattr(old, key), getattr(new, key)
            if was != now:
                values = {"number": old.printed(), "old": _shown(was), "new": _shown(now)}
                yield Finding("KD984", path, (*loc, key if now is not None else "number"), values)
        if old.visa is not None and new.visa != old.visa:
            values = {"number": old.printed(), "old": _visa(old), "new": _visa(new)}
            yield Finding("KD984", path, (*loc, "visa" if new.visa is not None else "number"), values)
        yield from _kept(old, new.acquainted, path, loc)


def _kept(old: Order, now: Sequence[Acquaintance], path: str, loc: Loc) -> Iterator[Finding]:
    for number, one in enumerate(old.acquainted):
        if one in now or (not one.void and any(_without_void(other) == one for other in now)):
            continue
        same = [at for at, other in enumerate(now) if other.person == one.person]
        changed = number if number in same else next(iter(same), None)
        place = (*loc, "acquainted", changed, "person") if changed is not None else (*loc, "number")
        new = _words(now[changed]) if changed is not None else "запису немає"
        yield Finding("KD984", path, place, {"number": old.printed(), "old": _words(one), "new": new})


def _shown(value: object) -> str:
    return date_short(value) if isinstance(value, date) else str(value or "нічого")


def _without_void(one: Acquaintance) -> Acquaintance:
    return one.model_copy(update={"void": False, "reason": None})


def _key(order: Order) -> tuple[str, int]:
    return folded_index(order.series), order.number


def _visa(order: Order) -> str:
    return f"віза {date_short(order.visa.date)}, {order.visa.name}" if order.visa is not None else "візи немає"


def _words(one: Acquaintance) -> str:
    """«gudz-mariia-3f8k 19.06.2009», «gudz-mariia-3f8k, акт від 19.06.2009 № 1»."""
    if one.refused is not None:
        return f"{one.person}, {refusal_words(one.refused)}"
    return f"{one.person} {date_short(one.date)}" if one.date is not None else one.person
