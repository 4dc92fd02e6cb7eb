"""Opening what a paper needs before there is an exam: settings, staff list, competition, perhaps a sitting."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.records import Competition
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.load import load_record
from kadry_cli.exam.papers.ground import PaperGround, of_sitting
from kadry_cli.exam.places import find_competition
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import Sitting
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.topics import topic

_DATES = frozenset({"date", "date_words", "exam_day"})


class Planned(NamedTuple):
    """The ground of a paper on `day`: the date of the `sitting`, or of the head's act where none is set yet."""

    ground: PaperGround
    sitting: Sitting | None
    day: date
    register: Ground


def open_planned(root: Path, wanted: str, number: int = 1) -> tuple[Planned | None, tuple[Finding, ...]]:
    """The competition that `wanted` means with its sitting of that number, if there is one; else None with findings.

    What is wrong with `exam.yaml` is no matter here: a blank form needs none of it.
    """
    competition_id = find_competition(root, wanted)
    folder = f"competitions/{competition_id}"
    opened = open_register(root, law_of(topic(name) for name in ("workspace", "competition", "exam")))
    loaded = load_record(root, f"{folder}/competition.yaml", Competition)
    units, in_units = load_units(root)
    findings = opened.findings + loaded.findings + in_units
    if opened.ground is None or loaded.record is None:
        return None, findings
    sittings = _sittings(root, f"{folder}/exam.yaml")
    sitting = sittings[number - 1] if number <= len(sittings) else None
    day = sitting.date if sitting else loaded.record.head_act.date
    law = ExamLaw.of(opened.ground.law_on(day))
    ground = PaperGround(opened.ground.settings, units, loaded.record, law)
    return Planned(of_sitting(ground, sitting), sitting, day, opened.ground), findings


def undated(fields: dict[str, Any], planned: Planned) -> dict[str, Any]:
    """The fields of a blank, without a date that nobody has set yet."""
    if planned.sitting is not None:
        return fields
    return {key: "" if key in _DATES else value for key, value in fields.items()}


def _sittings(root: Path, path: str) -> tuple[Sitting, ...]:
    exam = load_record(root, path, Exam).record if (root / path).is_file() else None
    return exam.sittings if exam else ()
