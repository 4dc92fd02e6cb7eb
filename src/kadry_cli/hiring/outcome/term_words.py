"""A term of a competition as a command says it: its last day, how it was counted, and whether it was kept."""

from __future__ import annotations

from datetime import date

from kadry_cli.competition.rules.terms import TERMS, Due
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.wording import citation_text, step_sentences, unconfirmed_words


def term_notes(due: Due, *, until: str = "") -> list[str]:
    """«Оскаржити рішення комісії можна до 22.06.2009 включно.» and the sentences of the count.

    `until` stands in for the words of the term. A term whose norm nobody confirms is said to be so.
    """
    words = until or f"{TERMS[due.name].words} треба"
    if due.decision is None:
        return [unconfirmed_words(due.norm, due.start).capitalize()]
    counted = " ".join(step_sentences(due.decision))
    cite = citation_text(due.norm.cite)
    last = f"до {date_short(due.decision.result.date)} включно" + (f" ({cite})" if cite else "")
    return [f"{words[:1].upper()}{words[1:]} {last}. {counted}"]


def lateness(due: Due | None, done: date, what: str) -> list[str]:
    """A sentence where something done on a day came after its last day; none where it was in time."""
    if due is None or due.last is None or not due.is_late(done):
        return []
    return [f"Строк минув {date_short(due.last)}: {what} {date_short(done)}. Записано як є."]


def last_day(due: Due | None) -> str:
    """« до 22.06.2009»; "" where the law sets no day."""
    return f" до {date_short(due.last)}" if due is not None and due.last is not None else ""
