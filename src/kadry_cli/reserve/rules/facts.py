"""What the records say of somebody in the reserve on a day, as the rule on staying in it asks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.words import LOW, NEGATIVE
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.words import APPOINTED
from kadry_cli.person.rules.age_limit import age_limit
from kadry_cli.person.rules.penalties import penalties_on
from kadry_cli.person.rules.standing import post_since
from kadry_cli.reserve.records.candidate import Candidate, works_elsewhere
from kadry_cli.reserve.records.reserve import ReservePost
from kadry_cli.reserve.records.words import BY_COMMISSION
from kadry_cli.reserve.rules.law import last_day
from kadry_cli.reserve.rules.membership import Membership, Place, membership

LOW_MARKS = frozenset({LOW, NEGATIVE})
NO_PLAN, NOT_APPROVED, PLANNED = "немає", "не затверджено", "затверджено"


class CandidateFacts(NamedTuple):
    """The facts about somebody in the reserve for a post; plain values, so that a certificate can hold them.

    `appointed` is the day from which the person holds this very post; `serves_until` the age limit with its
    extensions; `mark` the latest final mark with its `mark_year`; `plan` whether there is one, `undone` how many of its
    items are past due; `higher` that a higher body fills the post, `commission` what its commission decided. Of papers:
    whether the enrolment lacks them.
    """

    subject: str
    post: str
    year: int
    state: str
    removed: date | None = None
    appointed: date | None = None
    dismissed: date | None = None
    serves_until: date | None = None
    penalties: tuple[date, ...] = ()
    mark: str = ""
    mark_year: int = 0
    no_consent: bool = False
    no_application: bool = False
    no_letter: bool = False
    not_told: bool = False
    no_recommendation: bool = False
    plan: str = PLANNED
    items: int = 0
    undone: int = 0
    higher: bool = False
    commission: str = ""

    def inputs(self) -> dict[str, object]:
        """The facts as JSON values."""
        return {name: _plain(value) for name, value in self._asdict().items()}


def facts_from(inputs: Mapping[str, Any]) -> CandidateFacts:
    """The facts out of the inputs of a certificate."""
    values = dict(inputs)
    for name in ("removed", "appointed", "dismissed", "serves_until"):
        values[name] = date.fromisoformat(values[name]) if values[name] else None
    values["penalties"] = tuple(map(date.fromisoformat, values["penalties"]))
    return CandidateFacts(**values)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def candidate_facts(
    place: Place, card: Card | None, assessment: Assessment | None, law: LawOnDate, *, higher: bool
) -> CandidateFacts:
    """The facts about one person in one list on the day of `law`; who has no card is known by the list alone.

    `assessment` is the latest that has a final mark; `higher` says that a higher body fills the post by a special
    commission.
    """
    candidate, day = place.candidate, law.day
    employer = works_elsewhere(candidate.outsider)
    facts = CandidateFacts(
        candidate.person,
        place.post.post,
        place.list.year,
        membership(place.list, candidate, day).value,
        candidate.removed.date if candidate.removed is not None else None,
        no_consent=candidate.consent is None,
        no_application=candidate.application is None,
        no_letter=employer and candidate.letter is None,
        not_told=employer and candidate.told is None,
        no_recommendation=candidate.source == BY_COMMISSION and candidate.recommended is None,
        higher=higher,
        commission=commission_word(place.post, candidate) if higher else "",
    )
    facts = _with_plan(facts, candidate, min(day, last_day(place.list.year)))
    if assessment is not None and assessment.final_mark is not None:
        facts = facts._replace(mark=assessment.final_mark, mark_year=assessment.year)
    return _with_card(facts, card, law) if card is not None else facts


def commission_word(post: ReservePost, candidate: Candidate) -> str:
    """What the special commission last decided on a person for a post; "" where it has not (F19)."""
    decided = [one for one in post.proposals if one.person == candidate.person]
    return max(decided, key=lambda one: one.protocol.date).decision if decided else ""


def _with_plan(facts: CandidateFacts, candidate: Candidate, day: date) -> CandidateFacts:
    plan = candidate.plan
    if plan is None:
        return facts._replace(plan=NO_PLAN)
    undone = sum(one.done is None and one.due <= day for one in plan.items)
    state = PLANNED if plan.approved is not None else NOT_APPROVED
    return facts._replace(plan=state, items=len(plan.items), undone=undone)


def _with_card(facts: CandidateFacts, card: Card, law: LawOnDate) -> CandidateFacts:
    day = law.day
    held = post_since(card, day)
    return facts._replace(
        appointed=held[1] if held is not None and held[0] == facts.post else None,
        dismissed=dismissed_by(card, day),
        serves_until=age_limit(card, law).serves_until,
        penalties=tuple(sorted(one.date for one in penalties_on(card, day, law))),
    )


def dismissed_by(card: Card, day: date) -> date | None:
    """The day of the dismissal after which the person has not come back by a day; None for somebody who serves."""
    left = max((one.date for one in card.dismissals() if one.date <= day), default=None)
    if left is None:
        return None
    back = any(one.kind == APPOINTED and left < one.date <= day for one in card.career)
    return None if back else left


def is_enrolled(facts: CandidateFacts) -> bool:
    """Whether the person is in the list, up to the end of its year."""
    return facts.state in (Membership.ENROLLED.value, Membership.OVER.value)
