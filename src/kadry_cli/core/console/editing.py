"""What changing commands share: one file edited, texts and dates and codes from the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.core.console.acting import Standing
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask_as, ask_optional_as
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.ids import id_problem
from kadry_cli.core.register.editor import Edit, edit
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import edits_between, record_value


class Changed(NamedTuple):
    """The new bytes of a file, and what is said of its layout."""

    data: bytes
    notes: tuple[str, ...] = ()


def edited(standing: Standing, path: str, edits: Sequence[Edit]) -> Changed:
    """A file of the register with edits made. RefusedError where it holds unrecorded edits, UnreadableError where it
    cannot be read."""
    data = standing.register.read(path)
    if data is None:
        raise UserError(f"файлу {path} немає", "його забрала інша команда; повторіть")
    made = edit(data, path, edits)
    notes = (f"Файл {path} приведено до звичного вигляду (значення ті самі).",) if made.relaid else ()
    return Changed(made.data, notes)


def recorded(standing: Standing, path: str, before: Record | None, after: Record) -> Changed:
    """The file of a record as it shall be: edited where it held `before`, a new one where that is None. Raises as
    `edited` does."""
    if before is None:
        return Changed(new_file(path, record_value(after)))
    return edited(standing, path, edits_between(before, after))


def optional_line(text: str | None, option: str) -> str:
    """The same where the option may be left out: then ""."""
    return line_of(text, option) if text is not None else ""


def required_line(session: Session, text: str | None, option: str, question: str) -> str:
    """A text in one line that is asked for where it is not given."""
    if text is not None:
        return line_of(text, option)
    return ask_as(session, question, option, lambda said: line_of(said, option))


def required_day(
    session: Session, day: date | None, option: str, question: str, read: Callable[[str], date] = parse_date
) -> date:
    """A date that is asked for where it is not given; never taken from the clock."""
    return day if day is not None else ask_as(session, question, option, read)


def day_that_came(day: date, today: date) -> date:
    """A day on which something has been done. UserError for one that is still to come."""
    if day > today:
        raise UserError(
            f"день {date_short(day)} ще не настав", "вкажіть день, коли це сталося; інше сьогодні – --on ДАТА"
        )
    return day


def optional_day(
    session: Session, day: date | None, question: str, read: Callable[[str], date] = parse_date
) -> date | None:
    """The same where the date may be left out."""
    return day if day is not None else ask_optional_as(session, question, read)


def usable_id(text: str, option: str) -> str:
    """A code given by hand. UserError where it cannot be one."""
    problem = id_problem(text)
    if problem:
        raise UserError(f"{option}: код не годиться: {problem}", "наприклад: viddil-kadriv")
    return text
