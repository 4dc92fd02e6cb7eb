"""Numbers of orders as they are printed («12-к»), and how an order is found in the books of a register (O1)."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from kadry_cli.core.finding import Loc
from kadry_cli.core.language.alphabet import OTHER_HYPHENS
from kadry_cli.core.language.twins import GREEK_TWINS, LATIN_TO_UKRAINIAN
from kadry_cli.core.records.report import FactIndex

ORDER = "body.order"
"""The fact of one line of a book: key `<year>/<index or ->/<number>` (`2009/к/45`), data (date ISO or "", kind or "",
«так» or «ні» for void, the number as the book prints it). The year is that of the file's name."""

ACQUAINTED = "body.acquainted"
"""The fact of somebody acquainted with an order, or who refused: key the person, data (the key of the order)."""

ORDERS_YEAR = "body.orders-year"
"""The fact that the register keeps a book of a year: key `<year>`; one for each part."""

LETTERS = "[a-zа-яґєії]"
INDEX = "[0-9a-zа-яґєії]+(?:[-/][0-9a-zа-яґєії]+)*"
"""The index of a series, folded: «к», «р», «к/тр», «5»; as expressions without regard to case."""

_FOLD = str.maketrans(LATIN_TO_UKRAINIAN | GREEK_TWINS | dict.fromkeys(OTHER_HYPHENS, "-"))
_NUMBER = re.compile(rf"([0-9]{{1,9}})(?:\s*[-/]\s*({INDEX})|\s*({LETTERS}+(?:[-/]{INDEX})?))?", re.IGNORECASE)


class OrderNumber(NamedTuple):
    """A number in its series; `series` is the folded index, "" for orders numbered without one."""

    number: int
    series: str = ""

    def printed(self) -> str:
        """«12-к» or «12»."""
        return f"{self.number}-{self.series}" if self.series else str(self.number)

    def key(self, year: int | str) -> str:
        """The key of the order's fact; «к/тр» and «к-тр» are one index."""
        return f"{year}/{self.series.replace('/', '-') or '-'}/{self.number}"


def folded(text: str) -> str:
    """The text with look-alike letters of other alphabets made Ukrainian and every dash a hyphen, as long as before."""
    return text.translate(_FOLD)


def folded_index(index: str | None) -> str:
    """The index of a series in the form in which equal ones are equal; "" where there is none."""
    return "".join(folded(index or "").lower().split())


def read_number(text: str) -> OrderNumber | None:
    """The number in a printed text: «45-к», «45/к», «45 – К», «45k» with a Latin letter; None where it is none."""
    match = _NUMBER.fullmatch(folded(text).strip())
    if match is None or int(match[1]) == 0:
        return None
    return OrderNumber(int(match[1]), folded_index(match[2] or match[3]))


class BookedOrder(NamedTuple):
    """An order as its book has it: date ISO or "", kind or ""; and where it stands."""

    date: str
    kind: str
    void: bool
    printed: str
    path: str
    loc: Loc


def keeps_book(facts: FactIndex, year: int) -> bool:
    """Whether the register keeps a book of orders of a year."""
    return bool(facts.find(ORDERS_YEAR, str(year)))


def booked_order(facts: FactIndex, number: OrderNumber, day: date) -> BookedOrder | None:
    """The order of a number in the book of the day's year; where the number stands twice, the line that fits best."""
    lines = [
        BookedOrder(fact.data[0], fact.data[1], fact.data[2] == "так", fact.data[3], fact.path, fact.loc)
        for fact in facts.find(ORDER, number.key(day.year))
    ]
    return max(lines, key=lambda line: (not line.void, line.date == day.isoformat()), default=None)
