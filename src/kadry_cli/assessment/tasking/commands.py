"""`kadry assess tasks`: show the tasks of a year, set one, write down a result, enter the conclusion."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.stages.arguments import Reveal, YearOption
from kadry_cli.assessment.stages.asking import actor_of
from kadry_cli.assessment.stages.state import Round, round_on_disk
from kadry_cli.assessment.tasking.options import (
    By,
    ConclusionDay,
    ConclusionOption,
    ConclusionWord,
    Done,
    Due,
    Indicators,
    NotAssessable,
    Number,
    Reached,
    Reason,
    ScoreOption,
    TaskText,
)
from kadry_cli.assessment.tasking.recording import NO_VERDICT, Conclusion, TasksWish, mean_hint, tasking
from kadry_cli.assessment.tasking.values import other_regime, task_year
from kadry_cli.assessment.tasking.view import shown
from kadry_cli.cards.arguments import Person
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask_as, can_ask, tell
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UserError
from kadry_cli.person.files import find_person

if TYPE_CHECKING:
    from kadry_cli.core.console.session import Session


def tasks(
    ctx: typer.Context,
    person: Person,
    year: YearOption = None,
    task: TaskText = None,
    indicators: Indicators = None,
    due: Due = None,
    number: Number = None,
    result: Reached = None,
    done: Done = None,
    score: ScoreOption = None,
    not_assessable: NotAssessable = False,
    reason: Reason = None,
    conclusion: ConclusionOption = None,
    day: ConclusionDay = None,
    by: By = None,
    reveal: Reveal = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Завдання на рік за постановою № 640: показати, визначити, записати результат і бал, внести висновок.

    Лише для державних органів за 2018 рік і далі. Середній бал рахують за завданнями, які можна оцінити. Пороги оцінок
    джерелами не підтверджено, тому слово висновку обирає керівник, а середнє – підказка.

    Бали, результати й висновок показує --reveal.

    Приклад: kadry assess tasks ґудзь --year 2019 --number 1 --score 4
      --basis "службова записка від 01.10.2019 № 7"
    """
    session: Session = ctx.obj
    values = _values(task, indicators, due, result, done, score, not_assessable, reason)
    changing = bool(values) or number is not None or conclusion is not None
    root = session.required_root(finish=not changing)
    who = find_person(root, person)
    round_ = round_on_disk(root)
    chosen = year if year is not None else session.day().year
    other = other_regime(round_, chosen)
    if not changing:
        found = task_year(round_, who, chosen, round_.assessment(who, chosen), session.day())
        return shown(found, other, reveal=reveal)
    if other:
        raise UserError(other, "кого й як оцінюють: kadry assess status")
    if values and conclusion is not None:
        raise UserError("завдання й висновок записують окремо", "спершу бали, потім --conclusion")
    if number is None and values and "task" not in values:
        raise UserError("не вказано, про яке завдання мова", "наявне: --number НОМЕР; нове: --task ТЕКСТ")
    if number is not None and not values:
        raise UserError("не вказано, що записати", "--result, --score, --not-assessable, --reason, --task, --due")
    given = _conclusion(session, round_, who, chosen, conclusion, day, by) if conclusion is not None else None
    wish = TasksWish(who, chosen, number or 0, values, given)
    today = session.day()

    def prepare(standing: Standing) -> Plan:
        return tasking(standing, wish, today)

    return act(session, Wish("assess tasks", basis, dry_run, yes, clock_reason), prepare)


def _values(
    task: str | None,
    indicators: str | None,
    due: date | None,
    result: str | None,
    done: date | None,
    score: int | None,
    not_assessable: bool,
    reason: str | None,
) -> dict[str, Any]:
    """What is said of a task; a score takes «Н» away, «Н» takes the score away."""
    if score is not None and not_assessable:
        raise UserError("--score і --not-assessable разом не пишуть", "«Н» – це завдання без бала")
    texts = {"task": task, "indicators": indicators, "result": result, "reason": reason}
    values: dict[str, Any] = {name: line_of(text, f"--{name}") for name, text in texts.items() if text is not None}
    values |= {name: one for name, one in (("due", due), ("done", done)) if one is not None}
    if score is not None:
        values |= {"score": score, "not_assessable": False}
    if not_assessable:
        values |= {"score": None, "not_assessable": True}
    return values


def _conclusion(
    session: Session, round_: Round, person: str, year: int, word: ConclusionWord, day: date | None, by: str | None
) -> Conclusion:
    when = required_day(session, day, "--date", "Дата висновку, наприклад 15.10.2019")
    if can_ask(session):
        tell(f"{mean_hint(round_, person, year, when)} {NO_VERDICT}")
    return Conclusion(word.value, when, _actor(session, round_, person, year, by))


def _actor(session: Session, round_: Round, person: str, year: int, by: str | None) -> Actor:
    """The head who gave the word: as said, else the direct head of the campaign."""
    if by is not None:
        return actor_of(round_.root, by, "--by")
    campaign = round_.campaign(year)
    entry = campaign.entry(person) if campaign is not None else None
    if entry is not None:
        return entry.by
    question = "Хто виставив: код, ім’я або «ПІБ, посада»"
    return ask_as(session, question, "--by", lambda text: actor_of(round_.root, text, "--by"))
