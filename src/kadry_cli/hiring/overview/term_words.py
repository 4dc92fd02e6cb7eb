"""Terms of a competition in words and as JSON values: what is due, how it was counted, by which norm."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.competition.rules.deadlines import Deadline, Standing
from kadry_cli.competition.rules.terms import TERMS, Due, TermName
from kadry_cli.core.calendar.words import WEEKDAYS_SHORT
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted, plural
from kadry_cli.core.law.wording import citation_text, step_sentences, unconfirmed_words
from kadry_cli.hiring.overview.standing import Stand
from kadry_cli.hiring.state import State
from kadry_cli.hiring.term_words import UNIT_FORMS

if TYPE_CHECKING:
    from kadry_cli.hiring.overview.results import TermState

BEGINS = {
    TermName.PUBLICATION: "день іспиту (без іспиту – день рішення комісії)",
    TermName.DOCUMENTS: "оголошення конкурсу",
    TermName.PROTOCOL: "голосування комісії",
    TermName.NOTICES: "завершення конкурсу",
    TermName.HEAD_ACT: "рішення комісії",
    TermName.APPEAL: "ознайомлення кандидата з рішенням",
    TermName.RESERVE_RIGHT: "рішення комісії",
}
"""The event from which each term is counted."""


def term_title(deadline: Deadline, state: State) -> str:
    """What the term is for; a candidate's own is told by the number of the application, never by a name."""
    words = TERMS[deadline.name].words
    return f"{words} ({person_mark(state, deadline.candidate)})" if deadline.candidate else words


def person_mark(state: State, person: str) -> str:
    """A candidate without a name: «заява № 12», or the place in the record where there is no application."""
    for number, one in enumerate(state.competition.candidates, 1):
        if one.id == person:
            return f"заява № {one.application.number}" if one.application is not None else f"кандидат {number}"
    return "кандидат"


def brief_count(due: Due) -> str:
    """How a term was counted, in a line: «2 дні від 18.06.2009; з 20.06.2009 (сб) перенесено»."""
    kind = TERMS[due.name]
    if due.decision is None:
        return "норму на цю дату не підтверджено"
    span = counted(int(due.norm.value), *UNIT_FORMS[kind.unit])
    words = f"за {span} до {date_short(due.start)}" if kind.back else f"{span} від {date_short(due.start)}"
    moved = due.decision.result.moved_from
    return f"{words}; з {date_short(moved)} ({WEEKDAYS_SHORT[moved.weekday()]}) перенесено" if moved else words


def count_sentences(due: Due) -> list[str]:
    """How a term was counted, sentence by sentence."""
    if due.decision is None:
        words = unconfirmed_words(due.norm, due.start)
        return [words[:1].upper() + words[1:] + "."]
    return step_sentences(due.decision)


def days_left(deadline: Deadline, today: date) -> int | None:
    """How many days are left to the last day; below zero after it."""
    return (deadline.last - today).days if deadline.last is not None else None


def left_words(deadline: Deadline, today: date) -> str:
    """What has become of the term, in a word or two: «лишилося 3 дні», «прострочено на 1 день»."""
    left = days_left(deadline, today)
    done = deadline.done
    match deadline.standing(today):
        case Standing.NOT_BEGUN:
            return "ще не почався"
        case Standing.UNCONFIRMED:
            return "не визначено"
        case Standing.KEPT:
            return f"виконано {date_short(done)}" if done is not None else "виконано"
        case Standing.LATE:
            late = (done - deadline.last).days if done is not None and deadline.last is not None else 0
            return f"виконано {date_short(done)}, пізніше на {_days(late)}" if done is not None else "виконано"
        case Standing.CLOSED:
            return "минув"
        case Standing.OVERDUE:
            return f"прострочено на {_days(-(left or 0))}"
        case _:
            return "сьогодні останній день" if left == 0 else f"{_left_word(left or 0)} {_days(left or 0)}"


def _left_word(days: int) -> str:
    """«лишився 1 день», «лишився 21 день», «лишилося 3 дні»."""
    return plural(days, "лишився", "лишилося", "лишилося")


def term_json(stand: Stand, deadline: Deadline) -> TermState:
    """A term for a program."""
    # Needed for results alone.
    from kadry_cli.core.law.certificate import norm_json

    due, cure = deadline.due, stand.cure(deadline)
    return {
        "name": deadline.name.value,
        "title": TERMS[deadline.name].words,
        "state": deadline.standing(stand.today).value,
        "candidate": deadline.candidate or None,
        "start": due.start if due is not None else None,
        "last": deadline.last,
        "days_left": days_left(deadline, stand.today),
        "done": deadline.done,
        "waiting": list(deadline.waiting),
        "curable": cure.possible if cure is not None else None,
        "cure": cure.words if cure is not None else None,
        "counted": count_sentences(due) if due is not None else [],
        "norm": norm_json(due.norm) if due is not None else None,
    }


def norm_words(deadline: Deadline, state: State) -> str:
    """The norm that sets the term, as cited; of a term that has not begun, the norm of the day of the head's act."""
    if deadline.due is not None:
        return citation_text(deadline.due.norm.cite)
    norm = state.law(state.competition.head_act.date).norm(TERMS[deadline.name].norm)
    return citation_text(norm.cite)


def _days(number: int) -> str:
    return counted(number, "день", "дні", "днів")
