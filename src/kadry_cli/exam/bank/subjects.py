"""The subjects of questions in words: how a list or a table names them, and the headings of a published list (D3)."""

from __future__ import annotations

import re
from typing import NamedTuple

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.exam.records.bank import ANTI_CORRUPTION, CIVIL_SERVICE, CONSTITUTION, SPECIAL, SUBJECTS

SUBJECT_NAMES = {
    CONSTITUTION: "Конституція України",
    CIVIL_SERVICE: "законодавство про службу",
    ANTI_CORRUPTION: "антикорупційне законодавство",
    SPECIAL: "спеціальне законодавство",
}
"""What a subject is called on the screen, where no law of a date is at hand."""

_SPECIAL_WORDS = ("спеціальн", "специфік", "функціональн")
_WORDS = {CONSTITUTION: "конституці", CIVIL_SERVICE: "служб", ANTI_CORRUPTION: "корупц"}
_HEADING = re.compile("питання (?:на|для) |перелік (?:[а-яіїєґ]+ )?питань|розділ (?:[0-9]+|[ivxіх]+)(?:[.: ]|$)")
_ACT = re.compile('закону? україни [«"“].+[»"”]')
_ALONE = frozenset(
    {
        "конституція україни",
        "державна служба",
        "служба в органах місцевого самоврядування",
        "антикорупційне законодавство",
        "спеціальне законодавство",
    }
)


class Heading(NamedTuple):
    """A heading of a published list; `subject` is "" for the title of the whole list, None where it is unknown."""

    subject: str | None


def subject_of(words: str) -> str | None:
    """The code of a subject out of its code or of words for it; None where they fit none or several.

    `subject_of("Закон «Про державну службу»")` is «civil_service».
    """
    folded = _folded(words)
    if folded in SUBJECTS:
        return folded
    if any(word in folded for word in _SPECIAL_WORDS):
        return SPECIAL
    found = [subject for subject, word in _WORDS.items() if word in folded]
    return found[0] if len(found) == 1 else None


def heading_of(line: str) -> Heading | None:
    """The heading that a line without its number is, or None for a question.

    Headings begin with «Питання на перевірку знання …», «Перелік питань …», «Розділ 1 …»; a line that is only the name
    of a subject or only «Закон України «…»» of a known subject, or that names a subject and ends with a colon, is one.
    """
    folded = _folded(line).rstrip(".")
    named = folded.rstrip(":").rstrip()
    if _HEADING.match(folded):
        subject = subject_of(folded)
        return Heading("" if subject is None and folded.startswith("перелік") else subject)
    if named in _ALONE or _ACT.fullmatch(named) or folded.endswith(":"):
        subject = subject_of(named)
        return Heading(subject) if subject is not None else None
    return None


def _folded(words: str) -> str:
    return " ".join(canonical(words).lower().split())
