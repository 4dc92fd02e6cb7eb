"""The basis («підстава») of a change as a user types it: reading it, and finding its order in the books (O1)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import NamedTuple

from kadry_cli.body.order_numbers import (
    INDEX,
    LETTERS,
    BookedOrder,
    OrderNumber,
    booked_order,
    folded,
    keeps_book,
    read_number,
)
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.masking import masked
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.records.years import within_years

LONGEST = 200
FORM = "наказ від 02.03.2009 № 12-к"

_LINE_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_VISIBLE = ("Lu", "Ll", "Lt", "Lm", "P", "S", "Zs")
"""Categories of characters that a document shows; no marks above letters, no letters of scripts without capitals."""

_HEADING = re.compile(r"\A(?:підстава ?: ?)+", re.IGNORECASE)
_DATE = re.compile(r"(?<![0-9.-])(?:([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})|([0-9]{4})-([0-9]{2})-([0-9]{2}))(?![0-9])")
_SIGN = r"(?:№|\bN[оo]?\.?(?=\s*[0-9])|\bномер\b|#)\s*"
_FIRST_WORD = re.compile(
    r"(?:(?:на підставі|згідно з|згідно із|відповідно до|за)\s+)?"
    r"(?:(наказ(?:у|ом)?|нак\.)|(накази|наказів|наказами)|розпорядженн(?:я|ям|ю)|розп(?:ор)?\.)(?![^\W\d_])\s*",
    re.IGNORECASE,
)
_ORDER_NUMBER = re.compile(
    # Behind a blank only one or two letters before the date or the end are an index: «№ 12 – про прийняття» has none.
    rf"([0-9]+(?:[-/]{INDEX}|{LETTERS}+|(?:\s?[-/]\s?|\s){LETTERS}{{1,2}}(?=\s*(?:\Z|[,;(]|від\b|\0)))?)(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"{_SIGN}([0-9][\w/.-]*\w|[0-9])", re.IGNORECASE)
_SIGNED_ORDER_NUMBER = re.compile(_SIGN + _ORDER_NUMBER.pattern, re.IGNORECASE)
_WHEN = re.compile(r"(?:\bвід\s*)?(\0+)(?:\s*(?:р\.|року\b))?", re.IGNORECASE)
_NO_ISSUER = ("про ", "щодо ", "з ", "із ", "по ")


class Basis(NamedTuple):
    """The basis of a change.

    `text` is one line of at most `LONGEST` visible characters, dates as 02.03.2009 and numbers as «№ 12-к»; an order
    has its date first («наказ від 02.03.2009 № 12-к», papers 0.2). `kind` is «наказ», «розпорядження» or "" for every
    other document; an order always has number and date. `number` is as printed («12-к»), "" where there is none;
    `series` is the folded index of an order («к»), "" without one. `issuer` is whoever the text names between the word
    and the number («голови обласної державної адміністрації»): such an act may be another body's.
    """

    text: str
    kind: str = ""
    number: str = ""
    series: str = ""
    date: date | None = None
    issuer: str = ""


def read_basis(text: str) -> Basis:
    """The basis in a text that a user typed. It goes into the history for ever, so nothing hidden passes (U8, I11).

    UserError: empty, several lines, characters that nobody sees, a long number (personal data), over `LONGEST`
    characters, a date that does not exist, an order without number or date.
    """
    basis = _parsed(_line(text))
    # What stands in the history is read again by the audit: it must mean the same order then.
    if _parsed(basis.text) != basis:
        raise UserError("підставу не зрозуміло", f"напишіть так: «{FORM}»")
    if len(basis.text) > LONGEST:
        raise UserError(f"підстава задовга: дозволено не більше {LONGEST} знаків", f"назвіть лише документ: «{FORM}»")
    return basis


def _line(text: str) -> str:
    """The text in one line with single blanks; UserError for what may not enter the history."""
    if _LINE_ENDS & set(text):
        raise UserError("підстава має бути одним рядком", "приберіть переноси рядків")
    text = unicodedata.normalize("NFC", text)
    for sign in text:
        if not unicodedata.category(sign).startswith(_VISIBLE) and not "0" <= sign <= "9":
            raise UserError(
                f"у підставі є знак, якого в ній не може бути: U+{ord(sign):04X}",
                "наберіть її з клавіатури, а не копіюйте з іншої програми",
            )
    line = _HEADING.sub("", " ".join(text.split()))
    if not line:
        raise UserError("підстава порожня", f"назвіть документ: «{FORM}»")
    if masked(line) != line:
        raise UserError(
            "у підставі є довге число, схоже на персональні дані; воно лишилося б в історії назавжди",
            "приберіть номери паспортів, податкові номери й телефони, лишіть дату і номер документа",
        )
    return line


def _parsed(line: str) -> Basis:
    dates = [_day(match) for match in _DATE.finditer(line)]
    # Every date becomes signs that no text can hold, so its digits are nobody's number; places stay the same.
    plain = _DATE.sub(lambda match: "\0" * len(match[0]), folded(line))
    word = _FIRST_WORD.match(plain)
    return _order(line, plain, word, dates) if word else _document(line, plain, dates)


def _day(match: re.Match[str]) -> date:
    day, month, year = match.group(1, 2, 3) if match[3] else match.group(6, 5, 4)
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        found = date.min
    if not within_years(found.year):
        raise UserError(f"дати «{match[0]}» немає в календарі", "перевірте день, місяць і рік")
    return found


def _order(line: str, plain: str, word: re.Match[str], dates: list[date]) -> Basis:
    """An order, its parts put in the order of a citation: word, issuer, date, number, and the rest as it was."""
    if word[2]:
        raise UserError("підставою названо кілька наказів", f"назвіть один: «{FORM}»")
    kind = "наказ" if word[1] else "розпорядження"
    when = _WHEN.search(plain)
    number = _ORDER_NUMBER.match(plain, word.end()) or _SIGNED_ORDER_NUMBER.search(plain, word.end())
    read = read_number(number[1]) if number else None
    if when is None or number is None or read is None:
        lacking = "дати й номера" if when is None and read is None else "дати" if when is None else "номера"
        form = kind + FORM.removeprefix("наказ")
        raise UserError(f"підставою названо {kind} без {lacking}", f"напишіть так: «{form}»")
    first, second = sorted([when, number], key=lambda match: match.start())
    between = f"{line[word.end() : first.start()]} {line[first.end() : second.start()]}"
    naming = " ".join(between.split()).strip(" ,;:–-")
    tail = line[second.end() :].strip()
    tail = "" if not tail.strip(".,;") else tail if tail[0] in ".,;:)" else f" {tail}"
    parts = [kind, naming, f"від {date_short(dates[0])}", f"№ {read.printed()}"]
    issuer = "" if naming.startswith(_NO_ISSUER) else naming
    text = _uniform(" ".join(filter(None, parts)) + tail)
    return Basis(text, kind, read.printed(), read.series, dates[0], issuer)


def _document(line: str, plain: str, dates: list[date]) -> Basis:
    """Any other document, or words that name none."""
    number = _NUMBER.search(plain)
    printed = line[number.start(1) : number.end(1)] if number else ""
    return Basis(_uniform(line), number=printed, date=dates[0] if dates else None)


def _uniform(text: str) -> str:
    """The text with its dates as 02.03.2009 and one blank after «№»."""
    text = _DATE.sub(lambda match: date_short(_day(match)), text)
    return re.sub(rf"{_SIGN}(?=[0-9])", "№ ", text, flags=re.IGNORECASE)


def check_basis(basis: Basis, facts: FactIndex, today: date) -> tuple[Finding, ...]:
    """What speaks against a basis: its order is not in the book of its year, void, or recorded otherwise (O1).

    Needs the facts `body.order` and `body.orders-year`. An order that names its issuer may be another body's, and a
    register may keep no book of a year long past: then an order that is not found is only a warning.
    """
    found: list[Finding] = []
    if basis.date is not None and basis.date > today:
        values = {"date": date_short(basis.date), "today": date_short(today)}
        found.append(Finding("KD244", values=values))
    number = read_number(basis.number) if basis.kind else None
    if number is not None and basis.date is not None:
        found += _booked(basis, number, basis.date, facts)
    elif basis.date is None and not basis.number:
        found.append(Finding("KD245"))
    return tuple(found)


def _booked(basis: Basis, number: OrderNumber, day: date, facts: FactIndex) -> list[Finding]:
    booked = booked_order(facts, number, day)
    values: dict[str, object] = {
        "kind": basis.kind,
        "number": basis.number,
        "date": date_short(day),
        "year": day.year,
    }
    if booked is None or (basis.issuer and booked.date != day.isoformat()):
        surely_ours = keeps_book(facts, day.year) and not basis.issuer
        return [Finding("KD240", values=values, severity=None if surely_ours else Severity.WARNING)]
    if booked.void:
        return [Finding("KD241", values=values, related=((booked.path, booked.loc),))]
    return _differences(basis, day, booked, values)


def _differences(basis: Basis, day: date, booked: BookedOrder, values: dict[str, object]) -> list[Finding]:
    related = ((booked.path, booked.loc),)
    found = []
    if booked.date not in ("", day.isoformat()):
        other = date_short(date.fromisoformat(booked.date))
        found.append(Finding("KD242", values={**values, "other": other}, related=related))
    if booked.kind not in ("", basis.kind):
        found.append(Finding("KD243", values={**values, "other": booked.kind}, related=related))
    return found
