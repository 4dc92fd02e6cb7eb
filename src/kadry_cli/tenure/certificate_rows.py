"""The table of the certificate: every period, what was joined or left out of the count, the sum of each kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import plural
from kadry_cli.service.counting import own_length
from kadry_cli.service.words import KIND_TITLES

if TYPE_CHECKING:
    from kadry_cli.core.calendar.span import Span
    from kadry_cli.core.decision import Decision
    from kadry_cli.service.counting import Counted, Measured
    from kadry_cli.service.items import Item
    from kadry_cli.service.records import WorkPeriod
    from kadry_cli.tenure.ground import TenureGround

Row = dict[str, str]
RUNNING = "триває"


class _Change(NamedTuple):
    """What was done with days of several periods: when, in words, by what ground, the length that came out, if any."""

    start: date
    end: date
    words: str
    ground: str = ""
    length: Span | None = None


def certificate_rows(
    worked: Sequence[tuple[WorkPeriod, Item]], decisions: Sequence[Decision[Counted]], ground: TenureGround
) -> list[Row]:
    """The rows in order: periods as recorded, changes by their dates, sums."""
    periods = [_period(number, *one, ground) for number, one in enumerate(worked, 1)]
    bases = {item.name: item.basis for _, item in worked}
    changes: dict[_Change, list[str]] = {}
    for decision in decisions:
        for change in _changes(decision.result, bases):
            changes.setdefault(change, []).append(decision.result.kind)
    changed = [_changed(change, changes[change]) for change in sorted(changes, key=lambda one: one[:3])]
    return [*periods, *changed, *(_sum(one.result) for one in decisions)]


def _period(number: int, period: WorkPeriod, item: Item, ground: TenureGround) -> Row:
    place = ", ".join(filter(None, (period.employer, period.post)))
    entry = f"запис № {period.entry}" if period.entry else ""
    return _row(
        str(number),
        item.start,
        item.end,
        place,
        ", ".join(filter(None, (period.document, entry))),
        ", ".join(item.kinds),
        own_length(item, ground.law.day, ground.chosen.method),
    )


def _changes(found: Counted, bases: dict[str, str]) -> Iterator[_Change]:
    for cut in found.cuts:
        yield _Change(cut.start, cut.end, f"не враховано: {cut.reason}", cut.basis)
    for one in found.before:
        yield _Change(one.start, one.end, "не враховано: до розриву безперервного стажу")
    for one in found.stretches:
        names = list(dict.fromkeys(one.entries))
        if len(names) > 1 or one.times != 1:
            ground = next((bases[name] for name in names if bases.get(name)), "") if one.times != 1 else ""
            yield _Change(one.start, one.end, _joined(one, names), ground, one.length)


def _joined(one: Measured, names: Sequence[str]) -> str:
    parts = [f"об’єднано: {', '.join(names)}" if len(names) > 1 else names[0]]
    if one.overlap:
        days = f"{one.overlap} {plural(one.overlap, 'спільний день', 'спільні дні', 'спільних днів')}"
        parts.append(f"{days} пораховано один раз")
    if one.times != 1:
        parts.append(f"у кратному обчисленні × {one.times}")
    return "; ".join(parts)


def _changed(change: _Change, kinds: Sequence[str]) -> Row:
    return _row("–", change.start, change.end, change.words, change.ground, ", ".join(kinds), change.length)


def _row(number: str, start: date, end: date | None, place: str, document: str, kinds: str, length: Span | None) -> Row:
    return {
        "number": number,
        "period": f"{date_short(start)} – {date_short(end) if end is not None else RUNNING}",
        "place": printed(place),
        "document": printed(document),
        "kinds": kinds,
        **_parts(length),
        "total": "",
    }


def _sum(found: Counted) -> Row:
    said = f"Разом: {KIND_TITLES[found.kind].lower()}"
    empty = dict.fromkeys(("number", "period", "place", "document", "kinds"), "")
    return {**empty, **_parts(found.length), "total": said}


def _parts(length: Span | None) -> Row:
    if length is None:
        return {"years": "–", "months": "–", "days": "–"}
    return {"years": str(length.years), "months": str(length.months), "days": str(length.days)}
