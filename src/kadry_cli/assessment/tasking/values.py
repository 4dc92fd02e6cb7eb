"""Tasks of a year as a result and as words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.assessment.records.assessment import Assessment, GivenMark
from kadry_cli.assessment.records.tasks import TaskResult
from kadry_cli.assessment.records.words import NEGATIVE
from kadry_cli.assessment.rules.regime import Regime, scale_on
from kadry_cli.assessment.rules.rounded import decimal_words
from kadry_cli.assessment.rules.tasks import (
    OrderBy,
    RepeatTerm,
    TaskMean,
    repeat_since,
    results_order_by,
    score_of,
    tasks_mean,
)
from kadry_cli.assessment.stages.state import Round
from kadry_cli.core.decision import Decision
from kadry_cli.core.finding import Citation
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.confidence import SURE
from kadry_cli.core.law.wording import citation_text
from kadry_cli.core.register.hidden_lines import MASK

if TYPE_CHECKING:
    from kadry_cli.assessment.tasking.results import TaskRow, TasksResult


class TaskYear(NamedTuple):
    """The tasks of a person for a year, with what follows from them on the day of the conclusion or of asking."""

    person: str
    name: str
    year: int
    tasks: tuple[TaskResult, ...]
    decision: Decision[TaskMean]
    given: GivenMark | None
    repeat: RepeatTerm | None
    order: OrderBy
    after_negative: RepeatTerm | None


def task_year(round_: Round, person: str, year: int, found: Assessment | None, today: date) -> TaskYear:
    """What the register holds of a person's year, judged by the law of the conclusion, before it by that of today."""
    given = found.final_marks[-1] if found is not None and found.final_marks else None
    tasks = found.tasks if found is not None else ()
    law = round_.law(given.date if given is not None else today)
    decision = tasks_mean([score_of(one) for one in tasks], law)
    before = round_.assessment(person, year - 1)
    order = results_order_by(round_.law(date(year, 1, 1)))
    return TaskYear(
        person, round_.name(person, today), year, tasks, decision, given, _repeat(round_, given), order,
        _repeat(round_, before.final_marks[-1] if before is not None and before.final_marks else None),
    )  # fmt: skip


def other_regime(round_: Round, year: int) -> str:
    """Why a year is not assessed by tasks, in a sentence without a stop; "" where it is."""
    scale = scale_on(round_.law(date(year, 1, 1)))
    if scale.regime is Regime.TASKS:
        return ""
    if scale.regime is Regime.CRITERIA:
        by = citation_text(Citation(scale.norm.cite.act)) if scale.norm.cite.act else ""
        where = "у місцевому органі" if round_.ground.settings.kind == "local" else "тут"
        return f"за {year} рік {where} оцінюють за критеріями, не за завданнями ({by})"
    return f"як оцінюють за {year} рік, джерела не підтверджують; за завданнями – за 2018 рік і далі"


def _repeat(round_: Round, given: GivenMark | None) -> RepeatTerm | None:
    if given is None or given.mark != NEGATIVE:
        return None
    return repeat_since(given.date, round_.law(given.date))


def tasks_result(found: TaskYear, *, reveal: bool) -> TasksResult:
    """The result of the command; scores, results and the word are sensitive and masked unless asked for."""
    mean = found.decision.result.mean
    repeat = found.repeat.since if found.repeat is not None else None
    return {
        "person": found.person,
        "name": found.name,
        "year": found.year,
        "tasks": [_row(number, one, reveal=reveal) for number, one in enumerate(found.tasks, 1)],
        "mean": str(mean) if mean is not None and reveal else None,
        "printed": decimal_words(mean) if mean is not None and reveal else None,
        "not_assessable": found.decision.result.not_assessable,
        "verdict": None,
        "conclusion": _shown(found.given.mark, reveal=reveal) if found.given is not None else None,
        "concluded": found.given.date.isoformat() if found.given is not None else None,
        "repeat_since": repeat.isoformat() if repeat is not None and reveal else None,
        "order_by": found.order.last.isoformat() if found.order.last is not None else None,
    }


def _shown(text: str, *, reveal: bool) -> str:
    return printed(text) if reveal else MASK


def _row(number: int, one: TaskResult, *, reveal: bool) -> TaskRow:
    score = score_of(one)
    return {
        "number": number,
        "task": printed(one.task),
        "indicators": printed(one.indicators) if one.indicators else None,
        "due": one.due.isoformat() if one.due is not None else None,
        "result": _shown(one.result, reveal=reveal) if one.result else None,
        "done": one.done.isoformat() if one.done is not None else None,
        "score": score if reveal or score is None else MASK,
        "reason": _shown(one.reason, reveal=reveal) if one.reason else None,
    }


def mean_sentence(found: TaskMean) -> str:
    """«Середній бал – 3,67 (3 завдання; з «Н» – 1, не враховано).»"""
    if found.open:
        return f"Без бала ще {counted(found.open, 'завдання', 'завдання', 'завдань')}, тому середнього немає."
    if found.mean is None:
        return "Жодного завдання оцінити не можна, тому середнього бала немає."
    left_out = f"; з «Н» – {found.not_assessable}, не враховано" if found.not_assessable else ""
    scored = counted(found.scored, "завдання", "завдання", "завдань")
    return f"Середній бал – {decimal_words(found.mean)} ({scored}{left_out})."


def order_sentence(order: OrderBy) -> str:
    """By which day the order on results is issued, and who may do it later."""
    if order.last is None:
        return ""
    later = f"; де понад {order.staff} працівників, можна пізніше" if order.staff is not None else ""
    unsure = " (джерело неповне: звірте з актом)" if order.norm.confidence not in SURE else ""
    return f"Наказ про визначення результатів видають до {date_short(order.last)}{later}{unsure}."


def repeat_sentence(repeat: RepeatTerm) -> str:
    """From which day a repeated assessment may be held."""
    if repeat.since is None:
        return "Коли можна повторити оцінювання, джерела на той день не підтверджують."
    return f"Оцінка негативна: повторне оцінювання – не раніше {date_short(repeat.since)}."
