"""Whether somebody recommended to the reserve may be hired without a new competition: within the year, to an equal or
lower post (B28).

Categories of posts are the Roman figures of the staff list: the first is the highest. Source: КМУ 169/2002, відбір
кандидатів (L225); that «рівнозначну або нижчу» is told by the category is a reading, for the act does not say how.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import LawOnDate

NORM = "competition.reserve_right_years"
CATEGORIES = ("I", "II", "III", "IV", "V", "VI", "VII")


def may_be_hired(
    last: date | None, hired: date, applied: str | None, wanted: str | None, law: LawOnDate
) -> Decision[bool | None]:
    """Whether a recommendation still allows hiring on `hired` to a post of category `wanted`.

    `last` is the last day of the year (`rules/terms.py`), None where the law is not confirmed; `applied` the category
    of the post the person competed for; `law` that of the day of the recommendation. None where one of them is not
    known and nothing else forbids it: then a person has to decide.
    """
    norm = law.norm(NORM)
    inputs = {
        "last": last.isoformat() if last else None,
        "hired": hired.isoformat(),
        "applied": applied,
        "wanted": wanted,
    }
    answers = (_in_time(last, hired, law), _equal_or_lower(applied, wanted))
    steps = tuple(step._replace(cites=(norm.cite,)) for _, step in answers)
    verdicts = [answer for answer, _ in answers]
    result = False if False in verdicts else None if None in verdicts else True
    return Decision("competition.reserve-right", 1, law.day, law.kind, inputs, result, steps, (norm.key,))


def _in_time(last: date | None, hired: date, law: LawOnDate) -> tuple[bool | None, Step]:
    if last is None:
        return None, Step("competition.not-confirmed", {"norm": law.parameter(NORM).title})
    in_time = hired <= last
    message = "competition.within-year" if in_time else "competition.year-over"
    return in_time, Step(message, {"last": last, "hired": hired})


def _equal_or_lower(applied: str | None, wanted: str | None) -> tuple[bool | None, Step]:
    if applied not in CATEGORIES or wanted not in CATEGORIES:
        return None, Step("competition.category-unknown", {})
    fits = CATEGORIES.index(wanted) >= CATEGORIES.index(applied)
    message = "competition.equal-or-lower" if fits else "competition.higher-post"
    return fits, Step(message, {"applied": applied, "wanted": wanted})


def replay_reserve_right(inputs: Mapping[str, Any], on: LawOnDate) -> Decision[bool | None]:
    """Run `competition.reserve-right` again from the inputs of a certificate."""
    last = date.fromisoformat(inputs["last"]) if inputs["last"] else None
    return may_be_hired(last, date.fromisoformat(inputs["hired"]), inputs["applied"], inputs["wanted"], on)
