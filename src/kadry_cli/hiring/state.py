"""What the commands of a competition start from: the record, what its exam says, the law, the body's calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli.competition.checks import check_competition
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.rules.life import ExamState, Step, life, next_step
from kadry_cli.core.calendar.own_days import CALENDAR_FILE, NO_OWN_DAYS, OwnDays
from kadry_cli.core.calendar.records import BodyCalendar, own_days_of
from kadry_cli.core.change.opening import register_ground
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.introduced import introduced_errors
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import edited
from kadry_cli.core.decision import Decision
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.register.load import Reader, read_record, reader_of
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import edits_between, record_value
from kadry_cli.exam.places import competition_path, exam_path
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.exam.scoring import Scored, score_record


class State(NamedTuple):
    """One competition as it stands. `exam` is None where it has none yet; `own` are the body's corrections to the
    calendar; `scored` are the candidates of the exam with their results."""

    competition: Competition
    exam: Exam | None
    scored: tuple[Scored, ...]
    own: OwnDays
    ground: Ground

    @property
    def id(self) -> str:
        """The competition's id."""
        return self.competition.id

    def law(self, day: date) -> LawOnDate:
        """The law of a day for this body."""
        return self.ground.law_on(day)

    def exam_state(self) -> ExamState:
        """What the exam says: its first day, and who passed."""
        if self.exam is None or not self.exam.sittings:
            return ExamState()
        passed = {one.id: bool(one.result.passed) for one in self.scored if one.result.passed is not None}
        return ExamState(min(one.date for one in self.exam.sittings), passed)

    def life(self, today: date, repeated: date | None = None) -> tuple[Step, ...]:
        """Every step of the competition with what is done and due on a day; `repeated` as in `life`."""
        return life(self.competition, self.exam_state(), self.law, today, self.own, repeated)

    def next_step(self, today: date) -> Step | None:
        """What comes next; None where the competition is over."""
        return next_step(self.life(today))

    def name_of(self, person: str) -> str:
        """The name of a candidate or a member by the id; the id where the competition does not know it."""
        names = {one.id: one.name for one in self.competition.commission}
        names |= {one.id: one.name for one in self.competition.candidates}
        return names.get(person, person)

    def total_of(self, candidate: str) -> int | None:
        """The sum of a candidate's marks; None without one."""
        return next((one.result.total for one in self.scored if one.id == candidate), None)


def standing_state(standing: Standing, competition: str) -> State:
    """The state under the locks, for a command that changes it. RefusedError where a record cannot be read or has edits
    that are not recorded; UserError where there is no such competition."""
    return _state(standing.register.read, competition, standing.ground)


def state_on_disk(root: Path, competition: str) -> State:
    """The same as the files stand, for a command that changes nothing."""
    return _state(reader_of(root), competition, register_ground(root))


def states_on_disk(root: Path) -> tuple[list[State], tuple[Finding, ...]]:
    """Every competition of the register that can be read, by id, and what is wrong with the others."""
    ground = register_ground(root)
    states: list[State] = []
    findings: list[Finding] = []
    for path in sorted((root / "competitions").glob("*/competition.yaml")):
        try:
            states.append(_state(reader_of(root), path.parent.name, ground))
        except RefusedError as refused:
            findings += refused.findings
    return states, tuple(findings)


def _state(read: Reader, competition_id: str, ground: Ground) -> State:
    findings: list[Finding] = []
    competition = read_record(read, competition_path(competition_id), Competition, findings)
    exam = read_record(read, exam_path(competition_id), Exam, findings)
    calendar = read_record(read, CALENDAR_FILE, BodyCalendar, findings)
    if findings:
        raise RefusedError(findings)
    if competition is None:
        raise UserError(f"у конкурсу «{competition_id}» немає файлу competition.yaml", "перевірте назву папки")
    own = own_days_of(calendar, ground.own_acts) if calendar is not None else NO_OWN_DAYS
    return State(competition, exam, _scored(competition, exam, ground), own, ground)


def _scored(competition: Competition, exam: Exam | None, ground: Ground) -> tuple[Scored, ...]:
    if exam is None:
        return ()
    laws = {one.date: ExamLaw.of(ground.law_on(one.date)) for one in exam.sittings}
    return tuple(score_record(competition, exam, laws))


def with_candidate(competition: Competition, candidate: Candidate) -> Competition:
    """The competition with one candidate in the place of the one with the same id, or added at the end."""
    known = [one.id for one in competition.candidates]
    people = list(competition.candidates)
    if candidate.id in known:
        people[known.index(candidate.id)] = candidate
    else:
        people.append(candidate)
    return competition.model_copy(update={"candidates": tuple(people)})


def _new_errors(before: Competition | None, after: Competition, ground: Ground) -> list[Finding]:
    place = ground.place(competition_path(after.id), {"competition": after.id})
    return introduced_errors(check_competition, before, after, place)


def plan_of(
    standing: Standing,
    state: State,
    after: Competition,
    said: str,
    result: Mapping[str, object],
    *,
    notes: Sequence[str] = (),
    basis: str = "",
    files: Mapping[str, bytes | None] | None = None,
    following: tuple[str, ...] | None = None,
    decisions: tuple[Decision[Any], ...] = (),
) -> Plan:
    """The plan that brings the file of a competition to `after`, with other `files` in the same act.

    What would be wrong then is told instead, and nothing is written.
    """
    wrong = _new_errors(state.competition, after, state.ground)
    if wrong:
        return Plan({}, "", findings=tuple(wrong))
    path = competition_path(state.id)
    changed = edited(standing, path, edits_between(state.competition, after))
    return Plan(
        {path: changed.data, **(files or {})},
        said,
        {"competition": state.id, **result},
        notes=(*changed.notes, *notes),
        basis=basis,
        following=following,
        decisions=decisions,
    )


def first_plan(
    competition: Competition,
    ground: Ground,
    said: str,
    result: Mapping[str, object],
    *,
    notes: Sequence[str] = (),
    basis: str = "",
    following: tuple[str, ...] | None = None,
) -> Plan:
    """The plan that makes the file of a new competition."""
    wrong = _new_errors(None, competition, ground)
    if wrong:
        return Plan({}, "", findings=tuple(wrong))
    path = competition_path(competition.id)
    made = new_file(path, record_value(competition))
    told = {"competition": competition.id, **result}
    return Plan({path: made}, said, told, notes=tuple(notes), basis=basis, following=following)
