"""The dialogue of `kadry file open`: who, the old file that the search finds, the competition, where it is kept."""

from __future__ import annotations

from dataclasses import replace

from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.answers import person_name
from kadry_cli.core.console.asking import Offer, ask_optional, ask_yes, can_ask, choose, tell
from kadry_cli.core.console.dates import date_until
from kadry_cli.core.console.editing import optional_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.core.language.apostrophes import folded_words, printed
from kadry_cli.dossier.opening import OpenWish, competitions_with
from kadry_cli.dossier.people import everybody
from kadry_cli.dossier.records.file import OldFile
from kadry_cli.dossier.rules import Stage, stage
from kadry_cli.dossier.state import Files
from kadry_cli.hiring.people import competitions_of

NO_COMPETITION = "немає"


def asked_person(session: Session, files: Files) -> str:
    """Whose file: a candidate without a file, or somebody named in full."""
    if not can_ask(session):
        raise UsageError("не вказано ПІБ", "назвіть повне ім’я, а кого реєстр знає – код")
    recording_officer(files.root)
    offers = [
        Offer(who.id, printed(who.name), f"кандидат, {one.id}")
        for one in reversed(competitions_of(files.root))
        for who in one.candidates
        if files.file(who.id) is None
    ]
    return choose(session, "На кого відкрити справу", offers, "ПІБ", other=lambda text: person_name(text, "ПІБ"))


def asked_opening(session: Session, files: Files, wish: OpenWish) -> OpenWish:
    """The wish with what was not said asked for: first whether there is an old file."""
    if not can_ask(session):
        return wish
    people = everybody(files.root, files.read)
    known = people.get(wish.person) or next(
        (one for one in people.values() if folded_words(one.name) == folded_words(wish.person)), None
    )
    there = files.file(known.id) if known is not None and not wish.another else None
    if there is not None and stage(there) in (Stage.CLOSED, Stage.ARCHIVED) and not wish.resume:
        number = f" № {there.number}" if there.number is not None else ""
        tell(f"У поточному архіві є справа цієї особи:{number}, {stage(there).value}.")
        wish = replace(wish, resume=ask_yes("Продовжити її?"))
        if wish.resume and wish.old is None:
            until = date_until(wish.day, "відкриття справи")
            compared = optional_day(session, None, "Коли наявність документів звірено з описом", until)
            missing = ask_optional(session, "Яких документів старого опису немає")
            wish = replace(wish, old=OldFile.model_construct(compared=compared, missing=missing or None))
    if known is not None and not wish.competition:
        wish = replace(wish, competition=_competition(session, files, known.id))
    if not wish.place:
        wish = replace(wish, place=ask_optional(session, "Де зберігають справу, наприклад «сейф № 2»"))
    return wish


def _competition(session: Session, files: Files, person: str) -> str:
    found = competitions_with(files, person)
    if not found:
        return ""
    offers = [*(Offer(one, one) for one in reversed(found)), Offer(NO_COMPETITION, "не за конкурсом")]
    chosen = choose(session, "За яким конкурсом", offers, "--competition", found[-1])
    return "" if chosen == NO_COMPETITION else chosen
