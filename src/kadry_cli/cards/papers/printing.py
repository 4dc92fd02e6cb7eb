"""Printing the form П-2ДС: of one person, blank, or of everybody who has a card."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.cards.papers.form import FORM_OPTION, OtherForm, other_form
from kadry_cli.cards.papers.ground import form_ground
from kadry_cli.cards.papers.layout import Layout
from kadry_cli.cards.papers.setting import CardJob, SetCard, set_card, set_form
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.printing import not_printed, prepare_folder, saved
from kadry_cli.core.console.progress import track
from kadry_cli.core.console.text import MAX_WIDTH, wrap
from kadry_cli.core.documents.batch import shared_out
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.documents.paper import Format
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.files import card_path, find_person, people_ids

if TYPE_CHECKING:
    from kadry_cli.core.console.results import FilesWritten
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session

STEM = "kartka"
BLANK = f"{STEM}-blank"
FOLDER = "kartky"
UNCONFIRMED = "KD900"


def print_card(
    root: Path, wanted: str, day: date, output: Path | None, to: Format, form: str | None, force: bool
) -> Outcome:
    """The card of one person. UserError where the law of its date requires a form without a confirmed layout."""
    person = find_person(root, wanted)
    ground, findings = form_ground(root, day, to, form)
    made = set_card(CardJob(ground, person))
    if made.data is None and made.other is not None:
        raise _refused(made.other)
    found = findings + made.findings
    if made.data is None:
        return not_printed(found)
    notes = [*_knowingly(made.other), *reconstructed_lines(ground.layout)]
    return saved(ground.kind, made.data, _file(person, to), output, force, found, notes)


def print_blank(
    root: Path, day: date, output: Path | None, to: Format, form: str | None, force: bool, *, dated: bool
) -> Outcome:
    """A blank of the form. Where a date is asked for (`dated`) and its law requires another form: UserError.

    A blank without a date is the form itself; what the cards begun today are kept by is told.
    """
    ground, findings = form_ground(root, day, to, form)
    other = other_form(ground.register.law_on(day))
    if other is not None and dated and not ground.any_form:
        raise _refused(other)
    made = set_form(ground, None)
    found = findings + made.findings
    if made.data is None:
        return not_printed(found)
    notes = [*_knowingly(other), *reconstructed_lines(ground.layout)]
    return saved(ground.kind, made.data, f"{BLANK}.{to}", output, force, found, notes)


def print_all(
    root: Path, day: date, output: Path | None, to: Format, form: str | None, force: bool, session: Session
) -> Outcome:
    """A file for every card, into one folder. A card that cannot be printed is told of and stops no other."""
    folder = output if output is not None else Path(FOLDER)
    if str(folder) == "-":
        raise UserError("кілька файлів не вивести одним потоком", "вкажіть папку: -o kartky")
    people = [one for one in people_ids(root) if (root / card_path(one)).is_file()]
    if not people:
        raise UserError("у реєстрі немає жодної картки", "заведіть картку: kadry card new")
    ground, findings = form_ground(root, day, to, form)
    prepare_folder(folder, [folder / _file(one, to) for one in people], force)
    found = list(findings)
    files: list[str] = []
    knowingly: OtherForm | None = None
    cards = shared_out(set_card, (CardJob(ground, one) for one in people), os.cpu_count() or 1)
    for made in track(cards, "Друк карток", session, len(people)):
        found += _told(made)
        if made.data is None:
            continue
        knowingly = knowingly or made.other
        path = folder / _file(made.person, to)
        write_output(path, made.data, force)
        files.append(str(path))

    def view(screen: Screen) -> None:
        printed = counted(len(files), "картку", "картки", "карток")
        screen.line(f"Надруковано {printed} із {len(people)}: папка {folder}")
        for note in (*_knowingly(knowingly), *reconstructed_lines(ground.layout)):
            screen.note(note)

    result: FilesWritten = {"files": files}
    return Outcome(result, findings=tuple(found), view=view)


def reconstructed_lines(layout: Layout) -> list[str]:
    """Which columns the form prints as reconstructed, and what to do; nothing where none is."""
    listed = "; ".join(layout.reconstructed())
    if not listed:
        return []
    said = f"Без зразка бланка відновлено графи: {listed}. Маєте бланк – виправте розмітку (docs/papers.md)."
    return wrap(said, MAX_WIDTH)


def _refused(other: OtherForm) -> UserError:
    return UserError(
        other.problem(), f"заповніть картку за зразком із самого акта або свідомо друкуйте стару форму: {FORM_OPTION}"
    )


def _knowingly(other: OtherForm | None) -> Iterator[str]:
    if other is not None:
        yield f"Увага: надруковано форму П-2ДС, хоча для нових карток чинна інша: {other.words()}."


def _told(made: SetCard) -> Iterator[Finding]:
    yield from made.findings
    if made.data is None and made.other is not None:
        yield Finding(UNCONFIRMED, card_path(made.person), values={"form": made.other.words()})


def _file(person: str, to: Format) -> str:
    """`kartka-gudz-mariia-3f8k.pdf`: codes are safe as names of files everywhere."""
    return f"{STEM}-{person}.{to}"
