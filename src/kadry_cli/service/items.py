"""Periods as the rules take them: plain values, every ground resolved to words (J5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.calendar.periods import PLAIN
from kadry_cli.service.grounds import applies_to, basis_words, is_stated

if TYPE_CHECKING:
    from kadry_cli.core.law.lookup import LawOnDate
    from kadry_cli.service.records import WorkPeriod


class Cut(NamedTuple):
    """Days that do not count, with the kinds they are taken from; `stated`: the ground is the body's own words."""

    start: date
    end: date
    reason: str
    basis: str
    stated: bool
    kinds: tuple[str, ...]


class Item(NamedTuple):
    """One period. `name` finds it in the work book or in the list; `times_for` are the kinds the coefficient is for.

    `ground` says how the work ended ("" not recorded), `kept_until` until when a ground of its own keeps continuity.
    """

    name: str
    start: date
    end: date | None
    kinds: tuple[str, ...]
    words: str = ""
    times: Fraction = PLAIN
    times_for: tuple[str, ...] = ()
    basis: str = ""
    stated: bool = False
    cuts: tuple[Cut, ...] = ()
    ground: str = ""
    kept_until: date | None = None
    kept_basis: str = ""

    def times_in(self, kind: str) -> Fraction:
        """The coefficient that counts in a kind."""
        return self.times if kind in self.times_for else PLAIN


def name_of(period: WorkPeriod, number: int) -> str:
    """How a period is named in a sentence: by its entry of the work book, else by its place in the list."""
    return f"запис № {period.entry}" if period.entry is not None else f"період {number}"


def items_of(periods: Sequence[WorkPeriod], law: LawOnDate) -> tuple[Item, ...]:
    """The periods of a record as the rules take them, on the body's acts that `law` knows."""
    return tuple(_item(period, number, law) for number, period in enumerate(periods, 1))


def _item(period: WorkPeriod, number: int, law: LawOnDate) -> Item:
    kinds = period.kinds()
    cuts = tuple(
        Cut(one.start, one.end, one.reason, basis_words(one.basis, law), is_stated(one.basis, law), one.counts or kinds)
        for one in period.excluded
    )
    left = period.left
    return Item(
        name_of(period, number),
        period.start,
        period.end,
        kinds,
        ", ".join(filter(None, (period.employer, period.post))),
        period.times(),
        applies_to(period.basis, kinds),
        basis_words(period.basis, law) if period.basis else "",
        bool(period.basis) and is_stated(period.basis or "", law),
        cuts,
        left.ground if left else "",
        left.kept_until if left else None,
        basis_words(left.basis, law) if left and left.basis else "",
    )


def item_input(item: Item) -> dict[str, Any]:
    """An item as plain JSON values, enough to make it again; what is as usual is left out."""
    made: dict[str, Any] = {"name": item.name, "from": item.start.isoformat(), "kinds": list(item.kinds)}
    if item.end is not None:
        made["to"] = item.end.isoformat()
    if item.times != PLAIN:
        made |= {"times": str(item.times), "times_for": list(item.times_for)}
    if item.basis:
        made |= {"basis": item.basis, "stated": item.stated}
    if item.cuts:
        made["cuts"] = [
            {
                "from": cut.start.isoformat(),
                "to": cut.end.isoformat(),
                "reason": cut.reason,
                "basis": cut.basis,
                "stated": cut.stated,
                "kinds": list(cut.kinds),
            }
            for cut in item.cuts
        ]
    if item.ground:
        made["ground"] = item.ground
    if item.kept_until is not None:
        made |= {"kept_until": item.kept_until.isoformat(), "kept_basis": item.kept_basis}
    return made


def item_of(raw: Mapping[str, Any]) -> Item:
    """The item in the inputs of a certificate."""
    cuts = tuple(
        Cut(
            date.fromisoformat(cut["from"]),
            date.fromisoformat(cut["to"]),
            cut["reason"],
            cut["basis"],
            cut["stated"],
            tuple(cut["kinds"]),
        )
        for cut in raw.get("cuts", ())
    )
    return Item(
        raw["name"],
        date.fromisoformat(raw["from"]),
        date.fromisoformat(raw["to"]) if "to" in raw else None,
        tuple(raw["kinds"]),
        "",
        Fraction(raw.get("times", 1)),
        tuple(raw.get("times_for", ())),
        raw.get("basis", ""),
        raw.get("stated", False),
        cuts,
        raw.get("ground", ""),
        date.fromisoformat(raw["kept_until"]) if "kept_until" in raw else None,
        raw.get("kept_basis", ""),
    )
