"""What service gives on a date: the seniority bonus and the additional leave, each a decision that names its reading.

The scales say «over N years» and not whether the anniversary itself is enough; which reading is used is a norm of its
own (`service.anniversary_days`), named in every decision, and a body may choose by its act.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from kadry_cli.core.calendar.methods import DAY, Method, between, reduced_date
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.calendar.span import YEAR_MONTHS, Span
from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import NOWHERE, LawOnDate, Norm

BONUS, LEAVE, KEPT, ANNIVERSARY = "service.bonus", "service.leave", "service.leave_kept", "service.anniversary_days"


class Effect(NamedTuple):
    """What the scale gives: per cent or days, by how many full years; the next value and its first day, if any."""

    value: int
    years: int
    next_value: int | None = None
    next_from: date | None = None


def seniority_bonus(service: Span, law: LawOnDate) -> Decision[Effect | None]:
    """The seniority bonus in per cent on the day of `law`; None where the norm is not confirmed.

    Full years of civil service by the scale of the day; the exact anniversary as `service.anniversary_days` reads it.
    Source: law 3723-XII, article 33; law 889-VIII, article 52.
    """
    return _by_scale(BONUS, "bonus", "{} %", service, law)


def additional_leave(service: Span, law: LawOnDate) -> Decision[Effect | None]:
    """The days of additional leave on the day of `law`; None where the norm is not confirmed.

    Who had more days by the scale before keeps them until the new one gives more (КМУ 270/2016, пункт 12). Source: КМУ
    250/1994; КМУ 270/2016, пункт 3.
    """
    return _by_scale(LEAVE, "leave", "{} дн.", service, law)


def _by_scale(key: str, name: str, form: str, service: Span, law: LawOnDate) -> Decision[Effect | None]:
    norm, reading = law.norm(key), law.norm(ANNIVERSARY)
    inputs = {"length": list(service)}
    norms: tuple[str, ...] = (key, ANNIVERSARY)
    if norm.value is None or reading.value is None:
        missing = norm if norm.value is None else reading
        name_of_step = "service.unconfirmed" if missing.state == "unconfirmed" else "service.unknown"
        step = Step(name_of_step, {"day": law.day}, (missing.cite,) if missing.cite != NOWHERE else ())
        return Decision(f"service.{name}", 1, law.day, law.kind, inputs, None, (step,), norms)
    begun = reduced_date(law.day, service, Method.CALENDAR).date
    years = full_years(begun, law.day, reading.value)
    value = step_of(norm.value, years)
    kept = _kept(begun, law) if key == LEAVE else None
    coming = min((one for one in norm.value if one > years), default=None)
    kept_wins = kept is not None and kept[0] > value
    if kept is not None and kept_wins:
        value, norms = kept[0], (*norms, KEPT)
        coming = min((one for one, days in norm.value.items() if days > value), default=None)
    since = shifted(begun, coming * YEAR_MONTHS) + reading.value * DAY if coming else None
    result = Effect(value, years, norm.value[coming] if coming else None, since)
    steps = tuple(_steps(name, form, service, result, norm, reading, kept if kept_wins else None))
    return Decision(f"service.{name}", 1, law.day, law.kind, inputs, result, steps, norms)


def full_years(begun: date, day: date, extra: int) -> int:
    """The full years from a reduced date to a day, each with so many days more before it counts."""
    return between(begun, day - extra * DAY).years if day - extra * DAY > begun else 0


def step_of(scale: Mapping[int, int], years: int) -> int:
    """What a scale gives for so many full years: the value of its highest step reached, 0 below the first."""
    return max(((from_years, value) for from_years, value in scale.items() if from_years <= years), default=(0, 0))[1]


def _kept(begun: date, law: LawOnDate) -> tuple[int, date, Norm] | None:
    """The days of leave by the scale before the present one, on its last day, and the norm that keeps them."""
    if law.kind not in law.parameter(KEPT).kinds:
        return None
    norm = law.norm(KEPT)
    if norm.value is None or norm.since is None:
        return None
    last = norm.since.day_before()
    before = law.at(last)
    scale, reading = before.norm(LEAVE).value, before.norm(ANNIVERSARY).value
    if scale is None or reading is None or begun > last:
        return None
    return step_of(scale, full_years(begun, last, reading)), last, norm


def _steps(
    name: str,
    form: str,
    service: Span,
    found: Effect,
    norm: Norm,
    reading: Norm,
    kept: tuple[int, date, Norm] | None,
) -> Iterator[Step]:
    by_scale = step_of(norm.value, found.years)
    values = {"length": service.words(), "years": found.years, "value": by_scale, "least": min(norm.value)}
    yield Step(f"service.{name}" if by_scale else f"service.no-{name}", values, (norm.cite,))
    if norm.confidence in ("partial", "common"):
        yield Step("service.unsure", {})
    if kept is not None:
        yield Step("service.leave-kept", {"value": kept[0], "day": kept[1]}, (kept[2].cite,))
    words = "service.reading-later" if reading.value else "service.reading"
    yield Step(words, {"days": reading.value}, (reading.cite,) if reading.own else ())
    if found.next_from is not None:
        yield Step("service.next", {"value": form.format(found.next_value), "day": found.next_from})


def replay_bonus(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[Effect | None]:
    """Run `service.bonus` again from the inputs of a certificate."""
    return seniority_bonus(Span(*inputs["length"]), law)


def replay_leave(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[Effect | None]:
    """Run `service.leave` again from the inputs of a certificate."""
    return additional_leave(Span(*inputs["length"]), law)
