"""What the commands of the yearly assessment start from: campaigns, assessments, cards, staff, the law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.attestation import Attestation
from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.core.change.opening import register_ground
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.records.base import Record
from kadry_cli.core.register.layout import path_for
from kadry_cli.core.register.load import Reader, read_record, reader_of
from kadry_cli.person.files import read_card
from kadry_cli.person.records.card import Card

if TYPE_CHECKING:
    from kadry_cli.core.console.acting import Standing

R = TypeVar("R", bound=Record)

CAMPAIGN = "assessments/{year}.yaml"
ASSESSMENT = "people/{person}/assessments/{year}.yaml"
ATTESTATION = "people/{person}/attestations/{year}.yaml"


class Round(NamedTuple):
    """The register as the commands of the yearly assessment see it; `cards` and `campaigns` read a file once."""

    root: Path
    ground: Ground
    read: Reader
    cards: Callable[[str], Card | None]
    campaigns: Callable[[int], Campaign | None]

    def law(self, day: date) -> LawOnDate:
        """The law of a day for this body."""
        return self.ground.law_on(day)

    def years(self) -> list[int]:
        """The years that have a campaign, in order."""
        return sorted(int(path.stem) for path in (self.root / "assessments").glob("*.yaml") if path.stem.isdecimal())

    def campaign(self, year: int) -> Campaign | None:
        """The campaign of a year; None where there is none. RefusedError where it cannot be read."""
        return self.campaigns(year)

    def assessment(self, person: str, year: int) -> Assessment | None:
        """The assessment of a person for a year; None where nothing is written down yet. RefusedError as above."""
        return _record(self.read, assessment_path(person, year), Assessment)

    def attestations(self, person: str) -> tuple[Attestation, ...]:
        """Every attestation of a person by years. RefusedError where one cannot be read."""
        findings: list[Finding] = []
        folder = self.root / f"people/{person}/attestations"
        years = sorted(int(one.stem) for one in folder.glob("*.yaml") if one.stem.isdecimal())
        found = [read_record(self.read, attestation_path(person, year), Attestation, findings) for year in years]
        if findings:
            raise RefusedError(findings)
        return tuple(one for one in found if one is not None)

    def card(self, person: str) -> Card | None:
        """The card of a person; None where there is none, or it cannot be read (that is a finding of `kadry check`)."""
        return self.cards(person)

    def name(self, person: str, day: date | None = None) -> str:
        """The name of a person as it is printed, on a day where one is given; the id where there is no card."""
        card = self.card(person)
        if card is None:
            return person
        return printed(card.name_on(day) if day is not None else card.name)


def campaign_path(year: int) -> str:
    """Where the campaign of a year stands."""
    return path_for(CAMPAIGN, year=str(year))


def assessment_path(person: str, year: int) -> str:
    """Where the assessment of a person for a year stands."""
    return path_for(ASSESSMENT, person=person, year=str(year))


def attestation_path(person: str, year: int) -> str:
    """Where the attestation of a person in a year stands."""
    return path_for(ATTESTATION, person=person, year=str(year))


def round_on_disk(root: Path) -> Round:
    """The register as it stands, for a command that changes nothing. RefusedError where its settings are wrong."""
    return _round(root, register_ground(root), reader_of(root))


def standing_round(standing: Standing) -> Round:
    """The register under the locks, for a command that changes it."""
    return _round(standing.root, standing.ground, standing.register.read)


def _round(root: Path, ground: Ground, read: Reader) -> Round:
    cards = cache(lambda person: read_card(read, person, []))
    return Round(root, ground, read, cards, cache(lambda year: _record(read, campaign_path(year), Campaign)))


def _record(read: Reader, path: str, model: type[R]) -> R | None:
    findings: list[Finding] = []
    found = read_record(read, path, model, findings)
    if findings:
        raise RefusedError(findings)
    return found


def latest_campaign(found: Round, year: int | None) -> Campaign:
    """The campaign of a year, the latest one where none is named. UserError where there is none."""
    years = found.years()
    wanted = year if year is not None else (years[-1] if years else None)
    campaign = found.campaign(wanted) if wanted is not None else None
    if campaign is None:
        what = f"за {wanted} рік щорічної оцінки не розпочато" if wanted else "щорічної оцінки ще не розпочато"
        raise UserError(what, f"розпочніть: kadry assess open {wanted or 'РІК'}")
    return campaign
