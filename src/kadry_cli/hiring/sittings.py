"""Which sitting a command is about, whom it has to decide on, and the competition with another sitting in its place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.commission import BY_HEAD, CommissionMember
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import ADMISSION, SELECTION, CommissionSitting
from kadry_cli.competition.rules.life import in_selection
from kadry_cli.competition.rules.seal import is_sealed
from kadry_cli.competition.rules.sitting import JudgedVote, judged_votes, quorum
from kadry_cli.competition.rules.votes import SittingLaw
from kadry_cli.core.decision import Decision
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.rules import FAILED
from kadry_cli.exam.sitting.words import short_name
from kadry_cli.hiring.state import State


class Held(NamedTuple):
    """One sitting of a competition: its place from 0, the record, the state it belongs to."""

    state: State
    place: int
    sitting: CommissionSitting

    @property
    def commission(self) -> tuple[CommissionMember, ...]:
        """The commission of the competition."""
        return self.state.competition.commission

    def law(self) -> SittingLaw:
        """The norms of a sitting on its date."""
        return SittingLaw.of(self.state.law(self.sitting.date))

    def by_head(self) -> bool:
        """Whether the head alone decides, without a commission (B8)."""
        return self.state.competition.conducted_by == BY_HEAD

    def quorum(self) -> Decision[bool | None]:
        """Whether the sitting may decide."""
        return quorum(self.sitting, self.commission, self.law())

    def judged(self) -> tuple[JudgedVote, ...]:
        """Every vote with its result."""
        return judged_votes(self.sitting, self.commission, self.law())

    def votes_on(self, candidate: str) -> list[JudgedVote]:
        """The votes on one candidate."""
        return [one for one in self.judged() if one.vote.candidate == candidate]

    def to_decide(self) -> list[Candidate]:
        """Whom this sitting has to decide on: for admission everybody, for selection who passed the exam (C2, B26)."""
        competition = self.state.competition
        admission = self.sitting.purpose == ADMISSION
        people = competition.candidates if admission else in_selection(competition, self.state.exam_state())
        return self.covered(people)

    def covered(self, people: Iterable[Candidate]) -> list[Candidate]:
        """Those who applied for a post that the sitting is about."""
        posts = self.sitting.posts
        return [one for one in people if not posts or one.post is None or one.post in posts]

    def failed(self) -> list[Candidate]:
        """For a sitting on selection: the admitted candidates who sat the exam and did not pass it."""
        if self.sitting.purpose == ADMISSION:
            return []
        low = {one.id for one in self.state.scored if one.result.state == FAILED}
        return self.covered(one for one in self.state.competition.candidates if one.admitted and one.id in low)

    def short(self, person: str) -> str:
        """«Ґудзь М. І.» by the id."""
        return short_name(self.state.name_of(person))

    def with_(self, sitting: CommissionSitting, competition: Competition | None = None) -> Held:
        """The same place with another record of the sitting, in the competition (or another one) with it."""
        base = competition or self.state.competition
        sittings = (*base.sittings[: self.place], sitting, *base.sittings[self.place + 1 :])
        return Held(
            self.state._replace(competition=base.model_copy(update={"sittings": sittings})), self.place, sitting
        )


def held(state: State, number: int | None) -> Held:
    """The sitting of that number, else the last one by its date. UserError where there is none."""
    sittings = state.competition.sittings
    if not sittings:
        raise UserError(
            "засідання комісії ще не записано",
            f"спершу: kadry competition sit {state.id} --date ДАТА --purpose {next_purpose(state)}",
        )
    if number is not None and number > len(sittings):
        known = ", ".join(f"№ {at} – {date_short(one.date)}, {one.purpose}" for at, one in enumerate(sittings, 1))
        raise UserError(f"засідання № {number} немає", f"є: {known}")
    place = number - 1 if number is not None else max(range(len(sittings)), key=lambda at: (sittings[at].date, at))
    return Held(state, place, sittings[place])


def next_purpose(state: State) -> str:
    """What a first sitting is for: admission, while somebody is neither admitted nor refused."""
    undecided = any(one.admitted is None for one in state.competition.candidates)
    return ADMISSION if undecided else SELECTION


def refuse_sealed(one: Held) -> None:
    """Nothing of a sitting is changed once its protocol is signed (C6)."""
    if is_sealed(one.sitting) and one.sitting.protocol is not None:
        raise UserError(
            f"протокол № {one.sitting.protocol.number} засідання {date_short(one.sitting.date)} уже підписано, "
            "тож запису не змінюють",
            f"що змінилося потім – нове засідання: kadry competition sit {one.state.id} --date ДАТА "
            f"--purpose {one.sitting.purpose}",
        )


def fresh_sitting(day: date, purpose: str) -> CommissionSitting:
    """A sitting of which nothing else is known yet."""
    return CommissionSitting.model_validate({"date": day.isoformat(), "purpose": purpose})
