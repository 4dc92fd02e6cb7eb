"""What is overdue or was done late in a competition: whether it can still be cured, and how.

The act sets no consequence of a missed term, and none is invented here: what can still be done is to be done at once
and the delay explained; what cannot be undone is said to stay.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.competition.rules.deadlines import Deadline, Standing, earliest_exam
from kadry_cli.competition.rules.life import LawOn
from kadry_cli.competition.rules.terms import TermName
from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDays
from kadry_cli.core.language.dates import date_short


class Cure(NamedTuple):
    """Whether a missed term can be made good, and what to do."""

    possible: bool
    words: str


_AT_ONCE = {
    TermName.PROTOCOL: "подайте протокол керівникові тепер і запишіть справжню дату",
    TermName.NOTICES: "повідомте кандидатів тепер; строк оскарження кожному рахують від його ознайомлення",
    TermName.HEAD_ACT: "акт керівника ще можна видати; причину затримки зазначте в справі",
}
_NO_CONSEQUENCE = "наслідків пропуску норма не встановлює"


def cure_of(
    deadline: Deadline,
    today: date,
    *,
    announced: date | None,
    exam_day: date | None,
    law_on: LawOn,
    own: OwnDays = NO_OWN_DAYS,
) -> Cure | None:
    """The cure of a term that is overdue or was kept late; None for any other. `exam_day` is that of the exam, planned
    or held."""
    standing = deadline.standing(today)
    if standing not in (Standing.OVERDUE, Standing.LATE):
        return None
    if deadline.name is TermName.PUBLICATION:
        return _publication(today, announced, exam_day, law_on, own)
    if standing is Standing.LATE:
        return Cure(False, f"зроблено із запізненням, цього не виправити; {_NO_CONSEQUENCE}, причину зазначте в справі")
    return Cure(True, f"{_AT_ONCE[deadline.name]}; {_NO_CONSEQUENCE}")


def _publication(today: date, announced: date | None, exam_day: date | None, law_on: LawOn, own: OwnDays) -> Cure:
    if exam_day is not None and exam_day <= today:
        if announced is None:
            return Cure(True, "у записі немає публікації: якщо вона була, запишіть її; якщо ні, строк не поновити")
        return Cure(
            False, "іспит уже відбувся: місяця від публікації до нього не було, і це може бути підставою скарги"
        )
    if announced is None:
        return Cure(True, "опублікуйте оголошення і перенесіть іспит так, щоб між ними був місяць")
    earliest = earliest_exam(announced, law_on, own)
    until = f" на {date_short(earliest)} або пізніше" if earliest is not None else " на пізніший день"
    return Cure(True, f"перенесіть іспит{until}: тоді від публікації мине місяць")
