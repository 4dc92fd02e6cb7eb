"""Files given out and brought back: one at a time, by a permit of the head, until a day (H19; trust U11)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import edited
from kadry_cli.core.console.kept_books import book_on_disk
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.register.edits import Put
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.dossier.books import ISSUE, issued
from kadry_cli.dossier.records.books import BookedIssue, Returned
from kadry_cli.dossier.state import TOGETHER, standing_files

if TYPE_CHECKING:
    from kadry_cli.dossier.results import Back, Issued


@dataclass(frozen=True)
class IssueWish:
    """To whom a file is given, by which permit, until when."""

    person: str
    to: str
    post: str
    permit: str
    day: date
    due: date
    number: int | None = None


class Out(NamedTuple):
    """An issue that is not returned: where its line stands."""

    path: str
    row: int
    year: int
    line: BookedIssue


def issue_years(root: Path) -> list[int]:
    """The years of which the register keeps a journal of issue."""
    folder = root / ISSUE.folder
    return sorted({int(path.stem[:4]) for path in folder.glob("[0-9][0-9][0-9][0-9]*.yaml")}) if folder.is_dir() else []


def still_out(root: Path) -> Iterator[Out]:
    """Every issue that is not returned. RefusedError where a journal cannot be read."""
    for year in issue_years(root):
        for part in book_on_disk(root, ISSUE, year).parts:
            for row, line in enumerate(part.book.issues):
                if not line.void and line.returned is None and line.person:
                    yield Out(part.path, row, year, line)


def giving(standing: Standing, wish: IssueWish) -> Plan:
    """The plan that gives a file out; UserError while it is out already."""
    files = standing_files(standing)
    file = files.find(wish.person)
    out = next((one for one in still_out(standing.root) if one.line.person == file.person), None)
    if out is not None:
        day = date_short(out.line.date) if out.line.date else ""
        raise UserError(
            f"справу «{file.person}» уже видано: № {out.line.number} від {day}, {printed(out.line.to or '')}",
            f"спершу запишіть повернення: kadry file return {file.person} --date ДАТА",
        )
    line = BookedIssue.model_construct(
        number=1,
        date=wish.day,
        person=file.person,
        to=wish.to,
        post=wish.post or None,
        permit=wish.permit,
        due=wish.due,
    )
    made = issued(standing, line, wish.day, wish.number)
    result: Issued = {
        "person": file.person,
        "number": made.number,
        "to": wish.to,
        "date": wish.day.isoformat(),
        "due": wish.due.isoformat(),
        "book": made.path,
    }
    said = (
        f"{printed(files.name(file))}: справу видано {date_short(wish.day)}, № {made.number} журналу; "
        f"повернути до {date_short(wish.due)}."
    )
    return Plan({made.path: made.data}, said, {**result}, notes=made.notes, together=TOGETHER)


def taking_back(standing: Standing, person: str, day: date, received_by: str) -> Plan:
    """The plan that records a return in the line of the issue."""
    files = standing_files(standing)
    file = files.find(person)
    out = next((one for one in still_out(standing.root) if one.line.person == file.person), None)
    if out is None:
        raise UserError(f"справу «{file.person}» не видано, повертати нічого", "видані справи: kadry file book issue")
    if out.line.date is not None and day < out.line.date:
        raise UserError(
            f"повернення {date_short(day)} – раніше, ніж видача ({date_short(out.line.date)})", "звірте дату"
        )
    returned = Returned.model_construct(date=day, received_by=received_by)
    order = tuple(file_keys(BookedIssue))
    changed = edited(standing, out.path, [Put(("issues", out.row, "returned"), record_value(returned), order)])
    late = out.line.due is not None and day > out.line.due
    result: Back = {
        "person": file.person,
        "number": out.line.number,
        "date": day.isoformat(),
        "late": late,
        "book": out.path,
    }
    word = f", із запізненням: строк був {date_short(out.line.due)}" if late and out.line.due else ""
    said = f"{printed(files.name(file))}: справу повернено {date_short(day)}, № {out.line.number} журналу{word}."
    return Plan({out.path: changed.data}, said, {**result}, notes=changed.notes, together=TOGETHER)
