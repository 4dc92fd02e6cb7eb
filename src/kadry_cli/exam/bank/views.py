"""How a question bank looks on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.bank.capacity import Usage, combinations, valid_on
from kadry_cli.exam.bank.files import BankFiles
from kadry_cli.exam.bank.shortage import Wanted
from kadry_cli.exam.bank.subjects import SUBJECT_NAMES
from kadry_cli.exam.records.bank import SUBJECTS, Question


def show_capacity(screen: Screen, files: BankFiles, day: date, need: Wanted | None, used: Sequence[Usage]) -> None:
    """How many questions there are for how many tickets, and how often each will be used."""
    valid = valid_on(files.bank.questions, day)
    screen.heading(f"Перелік питань конкурсу {files.competition.id} на {date_short(day)}")
    if need is None:
        counts = [(name, sum(one.subject == code for one in valid)) for code, name in SUBJECT_NAMES.items()]
        screen.table(Table(("Розділ", "Чинних питань"), [row for row in counts if row[1]], ("Разом", len(valid))))
        screen.line("Склад білета чи кількість білетів на цю дату не підтверджено, тож чи досить питань, не визначено.")
        return
    rows = [(SUBJECT_NAMES[one.subject], one.valid, one.places, _times(one)) for one in used]
    footer = ("Разом", sum(one.valid for one in used), sum(one.places for one in used), "")
    screen.table(Table(("Розділ", "Чинних питань", "У білеті", "Скільки разів кожне"), rows, footer))
    admitted = counted(files.admitted, "кандидата", "кандидатів", "кандидатів")
    screen.paragraph(
        f"Білетів потрібно {need.tickets}: за нормою не менше {need.least}, допущено {admitted}. "
        f"Різних білетів можна скласти {_number(combinations(valid, need.blueprint))}."
    )


def show_questions(screen: Screen, files: BankFiles, questions: Sequence[Question], day: date | None) -> None:
    """The questions under the names of their subjects, numbered in each."""
    approved = files.bank.approved
    on = f", чинних на {date_short(day)}" if day is not None else ""
    screen.heading(f"Перелік питань конкурсу {files.competition.id}{on}")
    if approved is not None:
        by = {"керівник органу": "керівником органу"}.get(approved.by, "головою конкурсної комісії")
        screen.line(f"Затверджено {date_short(approved.date)} {by}.")
    for subject in SUBJECTS:
        chosen = [question for question in questions if question.subject == subject]
        if chosen:
            name = SUBJECT_NAMES[subject]
            screen.line()
            screen.heading(f"{name[:1].upper()}{name[1:]}")
            screen.table(Table(("№", "Код", "Питання", "Стаття"), [_row(*pair) for pair in enumerate(chosen, 1)]))
    screen.line()
    if questions:
        screen.line(f"Усього {counted(len(questions), 'питання', 'питання', 'питань')}.")
    else:
        screen.line("Таких питань у переліку немає.")


def _row(number: int, question: Question) -> tuple[object, ...]:
    ends = [
        f"з {date_short(question.valid_from)}" if question.valid_from is not None else "",
        f"до {date_short(question.valid_to)}" if question.valid_to is not None else "",
    ]
    term = " ".join(end for end in ends if end)
    text = printed(question.text) + (f" [чинне {term}]" if term else "")
    return number, question.id, text, printed(question.source) if question.source else "–"


def _times(one: Usage) -> str:
    if not one.valid:
        return "–"
    return f"{one.least}" if one.least == one.most else f"{one.least}–{one.most}"


def _number(count: int) -> str:
    """A number with its thousands apart; a huge one in words."""
    if count >= 10**9:
        return "понад мільярд"
    return f"{count:,}".replace(",", "\u00a0")
