"""The day's sheet against the record: every row is judged, all of it is taken or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kadry_cli.core.finding import Finding
from kadry_cli.core.records.ids import id_problem
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import AbsentMember, Sitting
from kadry_cli.exam.sitting.day import Day, with_sitting
from kadry_cli.exam.sitting.day_cells import RowJudge, entry_of_row, presence_of_row
from kadry_cli.exam.sitting.day_sheet import AWAY, CANDIDATE, MEMBER_ROLES, PRESENT, TITLES, DaySheet
from kadry_cli.exam.sitting.judging import new_exam_errors


class DayJudged(NamedTuple):
    """The exam with the sheet in it, how many candidates and members it told of, or what is wrong with its rows."""

    exam: Exam
    candidates: int
    members: int
    findings: tuple[Finding, ...]


def judge_day(sheet: DaySheet, day: Day, number: int) -> DayJudged:
    """Every row against the sitting at a place of the exam, the commission, the other rows and the law of its date.

    A cell that the record contradicts is a finding: nothing recorded is ever written over.
    """
    findings: list[Finding] = []
    sitting = day.exam.sittings[number]
    law = day.law(sitting.date)
    entries = {entry.id: entry for entry in sitting.candidates}
    members = {member.id: member.name for member in day.competition.commission}
    presence = _recorded(sitting)
    rows: dict[str, int] = {}
    for row in sheet.rows:
        judge = RowJudge(sheet, row, findings)
        person = row.cell("id")
        if not _is_somebody(judge, person, rows):
            continue
        if person in entries and _has_role(judge, (CANDIDATE,)):
            name = day.name_of(person)
            entries[person] = entry_of_row(judge, entries[person], name, day.competition, law)
        elif person in members and _has_role(judge, MEMBER_ROLES):
            presence[person] = presence_of_row(judge, members[person], presence.get(person, ""))
        elif person not in entries and person not in members:
            where = f"на засіданні № {number + 1}, ні серед членів комісії"
            judge.note("KD598", reason=f"«{person}» немає ні {where}")
    after = with_sitting(day.exam, number, _changed(sitting, tuple(entries.values()), presence))
    if not findings:
        findings += _of_the_record(sheet, day, after, number, rows)
    told = [person for person in rows if person in entries]
    return DayJudged(after, len(told), len(rows) - len(told), tuple(findings))


def _is_somebody(judge: RowJudge, person: str, rows: dict[str, int]) -> bool:
    if not person or id_problem(person):
        judge.note("KD521")
        return False
    if person in rows:
        judge.note("KD522", id=person, first=rows[person])
        return False
    rows[person] = judge.row.number
    return True


def _has_role(judge: RowJudge, roles: Sequence[str]) -> bool:
    given = judge.row.cell("role").casefold()
    if given and given not in roles:
        judge.note("KD596", "role", reason=f"для цього коду – «{roles[0]}»")
        return False
    return True


def _recorded(sitting: Sitting) -> dict[str, str]:
    away = {member.id: f"{AWAY}: {member.reason}" for member in sitting.absent}
    return dict.fromkeys(sitting.present, PRESENT) | away


def _changed(sitting: Sitting, entries: Sequence[object], presence: Mapping[str, str]) -> Sitting:
    present = tuple(member for member, said in presence.items() if said == PRESENT)
    absent = tuple(
        AbsentMember.model_construct(id=member, reason=said.partition(": ")[2])
        for member, said in presence.items()
        if said.startswith(AWAY)
    )
    return sitting.model_copy(update={"candidates": tuple(entries), "present": present, "absent": absent})


def _of_the_record(sheet: DaySheet, day: Day, after: Exam, number: int, rows: Mapping[str, int]) -> list[Finding]:
    """What is wrong with the record that the sheet makes, told at the cells of the sheet."""
    told = []
    for finding in new_exam_errors(day.exam, after, day.ground):
        person, column = _cell_of(finding, after, number)
        if person in rows:
            at = sheet.finding(finding.code, rows[person], column)
            told.append(replace(finding, path=sheet.name, loc=(), line=at.line, column=at.column, on_key=False))
    return told


def _cell_of(finding: Finding, exam: Exam, number: int) -> tuple[str, str]:
    """The person and the column that a finding of the exam's record is about; "" for another place."""
    sitting = exam.sittings[number]
    match finding.loc:
        case ("sittings", at, "candidates", int(row), *rest) if at == number:
            column = str(rest[0]) if rest else "id"
            if column == "marks":
                column = str(int(rest[1]) + 1) if len(rest) > 1 else "1"
            return sitting.candidates[row].id, column if column in TITLES or column.isdigit() else "id"
        case ("sittings", at, "present", int(row), *_) if at == number:
            return sitting.present[row], "attendance"
        case ("sittings", at, "absent", int(row), *_) if at == number:
            return sitting.absent[row].id, "attendance"
    return "", "id"
