"""What a review reads: the lists and the staff list whole, of everything else only what bears on the reserve.

Each file is read once. Of thousands of assessments only those are taken apart that are of somebody in a list or hold a
word that proposes for the reserve; the rest cannot change the review.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.words import RESERVE as RESERVE_PROPOSED
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import RESERVE as RECOMMENDED
from kadry_cli.core.finding import Finding
from kadry_cli.core.register.layout import path_for
from kadry_cli.core.register.load import parse_record
from kadry_cli.person.files import people_ids, read_card
from kadry_cli.person.records.card import Card
from kadry_cli.reserve.lists import Reserves
from kadry_cli.reserve.rules.membership import places
from kadry_cli.reserve.rules.proposals import HIGH_MARKS, latest_assessments, speaks_for
from kadry_cli.reserve.rules.review import Reviewed

ASSESSMENT = "people/{person}/assessments/{year}.yaml"

_SPEAKING = tuple(word.encode() for word in (*sorted(HIGH_MARKS), RESERVE_PROPOSED))
_ESCAPE = b"\\"
"""A quoted text may write its letters by their numbers; then its words are not to be seen in the bytes."""


def reviewed_year(reserves: Reserves, day: date) -> int:
    """The year to review where none is named: the last one not after the day that has an approved list, so that in
    January the lists of December are meant while the new ones are drafts; else the year of the day."""
    for year in reversed([one for one in reserves.years() if one <= day.year]):
        if any(one.act is not None for one in reserves.of_year(year, [])):
            return year
    return day.year


def read_reviewed(reserves: Reserves, year: int, day: date, unit: str | None, findings: list[Finding]) -> Reviewed:
    """The records that a review of a year looks at on a day; `findings` take in what cannot be read."""
    lists = reserves.of_year(year, findings)
    named = {place.candidate.person for one in lists for place in places(one)}
    assessments = list(_assessments(reserves, {year - 1, year, day.year - 1, day.year}, named, findings))
    proposed = {person for person, one in latest_assessments(assessments, day).items() if speaks_for(one)}
    return Reviewed(
        year,
        lists,
        reserves.units(findings),
        dict(_cards(reserves, sorted(named | proposed), findings)),
        assessments,
        list(_competitions(reserves, findings)),
        reserves.ground.own_days(),
        unit,
    )


def _cards(reserves: Reserves, people: list[str], findings: list[Finding]) -> Iterator[tuple[str, Card]]:
    for person in people:
        card = read_card(reserves.read, person, findings)
        if card is not None:
            yield person, card


def _assessments(reserves: Reserves, years: set[int], named: set[str], findings: list[Finding]) -> Iterator[Assessment]:
    """The assessments that bear on the reserve; of one person all, for the latest takes the place of the others."""
    for person in people_ids(reserves.root):
        if not (reserves.root / "people" / person / "assessments").is_dir():
            continue
        paths = [path_for(ASSESSMENT, person=person, year=str(year)) for year in sorted(years)]
        held = [(path, data) for path in paths if (data := reserves.read(path)) is not None]
        if person in named or any(_bears(data, _SPEAKING) for _, data in held):
            for path, data in held:
                loaded = parse_record(data, path, Assessment)
                findings += loaded.findings if loaded.record is None else ()
                if loaded.record is not None:
                    yield loaded.record


def _competitions(reserves: Reserves, findings: list[Finding]) -> Iterator[Competition]:
    """The competitions by which somebody was recommended to the reserve."""
    for place in sorted((reserves.root / "competitions").glob("*/competition.yaml")):
        path = place.relative_to(reserves.root).as_posix()
        data = reserves.read(path)
        if data is None or not _bears(data, (RECOMMENDED.encode(),)):
            continue
        loaded = parse_record(data, path, Competition)
        findings += loaded.findings if loaded.record is None else ()
        if loaded.record is not None:
            yield loaded.record


def _bears(data: bytes, words: tuple[bytes, ...]) -> bool:
    return _ESCAPE in data or any(word in data for word in words)
