"""How the files of an exam's papers are called where nobody says otherwise; `competition list` knows them by it."""

from __future__ import annotations

from collections.abc import Sequence

from kadry_cli.exam.records.sitting import Sitting

QUESTION_LIST = "perelik"
TICKETS = "bilety"
ANSWER_SHEETS = "vidpovidi"
PROTOCOL = "protokol-ispytu"
RESULT_SHEET = "vidomist"
NOTICE = "arkush"
CONTROL_SLIP = "kontrol"
BLANK = "-blank"
"""So ends the name of a form that is not filled in."""


def file_stem(kind: str, whose: str, *, blank: bool = False) -> str:
    """`perelik-2009-holovnyi-spetsialist`, with `-blank` behind it for a form that is not filled in."""
    return f"{kind}-{whose}" + (BLANK if blank else "")


def sitting_stem(kind: str, competition: str, sittings: Sequence[Sitting], number: int, *, blank: bool) -> str:
    """The same of one sitting, numbered from 1: with its day where the exam has several."""
    day = f"-{sittings[number - 1].date.isoformat()}" if 1 <= number <= len(sittings) > 1 else ""
    return file_stem(kind, competition + day, blank=blank)
