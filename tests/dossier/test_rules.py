"""What follows from a personal file: its stage, the lines in force, the week of registration, the 15th of April."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import law_of
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.dossier.rules import (
    Stage,
    Totals,
    lines_in_force,
    next_line,
    refresh_due,
    registration_due,
    stage,
    totals,
    years_to_refresh,
)
from kadry_cli.topics import all_topics
from tests.dossier.test_kept import BASE, FILE, OLD, read

LAW = law_of(all_topics())


def local(day: date) -> LawOnDate:
    return LAW.on(day, "local")


def state(day: date) -> LawOnDate:
    return LAW.on(day, "state")


def file(*without: str) -> PersonalFile:
    """The closed file of the base without some of its events."""
    record: PersonalFile = read(BASE[OLD])
    return record.model_copy(update=dict.fromkeys(without))


@pytest.mark.req("H2", "H4", "H14")
def test_the_stage_follows_from_the_last_event() -> None:
    assert stage(file()) is Stage.ARCHIVED
    assert stage(file("archived")) is Stage.CLOSED
    assert stage(file("archived", "closed")) is Stage.FORMED
    assert stage(file("archived", "closed", "appointed")) is Stage.CANDIDATE


@pytest.mark.req("H7", "H11")
def test_corrected_and_withdrawn_lines_are_not_in_force() -> None:
    record = read(BASE[FILE])
    assert [line.number for line in lines_in_force(record)] == [1, 3]
    assert totals(record) == Totals(2, 7)
    assert next_line(record) == 5
    assert next_line(file().model_copy(update={"inventory": (), "inventory_first": 24})) == 24


@pytest.mark.req("H8")
@pytest.mark.parametrize(
    ("appointed", "last"),
    [
        (date(2009, 7, 1), date(2009, 7, 8)),
        # 28.06.2009 is a Sunday and a holiday, so the Monday after it is off.
        (date(2009, 6, 22), date(2009, 6, 30)),
        (date(1998, 5, 24), None),
        (date(2016, 7, 21), date(2016, 7, 28)),
        (date(2016, 7, 22), None),
        (date(2024, 4, 5), None),
    ],
)
def test_a_file_is_registered_within_a_week_where_the_law_says_so(appointed: date, last: date | None) -> None:
    for law in (local, state):
        due = registration_due(appointed, law(appointed))
        assert due.last == last
        if last is not None:
            assert (due.is_late(last), due.is_late(last + timedelta(days=1))) == (False, True)


@pytest.mark.req("H12")
def test_files_are_refreshed_by_the_fifteenth_of_april_of_the_years_after_the_appointment() -> None:
    assert refresh_due(2010, local).last == date(2010, 4, 15)
    assert refresh_due(2016, state).last == date(2016, 4, 15)
    assert refresh_due(2017, state).last is None
    record = file("closed", "archived")
    assert [one.year for one in years_to_refresh(record, date(2010, 4, 15), local)] == []
    assert [one.year for one in years_to_refresh(record, date(2010, 4, 16), local)] == [2010]
    assert [one.year for one in years_to_refresh(record, date(2020, 1, 1), local)] == list(range(2010, 2017))
    assert list(years_to_refresh(file(), date(2020, 1, 1), local)) == []
