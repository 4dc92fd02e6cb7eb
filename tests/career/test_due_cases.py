"""The written cases of tests/cases/career/due.yaml: what falls due of a card, a file, an assessment, a list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest

from kadry_cli.assessment.records.assessment import Acquainted, Assessment, GivenMark
from kadry_cli.assessment.records.campaign import Assessed, Campaign, Prolongation
from kadry_cli.assessment.rules.attestation import Attested
from kadry_cli.career.rules.due import (
    Due,
    Found,
    Window,
    assessment_due,
    attestations_due,
    file_due,
    penalties_due,
    placement_due,
)
from kadry_cli.career.rules.round import campaign_due, reserve_due
from kadry_cli.core.calendar.own_days import NO_OWN_DAYS
from kadry_cli.core.register.reader import read_text
from kadry_cli.dossier.records.file import Appointed, FileOpening, PersonalFile
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.records.reserve import ReserveList
from tests.career.test_cases import FOLDER, KEYS, law
from tests.person.made import ID, card_with, events_of

ACT = Ground.model_construct(kind="розпорядження", number="1-к", date=date(2009, 1, 5))


def day(text: str) -> date:
    return date.fromisoformat(text)


def card_of(given: dict[str, Any]) -> Any:
    """The card that a case tells of; penalties are «2009-09-07 lifted=2010-05-04»."""
    penalties = []
    for line in given.get("penalties", ()):
        when, *more = line.split()
        ground = {"kind": "розпорядження", "number": "1-к", "date": when}
        said = dict(one.split("=") for one in more)
        penalties.append({"reason": "–", "kind": "стягнення", "name": "догана", "date": when, "ground": ground, **said})
    return card_with({"career": events_of(given["career"]), "penalties": penalties})


def file_of(given: dict[str, Any]) -> PersonalFile:
    appointed = Appointed.model_construct(date=day(given["file"]), act=ACT, post="спеціаліст")
    opened = FileOpening.model_construct(date=day(given["file"]))
    return PersonalFile.model_construct(person=ID, opened=opened, appointed=appointed)


def assessment_of(given: dict[str, Any]) -> Assessment:
    marked = day(given["marked"])
    read = Acquainted.model_construct(date=day(given["read"]), agrees=True) if "read" in given else None
    mark = GivenMark.model_construct(mark="добра", date=marked)
    return Assessment.model_construct(person=ID, year=marked.year - 1, final_marks=(mark,), acquainted=read)


def lists_of(given: dict[str, Any]) -> Iterator[ReserveList]:
    for line in given["reserve"]:
        year, *more = line.split()
        reviewed = day(more[0].removeprefix("reviewed=")) if more and more[0] != "draft" else None
        act = None if more == ["draft"] else ACT
        yield ReserveList.model_construct(year=int(year), unit="viddil", act=act, reviewed=reviewed)


def campaign_of(given: dict[str, Any]) -> Campaign:
    until = day(given["campaign"])
    longer = Prolongation.model_construct(until=day(given["prolonged"]), act=ACT) if "prolonged" in given else None
    one = Assessed.model_construct(person=ID)
    begun = until.replace(month=1, day=11)
    return Campaign.model_construct(
        year=until.year - 1, act=ACT, since=begun, until=until, prolonged=longer, assessed=(one,)
    )


def found(case: dict[str, Any]) -> Found:
    given, today = case["given"], day(case["on"])
    window, law_on = Window(today, day(given["until"])), partial(law, given["kind"])
    if "reserve" in given:
        yield from reserve_due(list(lists_of(given)), window, law_on)
    if "campaign" in given:
        years = [int(given["approved"])] if "approved" in given else []
        yield from campaign_due(campaign_of(given), {ID: years}, window, law_on)
    if "career" not in given:
        return
    card = card_of(given)
    yield from placement_due(card, window)
    yield from penalties_due(card, window, law_on(today))
    if "file" in given:
        yield from file_due(file_of(given), window, law_on)
    if "marked" in given:
        yield from assessment_due(assessment_of(given), window, law_on, NO_OWN_DAYS)
    if "attested" in given:
        held = [Attested(day(one)) for one in given["attested"]]
        yield from attestations_due(card, held, window, law_on(today))


def words(case: dict[str, Any]) -> list[str]:
    told = []
    for one in found(case):
        if isinstance(one, Due):
            told.append(f"{one.kind.value} {one.day}{' overdue' if one.overdue else ''}")
        else:
            told.append(f"{one.kind.value} {'unrecorded' if one.unrecorded else 'unconfirmed'}")
    return told


def cases() -> list[Any]:
    value, findings = read_text((FOLDER / "due.yaml").read_bytes(), "due.yaml")
    assert isinstance(value, list), findings
    made = []
    for case in value:
        assert isinstance(case, dict)
        assert set(case) == KEYS, case
        made.append(pytest.param(case, id=str(case["name"]), marks=pytest.mark.req(*str(case["id"]).split(", "))))
    return made


@pytest.mark.parametrize("case", cases())
def test_a_written_case(case: dict[str, Any]) -> None:
    assert words(case) == case["expect"]
