"""What the commands of the question list hand back; for types and schemas only."""

from __future__ import annotations

from datetime import date

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted, FilesWritten


class QuestionResult(TypedDict):
    """A question of the list; both days of its validity are included."""

    id: str
    subject: str
    text: str
    source: str | None
    valid_from: date | None
    valid_to: date | None


class ImportedQuestions(TypedDict):
    """What an import did: new questions, replaced ones, those left out; `known` were there before."""

    competition: str
    added: list[QuestionResult]
    replaced: list[QuestionResult]
    left_out: list[QuestionResult]
    known: int
    different: list[list[str]]
    questions: int


class ImportResult(ImportedQuestions, Acted):
    """An import of questions and the act that recorded it."""


class SubjectUse(TypedDict):
    """How a subject is used: valid questions, places in a ticket, in how many tickets each question stands."""

    subject: str
    valid: int
    places: int
    least: int
    most: int


class CheckResult(TypedDict):
    """The list against the law of the exam's day; `tickets` is null where no norm says how many are needed."""

    competition: str
    day: date
    questions: int
    valid: int
    tickets: int | None
    subjects: list[SubjectUse]


class ListResult(TypedDict):
    """The questions by subjects, each in the order of the list."""

    competition: str
    questions: list[QuestionResult]


class ExportResult(FilesWritten):
    """The file written and how many questions are in it."""

    questions: int
