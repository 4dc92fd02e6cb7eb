"""Tasks written down: set for the year, with results and scores, with the head's conclusion (КМУ 640/2017)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from kadry_cli.assessment.checks.tasks import check_tasks
from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.assessment import Assessment, GivenMark
from kadry_cli.assessment.records.tasks import TaskResult
from kadry_cli.assessment.rules.tasks import score_of, tasks_mean
from kadry_cli.assessment.stages.state import Round, assessment_path, standing_round
from kadry_cli.assessment.tasking.values import mean_sentence, task_year, tasks_result
from kadry_cli.core.checking.introduced import introduced_errors
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import recorded
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short

NO_VERDICT = "Пороги оцінок джерелами не підтверджено: середнє – підказка, слово обирає керівник."


class Conclusion(NamedTuple):
    """The word that the head enters, when, and who he is."""

    mark: str
    day: date
    by: Actor


class TasksWish(NamedTuple):
    """What is written down of the tasks of a year: a new one (`number` 0), values of one, or the conclusion."""

    person: str
    year: int
    number: int = 0
    values: Mapping[str, Any] = {}
    conclusion: Conclusion | None = None


def tasking(standing: Standing, wish: TasksWish, today: date) -> Plan:
    """The plan that brings the tasks of a year to what is wished."""
    round_ = standing_round(standing)
    before = round_.assessment(wish.person, wish.year)
    after, said = _after(before, wish)
    path = assessment_path(wish.person, wish.year)
    place = round_.ground.place(path, {"person": wish.person, "year": str(wish.year)})
    wrong = tuple(introduced_errors(check_tasks, before, after, place))
    if wrong:
        return Plan({}, "", findings=wrong)
    made = recorded(standing, path, before, after)
    found = task_year(round_, wish.person, wish.year, after, today)
    notes = list(made.notes)
    if wish.conclusion is not None:
        notes.append(NO_VERDICT)
    return Plan(
        {path: made.data},
        f"{found.name}: {said}.",
        {**tasks_result(found, reveal=False)},
        notes=tuple(notes),
        decisions=(found.decision,),
        together=("assessment",),
    )


def _after(before: Assessment | None, wish: TasksWish) -> tuple[Assessment, str]:
    found = before or Assessment.model_construct(person=wish.person, year=wish.year)
    if found.final_marks:
        day = date_short(found.final_marks[-1].date)
        raise UserError(f"висновок за {wish.year} рік уже є: {day}", "помилку виправляють у файлі: kadry record")
    if wish.conclusion is not None:
        return _concluded(found, wish.conclusion, wish.year)
    if not wish.number:
        task = TaskResult.model_construct(**wish.values)
        return found.model_copy(update={"tasks": (*found.tasks, task)}), f"завдання № {len(found.tasks) + 1} визначено"
    if wish.number > len(found.tasks):
        known = f"є № 1–{len(found.tasks)}" if found.tasks else "завдань ще немає"
        raise UserError(f"завдання № {wish.number} немає", f"{known}; нове: --task ТЕКСТ")
    task = found.tasks[wish.number - 1].model_copy(update=wish.values)
    tasks = (*found.tasks[: wish.number - 1], task, *found.tasks[wish.number :])
    return found.model_copy(update={"tasks": tasks}), f"завдання № {wish.number}: результат записано"


def _concluded(found: Assessment, conclusion: Conclusion, year: int) -> tuple[Assessment, str]:
    """The assessment with its word; a task without a score or «Н» stands in the way."""
    open_tasks = [str(number) for number, one in enumerate(found.tasks, 1) if score_of(one) is None]
    if not found.tasks:
        raise UserError(f"завдань за {year} рік не визначено", "спершу завдання: --task ТЕКСТ --due ДАТА")
    if open_tasks:
        raise UserError(f"без бала завдання № {', '.join(open_tasks)}", "впишіть: --number НОМЕР --score БАЛ")
    mark = GivenMark.model_construct(mark=conclusion.mark, date=conclusion.day, by=conclusion.by)
    said = f"висновок за {year} рік записано"
    return found.model_copy(update={"final_marks": (mark,)}), said


def mean_hint(round_: Round, person: str, year: int, day: date) -> str:
    """What the mean comes to, for the head who is about to choose the word."""
    found = round_.assessment(person, year)
    scores = [score_of(one) for one in found.tasks] if found is not None else []
    return mean_sentence(tasks_mean(scores, round_.law(day)).result)
