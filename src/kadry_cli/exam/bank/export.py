"""A bank as a file to publish: a table, or a text with headings (D4). What is exported can be imported again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.wording import act_titles
from kadry_cli.core.tables.writing import FORMATS, table_bytes
from kadry_cli.exam.bank.subjects import SUBJECT_NAMES, heading_of
from kadry_cli.exam.records.bank import SUBJECTS, Question

TEXT = ".txt"
TITLES = ("№", "Розділ", "Питання", "Стаття", "Чинне з", "Чинне до", "Код")
WIDTHS = (6, 30, 70, 20, 12, 12, 18)


def exported(suffix: str, questions: Sequence[Question], headings: Mapping[str, str], title: str) -> bytes:
    """The bytes of the file; `headings` of the subjects stand in the text. UserError for another ending."""
    suffix = suffix.lower()
    ordered = in_order(questions)
    if suffix == TEXT:
        return "\n".join(_lines(ordered, headings)).encode("utf-8")
    if suffix in FORMATS:
        return table_bytes(suffix, [TITLES, *_rows(ordered)], title=title, widths=WIDTHS)
    raise UserError(
        f"у «{suffix or 'файл без закінчення'}» перелік не записати", "назвіть файл *.csv, *.xlsx або *.txt"
    )


def subject_headings(on: LawOnDate) -> dict[str, str]:
    """«Питання на перевірку знання Конституції України» for each subject, with the acts of the date.

    Where the law of the date gives no title, the subject's usual name stands for it.
    """
    titles = on.norm("exam.subject_titles").value or {}
    acts = act_titles(on.norm("exam.subject_acts"))
    named = {code: f"Питання на перевірку знання {title.format_map(acts)}" for code, title in titles.items()}
    # A heading that would not be known again at an import is of no use.
    known = {code: title for code, title in named.items() if (heading := heading_of(title)) and heading.subject == code}
    return {subject: f"{name[:1].upper()}{name[1:]}:" for subject, name in SUBJECT_NAMES.items()} | known


def in_order(questions: Iterable[Question]) -> list[Question]:
    """The questions by subject, in the order of the bank."""
    return sorted(questions, key=lambda question: SUBJECTS.index(question.subject))


def _rows(questions: Iterable[Question]) -> Iterator[tuple[str | int, ...]]:
    subject, number = "", 0
    for question in questions:
        number = number + 1 if question.subject == subject else 1
        subject = question.subject
        days = (_day(question.valid_from), _day(question.valid_to))
        yield (number, SUBJECT_NAMES[subject], question.text, question.source or "", *days, question.id)


def _lines(questions: Iterable[Question], headings: Mapping[str, str]) -> Iterator[str]:
    subject, number, subjects = "", 0, 0
    for question in questions:
        if question.subject != subject:
            subjects += 1
            yield from [""] * bool(subject)
            subject, number = question.subject, 0
            yield f"{subjects}. {headings[subject]}"
            yield ""
        number += 1
        source = f" ({question.source})" if question.source else ""
        yield f"{number}. {question.text}{source}."
    yield ""


def _day(day: date | None) -> str:
    return date_short(day) if day is not None else ""
