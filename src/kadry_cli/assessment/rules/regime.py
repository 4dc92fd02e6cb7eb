"""By which act a servant is assessed on a date: criteria of order 122, tasks of КМУ 640, or none that is confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.core.law.lookup import LawOnDate, Norm


class Regime(StrEnum):
    """What is marked: criteria with four words, tasks with three words, or what the body's own order says."""

    CRITERIA = "за критеріями"
    TASKS = "за завданнями"
    OPEN = "не підтверджено"


class Scale(NamedTuple):
    """The final marks of a date, the lowest first, with the number of each on the form; empty where not confirmed."""

    regime: Regime
    marks: Mapping[str, int | None]
    norm: Norm

    @property
    def scores(self) -> tuple[int, ...]:
        """The numbers of the form; none by tasks and where the norm is not confirmed."""
        return tuple(score for score in self.marks.values() if score is not None)

    def word_of(self, score: int) -> str:
        """The word beside a number of the form. KeyError where the form has no such number."""
        return {value: word for word, value in self.marks.items()}[score]


def scale_on(law: LawOnDate) -> Scale:
    """The scale of the final mark on a date (G18).

    State bodies: four words of order 122 until 30.04.2016, three words of КМУ 640 from 01.01.2018, nothing confirmed in
    between. Local bodies: four words from 30.06.2004. Source: ГУДС 122/2003, ГУДС 102/2004, КМУ 640/2017; L402-416.
    """
    by_criteria = law.norm("assessment.scale")
    if by_criteria.value is not None:
        return Scale(Regime.CRITERIA, dict(by_criteria.value), by_criteria)
    by_tasks = law.norm("assessment.conclusions")
    if by_tasks.value is not None:
        return Scale(Regime.TASKS, dict.fromkeys(by_tasks.value), by_tasks)
    return Scale(Regime.OPEN, {}, by_criteria)
