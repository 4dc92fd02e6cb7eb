"""Ids and digests of questions: what the tickets are committed to (docs/tickets.md; E8, E9, trust X4).

Every text is hashed as UTF-8 with lines that end in a line feed, so that an outsider can make the same digests.
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections.abc import Iterable

from kadry_cli.exam.records.bank import Question

_ID_SIGNS = 12


def question_id(subject: str, text: str, source: str = "") -> str:
    """«q-» and 12 signs of base 32, the same for the same subject, text and article wherever it is made."""
    made = hashlib.sha256(_lines("kadry-question/1", subject, folded_line(text), folded_line(source))).digest()
    return "q-" + base64.b32encode(made).decode("ascii").lower()[:_ID_SIGNS]


def question_digest(question: Question) -> str:
    """SHA-256, in hexadecimal, of all that a question says."""
    days = [day.isoformat() if day is not None else "" for day in (question.valid_from, question.valid_to)]
    said = (question.id, question.subject, question.text, question.source or "")
    return hashlib.sha256(_lines("kadry-question-digest/1", *said, *days)).hexdigest()


def bank_digest(digests: Iterable[tuple[str, str]]) -> str:
    """SHA-256 of a bank: of the ids and digests of its questions, in their order."""
    lines = (f"{code} {digest}" for code, digest in digests)
    return hashlib.sha256(_lines("kadry-bank/1", *lines)).hexdigest()


def digests_of(questions: Iterable[Question]) -> tuple[tuple[str, str], ...]:
    """Id and digest of each question, in the order of the bank."""
    return tuple((question.id, question_digest(question)) for question in questions)


def folded_line(text: str) -> str:
    """A text in normal form C with single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _lines(*lines: str) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8")
