"""FileOpening a file: the archive is searched first, and an old file is continued (H2, H3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import folded_words, printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.dossier.people import card_of, everybody
from kadry_cli.dossier.records.file import Custody, FileOpening, OldFile, PersonalFile
from kadry_cli.dossier.rules import Stage, current_passage, lines_in_force, next_line, passages, stage
from kadry_cli.dossier.state import Files, file_plan, replaced, standing_files
from kadry_cli.hiring.people import Known, competitions_of, resolved

if TYPE_CHECKING:
    from kadry_cli.dossier.results import Opened


@dataclass(frozen=True)
class OpenWish:
    """What is opened: whose file, when, for which competition, where it is kept; what of an old file is known."""

    person: str
    day: date
    competition: str = ""
    searched: date | None = None
    place: str = ""
    responsible: str = ""
    resume: bool = False
    old: OldFile | None = None
    first: int | None = None
    another: bool = False


def namesakes(files: Files, name: str, person: str = "") -> list[PersonalFile]:
    """The files of people with the same full name, the current archive among them (H3)."""
    return [
        one for one in files.all()[0] if folded_words(files.name(one)) == folded_words(name) and one.person != person
    ]


def competitions_with(files: Files, person: str) -> list[str]:
    """The competitions in which a person is a candidate, the latest last."""
    return [one.id for one in competitions_of(files.root) if any(who.id == person for who in one.candidates)]


def opened(standing: Standing, wish: OpenWish, tail: str) -> Plan:
    """The plan that opens a file or goes on with the one there is."""
    files = standing_files(standing)
    known = resolved(everybody(standing.root, files.read), wish.person, tail, "ОСОБА", another=wish.another)
    there = files.file(known.id)
    opening = FileOpening.model_construct(
        date=wish.day, competition=wish.competition or None, searched=wish.searched or wish.day
    )
    if there is None:
        return _new(standing, files, known, opening, wish)
    return _resumed(standing, there, known, opening, wish)


def _new(standing: Standing, files: Files, known: Known, opening: FileOpening, wish: OpenWish) -> Plan:
    has_card = card_of(files.read, known.id) is not None
    file = PersonalFile.model_construct(
        person=known.id,
        name=None if has_card else known.name,
        custody=_custody(wish),
        opened=opening,
        continues=wish.old,
        inventory_first=wish.first or 1,
    )
    others = namesakes(files, known.name, known.id)
    notes = [f"Є справа людини з таким самим ім’ям: {one.person} ({stage(one).value})." for one in others]
    if not others and wish.old is None:
        notes.append("У поточному архіві реєстру справи цієї особи немає.")
    result: Opened = {
        "person": known.id,
        "name": printed(known.name),
        "continued": wish.old is not None,
        "earlier_numbers": [],
        "lines": 0,
    }
    said = f"{printed(known.name)}: особову справу відкрито {date_short(wish.day)}, код {known.id}."
    return file_plan(standing, None, file, said, {**result}, notes=notes, following=_following(known.id))


def _resumed(standing: Standing, there: PersonalFile, known: Known, opening: FileOpening, wish: OpenWish) -> Plan:
    """The old file of somebody who comes back: its inventory goes on, its old number stays among the passages."""
    if stage(there) not in (Stage.CLOSED, Stage.ARCHIVED):
        raise UserError(
            f"особову справу «{there.person}» уже ведуть ({stage(there).value})",
            f"її опис покаже kadry file list {there.person}",
        )
    if not wish.resume:
        number = f" № {there.number}" if there.number is not None else ""
        raise UserError(
            f"у поточному архіві є справа цієї особи:{number} «{there.person}», {stage(there).value}",
            "звірте документи з описом і продовжте її: --continue --compared ДАТА",
        )
    last = current_passage(there)
    old = wish.old or OldFile.model_construct()
    if there.number is not None and old.number is None:
        old = old.model_copy(update={"number": str(there.number)})
    if there.archived is not None and old.folder is None:
        old = old.model_copy(update={"folder": str(there.archived.folder)})
    after = replaced(
        there,
        earlier=(*there.earlier, last),
        opened=opening,
        appointed=None,
        number=None,
        closed=None,
        archived=None,
        continues=old,
        custody=(*there.custody, *_custody(wish)),
    )
    result: Opened = {
        "person": there.person,
        "name": printed(known.name),
        "continued": True,
        "earlier_numbers": [one.number for one in passages(there) if one.number is not None],
        "lines": len(there.inventory),
    }
    lines = counted(len(lines_in_force(there)), "документ", "документи", "документів")
    said = (
        f"{printed(known.name)}: стару справу продовжено з {date_short(wish.day)}; в описі {lines}, "
        f"наступний рядок – № {next_line(there)}."
    )
    notes = [] if old.compared else ["Наявність документів ще не звірено з описом: --compared ДАТА."]
    return file_plan(standing, there, after, said, {**result}, notes=notes, following=_following(known.id))


def _following(person: str) -> tuple[str, ...]:
    return (f"після призначення: kadry file register {person} --date ДАТА",)


def _custody(wish: OpenWish) -> tuple[Custody, ...]:
    if not wish.place:
        return ()
    return (Custody.model_construct(since=wish.day, place=wish.place, responsible=wish.responsible),)
