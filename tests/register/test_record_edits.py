"""From one state of an exam's record to another: the file then says exactly the new one, comments kept."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.errors import UserError
from kadry_cli.core.register.editor import compose, edit
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.record_edits import edits_between, record_value
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import (
    ABSENT,
    CAME,
    AbsentMember,
    AnswerScan,
    Correction,
    ExamEntry,
    Incident,
    IndividualMarks,
    Invitation,
    RoomCheck,
    Sitting,
    SittingProtocol,
)
from kadry_cli.exam.sitting.words import ended, listed, short_name, verb
from kadry_cli.exam.times import minutes_of, parse_time, read_time

PEOPLE = st.sampled_from(["aa-11", "bb-22", "cc-33", "dd-44"])
DAYS = st.dates(date(2005, 1, 1), date(2012, 1, 1))
CLOCKS = st.times().map(lambda clock: time(clock.hour, clock.minute))
TEXTS = st.sampled_from(["зал", "0012", "так", "10:30", "хворів: довідка", "№ 3 # не коментар", "- дефіс", "'"])
MARKS = st.lists(st.sampled_from("12345"), min_size=5, max_size=5).map(tuple)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def several(strategy: st.SearchStrategy[Any], key: Any = None) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=3, unique_by=key).map(tuple)


def made(model: Any, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(model.model_construct, **fields)


ENTRY = made(
    ExamEntry,
    id=PEOPLE,
    invited=maybe(made(Invitation, date=DAYS, how=st.just("телефоном"))),
    attendance=st.sampled_from([CAME, ABSENT]),
    ticket=maybe(st.integers(1, 30)),
    picked=maybe(CLOCKS),
    marks=st.just(()) | MARKS,
    individual=several(made(IndividualMarks, member=PEOPLE, marks=MARKS), key=lambda one: one.member),
    corrections=several(
        made(
            Correction,
            question=st.integers(1, 5),
            old=st.sampled_from("12345"),
            new=st.sampled_from("12345"),
            reason=TEXTS,
            author=PEOPLE,
            date=DAYS,
        )
    ),
    scans=several(made(AnswerScan, name=TEXTS, sha256=st.sampled_from(["0" * 64, "a" * 64, "1f" * 32]))),
    note=maybe(TEXTS),
)
SITTING = made(
    Sitting,
    date=DAYS,
    hour=maybe(CLOCKS),
    place=maybe(TEXTS),
    room=several(made(RoomCheck, what=TEXTS, done=st.booleans()), key=lambda one: one.what),
    present=several(PEOPLE, key=lambda one: one),
    absent=several(made(AbsentMember, id=PEOPLE, reason=TEXTS), key=lambda one: one.id),
    incidents=several(made(Incident, time=CLOCKS, candidate=maybe(PEOPLE), what=TEXTS)),
    candidates=several(ENTRY, key=lambda one: one.id),
    protocol=maybe(made(SittingProtocol, number=TEXTS, date=DAYS)),
)
EXAMS = made(Exam, competition=st.just("2009-a"), sittings=several(SITTING))


@given(EXAMS, EXAMS)
def test_after_the_edits_the_file_says_the_new_record(old: Exam, new: Exam) -> None:
    data = compose(record_value(old), ("перший рядок",))
    assert parse_record(data, "exam.yaml", Exam).record == old
    changed = edit(data, "exam.yaml", edits_between(old, new)).data
    assert parse_record(changed, "exam.yaml", Exam).record == new
    assert changed.startswith("# перший рядок\n".encode())


@given(EXAMS)
def test_the_same_record_makes_no_edit(exam: Exam) -> None:
    assert edits_between(exam, exam) == []


@given(CLOCKS)
def test_a_time_is_read_however_it_is_written(clock: time) -> None:
    shapes = [f"{clock:%H:%M}", f"{clock:%H:%M:%S}", f"1899-12-31 {clock:%H:%M:%S}", f" {clock.hour}:{clock:%M} "]
    shapes += [f"{clock:%H.%M}", f"{minutes_of(clock) / 1440!r}"] if clock.hour else []
    share = shapes[-1]
    if len(share) == len("0.25"):
        shapes.pop()
    assert {read_time(shape) for shape in shapes} == {clock}


@pytest.mark.parametrize(
    "text", ["", "10", "10:5", "24:00", "10:60", "10-05", "десята", "0.25", "0.30", "1.5e3", "0.0001"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    assert read_time(text) is None
    with pytest.raises(UserError, match="не схоже на час"):
        parse_time(text)


def test_names_in_sentences() -> None:
    assert short_name("Дем'янчук Роман Ігорович") == "Дем’янчук Р. І."
    assert short_name("Мадонна") == "Мадонна"
    assert verb("Ковтун Лариса Миколаївна", "засвідчив", "засвідчила") == "засвідчила"
    assert verb("Ковтун Лариса", "засвідчив", "засвідчила") == "засвідчив(ла)"
    assert ended("Ковтун Л. М.") == "Ковтун Л. М."
    assert ended("Усе") == "Усе."
    assert listed(["А Б В"] * 9).endswith(", …")
