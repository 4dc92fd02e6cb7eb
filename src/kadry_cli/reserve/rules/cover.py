"""Whether a post has the people it needs: now, and with those who stay for the next year (F2, F3, F15, F19, F20)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.reserve.records.reserve import SpecialCommission
from kadry_cli.reserve.records.words import SOMEBODY_ELSE
from kadry_cli.reserve.rules.law import ADVISED, CHAIRS, HEAD_LEAST, TOPS

RULE, VERSION = "reserve.cover", 1
NORMS = (HEAD_LEAST, ADVISED, TOPS, CHAIRS)
NO_COMMISSION, NO_ACT, WRONG_CHAIR, COMMISSION_OK = "немає", "без рішення про склад", "очолює інша особа", "утворено"


class Cover(StrEnum):
    """How a post stands for the next year."""

    FULL = "осіб досить"
    SHORT = "осіб бракує"
    NOBODY = "нікого немає"
    UNSAID = "потребу не визначено"
    UNCONFIRMED = "норму не підтверджено"
    TOP = "окремий порядок"
    ABOLISHED = "посади вже немає"


class PostFacts(NamedTuple):
    """A post under review: a head's or not, the stated need, people in its reserve and those who stay.

    `top` is a category that the President or the Cabinet appoints, `higher` that another higher body does, with
    `commission` the state of its special commission; `exists` that the staff list has the post on the day.
    """

    subject: str
    head: bool
    need: int | None
    enrolled: int
    staying: int
    higher: bool = False
    top: bool = False
    commission: str = ""
    exists: bool = True
    listed: bool = True


def commission_state(commission: SpecialCommission | None) -> str:
    """Whether the special commission is what the act asks: an approved composition, the head or the first deputy in
    the chair (L299-L300)."""
    if commission is None:
        return NO_COMMISSION
    if commission.chair_role == SOMEBODY_ELSE:
        return WRONG_CHAIR
    return COMMISSION_OK if commission.act is not None else NO_ACT


def needed(head: bool, need: int | None, law: LawOnDate) -> int | None:
    """How many people a post needs: a head's at least what the norm says, any other its stated need (L287, L289).

    None where neither is known. `law` is that of the day of the review or the act.
    """
    least = law.norm(HEAD_LEAST).value if head else None
    stated = [one for one in (least, need) if one is not None]
    return max(stated) if stated else None


def cover(facts: PostFacts, law: LawOnDate) -> Decision[Cover]:
    """How a post stands with the people who stay. Source: КМУ 199/2001, КМУ 1386/2001 (L237, L287-L289, L295)."""
    found, step = _verdict(facts, law)
    steps = [step]
    if found not in (Cover.TOP, Cover.ABOLISHED):
        steps += _hints(facts, law)
    return Decision(RULE, VERSION, law.day, law.kind, facts._asdict(), found, tuple(steps), NORMS)


def _verdict(facts: PostFacts, law: LawOnDate) -> tuple[Cover, Step]:
    if not facts.exists:
        return Cover.ABOLISHED, Step("reserve.post-abolished", {})
    if facts.top:
        return Cover.TOP, Step("reserve.top-post", {}, (law.norm(TOPS).cite,))
    norm = law.norm(HEAD_LEAST)
    counts = {"enrolled": facts.enrolled, "staying": facts.staying}
    if facts.head and norm.value is None and facts.need is None:
        return Cover.UNCONFIRMED, Step("reserve.need-unconfirmed", counts, (norm.cite,))
    need = needed(facts.head, facts.need, law)
    if need is None:
        return Cover.UNSAID, Step("reserve.need-unsaid", counts)
    by_norm = facts.head and norm.value == need
    step = Step(
        "reserve.head-need" if by_norm else "reserve.stated-need",
        {**counts, "need": need},
        (norm.cite,) if by_norm else (),
    )
    if facts.staying >= need:
        return Cover.FULL, step
    return (Cover.SHORT if facts.staying else Cover.NOBODY), step


def _hints(facts: PostFacts, law: LawOnDate) -> Iterator[Step]:
    advised = law.norm(ADVISED)
    if facts.listed and advised.value is not None and facts.staying < advised.value["least"]:
        yield Step("reserve.advised", dict(advised.value), (advised.cite,))
    if facts.higher and facts.commission != COMMISSION_OK:
        message = {
            NO_COMMISSION: "reserve.no-commission",
            NO_ACT: "reserve.commission-without-act",
            WRONG_CHAIR: "reserve.commission-chair",
        }[facts.commission]
        yield Step(message, {}, (law.norm(CHAIRS).cite,))


def replay_cover(inputs: Mapping[str, Any], on: LawOnDate) -> Decision[Cover]:
    """Run `reserve.cover` again from the inputs of a certificate."""
    return cover(PostFacts(**inputs), on)
