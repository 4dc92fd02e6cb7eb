"""What a person types, made fit for a record or for the history."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from kadry_cli.core.errors import UserError
from kadry_cli.core.masking import masked

LONGEST = 200


class ActWord(StrEnum):
    """What the head's acts are called, as a choice on the command line."""

    ORDER = "наказ"
    DIRECTIVE = "розпорядження"


def line_of(text: str, option: str) -> str:
    """A text in one line without needless blanks; UserError where nothing is left."""
    line = " ".join(text.split())
    if not line:
        raise UserError(f"{option}: порожній текст", "напишіть значення в лапках")
    return line


def lines_of(texts: Sequence[str], option: str) -> str:
    """A text of several lines: each given text is one line or more; UserError for an empty one."""
    return "\n".join(line_of(line, option) for text in texts for line in text.splitlines() or [""])


def history_line(text: str, option: str) -> str:
    """A text that goes into the history: one line, nothing hidden, no long number (trust U8, I11)."""
    line = text.strip()
    if not line or not line.isprintable() or len(line) > LONGEST or masked(line) != line:
        raise UserError(
            f"{option}: такий текст не можна записати до історії",
            f"потрібен один рядок до {LONGEST} знаків, без довгих номерів (паспорта, податкового)",
        )
    return line


def email_address(text: str, option: str) -> str:
    """An address of electronic mail, fit for the history. UserError for anything else."""
    address = history_line(text, option)
    if address.count("@") != 1 or " " in address or "<" in address or ">" in address:
        raise UserError(f"{option}: це не адреса електронної пошти", "наприклад kadry@rada.gov.ua")
    return address


def person_name(text: str, option: str) -> str:
    """A person's name as records have it; UserError with the repaired name where its letters are not Ukrainian."""
    from kadry_cli.core.language.lookalikes import name_problems, repair_name

    name = line_of(text, option)
    problems = name_problems(name, "cyrl")
    if problems:
        repaired = repair_name(name)
        raise UserError(
            f"{option}: {problems[0].reason}",
            f"можливо, «{repaired}»" if repaired else "напишіть українськими літерами",
        )
    return name
