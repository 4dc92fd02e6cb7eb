"""From what is known of a person to a new card: out of a competition, or from what is said (I3, I15, C11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.competition.records.candidate import APPOINT, Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import SELECTION, SelectionProtocol
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.names import sex_of
from kadry_cli.hiring.people import Known
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.entry import Entry, Protocol
from kadry_cli.person.records.general import Birth
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.records.sections import CareerEvent
from kadry_cli.person.records.words import APPOINTED, BY_COMPETITION, FEMALE, MALE


class BirthWish(NamedTuple):
    """Where and when somebody was born, as said on the command line."""

    day: date
    country: str
    settlement: str
    region: str = ""
    district: str = ""

    def record(self) -> Birth:
        """The same as a part of the card."""
        return Birth.model_construct(
            country=self.country,
            region=self.region or None,
            district=self.district or None,
            settlement=self.settlement,
            date=self.day,
        )


class Appointed(NamedTuple):
    """What a competition says of whom it brought: entry, first event, the day."""

    entry: Entry
    event: CareerEvent


def sex_word(name: str, given: str) -> str:
    """The sex as given, else by the patronymic. UserError where neither tells."""
    if given:
        return given
    shown = sex_of(name)
    if shown is None:
        raise UserError(f"стать за іменем «{name}» не видно", "додайте --sex чоловіча або --sex жіноча")
    return MALE if shown == "m" else FEMALE


def appointed_by(competition: Competition, person: str, rank: int | None) -> Appointed:
    """Entry and first event of somebody whom the head appointed by a competition (C11, A3).

    UserError where the competition does not have the person, or no act of the head appoints.
    """
    candidate = next((one for one in competition.candidates if one.id == person), None)
    if candidate is None:
        raise UserError(f"{person}: серед кандидатів конкурсу {competition.id} такої особи немає", "перевірте код")
    outcome = candidate.head_act
    if outcome is None or outcome.decision != APPOINT:
        raise UserError(
            f"за конкурсом {competition.id} цю особу ще не призначено",
            f"спершу запишіть акт керівника: kadry competition appoint {competition.id} {person}",
        )
    act = outcome.act
    ground = Ground.model_construct(kind=act.kind, number=act.number, date=act.date)
    protocol = _protocol(competition, candidate)
    if protocol is None:
        raise UserError(f"протоколу добору в конкурсі {competition.id} немає", "спершу запишіть протокол засідання")
    since = outcome.starts or act.date
    stated = Protocol.model_construct(number=protocol.number, date=protocol.date, competition=competition.id)
    entry = Entry.model_construct(way=BY_COMPETITION, date=since, protocol=stated, ground=ground)
    post = candidate.post or competition.posts[0].post
    return Appointed(
        entry, CareerEvent.model_construct(date=since, kind=APPOINTED, post=post, rank=rank, ground=ground)
    )


def new_card(known: Known, number: str, begun: date, sex: str, birth: BirthWish, appointed: Appointed | None) -> Card:
    """The card as it begins."""
    return Card.model_construct(
        id=known.id,
        number=number or None,
        begun=begun,
        name=known.name,
        sex=sex,
        birth=birth.record(),
        entry=appointed.entry if appointed is not None else None,
        career=(appointed.event,) if appointed is not None else (),
    )


def _protocol(competition: Competition, candidate: Candidate) -> SelectionProtocol | None:
    """The protocol of the last sitting on selection that decided on the candidate."""
    found: Sequence[SelectionProtocol] = [
        one.protocol
        for one in sorted(competition.sittings, key=lambda sitting: sitting.date)
        if one.purpose == SELECTION
        and one.protocol is not None
        and any(decision.candidate == candidate.id for decision in one.decisions)
    ]
    return found[-1] if found else None
