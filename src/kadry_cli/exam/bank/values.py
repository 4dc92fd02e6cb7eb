"""Questions and banks as files have them: values for the editor, and rows for `--json`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.exam.records.bank import Question

if TYPE_CHECKING:
    from kadry_cli.exam.bank.results import QuestionResult


def question_value(question: Question) -> dict[str, Value]:
    """A question as an item of its bank."""
    pairs: list[tuple[str, Value | None]] = [
        ("id", question.id),
        ("subject", question.subject),
        ("text", question.text),
        ("source", question.source),
        ("valid_from", _day(question.valid_from)),
        ("valid_to", _day(question.valid_to)),
    ]
    return {key: value for key, value in pairs if value is not None}


def pair_value(pair: tuple[str, str]) -> dict[str, Value]:
    """Two questions that a person has judged to be two."""
    return {"first": pair[0], "second": pair[1]}


def bank_value(competition: str, questions: Iterable[Question], different: Iterable[tuple[str, str]]) -> Value:
    """The whole file of a new bank."""
    value: dict[str, Value] = {"competition": competition, "questions": [question_value(each) for each in questions]}
    pairs: list[Value] = [pair_value(pair) for pair in different]
    return value | {"different": pairs} if pairs else value


def question_json(question: Question) -> QuestionResult:
    """A question for `--json`: every key, None where it has no value."""
    return {
        "id": question.id,
        "subject": question.subject,
        "text": question.text,
        "source": question.source,
        "valid_from": question.valid_from,
        "valid_to": question.valid_to,
    }


def _day(day: date | None) -> Plain | None:
    return Plain(day.isoformat()) if day is not None else None
