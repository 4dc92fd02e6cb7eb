"""What a sitting of the commission decided, by its record: who could vote, each vote, each verdict (C2-C5, C13)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from kadry_cli.competition.records.commission import CHAIR, CommissionMember
from kadry_cli.competition.records.sitting import (
    ADMISSION,
    ADMITTED,
    NOT_ADMITTED,
    NOT_RECOMMENDED,
    RESERVE,
    WINNER,
    AgendaItem,
    CommissionSitting,
    Vote,
)
from kadry_cli.competition.rules.votes import (
    NOT_SUPPORTED,
    SUPPORTED,
    ChairVote,
    SittingLaw,
    Tally,
    is_quorate,
    vote_result,
)
from kadry_cli.core.decision import Decision


class JudgedVote(NamedTuple):
    """One vote with its place in the record, its tally and what it decided; `decision` is None for votes that cannot be
    counted (more than members present)."""

    number: int
    vote: Vote
    tally: Tally
    decision: Decision[str | None] | None

    def supported(self) -> bool:
        """Whether the question carried."""
        return self.decision is not None and self.decision.result == SUPPORTED


def present_members(sitting: CommissionSitting, commission: Sequence[CommissionMember]) -> list[CommissionMember]:
    """The members of the commission who were there, in the order of the commission."""
    here = set(sitting.present)
    return [member for member in commission if member.id in here]


def quorum(
    sitting: CommissionSitting, commission: Sequence[CommissionMember], law: SittingLaw
) -> Decision[bool | None]:
    """Whether the sitting may decide; a recused member still belongs to the membership (C1, C13)."""
    return is_quorate(len(present_members(sitting, commission)), len(commission), law)


def recused(sitting: CommissionSitting, candidate: str) -> frozenset[str]:
    """The members who take no part in the decision on a candidate."""
    return frozenset(one.member for one in sitting.recusals if one.granted and one.candidate in (None, candidate))


def voters(sitting: CommissionSitting, commission: Sequence[CommissionMember], candidate: str) -> list[str]:
    """Who may vote on a candidate: present, with a vote by the order, not recused."""
    away = recused(sitting, candidate)
    return [member.id for member in present_members(sitting, commission) if member.votes and member.id not in away]


def tally_of(vote: Vote, sitting: CommissionSitting, commission: Sequence[CommissionMember]) -> Tally:
    """The votes on a question. Present are all members who were there, a secretary without a vote and a recused member
    too: the act knows no smaller base (C3, C13)."""
    present = len(present_members(sitting, commission))
    chair = next((member.id for member in commission if member.role == CHAIR), "")
    if vote.named is not None:
        lists = vote.named.approve, vote.named.against, vote.named.abstained
        words: tuple[ChairVote, ...] = ("за", "проти", "утримався")
        said: ChairVote = next((word for word, people in zip(words, lists, strict=True) if chair in people), "")
        approve, against, abstained = map(len, lists)
        return Tally(approve, against, abstained, present, said)
    if vote.counted is not None:
        word = cast(ChairVote, vote.chair or "")
        return Tally(vote.counted.approve, vote.counted.against, vote.counted.abstained, present, word)
    return Tally(0, 0, 0, present)


def judged_votes(
    sitting: CommissionSitting, commission: Sequence[CommissionMember], law: SittingLaw
) -> tuple[JudgedVote, ...]:
    """Every vote of a sitting with its result on the law of the sitting's date."""
    found = []
    for number, vote in enumerate(sitting.votes):
        tally = tally_of(vote, sitting, commission)
        countable = tally.cast() <= tally.present and (vote.named is not None or vote.counted is not None)
        found.append(JudgedVote(number, vote, tally, vote_result(tally, law) if countable else None))
    return tuple(found)


def verdict(votes: Sequence[JudgedVote], purpose: str) -> str | None:
    """What follows from the votes on one candidate: the first question that carried, in the order winner, reserve.

    Where votes were held and none carried, the candidate is not recommended (not admitted); None without a vote that
    could be counted, or while a question that could still carry is left open.
    """
    counted = [one for one in votes if one.decision is not None and one.decision.result is not None]
    if not counted:
        return None
    carried = {one.vote.question for one in counted if one.supported()}
    for question in (ADMITTED, NOT_ADMITTED) if purpose == ADMISSION else (WINNER, RESERVE, NOT_RECOMMENDED):
        if question in carried:
            return question
    if len(counted) < len(votes) or any(one.decision and one.decision.result != NOT_SUPPORTED for one in counted):
        return None
    return NOT_ADMITTED if purpose == ADMISSION else NOT_RECOMMENDED


def judged_item(
    item: AgendaItem, sitting: CommissionSitting, commission: Sequence[CommissionMember], law: SittingLaw
) -> Decision[str | None] | None:
    """What the vote on an item of the agenda decided (C3); None without a vote or with more votes than present."""
    if item.votes is None:
        return None
    present = len(present_members(sitting, commission))
    tally = Tally(item.votes.approve, item.votes.against, item.votes.abstained, present)
    return vote_result(tally, law) if tally.cast() <= present else None
