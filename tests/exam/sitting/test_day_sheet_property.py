"""Any day that can be: out as a sheet, into the bare plan, and the record is the same."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.competition.records import Competition
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.tables.reading import read_rows
from kadry_cli.core.tables.writing import table_bytes, unguarded
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import ABSENT, CAME, REMOVED, WITHDREW, AbsentMember, ExamEntry, Sitting
from kadry_cli.exam.sitting.day import Day
from kadry_cli.exam.sitting.day_import import judge_day
from kadry_cli.exam.sitting.day_sheet import read_day_sheet, sheet_rows
from kadry_cli.topics import all_topics
from tests.exam.sitting.days import BONDAR, CHAIR, COMPETITION_TEXT, FOURTH, HRYTSAI, ID, KUZMENKO, MEMBER, SECRETARY
from tests.kadry import EXAMPLE

DAY = date(2009, 6, 22)
NOTES = st.none() | st.sampled_from(["=1+1", "-", "забув; окуляри", 'сказав "так"', "@всі", "'"])
MARKS = st.lists(st.sampled_from("12345"), min_size=5, max_size=5).map(tuple)


def clock(first: int, last: int) -> st.SearchStrategy[time]:
    return st.integers(first, last).map(lambda minute: time(10, minute))


@st.composite
def entries(draw: st.DrawFn) -> tuple[ExamEntry, ...]:
    """Three candidates who came or did not, with all that a sheet holds of them."""
    tickets = draw(st.lists(st.integers(1, 30), min_size=3, max_size=3, unique=True))
    made = []
    for person, ticket in zip((BONDAR, HRYTSAI, KUZMENKO), tickets, strict=True):
        state = draw(st.sampled_from([CAME, CAME, ABSENT, WITHDREW, REMOVED]))
        fields: dict[str, Any] = {"attendance": state, "note": draw(NOTES)}
        if state == CAME:
            fields |= {"ticket": ticket, "marks": draw(st.just(()) | MARKS)}
            fields["picked"] = draw(st.none() | clock(0, 9))
            fields["started"] = draw(st.none() | clock(10, 19))
            fields["finished"] = draw(st.none() | clock(20, 59))
            fields["witness"] = draw(st.sampled_from([None, CHAIR, SECRETARY, MEMBER]))
            fields["acquainted"] = draw(st.sampled_from([None, DAY, date(2009, 7, 1)])) if fields["marks"] else None
        made.append(ExamEntry.model_construct(id=person, **fields))
    return tuple(made)


def ground_day(exam: Exam) -> Day:
    competition = parse_record(COMPETITION_TEXT.encode(), "competition.yaml", Competition).record
    ground = open_register(EXAMPLE, law_of(all_topics())).ground
    assert competition is not None
    assert ground is not None
    return Day(competition, exam, True, ground)


def with_sitting(sitting: Sitting) -> Exam:
    return Exam.model_construct(competition=ID, seals=(), sittings=(sitting,))


@given(entries(), st.sampled_from(["csv", "xlsx"]), st.sampled_from([None, "відпустка", "відрядження: Київ"]))
def test_a_day_goes_out_and_comes_back(
    tmp_path_factory: Any, filled: tuple[ExamEntry, ...], ending: str, reason: str | None
) -> None:
    away = (AbsentMember.model_construct(id=FOURTH, reason=reason),) if reason else ()
    bare = Sitting.model_construct(date=DAY, candidates=tuple(ExamEntry(id=one.id) for one in filled))
    held = bare.model_copy(update={"present": (CHAIR, SECRETARY, MEMBER), "absent": away, "candidates": filled})
    day = ground_day(with_sitting(held))
    path: Path = tmp_path_factory.getbasetemp() / f"property.{ending}"
    path.write_bytes(table_bytes(f".{ending}", sheet_rows(day, held), title="Іспит"))
    rows = [[unguarded(cell) for cell in row] for row in read_rows(path)]
    plan = ground_day(with_sitting(bare))
    judged = judge_day(read_day_sheet(path.name, rows), plan, 0)
    assert judged.findings == ()
    assert judged.exam == day.exam
    again = judge_day(read_day_sheet(path.name, rows), day, 0)
    assert (again.findings, again.exam) == ((), day.exam)
