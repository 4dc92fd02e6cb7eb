"""By which act a body forms its reserve on a day, and whether there is a reserve at all (F26; L564, L679)."""

from __future__ import annotations

from datetime import date

from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.reserve.records.words import SOURCES

ACT, HEAD_LEAST, ADVISED = "reserve.act", "reserve.head_least", "reserve.advised"
TOPS, CHAIRS = "reserve.top_categories", "reserve.commission_chairs"


def reserve_act(law: LawOnDate) -> Norm:
    """The act of the day: КМУ 853/1994 until 27.02.2001, then КМУ 199/2001, for local bodies КМУ 1386/2001."""
    return law.norm(ACT)


def has_ended(law: LawOnDate) -> bool:
    """Whether this kind of body has no reserve any more: a state body from 01.05.2016 (закон 889-VIII)."""
    return reserve_act(law).state == "ended"


def last_day(year: int) -> date:
    """The last day of the reserve of a year: a list is of one calendar year, and everybody's year ends with it."""
    return date(year, 12, 31)


def sources(law: LawOnDate) -> tuple[str, ...]:
    """What each of `SOURCES` is called in full by the act of the day; as the record has it where none is confirmed, or
    an act of the body divides the sources otherwise (F11)."""
    by_law = law.norm("reserve.sources").value or ()
    return tuple(by_law) if len(by_law) == len(SOURCES) else SOURCES


def top_categories(law: LawOnDate) -> tuple[str, ...]:
    """The categories whose holders the President or the Cabinet appoints, empty where the law knows none (F19)."""
    return tuple(law.norm(TOPS).value or ())
