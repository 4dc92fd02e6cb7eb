"""What a change would make wrong with the record of an exam, before any file is written."""

from __future__ import annotations

from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.introduced import introduced_errors
from kadry_cli.core.finding import Finding
from kadry_cli.exam.checks.exam import check_exam
from kadry_cli.exam.places import exam_path
from kadry_cli.exam.records.exam import Exam


def new_exam_errors(before: Exam, after: Exam, ground: Ground) -> list[Finding]:
    """The errors of an exam that it did not have before."""
    ids = {"competition": after.competition}
    place = ground.place(exam_path(after.competition), ids)
    return introduced_errors(check_exam, before, after, place)
