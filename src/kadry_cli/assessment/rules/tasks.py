"""Results of tasks by КМУ 640/2017: the mean of their scores, and what follows from a conclusion by date (G18, G25).

The word of the conclusion is the head's: the thresholds of the mean are not confirmed by any source, so no rule gives a
verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from kadry_cli.assessment.records.tasks import TaskResult
from kadry_cli.assessment.rules.rounded import decimal_words
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import LawOnDate, Norm

SCORES = "assessment.task_scores"
THRESHOLDS = "assessment.thresholds"
REPEAT = "assessment.repeat_months"
ORDER_BY, STAFF = "assessment.results_order_by", "assessment.results_order_staff"
NOT_ASSESSABLE = "Н"

Score = int | str | None
"""The score of a task: a number, «Н», None while there is none."""


class TaskMean(NamedTuple):
    """The mean over the tasks that have a score; None while a task has neither a score nor «Н», or all have «Н»."""

    mean: Fraction | None
    scored: int
    not_assessable: int
    open: int


def score_of(task: TaskResult) -> Score:
    """The score of a task as the form has it."""
    return NOT_ASSESSABLE if task.not_assessable else task.score


def tasks_mean(scores: Sequence[Score], law: LawOnDate) -> Decision[TaskMean]:
    """The mean of the scores over the tasks that can be assessed, exact; a task marked «Н» does not enter it.

    `law` is that of the day of the conclusion. Source: КМУ 640/2017, додаток 8.
    """
    numbers = [one for one in scores if isinstance(one, int)]
    left_out = sum(one == NOT_ASSESSABLE for one in scores)
    missing = len(scores) - len(numbers) - left_out
    mean = Fraction(sum(numbers), len(numbers)) if numbers and not missing else None
    found = TaskMean(mean, len(numbers), left_out, missing)
    inputs: dict[str, object] = {"scores": list(scores)}
    steps = tuple(_steps(numbers, found, law))
    return Decision("assessment.tasks", 1, law.day, law.kind, inputs, found, steps, (SCORES, THRESHOLDS))


def replay_mean(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[TaskMean]:
    """Run `assessment.tasks` again from the inputs of a certificate."""
    return tasks_mean(inputs["scores"], law)


def _steps(numbers: Sequence[int], found: TaskMean, law: LawOnDate) -> Iterator[Step]:
    scale, thresholds = law.norm(SCORES), law.norm(THRESHOLDS)
    if scale.value is not None:
        values = {"least": scale.value["least"], "most": scale.value["most"]}
        yield Step("assessment.task-scale", values, (scale.cite,))
    else:
        yield Step("assessment.task-scale-unconfirmed", {"day": law.day})
    if found.not_assessable:
        yield Step("assessment.task-left-out", {"count": found.not_assessable})
    if found.open:
        yield Step("assessment.task-open", {"count": found.open})
    elif found.mean is None:
        yield Step("assessment.task-nothing", {})
    else:
        values = {
            "sum": sum(numbers),
            "count": len(numbers),
            "mean": decimal_words(found.mean),
            "exact": str(found.mean),
        }
        yield Step("assessment.task-mean", values)
    if thresholds.value is None:
        yield Step("assessment.task-no-thresholds", {})


class RepeatTerm(NamedTuple):
    """From which day somebody with a negative conclusion may be assessed again; None where no norm says so."""

    since: date | None
    norm: Norm


def repeat_since(negative: date, law: LawOnDate) -> RepeatTerm:
    """The first day of a repeated assessment: three months after the negative conclusion, not earlier.

    `law` is that of the day of the conclusion. Source: закон 889-VIII, стаття 44.
    """
    norm = law.norm(REPEAT)
    return RepeatTerm(shifted(negative, norm.value) if norm.value is not None else None, norm)


class OrderBy(NamedTuple):
    """By which day of a year the results are ordered to be determined, and above how many servants it may be later."""

    last: date | None
    staff: int | None
    norm: Norm


def results_order_by(law: LawOnDate) -> OrderBy:
    """By which day of the year of `law` the head orders that results be determined; None where no norm says so.

    Source: КМУ 640/2017, пункт 13.
    """
    norm = law.norm(ORDER_BY)
    if norm.value is None:
        return OrderBy(None, None, norm)
    return OrderBy(date(law.day.year, norm.value["month"], norm.value["day"]), law.norm(STAFF).value, norm)
