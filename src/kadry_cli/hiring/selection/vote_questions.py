"""The dialogue of `kadry competition vote`: whom, on what, who was for and against; or the counts.

Only what was not said on the command line is asked, in the order in which the commission votes.
"""

from __future__ import annotations

from dataclasses import replace

from kadry_cli.competition.records.commission import CHAIR, CommissionMember
from kadry_cli.competition.records.sitting import OPEN, Vote
from kadry_cli.competition.rules.sitting import voters
from kadry_cli.core.console.asking import EVERYBODY, NOBODY, Offer, ask_as, choose, choose_several, tell
from kadry_cli.core.console.session import Session
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.sitting.words import ended, listed
from kadry_cli.hiring.offering import candidate_offers, member_offers
from kadry_cli.hiring.selection.arguments import ChairWord
from kadry_cli.hiring.selection.voting import (
    QUESTION_WORDS,
    VoteWish,
    counted_of,
    questions_of,
    refuse_no_vote,
    refuse_wrong,
)
from kadry_cli.hiring.sittings import Held, refuse_sealed


def votable(one: Held, *, correct: bool) -> list[Offer]:
    """Those on whom a vote is still to come: not voted on yet first, then those on whom no question has carried.

    With `correct` those who have a vote that could be corrected. UserError where this sitting takes no votes.
    """
    refuse_sealed(one)
    refuse_no_vote(one)
    people = one.to_decide()
    voted = [person for person in people if one.votes_on(person.id)]
    if correct:
        return candidate_offers(voted, lambda person: _said(one, person.id))
    fresh = [person for person in people if person not in voted]
    again = [person for person in voted if not any(vote.supported() for vote in one.votes_on(person.id))]
    return candidate_offers([*fresh, *again], lambda person: _said(one, person.id) or "ще не голосували")


def asked_vote(session: Session, one: Held, wish: VoteWish) -> VoteWish:
    """The wish with the question and the votes asked for. UserError where this sitting takes no votes."""
    refuse_sealed(one)
    refuse_no_vote(one)
    candidate = find_candidate_of(one.state.competition, wish.candidate).id
    if not wish.question:
        wish = replace(wish, question=_question(session, one, candidate, correct=wish.correct))
    if one.sitting.form != OPEN:
        return _counts(session, one, candidate, wish)
    return _names(session, one, candidate, wish)


def _said(one: Held, candidate: str) -> str:
    """«переможець – не підтримано» of each vote so far."""
    votes = one.votes_on(candidate)
    return "; ".join(f"{vote.vote.question} – {vote.decision.result}" for vote in votes if vote.decision is not None)


def _question(session: Session, one: Held, candidate: str, *, correct: bool) -> str:
    put = [vote.vote.question for vote in one.votes_on(candidate)]
    fitting = [question for question in questions_of(one.sitting) if (question in put) is correct]
    offers = [Offer(question, QUESTION_WORDS[question]) for question in fitting or questions_of(one.sitting)]
    return choose(session, "Про що голосували", offers, "--question", offers[0].code)


def _names(session: Session, one: Held, candidate: str, wish: VoteWish) -> VoteWish:
    able = voters(one.sitting, one.commission, candidate)
    silent = [member.name for member in one.commission if member.id in one.sitting.present and member.id not in able]
    if silent:
        tell(ended(f"Не голосують (відвід або без права голосу): {listed(silent)}"))
    offers = member_offers(member for member in one.commission if member.id in able)
    approve = choose_several(session, "Хто «за»", offers, "--for", EVERYBODY)
    against = choose_several(session, "Хто «проти»", offers, "--against", NOBODY, taken=approve)
    # A member who was there may also have given no vote at all, which is not to abstain.
    rest = choose_several(session, "Хто утримався", offers, "--abstained", EVERYBODY, taken=(*approve, *against))
    return replace(wish, approve=approve, against=against, abstained=rest)


def _counts(session: Session, one: Held, candidate: str, wish: VoteWish) -> VoteWish:
    def read(text: str) -> VoteWish:
        typed = replace(wish, counts=text)
        counted = counted_of(typed)
        refuse_wrong(
            one,
            Vote.model_construct(
                candidate=candidate, question=wish.question, named=None, counted=counted, chair=wish.chair or None
            ),
        )
        return typed

    asked = ask_as(session, "Підсумок ЗА:ПРОТИ:УТРИМАЛИСЯ, наприклад 4:1:0", "--counts", read)
    counted = counted_of(asked)
    chair = _chair(one, candidate)
    if asked.chair or counted.approve != counted.against or chair is None:
        return asked
    tell("Голоси порівну: вирішує голос голови, якщо голова його назве.")
    cast = {
        ChairWord.APPROVE: counted.approve,
        ChairWord.AGAINST: counted.against,
        ChairWord.ABSTAINED: counted.abstained,
    }
    offers = [Offer(word.value, word.value) for word, votes in cast.items() if votes]
    offers.append(Offer(NOBODY, "не назвав", "питання лишиться відкритим"))
    said = choose(session, f"Як голосував голова, {one.short(chair.id)}", offers, "--chair")
    return asked if said == NOBODY else replace(asked, chair=said)


def _chair(one: Held, candidate: str) -> CommissionMember | None:
    able = voters(one.sitting, one.commission, candidate)
    return next((member for member in one.commission if member.role == CHAIR and member.id in able), None)
