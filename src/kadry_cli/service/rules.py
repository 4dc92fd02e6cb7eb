"""The rule `service.length`: how long one kind of service is on a date, from which day, and why (I16-I18, J1-J7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kadry_cli.core.calendar.methods import Method
from kadry_cli.core.calendar.periods import PLAIN
from kadry_cli.core.calendar.span import Span
from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.finding import Citation
from kadry_cli.core.law.lookup import NOWHERE, LawOnDate
from kadry_cli.service import continuity
from kadry_cli.service.continuity import EMPLOYED, Break
from kadry_cli.service.counting import Counted, Measured, count
from kadry_cli.service.difference import difference
from kadry_cli.service.items import Item, item_input, item_of
from kadry_cli.service.reducing import method_steps, reduced_steps
from kadry_cli.service.words import CIVIL, CONTINUOUS, GENERAL, KIND_TITLES

ACTS = {
    GENERAL: "service.general_act",
    CONTINUOUS: "service.continuous_act",
    CIVIL: "service.civil_act",
}
"""The norm that names the act by which a kind is counted."""


def service_length(
    items: Sequence[Item], kind: str, method: Method, law: LawOnDate, order: str = ""
) -> Decision[Counted]:
    """How long one kind of service is on the day of `law`, and its reduced date.

    Periods that run end the day before; overlaps count once, adjoining periods are joined, each stretch is measured and
    taken by its coefficient, then summed. In continuous service a break within its limit is bridged and not added;
    `order` is the act by which the body chose the method. OverflowError where the length leads before the year 1.
    """
    as_of = law.day
    found = count(items, kind, as_of, method, law)
    inputs: dict[str, object] = {
        "kind": kind,
        "method": method.value,
        "periods": [item_input(item) for item in items if kind in item.kinds],
    }
    if order:
        inputs["order"] = order
    norms = (ACTS[kind], *(continuity.NORMS if kind == CONTINUOUS else ()))
    steps = (*method_steps(as_of, method, order, KIND_TITLES[kind]), *_steps(found, items, law))
    return Decision("service.length", 1, as_of, law.kind, inputs, found, steps, norms)


def replay_length(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[Counted]:
    """Run `service.length` again from the inputs of a certificate."""
    items = [item_of(raw) for raw in inputs["periods"]]
    return service_length(items, inputs["kind"], Method(inputs["method"]), law, inputs.get("order", ""))


def _steps(found: Counted, items: Sequence[Item], law: LawOnDate) -> Iterator[Step]:
    yield from _act_steps(found, law)
    if not found.stretches and not found.before:
        yield Step("service.nothing", {})
        return
    for cut in found.cuts:
        yield Step("service.cut", {"start": cut.start, "end": cut.end, "reason": cut.reason, "basis": cut.basis})
    for stretch in found.stretches:
        yield from _stretch_steps(stretch, items)
    if found.before:
        names = "; ".join(f"{one.start:%d.%m.%Y} – {one.end:%d.%m.%Y}" for one in found.before)
        yield Step("service.before", {"stretches": names})
    for one in found.breaks:
        # Days taken out of a period are named already; only continuous service asks whether they break it.
        if found.kind == CONTINUOUS or one.judged != EMPLOYED:
            yield _break_step(one)
    if any(one.partial for one in found.breaks):
        yield Step("service.partial", {})
    yield from _stated_steps(found, items)
    if len(found.stretches) > 1:
        parts = " + ".join(one.length.words() for one in found.stretches)
        yield Step("service.sum", {"parts": parts, "length": _total(found).words()})
    yield from reduced_steps(found.as_of, _total(found), found.method, found.methods[found.method])
    yield Step("service.difference", {"text": difference(found.method, found.methods)})


def _total(found: Counted) -> Span:
    """The length as the method has it: that of `days` in days."""
    if found.method is Method.DAYS:
        return Span(days=found.methods[Method.DAYS].days)
    return found.length


def _act_steps(found: Counted, law: LawOnDate) -> Iterator[Step]:
    """The act of the kind; where it changed while the periods ran, each with the days it is for."""
    key = ACTS[found.kind]
    first = min((one.start for one in (*found.before, *found.stretches)), default=found.as_of)
    entries = [entry for entry in law.parameter(key).values[law.kind] if entry.since.first() <= found.as_of]
    if found.kind != CIVIL:
        entries = entries[-1:]
    for number, entry in enumerate(entries):
        until = entries[number + 1].since.day_before() if number + 1 < len(entries) else None
        if until is not None and until < first:
            continue
        norm = law.at(max(entry.since.first(), first)).norm(key)
        if norm.state != "confirmed":
            yield Step("service.act-unconfirmed", {"day": max(entry.since.first(), first)}, (norm.cite,))
        elif until is not None:
            yield Step("service.act-until", {"day": until}, (norm.cite,))
        elif number and entry.since.first() > first:
            yield Step("service.act-from", {"day": entry.since.first()}, (norm.cite,))
        else:
            yield Step("service.act", {}, (norm.cite,))
    if not entries:
        yield Step("service.act-unknown", {"day": first})


def _stretch_steps(stretch: Measured, items: Sequence[Item]) -> Iterator[Step]:
    values = {
        "start": stretch.start,
        "end": stretch.end,
        "length": stretch.bare.words(),
        "entries": ", ".join(dict.fromkeys(stretch.entries)),
    }
    yield Step("service.joined" if len(set(stretch.entries)) > 1 else "service.stretch", values)
    if stretch.overlap:
        yield Step("service.overlap", {"days": stretch.overlap})
    if stretch.times != PLAIN:
        bases = dict.fromkeys(item.basis for item in items if item.name in stretch.entries and item.basis)
        yield Step(
            "service.times",
            {
                "bare": stretch.bare.words(),
                "times": times_words(stretch),
                "length": stretch.length.words(),
                "basis": "; ".join(bases),
            },
        )


def times_words(stretch: Measured) -> str:
    """The coefficient as printed: «3», «1,5», «1/3»."""
    times = stretch.times
    for power in (1, 10, 100):
        if (times * power).denominator == 1:
            whole, rest = divmod(int(times * power), power)
            return f"{whole},{rest:0{len(str(power)) - 1}d}" if power > 1 else str(whole)
    return str(times)


def _break_step(one: Break) -> Step:
    values = {
        "start": one.start,
        "end": one.end,
        "days": one.days(),
        "ground": one.ground or "не записано",
        "limit": one.limit,
        "basis": one.basis,
    }
    name = f"service.break-{one.judged}" if one.judged else "service.gap"
    cites: tuple[Citation, ...] = (one.cite,) if one.cite != NOWHERE else ()
    return Step(name, values, cites)


def _stated_steps(found: Counted, items: Sequence[Item]) -> Iterator[Step]:
    """The grounds that are the body's own words: said once each, for nobody has checked them."""
    mine = [item for item in items if found.kind in item.kinds]
    grounds = [item.basis for item in mine if item.stated and item.times_in(found.kind) != PLAIN]
    grounds += [cut.basis for cut in found.cuts if cut.stated]
    grounds += [one.basis for one in found.breaks if one.basis]
    for basis in dict.fromkeys(grounds):
        yield Step("service.stated", {"basis": basis})
