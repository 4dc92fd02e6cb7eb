"""The service of one person on a day: the card read, its periods checked, each kind decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.positions import locate
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.service import counted_service, service_of
from kadry_cli.person.rules.standing import post_since
from kadry_cli.service.checks import check_birth, check_periods

if TYPE_CHECKING:
    from datetime import date

    from kadry_cli.core.decision import Decision
    from kadry_cli.core.finding import Finding
    from kadry_cli.service.counting import Counted
    from kadry_cli.tenure.ground import TenureGround

WORK = ("work",)


class PersonService(NamedTuple):
    """A card with a decision for each kind that its periods count for; none of them before its first period."""

    card: Card
    decisions: tuple[Decision[Counted], ...]


class Read(NamedTuple):
    """What a person's file gives: the service, or None with the findings that forbid counting it."""

    service: PersonService | None
    findings: tuple[Finding, ...] = ()


def read_service(ground: TenureGround, person: str) -> Read:
    """The service of a person as the file of the card stands."""
    sound = _sound_card(ground, person)
    if sound.card is None:
        return Read(None, sound.findings)
    try:
        decisions = service_of(sound.card, ground.law, ground.chosen)
    except OverflowError:
        return Read(None, sound.findings)
    born = sound.card.birth.date
    path = card_path(person)
    over = tuple(one for decision in decisions for one in check_birth(decision.result, born, path, WORK))
    findings = sound.findings + locate(over, sound.data)
    return Read(None if has_errors(over) else PersonService(sound.card, decisions), findings)


class DatesRow(NamedTuple):
    """One person in the list of all: the reduced dates by kinds; none where the periods cannot be counted."""

    person: str
    name: str
    dates: dict[str, date]
    findings: tuple[Finding, ...] = ()


class DatesJob(NamedTuple):
    """A card to be read in a worker process."""

    ground: TenureGround
    person: str


def dates_row(job: DatesJob) -> DatesRow | None:
    """The reduced dates of who works in the body on the day; None for anybody else."""
    ground, person = job
    sound = _sound_card(ground, person)
    if sound.card is None:
        return DatesRow(person, "", {}, sound.findings) if sound.findings else None
    card = sound.card
    if post_since(card, ground.law.day) is None:
        return None
    try:
        counted = list(counted_service(card, ground.law, ground.chosen.method))
    except OverflowError:
        counted = []
    dates = {one.kind: one.reduced_date for one in counted if one.stretches}
    return DatesRow(person, card.name_on(ground.law.day), dates, sound.findings)


class _Sound(NamedTuple):
    card: Card | None
    findings: tuple[Finding, ...]
    data: bytes = b""


def _sound_card(ground: TenureGround, person: str) -> _Sound:
    """A card whose periods can be counted, or none and why not; who has no card has no findings either."""
    path = card_path(person)
    if not (ground.root / path).is_file():
        return _Sound(None, ())
    data, unread = read_bytes(ground.root, path)
    if data is None:
        return _Sound(None, unread)
    loaded = parse_record(data, path, Card)
    if loaded.record is None:
        return _Sound(None, loaded.findings)
    found = loaded.findings + locate(check_periods(loaded.record.work, path, WORK, ground.law), data)
    return _Sound(None if has_errors(found) else loaded.record, found, data)
