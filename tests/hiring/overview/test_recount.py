"""A recount and its decisive inputs against a count by hand of everything, changed input by input."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import CommissionSitting
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.yaml_text import yaml_text
from kadry_cli.core.records.base import Record
from kadry_cli.core.register.load import parse_record
from kadry_cli.exam.records.exam import Exam
from kadry_cli.hiring.overview.cases import Absent, Case, Change, Mark, Recast, Void, Without, changed
from kadry_cli.hiring.overview.recount import NO_DECISION, decisive, recount, single_changes
from tests.competition.law import competition_law
from tests.hiring.overview.competitions import CHAIR, FIRST, PLAIN, RESERVED, SECOND, WINNER, state

FOR, AGAINST, ABSTAINED = "за", "проти", "утримався"
WON, TO_RESERVE, REFUSED = "переможець", "рекомендовано до резерву", "не рекомендовано"
LEAST, MOST, PASSES = 1, 5, 13

law_on: Any = cache(competition_law)

R = TypeVar("R", bound=Record)
Plain = dict[str, Any]
"""A competition by hand: `members` (the first is the chair), `present`, `people` {id: {admitted, marks}}, `votes`, a
list of {candidate, question, casts {member: said}} or, of a secret vote, {candidate, question, counts, chair}."""


@st.composite
def competitions(draw: st.DrawFn) -> Plain:
    members = [f"member-{number}-abcd" for number in range(draw(st.integers(2, 6)))]
    present = [one for one in members if draw(st.integers(0, 4))]
    people: Plain = {}
    for number in range(draw(st.integers(1, 3))):
        marks = draw(st.lists(st.integers(LEAST, MOST), min_size=5, max_size=5))
        if draw(st.booleans()):
            # Near the threshold one mark decides.
            marks = [3, 3, 3, 2, draw(st.integers(1, 3))]
        people[f"person-{number}-abcd"] = {"admitted": draw(st.integers(0, 5)) > 0, "marks": marks}
    votes = []
    for person in people:
        for question in draw(st.lists(st.sampled_from([WON, TO_RESERVE, REFUSED]), unique=True, max_size=2)):
            votes.append(
                draw(secret_vote(person, question, len(present)))
                if draw(st.integers(0, 3)) == 0
                else draw(open_vote(person, question, present))
            )
    return {"members": members, "present": present, "people": people, "votes": votes}


@st.composite
def open_vote(draw: st.DrawFn, person: str, question: str, present: list[str]) -> Plain:
    casts = {one: draw(st.sampled_from([FOR, AGAINST, ABSTAINED, ""])) for one in present}
    return {"candidate": person, "question": question, "casts": {one: said for one, said in casts.items() if said}}


@st.composite
def secret_vote(draw: st.DrawFn, person: str, question: str, present: int) -> Plain:
    ballots = draw(st.lists(st.sampled_from([FOR, AGAINST, ABSTAINED]), max_size=present))
    counts = {said: ballots.count(said) for said in (FOR, AGAINST, ABSTAINED)}
    chair = draw(st.sampled_from([None, *(said for said in counts if counts[said])]))
    return {"candidate": person, "question": question, "counts": counts, "chair": chair}


def records(plain: Plain) -> Case:
    """The same as records."""
    people = plain["people"]
    votes = []
    for vote in plain["votes"]:
        made = {"candidate": vote["candidate"], "question": vote["question"]}
        if "casts" in vote:
            keys = (("for", FOR), ("against", AGAINST), ("abstained", ABSTAINED))
            made["named"] = {key: [one for one in vote["casts"] if vote["casts"][one] == said] for key, said in keys}
        else:
            counts = vote["counts"]
            made["counted"] = {
                "for": counts[FOR],
                "against": counts[AGAINST],
                "abstained": counts[ABSTAINED],
            }
            made |= {"chair": vote["chair"]} if vote["chair"] else {}
        votes.append(made)
    competition = parsed(
        Competition,
        {
            "id": "2009-konkurs",
            "kind": "конкурс на заміщення вакантних посад",
            "posts": [{"post": "posada"}],
            "head_act": {"kind": "розпорядження", "number": "1-к", "date": "2009-04-30"},
            "commission": [
                {"id": one, "name": "Ткачук Ігор Петрович", "role": "член" if number else "голова"}
                for number, one in enumerate(plain["members"])
            ],
            "candidates": [
                {"id": one, "name": "Ткач Ігор Петрович", "admitted": "так" if person["admitted"] else "ні"}
                for one, person in people.items()
            ],
            "sittings": [{"date": "2009-06-18", "purpose": "відбір", "present": plain["present"], "votes": votes}],
        },
    )
    exam = parsed(
        Exam,
        {
            "competition": "2009-konkurs",
            "sittings": [
                {
                    "date": "2009-06-15",
                    "candidates": [{"id": one, "marks": person["marks"]} for one, person in people.items()],
                }
            ],
        },
    )
    return Case(competition, exam)


def parsed(model: type[R], values: Plain) -> R:
    """A record of plain values, read as its file would be."""
    loaded = parse_record(yaml_text(values).encode("utf-8"), "x.yaml", model)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def carried(vote: Plain, plain: Plain) -> bool | None:
    """Whether a vote carried, hand by hand; None for a tie that the chair leaves open or for votes that cannot be."""
    if "casts" in vote:
        hands = list(vote["casts"].values())
        chair = vote["casts"].get(plain["members"][0])
    else:
        hands = [said for said, count in vote["counts"].items() for _ in range(count)]
        chair = vote["chair"]
    here = vote.get("here", len(plain["present"]))
    if len(hands) > here:
        return None
    yes, no = hands.count(FOR), hands.count(AGAINST)
    if yes > here - yes:
        return True
    if yes and yes == no:
        return {FOR: True, AGAINST: False}.get(chair)
    return False


def ended(plain: Plain, person: str) -> str:
    """How far somebody came, by hand: "" is out."""
    who = plain["people"][person]
    if not who["admitted"] or sum(who["marks"]) < PASSES:
        return ""
    if not plain["votes"]:
        return "passed"
    if len(plain["present"]) * 3 < len(plain["members"]) * 2:
        return "open"
    answers = {vote["question"]: carried(vote, plain) for vote in plain["votes"] if vote["candidate"] == person}
    for question in (WON, TO_RESERVE, REFUSED):
        if answers.get(question) is True:
            return "" if question == REFUSED else question
    return "open" if not answers or None in answers.values() else ""


def result(plain: Plain) -> dict[str, str]:
    found = {person: ended(plain, person) for person in plain["people"]}
    return {person: word for person, word in found.items() if word}


def named(found: dict[str, str]) -> dict[str, str]:
    """The result of the program in the words of this test."""
    words = {NO_DECISION: "open", "склав іспит": "passed"}
    return {person: words.get(outcome, outcome) for person, outcome in found.items()}


def by_hand(plain: Plain) -> Iterator[tuple[Change, Plain]]:
    """Every change of a single input with the competition as it is then, all of it written anew."""
    for person, who in plain["people"].items():
        if who["admitted"]:
            other = copy.deepcopy(plain)
            other["people"][person]["admitted"] = False
            yield Without(person), other
    for person, who in plain["people"].items():
        for place, mark in enumerate(who["marks"]):
            for changed_mark in (mark - 1, mark + 1):
                if LEAST <= changed_mark <= MOST:
                    other = copy.deepcopy(plain)
                    other["people"][person]["marks"][place] = changed_mark
                    yield Mark(person, place + 1, changed_mark), other
    for member in plain["present"]:
        other = copy.deepcopy(plain)
        other["present"].remove(member)
        secret = any("counts" in vote for vote in plain["votes"])
        for vote in other["votes"]:
            if secret:
                vote["here"] = len(plain["present"])
            else:
                vote["casts"].pop(member, None)
        yield Absent(member), other
    for number, vote in enumerate(plain["votes"]):
        for who, said in cast_in(vote):
            for to in ("", *{FOR: (AGAINST,), AGAINST: (FOR,), ABSTAINED: (FOR, AGAINST)}[said]):
                other = copy.deepcopy(plain)
                turn(other["votes"][number], who, said, to)
                yield Recast(0, number, who, said, to), other


def cast_in(vote: Plain) -> list[tuple[str, str]]:
    if "casts" in vote:
        return list(vote["casts"].items())
    ballots = [("chair", vote["chair"])] if vote["chair"] else []
    rest = {said: count - (said == vote["chair"]) for said, count in vote["counts"].items()}
    return ballots + [("", said) for said, count in rest.items() if count]


def turn(vote: Plain, who: str, said: str, to: str) -> None:
    if "casts" in vote:
        del vote["casts"][who]
        if to:
            vote["casts"][who] = to
        return
    vote["counts"][said] -= 1
    if to:
        vote["counts"][to] += 1
    if who == "chair":
        vote["chair"] = to or None


@pytest.mark.req("C1", "C2", "C3", "C4", "C5", "D18", "D19")
@given(competitions())
def test_the_result_is_that_of_a_count_by_hand(plain: Plain) -> None:
    assert named(recount(records(plain), law_on).result()) == result(plain)


@pytest.mark.req("C1", "C3", "C4", "C5", "D18")
@given(competitions())
def test_every_decisive_input_is_named_and_no_other(plain: Plain) -> None:
    """The oracle changes every input by itself and counts the whole competition again."""
    tried = dict(by_hand(plain))
    case = records(plain)
    assert set(single_changes(case, law_on)) == set(tried)
    assert {one.change for one in decisive(case, law_on)} == {
        change for change, other in tried.items() if result(other) != result(plain)
    }


@given(competitions(), st.data())
def test_several_changes_come_to_what_they_come_to_by_hand(plain: Plain, data: st.DataObject) -> None:
    case = records(plain)
    for _ in range(2):
        choices = [one for one in by_hand(plain) if not isinstance(one[0], Absent)]
        if not choices:
            return
        change, plain = data.draw(st.sampled_from(choices))
        case = changed(case, change)
    assert named(recount(case, law_on).result()) == result(plain)


def test_a_void_vote_leaves_the_member_present(tmp_path: Path) -> None:
    """Three of four for: without one of them two of four are no majority, and two against none no equal division."""
    found = state(tmp_path)
    case = Case(found.competition, found.exam)
    without = recount(changed(case, Void(SECOND, WINNER)), found.law).by_candidate
    assert without[WINNER] == "не рекомендовано"
    assert without[RESERVED] == "рекомендовано до резерву"


def test_one_member_less_takes_the_quorum_away(tmp_path: Path) -> None:
    found = state(tmp_path)
    outcomes = recount(changed(Case(found.competition, found.exam), Absent(FIRST)), found.law).by_candidate
    assert [outcomes[one] for one in (WINNER, RESERVED, PLAIN)] == [NO_DECISION] * 3


def test_the_chair_turned_decides_a_tie_in_a_lost_vote(tmp_path: Path) -> None:
    found = state(tmp_path)
    changes = {one.change for one in decisive(Case(found.competition, found.exam), found.law)}
    assert Recast(0, 1, CHAIR, AGAINST, FOR) in changes
    assert Recast(0, 1, FIRST, AGAINST, FOR) not in changes


def test_an_admission_by_vote_is_recounted_too() -> None:
    plain: Plain = {
        "members": ["member-0-abcd", "member-1-abcd", "member-2-abcd"],
        "present": ["member-0-abcd", "member-1-abcd", "member-2-abcd"],
        "people": {"person-0-abcd": {"admitted": True, "marks": [5, 5, 5, 5, 5]}},
        "votes": [],
    }
    case = records(plain)
    vote = {
        "candidate": "person-0-abcd",
        "question": "допущено",
        "named": {"for": ["member-0-abcd", "member-1-abcd"], "against": ["member-2-abcd"]},
    }
    held = {"date": "2009-06-10", "purpose": "допуск", "present": plain["present"], "votes": [vote]}
    sitting = parsed(CommissionSitting, held)
    case = case._replace(competition=case.competition.model_copy(update={"sittings": (sitting,)}))
    assert recount(case, law_on).by_candidate == {"person-0-abcd": "склав іспит"}
    # One for, one against: the chair's own vote for decides; without it only one against is left.
    void = changed(case, Void("member-1-abcd", "person-0-abcd"))
    assert recount(void, law_on).by_candidate == {"person-0-abcd": "склав іспит"}
    both = changed(void, Void("member-0-abcd", "person-0-abcd"))
    assert recount(both, law_on).by_candidate == {"person-0-abcd": "не допущено"}


def test_a_day_without_law_decides_nothing(tmp_path: Path) -> None:
    found = state(tmp_path)

    def ended_law(day: date) -> LawOnDate:
        return competition_law(date(2017, 1, 10), "state")

    assert recount(Case(found.competition, found.exam), ended_law).by_candidate[WINNER] == "результату іспиту немає"
