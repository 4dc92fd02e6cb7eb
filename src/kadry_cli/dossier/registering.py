"""The final form after the appointment, and the line in the book of movement (H4, H8, H17)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.body.staff_files import load_units
from kadry_cli.body.structure import post_name
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.dossier.books import registered
from kadry_cli.dossier.people import card_of
from kadry_cli.dossier.records.file import Appointed, PersonalFile
from kadry_cli.dossier.rules import TermDue, registration_due
from kadry_cli.dossier.state import Files, file_plan, replaced, standing_files
from kadry_cli.hiring.people import competitions_of
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.records.words import APPOINTED

if TYPE_CHECKING:
    from kadry_cli.dossier.results import Registered


@dataclass(frozen=True)
class RegisterWish:
    """The appointment and the registration; `number` begins a book that is continued from paper."""

    person: str
    appointed: date
    ground: Ground
    post: str
    day: date
    number: int | None = None


def known_appointment(files: Files, file: PersonalFile) -> Appointed | None:
    """The appointment that the card or the competition records since the file was opened; None where neither does."""
    units = load_units(files.root)[0]
    card = card_of(files.read, file.person)
    for event in reversed(card.career if card is not None else ()):
        if event.kind == APPOINTED and event.date >= file.opened.date:
            named = post_name(units, event.post, event.date) if event.post else None
            title = named.nominative() if named else ", ".join(filter(None, (event.post_title, event.unit_name)))
            return Appointed.model_construct(date=event.date, act=event.ground, post=title)
    for competition in competitions_of(files.root):
        if competition.id != file.opened.competition:
            continue
        who = next((one for one in competition.candidates if one.id == file.person), None)
        head_act = who.head_act if who is not None else None
        if who is None or head_act is None or head_act.starts is None:
            return None
        post = who.post or (competition.posts[0].post if len(competition.posts) == 1 else "")
        named = post_name(units, post, head_act.starts) if post else None
        ground = Ground.model_construct(
            kind=head_act.act.kind, number=head_act.act.number, date=head_act.act.date, issuer=None
        )
        return Appointed.model_construct(
            date=head_act.starts, act=ground, post=named.nominative() if named is not None else ""
        )
    return None


def registration(standing: Standing, wish: RegisterWish) -> Plan:
    """The plan that gives a file its number."""
    files = standing_files(standing)
    file = files.find(wish.person)
    if file.number is not None:
        raise UserError(f"справу «{file.person}» уже зареєстровано: № {file.number}", "її опис покаже kadry file list")
    if wish.day < wish.appointed:
        raise UserError(
            f"реєстрація {date_short(wish.day)} – раніше, ніж призначення ({date_short(wish.appointed)})",
            "остаточно справу оформлюють після призначення",
        )
    line = registered(standing, wish.day, file.person, wish.number)
    appointed = Appointed.model_construct(date=wish.appointed, act=wish.ground, post=wish.post)
    after = replaced(file, appointed=appointed, number=line.number)
    due = registration_due(wish.appointed, files.law(wish.appointed), files.ground.own_days())
    late = due.is_late(wish.day)
    result: Registered = {
        "person": file.person,
        "number": line.number,
        "date": wish.day.isoformat(),
        "due": due.last.isoformat() if due.last else None,
        "late": late,
        "book": line.path,
    }
    said = f"{printed(files.name(file))}: справу зареєстровано {date_short(wish.day)} за № {line.number}."
    return file_plan(
        standing,
        file,
        after,
        said,
        {**result},
        notes=(*line.notes, term_note(due)),
        files={line.path: line.data},
        decisions=(due.decision,) if due.decision is not None else (),
    )


def term_note(due: TermDue) -> str:
    """Until when a file had to be registered, or that the law of the date is not confirmed."""
    if due.last is None:
        return "На дату призначення строк реєстрації справи джерелами не підтверджено."
    return f"Строк реєстрації – до {date_short(due.last)}."
