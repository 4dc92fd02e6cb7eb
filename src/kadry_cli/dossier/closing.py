"""The end of a file: closed on dismissal with its checklist, then handed over to the current archive (H14, H18)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.dossier.inventory import sum_words
from kadry_cli.dossier.lending import still_out
from kadry_cli.dossier.people import card_of
from kadry_cli.dossier.records.file import Archived, Closed, PersonalFile
from kadry_cli.dossier.rules import Stage, passages, stage, totals
from kadry_cli.dossier.state import Files, file_plan, replaced, standing_files
from kadry_cli.person.records.grounds import Ground

if TYPE_CHECKING:
    from kadry_cli.dossier.results import ArchivedFile, ChecklistItem, ClosedFile


@dataclass(frozen=True)
class CloseWish:
    """The dismissal and what has been done by now."""

    person: str
    day: date
    reason: str
    ground: Ground
    card_entry: date | None = None
    certified: date | None = None


def known_dismissal(files: Files, file: PersonalFile) -> tuple[date, str, Ground] | None:
    """The dismissal as the card records it: the day, the reason with its norm, the act; None without one."""
    card = card_of(files.read, file.person)
    dismissal = card.dismissal if card is not None else None
    if dismissal is None or dismissal.date < file.opened.date:
        return None
    return dismissal.date, f"{dismissal.reason}, {dismissal.norm}", dismissal.ground


def closed(standing: Standing, wish: CloseWish) -> Plan:
    """The plan that closes a file, or completes the checklist of one that is closed and not in the archive."""
    files = standing_files(standing)
    file = files.find(wish.person)
    if stage(file) is Stage.ARCHIVED:
        raise UserError(f"справу «{file.person}» уже здано до архіву", "її опис покаже kadry file list")
    if stage(file) is Stage.CANDIDATE:
        raise UserError(
            f"справа «{file.person}» ще кандидатська: звільнення не буває до призначення",
            "запишіть призначення: kadry file register",
        )
    out = next((one for one in still_out(standing.root) if one.line.person == file.person), None)
    if out is not None:
        raise UserError(
            f"справу «{file.person}» видано за № {out.line.number} і не повернено",
            f"спершу запишіть повернення: kadry file return {file.person} --date ДАТА",
        )
    sums = totals(file)
    known = file.closed
    record = Closed.model_construct(
        date=wish.day,
        reason=wish.reason,
        act=wish.ground,
        card_entry=wish.card_entry or (known.card_entry if known else None),
        documents=sums.documents or None,
        sheets=sums.sheets or None,
        certified=wish.certified or (known.certified if known else None),
    )
    after = replaced(file, closed=record)
    items = checklist(files, after)
    result: ClosedFile = {
        "person": file.person,
        "date": wish.day.isoformat(),
        "documents": sums.documents,
        "sheets": sums.sheets,
        "checklist": items,
    }
    said = f"{printed(files.name(file))}: справу закрито, звільнення {date_short(wish.day)}. {sum_words(sums)}"
    return file_plan(standing, file, after, said, {**result}, notes=checklist_notes(items))


def checklist(files: Files, file: PersonalFile) -> list[ChecklistItem]:
    """What is done before a closed file goes to the archive; the dismissal of a card must say the same (H14)."""
    record = file.closed
    card = card_of(files.read, file.person)
    items: list[tuple[str, bool]] = [
        ("повернення виданої справи", True),
        ("запис про звільнення в картці", record is not None and record.card_entry is not None),
        ("підсумок опису", record is not None and record.documents is not None and record.sheets is not None),
        ("аркуш-засвідчувач", record is not None and record.certified is not None),
    ]
    if card is not None and record is not None:
        same = card.dismissal is not None and card.dismissal.date == record.date
        items.insert(2, ("та сама дата звільнення в картці", same))
    return [{"what": what, "done": done} for what, done in items]


def checklist_notes(items: Sequence[ChecklistItem]) -> list[str]:
    """The items that are not done yet, in one line."""
    left = [one["what"] for one in items if not one["done"]]
    return [f"Ще бракує: {'; '.join(left)}."] if left else ["Перелік перед здачею до архіву виконано."]


def next_folder(files: Files) -> int:
    """The next number of the archive's own series of folders (H18)."""
    taken = [one.archived.folder for file in files.all()[0] for one in passages(file) if one.archived is not None]
    return max(taken, default=0) + 1


def archived(standing: Standing, person: str, day: date, folder: int | None) -> Plan:
    """The plan that hands a closed file over to the archive."""
    files = standing_files(standing)
    file = files.find(person)
    if stage(file) is not Stage.CLOSED:
        raise UserError(
            f"справа «{file.person}»: {stage(file).value}; до архіву здають закриту", "спершу: kadry file close"
        )
    given = folder if folder is not None else next_folder(files)
    after = replaced(file, archived=Archived.model_construct(date=day, folder=given))
    result: ArchivedFile = {"person": file.person, "date": day.isoformat(), "folder": given}
    said = f"{printed(files.name(file))}: справу здано до поточного архіву {date_short(day)}, архівна папка № {given}."
    notes = [note for note in checklist_notes(checklist(files, after)) if note.startswith("Ще")]
    return file_plan(standing, file, after, said, {**result}, notes=notes)
