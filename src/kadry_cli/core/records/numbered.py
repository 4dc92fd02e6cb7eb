"""Books whose lines bear running numbers: each number once, without gaps, in the order of dates (H8, B25, O1).

A book stands in parts, and each line is a fact of its part, its key ending with the number; the numbers of one series
run on through the parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice, pairwise
from typing import NamedTuple

from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.report import Fact

SHOWN_GAPS = 8

Lines = Mapping[str, Mapping[int, Fact]]
"""The lines of a book by series and number; of a number given twice the first one met."""


class BookLine(NamedTuple):
    """A line as its fact tells it: the number as printed, the day (ISO, "" where there is none), whether it is void."""

    printed: str
    day: str
    void: bool


class BookCodes(NamedTuple):
    """The diagnostics of a kind of book: a number given twice, numbers missing, a date before a lower number's."""

    double: str
    gap: str
    backdated: str


def book_lines(facts: Iterable[Fact]) -> dict[str, dict[int, Fact]]:
    """The lines of all parts by series, the key before its last slash, and by number."""
    lines: dict[str, dict[int, Fact]] = {}
    for fact in facts:
        series, _, number = fact.key.rpartition("/")
        lines.setdefault(series, {}).setdefault(int(number), fact)
    return lines


def number_findings(
    codes: BookCodes,
    facts: Sequence[Fact],
    lines: Lines,
    parts: Callable[[str], Sequence[Fact]],
    read: Callable[[Fact], BookLine],
) -> Iterator[Finding]:
    """What is wrong with the numbers of a book; `lines` are those of the `facts`.

    `parts` gives the facts of the parts of a series, whose first datum is the number the part begins with.
    """
    for fact in facts:
        series, _, number = fact.key.rpartition("/")
        kept = lines[series][int(number)]
        if kept is not fact:
            values = {"number": read(fact).printed, "other": kept.path}
            yield Finding(codes.double, fact.path, fact.loc, values, related=((kept.path, kept.loc),))
    for series, booked in lines.items():
        yield from _gaps(codes.gap, booked, parts(series))
        yield from _backdated(codes.backdated, [booked[number] for number in sorted(booked)], read)


def _gaps(code: str, booked: Iterable[int], parts: Sequence[Fact]) -> Iterator[Finding]:
    """One warning for a series, at the first part; a series that no part names has a finding of its own."""
    if not parts:
        return
    first = min(int(part.data[0]) for part in parts)
    taken = [first - 1, *sorted(number for number in booked if number >= first)]
    gaps = [(before + 1, after - 1) for before, after in pairwise(taken) if after - before > 1]
    if gaps:
        total = sum(last - start + 1 for start, last in gaps)
        shown = [str(start) if start == last else f"{start}–{last}" for start, last in islice(gaps, SHOWN_GAPS)]
        missing = ", ".join([*shown, "…"] if len(gaps) > SHOWN_GAPS else shown)
        values = {"count": counted(total, "номера", "номерів", "номерів"), "missing": missing}
        yield Finding(code, parts[0].path, parts[0].loc, values)


def _backdated(code: str, facts: Iterable[Fact], read: Callable[[Fact], BookLine]) -> Iterator[Finding]:
    """Lines in force dated earlier than one with a lower number; the latest of those is named."""
    latest: tuple[Fact, BookLine] | None = None
    for fact in facts:
        line = read(fact)
        if line.void or not line.day:
            continue
        if latest is not None and line.day < latest[1].day:
            other, before = latest
            values = {
                "number": line.printed,
                "date": date_short(date.fromisoformat(line.day)),
                "before": before.printed,
                "before_date": date_short(date.fromisoformat(before.day)),
            }
            yield Finding(code, fact.path, (*fact.loc[:-1], "date"), values, related=((other.path, other.loc),))
        else:
            latest = fact, line
