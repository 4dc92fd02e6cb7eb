"""What `kadry order add` was not told: taken from the settings and the books, else asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from kadry_cli.body.order_entry import Entry, series_words
from kadry_cli.body.order_numbers import INDEX, OrderNumber, folded_index, read_number
from kadry_cli.body.order_shelf import Shelf, read_shelf
from kadry_cli.body.orders import Visa
from kadry_cli.core.console.answers import ActWord, line_of, person_name
from kadry_cli.core.console.asking import ask
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.settings import Settings

NO_INDEX = "-"

_INDEX = re.compile(INDEX)


def number_of(text: str, option: str = "--number") -> OrderNumber:
    """The number in an option or argument; UserError where it is none."""
    number = read_number(text)
    if number is None:
        raise UserError(f"{option}: «{text}» не схоже на номер документа", "пишіть так, як на документі: 12-к або 12")
    return number


def index_of(text: str) -> str:
    """The index in `--series`, "" for a series without one; UserError where it cannot be an index."""
    index = "".join(text.split())
    if index in ("", NO_INDEX):
        return ""
    if not _INDEX.fullmatch(folded_index(index)):
        raise UserError(
            f"--series: «{text}» не схоже на індекс серії", "це літери після номера: «к» у «12-к»; «-» – без індексу"
        )
    return index


def asked_series(session: Session, root: Path, year: int, number: OrderNumber | None, named: str | None) -> str:
    """The series of a new line: as named, as in its number, else the only one of the year's book, or of the
    book of the nearest year.

    A number without an index belongs to the series without one, where there is such a series.
    """
    if named is not None:
        index = index_of(named)
        if number is not None and number.series and number.series != folded_index(index):
            raise UserError(
                f"--number {number.printed()} і --series {named} називають різні серії", "залиште одне з двох"
            )
        return index
    if number is not None and number.series:
        return number.series
    known = _indices(read_shelf(root, year)) or _indices(_nearest(read_shelf(root), year))
    if number is not None and "" in known:
        return ""
    if len(known) == 1:
        return known[0]
    there = f" (є: {', '.join(index or NO_INDEX for index in known)})" if known else ""
    return index_of(ask(session, f"Індекс серії{there}, «-» – без індексу", "--series"))


def _indices(shelf: Shelf) -> list[str]:
    return [described[0][1].index or "" for described in shelf.series().values()]


def _nearest(shelf: Shelf, year: int) -> Shelf:
    """The books of the year that is nearest to `year`, the one before rather than the one after."""
    years = {part.year for part in shelf.parts}
    nearest = min(years, key=lambda other: (abs(other - year), other), default=None)
    return shelf._replace(parts=tuple(part for part in shelf.parts if part.year == nearest))


def asked_title(session: Session, root: Path, year: int, index: str, given: str | None) -> str:
    """What a series is about where it is new in the year: as given, as in the nearest year that has it, else asked; ""
    for one that is not new."""
    if given is not None:
        return line_of(given, "--series-title")
    wanted = folded_index(index)
    shelf = read_shelf(root, year)
    if wanted in shelf.series() or not shelf.whole:
        return ""
    everywhere = read_shelf(root)
    having = tuple(part for part, _ in everywhere.series().get(wanted, []))
    described = _nearest(everywhere._replace(parts=having), year).series().get(wanted)
    if described:
        return described[-1][1].title
    return line_of(ask(session, f"Про що серія {series_words(index)}", "--series-title"), "--series-title")


def completed(session: Session, entry: Entry, settings: Settings) -> Entry:
    """An order with its kind, signer and contents: those of the head on its date where they are not given."""
    if entry.date is None:
        raise UserError("не вказано --date")
    usual, head = on_date(settings.head_acts, entry.date), on_date(settings.heads, entry.date)
    kind = entry.kind or (usual.kind if usual else _kind(ask(session, "Вид акта: наказ чи розпорядження", "--kind")))
    by_head = head is not None and entry.signer in ("", head.name)
    signer = entry.signer
    if not signer:
        signer = head.name if head else person_name(ask(session, "Хто підписав", "--signer"), "--signer")
    subject = entry.subject or line_of(ask(session, "Короткий зміст: про …", "--subject"), "--subject")
    script = head.script or "" if head is not None and by_head else ""
    return replace(entry, kind=kind, signer=signer, subject=subject, script=script)


def _kind(answer: str) -> str:
    if answer not in tuple(ActWord):
        raise UserError(f"«{answer}»: немає такого виду акта", "наказ або розпорядження")
    return answer


def given_visa(settings: Settings, name: str | None, day: date, option: str) -> Visa:
    """The visa of the head of the personnel service: of whom the option names, else of who held the post on the day of
    the visa. UserError where nobody is known."""
    officer = on_date(settings.hr_heads, day)
    if name is not None and (officer is None or officer.name != name.strip()):
        return Visa.model_construct(name=person_name(name, option), date=day)
    if officer is None:
        raise UserError(
            f"{option}: хто завізував – не вказано", f"додайте {option} ПІБ або «hr_heads:» у файлі «kadry.yaml»"
        )
    return Visa.model_construct(name=officer.name, script=officer.script, date=day)


def voided(session: Session, entry: Entry, reason: str | None) -> Entry:
    """A void number with its reason."""
    given = reason if reason is not None else ask(session, "Чому номер анульовано", "--reason")
    return replace(entry, void=True, reason=line_of(given, "--reason"))
