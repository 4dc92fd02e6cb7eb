"""The votes read from a printed protocol are those of the record, for any record (C12)."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.records.sitting import CommissionSitting
from kadry_cli.competition.rules.votes import LEFT_OPEN, NOT_SUPPORTED, SUPPORTED
from kadry_cli.core.documents.paper import Format, typeset
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.declension.people.names import decline_name
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.resources import templates_dir
from kadry_cli.hiring.papers.selection_fields import PROTOCOL_FIELDS
from kadry_cli.hiring.papers.selection_protocol import protocol
from kadry_cli.hiring.papers.selection_words import SelectionGround
from kadry_cli.hiring.sittings import Held
from kadry_cli.hiring.state import State, state_on_disk
from tests.hiring.selection.reading import (
    Read,
    ReadVote,
    agenda_votes,
    item_votes,
    read_docx,
    read_html,
    squeezed,
    table_votes,
)
from tests.hiring.selection.sittings import FIRST
from tests.kadry import EXAMPLE

WORDS = {
    "переможець": "визнати переможцем конкурсу",
    "рекомендовано до резерву": "рекомендувати до кадрового резерву",
    "не рекомендовано": "не рекомендувати для призначення",
}
RESULTS = (SUPPORTED, NOT_SUPPORTED, LEFT_OPEN)
SIGNED = {
    "havryliuk-stepan-5k2d": "С. А. Гаврилюк",
    "kovtun-larysa-9m3x": "Л. М. Ковтун",
    "berezhnyi-oleh-2h7q": "О. В. Бережний",
    "yaremko-nadiia-8c4t": "Н. І. Яремко",
    "tkachuk-ihor-6w1n": "І. П. Ткачук",
}
MEMBERS = tuple(SIGNED)


@cache
def _state() -> State:
    return state_on_disk(EXAMPLE, FIRST)


@cache
def _units() -> Any:
    return load_units(EXAMPLE)[0]


PEOPLE = tuple(one.id for one in _state().competition.candidates)


@st.composite
def agenda_items(draw: st.DrawFn, present: int) -> dict[str, Any]:
    """An item of the agenda that was put to the vote as a whole."""
    approve = draw(st.integers(0, present))
    against = draw(st.integers(0, present - approve))
    counts = {"for": Plain(str(approve)), "against": Plain(str(against)), "abstained": Plain("0")}
    return {"topic": draw(st.sampled_from(("документи", "іспит", "співбесіда"))), "votes": counts}


@st.composite
def sittings(draw: st.DrawFn) -> CommissionSitting:
    """A quorate sitting with votes on several candidates and questions, open or secret."""
    present = draw(st.lists(st.sampled_from(MEMBERS), min_size=4, max_size=5, unique=True))
    secret = draw(st.booleans())
    asked = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(tuple(WORDS)))
    votes = []
    for candidate, question in draw(st.lists(asked, min_size=1, max_size=8, unique=True)):
        vote: dict[str, Any] = {"candidate": candidate, "question": question}
        cast = [(member, draw(st.sampled_from(("for", "against", "abstained", "")))) for member in present]
        if secret:
            vote["counted"] = {
                key: Plain(str(sum(how == key for _, how in cast))) for key in ("for", "against", "abstained")
            }
        else:
            vote["named"] = {key: [who for who, how in cast if how == key] for key in ("for", "against", "abstained")}
        votes.append(vote)
    return CommissionSitting.model_validate(
        {
            "date": "2009-06-18",
            "purpose": "відбір",
            "form": "таємне" if secret else "відкрите",
            "present": present,
            "agenda": draw(st.lists(agenda_items(len(present)), max_size=3, unique_by=lambda item: item["topic"])),
            "votes": votes,
        }
    )


def paper(sitting: CommissionSitting, chosen: Format) -> bytes:
    """The protocol of a sitting, typeset."""
    state = _state()
    competition = state.competition.model_copy(update={"sittings": (sitting,)})
    fields = protocol(SelectionGround(Held(state._replace(competition=competition), 0, sitting), _units()))
    made = typeset(templates_dir(), "competition-protocol.html.j2", fields, PROTOCOL_FIELDS, chosen, {}, "")
    assert made.data is not None, made.findings
    return made.data


def recorded(sitting: CommissionSitting) -> list[ReadVote]:
    """The votes of the record, counted here by hand."""
    names = {one.id: printed(one.name) for one in _state().competition.candidates}
    found = []
    for vote in sitting.votes:
        people: tuple[tuple[str, ...], ...] = ((), (), ())
        if vote.named is not None:
            lists = vote.named.approve, vote.named.against, vote.named.abstained
            people = tuple(tuple(SIGNED[member] for member in members) for members in lists)
            counts = len(lists[0]), len(lists[1]), len(lists[2])
        else:
            assert vote.counted is not None
            counts = vote.counted.approve, vote.counted.against, vote.counted.abstained
        found.append(ReadVote(names[vote.candidate], WORDS[vote.question], counts, people))
    return found


def prove(sitting: CommissionSitting, read: Read) -> None:
    """The table and the items hold exactly the votes of the record."""
    names = [printed(one.name) for one in _state().competition.candidates]
    accusatives = {squeezed(decline_name(name).in_case("accusative")): name for name in names}
    accusatives |= {name: name for name in names}
    expected = sorted(recorded(sitting))
    counted = sorted(one._replace(people=((), (), ())) for one in expected)
    assert sorted(table_votes(read, RESULTS)) == counted
    assert sorted(item_votes(read, accusatives)) == expected
    noted = {one.topic: one.votes for one in sitting.agenda}
    assert agenda_votes(read) == [
        (one.approve, one.against, one.abstained)
        for topic in ("документи", "іспит", "співбесіда")
        if (one := noted.get(topic)) is not None
    ]


@pytest.mark.req("C12", "C2", "C3", "C5")
@settings(max_examples=30)
@given(sittings())
def test_votes_read_from_the_html_are_those_of_the_record(sitting: CommissionSitting) -> None:
    prove(sitting, read_html(paper(sitting, "html")))


@pytest.mark.req("C12", "C2", "C3", "C5")
@settings(max_examples=25)
@given(sittings())
def test_votes_read_from_the_docx_are_those_of_the_record(sitting: CommissionSitting) -> None:
    prove(sitting, read_docx(paper(sitting, "docx")))


@pytest.mark.req("C12")
@given(sittings(), st.data())
@settings(max_examples=20)
def test_a_paper_with_another_count_is_told_apart(sitting: CommissionSitting, data: st.DataObject) -> None:
    """The control: a protocol altered in one number does not pass for the record."""
    read = read_html(paper(sitting, "html"))
    rows = [row for row in read.rows if len(row) == 8 and row[4].isdigit()]
    row, column = data.draw(st.sampled_from(rows)), data.draw(st.sampled_from((4, 5, 6)))
    row[column] = str(int(row[column]) + 1)
    with pytest.raises(AssertionError):
        prove(sitting, read)
