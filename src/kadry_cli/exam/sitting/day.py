"""What the commands of the day of an exam start from: competition and exam as they stand, and whose turn it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli.competition.records import Candidate, Competition
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import recorded
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.load import Reader, read_record
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.places import competition_path, exam_path
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import ExamEntry, Sitting
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.exam.sitting.judging import new_exam_errors
from kadry_cli.exam.words import head_act_words


class Day(NamedTuple):
    """The records of one competition; `exists` says whether `exam.yaml` does."""

    competition: Competition
    exam: Exam
    exists: bool
    ground: Ground

    def law(self, day: date) -> ExamLaw:
        """The norms of the exam on a day."""
        return ExamLaw.of(self.ground.law_on(day))

    def name_of(self, person: str) -> str:
        """The name of a candidate or a member by the id; the id where the competition does not know it."""
        names = {one.id: one.name for one in self.competition.candidates}
        names |= {one.id: one.name for one in self.competition.commission}
        return names.get(person, person)


class Seat(NamedTuple):
    """A candidate at a sitting: the places of both in the exam, from 0."""

    number: int
    row: int
    sitting: Sitting
    entry: ExamEntry
    candidate: Candidate

    @property
    def name(self) -> str:
        """The candidate's full name."""
        return self.candidate.name


def read_day(standing: Standing, competition_id: str) -> Day:
    """Competition and exam as recorded. RefusedError where one of them cannot be read or has edits not recorded."""
    return _day(standing.register.read, competition_id, standing.ground)


def day_on_disk(root: Path, competition_id: str, ground: Ground) -> Day:
    """The same as the files stand, for a command that changes nothing."""
    return _day(lambda path: read_bytes(root, path)[0], competition_id, ground)


def _day(read: Reader, competition_id: str, ground: Ground) -> Day:
    findings: list[Finding] = []
    competition = read_record(read, competition_path(competition_id), Competition, findings)
    exam = read_record(read, exam_path(competition_id), Exam, findings)
    if findings:
        raise RefusedError(findings)
    if competition is None:
        raise UserError(f"у конкурсу «{competition_id}» немає файлу competition.yaml", "перевірте назву папки")
    fresh = Exam.model_construct(competition=competition.id, seals=(), sittings=())
    return Day(competition, exam or fresh, exam is not None, ground)


def sitting_place(day: Day, number: int | None) -> int:
    """The place, from 0, of the sitting with a number, else of the only one. UserError where there is none such."""
    count = len(day.exam.sittings)
    if not count:
        raise UserError(
            f"іспиту конкурсу «{day.competition.id}» ще не призначено",
            f"призначте: kadry exam sit {day.competition.id} --date …",
        )
    if number is None and count > 1:
        raise UserError("в іспиті кілька засідань, тож незрозуміло, про яке йдеться", _sittings_words(day))
    if number is not None and not 1 <= number <= count:
        raise UserError(f"засідання № {number} немає", _sittings_words(day))
    return (number or 1) - 1


def _sittings_words(day: Day) -> str:
    known = ", ".join(f"№ {at} – {one.date:%d.%m.%Y}" for at, one in enumerate(day.exam.sittings, 1))
    return f"вкажіть --sitting: {known}"


def seat_of(day: Day, wanted: str) -> Seat:
    """The seat of the candidate that an id or an unambiguous part of a name means; UserError where none is theirs."""
    sitting_place(day, None if len(day.exam.sittings) < 2 else 1)
    candidate = find_candidate_of(day.competition, wanted)
    for number, sitting in enumerate(day.exam.sittings):
        for row, entry in enumerate(sitting.candidates):
            if entry.id == candidate.id:
                return Seat(number, row, sitting, entry, candidate)
    raise UserError(
        f"«{candidate.id}» не записано в жодному засіданні",
        f"додайте: kadry exam sit {day.competition.id} --candidate {candidate.id}",
    )


def with_sitting(exam: Exam, number: int, sitting: Sitting) -> Exam:
    """The exam with one sitting in the place of another; at the end for a new one."""
    sittings = (*exam.sittings[:number], sitting, *exam.sittings[number + 1 :])
    return exam.model_copy(update={"sittings": sittings})


def with_entry(exam: Exam, seat: Seat, **changed: Any) -> Exam:
    """The exam with some values of one candidate's entry changed."""
    entries = list(seat.sitting.candidates)
    entries[seat.row] = seat.entry.model_copy(update=changed)
    sitting = exam.sittings[seat.number].model_copy(update={"candidates": tuple(entries)})
    return with_sitting(exam, seat.number, sitting)


def plan_of(
    standing: Standing,
    day: Day,
    after: Exam,
    said: str,
    result: Mapping[str, object],
    notes: Sequence[str] = (),
    following: tuple[str, ...] | None = None,
) -> Plan:
    """The plan that brings the file of the exam to `after`; its ground is the head's act on the competition.

    What would be wrong then is told without the lines of a file, for nobody has typed any.
    """
    path = exam_path(day.competition.id)
    wrong = new_exam_errors(day.exam, after, day.ground)
    if wrong:
        return Plan({}, "", findings=tuple(wrong))
    basis = head_act_words(day.competition)
    result = {"competition": day.competition.id, **result}
    made = recorded(standing, path, day.exam if day.exists else None, after)
    return Plan({path: made.data}, said, result, notes=(*made.notes, *notes), basis=basis, following=following)
