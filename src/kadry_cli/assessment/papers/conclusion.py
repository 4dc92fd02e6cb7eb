"""Results of tasks by КМУ 640/2017, the columns of annex 8 in the wording of 2019: scores, mean, the head's word."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.assessment.papers.ground import Subject
from kadry_cli.assessment.rules.regime import Regime, scale_on
from kadry_cli.assessment.rules.rounded import decimal_words
from kadry_cli.assessment.rules.tasks import score_of, tasks_mean
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import by_sex


def conclusion(subject: Subject, period: str) -> dict[str, Any]:
    """The fields of the paper; `period` stands in for the year in a repeated assessment («січень – березень»).

    The word is the head's, for no source confirms the thresholds; where none is entered a place is kept. UserError
    where the year is not assessed by tasks.
    """
    body, one, day = subject.body, subject.assessment, subject.day
    words = body.law(date(subject.year, 1, 1)).norm("assessment.conclusions").value or ()
    if scale_on(body.law(date(subject.year, 1, 1))).regime is not Regime.TASKS:
        raise UserError(
            f"за {subject.year} рік тут оцінюють не за завданнями",
            "висновок за постановою № 640 – для державних органів за 2018 рік і далі: --year РІК",
        )
    tasks = one.tasks if one is not None else ()
    mean = tasks_mean([score_of(task) for task in tasks], body.law(day)).result.mean
    given = one.final_marks[-1] if one is not None and one.final_marks else None
    by = body.actor(given.by if given is not None else None, day)
    read = one.acquainted if one is not None else None
    return {
        **body.head("Висновок про результати виконання завдань", day),
        "name": subject.whose.name,
        "category": subject.whose.category,
        "post": subject.whose.post,
        "unit": subject.whose.unit,
        "period": printed(period) if period else "" if body.blank else f"{subject.year} рік",
        "rows": [
            {
                "number": str(number),
                "result": printed(task.result or ""),
                "done": date_short(task.done) if task.done is not None else "",
                "score": "" if score_of(task) is None else str(score_of(task)),
                "reason": printed(task.reason or ""),
            }
            for number, task in enumerate(tasks, 1)
        ],
        "mean": decimal_words(mean) if mean is not None else "",
        "word": given.mark if given is not None else "",
        "words": list(words),
        "by": {"post": by["post"] or "Безпосередній керівник", "name": by["name"]},
        "concluded": date_short(given.date) if given is not None else "",
        "acquainted": f"З висновком {by_sex(subject.whose.sex, 'ознайомлений', 'ознайомлена', 'ознайомлений(а)')}",
        "acquainted_date": date_short(read.date) if read is not None else "",
        "servant": body.short(subject.whose.name, day),
    }
