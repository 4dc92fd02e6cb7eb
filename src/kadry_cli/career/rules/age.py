"""Until when somebody may serve: the age limit, extensions, how far they may go (K9, L446)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from kadry_cli.core.calendar.months import shifted_or_last
from kadry_cli.core.calendar.span import YEAR_MONTHS
from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import NOWHERE, LawOnDate, Norm
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.age_limit import NORM, AgeLimit, limit_of

MOST, STEP = "age.extension_years", "age.extension_step_years"


class ServesUntil(NamedTuple):
    """The age of the law, the day it is reached, the end of the last extension, the day that follows from both, the
    latest day to which service may be prolonged; None where not known."""

    years: int | None
    reached: date | None
    extended_until: date | None
    until: date | None
    most: date | None


def serves_until(card: Card, law: LawOnDate) -> Decision[ServesUntil]:
    """Until when the person of a card may serve, by the law of the day of `law`.

    Source: закон 3723-XII, стаття 23; закон 889-VIII, стаття 83; закон 1086-IX.
    """
    return _decided(card.birth.date, card.sex, max((one.until for one in card.extensions), default=None), law)


def _decided(born: date, sex: str, extended: date | None, law: LawOnDate) -> Decision[ServesUntil]:
    limit = limit_of(born, sex, extended, law)
    longest = law.norm(MOST)
    most = None
    if limit.reached is not None and longest.value is not None:
        most = shifted_or_last(limit.reached, longest.value * YEAR_MONTHS)
    found = ServesUntil(limit.years, limit.reached, extended, limit.serves_until, most)
    inputs = {"born": born.isoformat(), "sex": sex, "extended": extended.isoformat() if extended else None}
    steps = tuple(_steps(born, limit, found, longest, law))
    norms = tuple(key for key in (NORM, MOST, STEP) if law.kind in law.parameter(key).kinds)
    return Decision("career.age", 1, law.day, law.kind, inputs, found, steps, norms)


def _steps(born: date, limit: AgeLimit, found: ServesUntil, longest: Norm, law: LawOnDate) -> Iterator[Step]:
    if limit.years is None:
        yield _step("career.age-unconfirmed", {"day": law.day}, limit.norm)
    else:
        values = {"day": law.day, "years": limit.years, "born": born, "reached": limit.reached}
        yield _step("career.age-limit", values, limit.norm)
        if limit.norm.confidence in ("partial", "common"):
            yield Step("career.unsure", {})
    if found.extended_until is None:
        yield Step("career.not-extended", {})
    else:
        yield Step("career.extended", {"until": found.extended_until})
    if found.most is None:
        yield _step("career.extension-unconfirmed", {"day": law.day}, longest)
        return
    yield _step("career.extension-most", {"years": longest.value, "until": found.most}, longest)
    if law.kind in law.parameter(STEP).kinds and law.norm(STEP).value is not None:
        yield _step("career.extension-step", {"years": law.norm(STEP).value}, law.norm(STEP))
    if longest.confidence in ("partial", "common"):
        yield Step("career.unsure", {})
    if found.extended_until is not None and found.extended_until > found.most:
        yield Step("career.extension-over", {})


def _step(message: str, values: Mapping[str, object], norm: Norm) -> Step:
    return Step(message, values, (norm.cite,) if norm.cite != NOWHERE else ())


def replay_age(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[ServesUntil]:
    """Run `career.age` again from the inputs of a certificate."""
    extended = date.fromisoformat(inputs["extended"]) if inputs["extended"] else None
    return _decided(date.fromisoformat(inputs["born"]), inputs["sex"], extended, law)
