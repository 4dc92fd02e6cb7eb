"""Exams made for a test: the law of a day, own acts, scored candidates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kadry_cli.core.law.lookup import OwnAct, OwnRule
from kadry_cli.core.law.reading import law_of
from kadry_cli.exam.records.sitting import CAME
from kadry_cli.exam.rules import ExamLaw, exam_result
from kadry_cli.exam.scoring import Scored
from kadry_cli.topics import topic

JUNE = date(2009, 6, 15)
OWN_ACT = "vlasnyi-poriadok"


def own_act(rules: Mapping[str, Any], since: date, until: date | None = None) -> OwnAct:
    """An order of the body's own that gives some norms."""
    given = tuple(OwnRule(key, value, "пункт 1") for key, value in rules.items())
    title = "Про порядок проведення іспиту"
    return OwnAct(OWN_ACT, title, "рішення", "Тихобережної селищної ради", "12", since, since, until, given)


def exam_law(day: date = JUNE, kind: str = "local", *own: OwnAct) -> ExamLaw:
    """The norms of the exam on a day."""
    return ExamLaw.of(law_of([topic("exam")]).on(day, kind, own))


def scored(name: str, marks: Sequence[str], law: ExamLaw, attendance: str = CAME) -> Scored:
    """One candidate with marks."""
    return Scored(name, name, None, attendance, tuple(marks), exam_result(attendance, marks, law), 0)
