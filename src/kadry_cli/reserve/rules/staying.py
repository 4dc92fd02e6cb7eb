"""Whether somebody stays in the reserve for the next year: what the review proposes, and why (F9-F16, F19-F24).

The acts name no grounds of exclusion, so the rule only proposes, and the head decides. It proposes to take out whom the
post or the law leaves no way to be appointed: who holds the post already, was dismissed, has passed the age limit. It
proposes to look closer where a record speaks against or lacks what an enrolment needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.confidence import SURE
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.person.rules.age_limit import NORM as AGE_LIMIT
from kadry_cli.person.rules.penalties import NORM as PENALTY
from kadry_cli.reserve.records.words import NOT_SUPPORTED, SUPPORTED
from kadry_cli.reserve.rules.facts import LOW_MARKS, NO_PLAN, NOT_APPROVED, CandidateFacts, facts_from
from kadry_cli.reserve.rules.law import ACT, CHAIRS, last_day
from kadry_cli.reserve.rules.membership import Membership

RULE, VERSION = "reserve.staying", 1
NORMS = (ACT, AGE_LIMIT, PENALTY, CHAIRS)


class Staying(StrEnum):
    """What the review proposes for one person."""

    KEEP = "лишити"
    CONSIDER = "розглянути"
    EXCLUDE = "виключити"
    GONE = "уже виключено"


Reason = tuple[Staying, Step]


def staying(facts: CandidateFacts, law: LawOnDate) -> Decision[Staying]:
    """What the review proposes for somebody in the reserve; the gravest reason decides.

    `law` is that of the day of the review. Source: КМУ 199/2001, КМУ 1386/2001 (L278-L308).
    """
    reasons = [*_state(facts), *_way_to_post(facts, law), *_record(facts, law), *_papers(facts, law)]
    if facts.higher:
        reasons += _commission(facts, law)
    order = (Staying.GONE, Staying.EXCLUDE, Staying.CONSIDER)
    found = next((one for one in order if any(verdict is one for verdict, _ in reasons)), Staying.KEEP)
    if found is Staying.GONE:
        reasons = [one for one in reasons if one[0] is Staying.GONE]
    steps = tuple(step for _, step in reasons) or (Step("reserve.nothing-against", {}),)
    return Decision(RULE, VERSION, law.day, law.kind, facts.inputs(), found, steps, NORMS)


def _state(facts: CandidateFacts) -> Iterator[Reason]:
    if facts.state == Membership.REMOVED.value:
        yield Staying.GONE, Step("reserve.removed", {"day": facts.removed})
    elif facts.state == Membership.PROPOSED.value:
        yield Staying.CONSIDER, Step("reserve.only-proposed", {})


def _way_to_post(facts: CandidateFacts, law: LawOnDate) -> Iterator[Reason]:
    """Whether the person can still come to the post."""
    if facts.appointed is not None:
        yield Staying.EXCLUDE, Step("reserve.appointed", {"day": facts.appointed})
    if facts.dismissed is not None:
        yield Staying.EXCLUDE, Step("reserve.dismissed", {"day": facts.dismissed})
        return
    until = facts.serves_until
    norm = law.norm(AGE_LIMIT)
    next_year = last_day(facts.year + 1)
    if until is None or until > next_year:
        return
    over = until < law.day
    step = Step("reserve.age-passed" if over else "reserve.age-near", {"day": until}, (norm.cite,))
    yield (Staying.EXCLUDE if over and norm.confidence in SURE else Staying.CONSIDER), step


def _record(facts: CandidateFacts, law: LawOnDate) -> Iterator[Reason]:
    """What the year's record says: only for whoever successfully does the work (L281)."""
    if facts.penalties:
        cite = law.norm(PENALTY).cite
        yield Staying.CONSIDER, Step("reserve.penalty", {"day": facts.penalties[-1]}, (cite,))
    if facts.mark in LOW_MARKS:
        act = law.norm(ACT).cite
        yield Staying.CONSIDER, Step("reserve.low-mark", {"mark": facts.mark, "year": facts.mark_year}, (act,))


def _papers(facts: CandidateFacts, law: LawOnDate) -> Iterator[Reason]:
    """What an enrolment needs by the act and the list does not show (L283, L285, L303-L306)."""
    cite = (law.norm(ACT).cite,)
    lacking = (
        (facts.no_consent, "reserve.no-consent"),
        (facts.no_application, "reserve.no-application"),
        (facts.no_letter, "reserve.no-letter"),
        (facts.not_told, "reserve.not-told"),
        (facts.no_recommendation, "reserve.no-recommendation"),
        (facts.plan == NO_PLAN, "reserve.no-plan"),
        (facts.plan == NOT_APPROVED, "reserve.plan-not-approved"),
    )
    for lacks, message in lacking:
        if lacks:
            yield Staying.CONSIDER, Step(message, {}, cite)
    if facts.undone:
        yield Staying.CONSIDER, Step("reserve.plan-undone", {"undone": facts.undone, "items": facts.items}, cite)


def _commission(facts: CandidateFacts, law: LawOnDate) -> Iterator[Reason]:
    """For a post that a higher body fills, its special commission has considered the person (L295)."""
    if facts.commission != SUPPORTED:
        refused = facts.commission == NOT_SUPPORTED
        message = "reserve.not-supported" if refused else "reserve.not-considered"
        cite = law.norm(CHAIRS).cite
        yield (Staying.EXCLUDE if refused else Staying.CONSIDER), Step(message, {}, (cite,))


def replay_staying(inputs: Mapping[str, Any], on: LawOnDate) -> Decision[Staying]:
    """Run `reserve.staying` again from the inputs of a certificate."""
    return staying(facts_from(inputs), on)


def stays(decision: Decision[Staying]) -> bool:
    """Whether the person counts for the next year."""
    return decision.result in (Staying.KEEP, Staying.CONSIDER)
