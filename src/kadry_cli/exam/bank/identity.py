"""What makes two questions one: the id of the same subject, text and article (docs/tickets.md)."""

from __future__ import annotations

import re

from kadry_cli.exam.bank.digest import question_id
from kadry_cli.exam.records.bank import Question

_MADE = re.compile("q-[a-z2-7]{12}")


def identity(question: Question) -> str:
    """The id that the program gives to what a question says, whatever id it has."""
    return question_id(question.subject, question.text, question.source or "")


def is_made(code: str) -> bool:
    """Whether an id has the form that the program gives; any other was given by a person and stays."""
    return _MADE.fullmatch(code) is not None
