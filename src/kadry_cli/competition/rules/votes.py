"""Quorum, majority and the chair's casting vote (C1-C5, C13): exact, in integers.

Source: КМУ 169/2002, процедура засідання конкурсної комісії, as dated data in `law.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal, NamedTuple

from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import LawOnDate, Norm

ChairVote = Literal["за", "проти", "утримався", ""]

SUPPORTED, NOT_SUPPORTED, LEFT_OPEN = "підтримано", "не підтримано", "питання лишилося відкритим"


@dataclass(frozen=True, slots=True)
class SittingLaw:
    """The norms of a sitting on its date; a norm without a confirmed value has `value` None."""

    on: LawOnDate
    quorum_share: Norm
    majority_share: Norm
    tie_decided_by: Norm

    @classmethod
    def of(cls, on: LawOnDate) -> SittingLaw:
        """The norms of sittings taken from the law of a day."""
        return cls(
            on,
            on.norm("competition.quorum_share"),
            on.norm("competition.majority_share"),
            on.norm("competition.tie_decided_by"),
        )


class Tally(NamedTuple):
    """The votes on one question: how many for, against and abstaining, of how many members present.

    `chair` is the chair's own vote, "" where the chair did not vote or a secret vote does not show it.
    """

    approve: int
    against: int
    abstained: int
    present: int
    chair: ChairVote = ""

    def cast(self) -> int:
        """How many voted at all."""
        return self.approve + self.against + self.abstained


def least_present(members: int, share: Fraction) -> int:
    """The least presence that makes a sitting valid: the smallest whole number not below the share."""
    return -(-members * share.numerator // share.denominator)


def least_majority(present: int, share: Fraction) -> int:
    """The least number of votes that is more than the share of those present."""
    return present * share.numerator // share.denominator + 1


def is_quorate(present: int, members: int, law: SittingLaw) -> Decision[bool | None]:
    """Whether a sitting may decide (C1).

    At least two thirds of the membership must be present; exact in integers, so 2 of 3 passes and 3 of 5 does not. The
    secretary belongs to the membership (L87); a recusal lowers the base only by an order (C13). None where the law of
    the date is not confirmed. Source: КМУ 169/2002, процедура засідання.
    """
    inputs = {"present": present, "members": members}
    norm = law.quorum_share
    if norm.value is None:
        return _undecided("competition.quorum", inputs, norm, law)
    needed = least_present(members, norm.value)
    held = present >= needed
    values = {"present": present, "members": members, "share": str(norm.value), "needed": needed}
    step = Step("competition.quorate" if held else "competition.not-quorate", values, (norm.cite,))
    return Decision("competition.quorum", 1, law.on.day, law.on.kind, inputs, held, (step,), (norm.key,))


def vote_result(tally: Tally, law: SittingLaw) -> Decision[str | None]:
    """What a vote decided: `SUPPORTED`, `NOT_SUPPORTED` or `LEFT_OPEN` (C3, C4).

    More than half of the members present must be in favour; who abstained counts as present. Votes for equal to votes
    against: the chair's own vote decides; a chair who abstained, did not vote or whose secret vote is unknown leaves
    the question open. No majority and no equal division: not supported. ValueError for more votes than members present.
    None where the law of the date is not confirmed. Source: КМУ 169/2002, процедура засідання (L99, L100).
    """
    if tally.cast() > tally.present:
        raise ValueError(f"{tally.cast()} votes of {tally.present} members present")
    inputs: dict[str, object] = {**tally._asdict()}
    norm, tie = law.majority_share, law.tie_decided_by
    if norm.value is None:
        return _undecided("competition.vote", inputs, norm, law)
    needed = least_majority(tally.present, norm.value)
    counted = Step("competition.votes-counted", dict(inputs), ())
    values: dict[str, object] = {"approve": tally.approve, "present": tally.present, "needed": needed}
    norms: tuple[str, ...] = (norm.key,)
    if tally.approve >= needed:
        result, step = SUPPORTED, Step("competition.majority", values, (norm.cite,))
    elif tally.approve == tally.against and tally.approve:
        result, step = _casting_vote(tally, tie)
        norms += (tie.key,)
    else:
        result, step = NOT_SUPPORTED, Step("competition.no-majority", values, (norm.cite,))
    return Decision("competition.vote", 1, law.on.day, law.on.kind, inputs, result, (counted, step), norms)


def _casting_vote(tally: Tally, tie: Norm) -> tuple[str, Step]:
    values: dict[str, object] = {"approve": tally.approve, "chair": tally.chair}
    if tie.value is None:
        return LEFT_OPEN, Step("competition.tie-unconfirmed", values, (tie.cite,))
    if tally.chair == "за":
        return SUPPORTED, Step("competition.tie-decided", values, (tie.cite,))
    if tally.chair == "проти":
        return NOT_SUPPORTED, Step("competition.tie-decided", values, (tie.cite,))
    return LEFT_OPEN, Step("competition.tie-open", values, (tie.cite,))


def _undecided(rule: str, inputs: Mapping[str, object], norm: Norm, law: SittingLaw) -> Decision[Any]:
    title = law.on.parameter(norm.key).title
    step = Step("competition.not-confirmed", {"norm": title}, (norm.cite,))
    return Decision(rule, 1, law.on.day, law.on.kind, inputs, None, (step,), (norm.key,))


def replay_quorum(inputs: Mapping[str, Any], on: LawOnDate) -> Decision[bool | None]:
    """Run `competition.quorum` again from the inputs of a certificate."""
    return is_quorate(int(inputs["present"]), int(inputs["members"]), SittingLaw.of(on))


def replay_vote(inputs: Mapping[str, Any], on: LawOnDate) -> Decision[str | None]:
    """Run `competition.vote` again from the inputs of a certificate."""
    approve, against, abstained, present = (int(inputs[key]) for key in ("approve", "against", "abstained", "present"))
    return vote_result(Tally(approve, against, abstained, present, inputs.get("chair", "")), SittingLaw.of(on))
