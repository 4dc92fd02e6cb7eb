"""What the commands of the end of a competition hand back; for types and schemas only.

The class without `Act` in its base is what the command says, the other what the envelope has: `competition` and the
act are added to every one.
"""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted


class OutcomeActed(Acted):
    """A change of the end of a competition."""

    competition: str


class TermDay(TypedDict):
    """A term of one candidate: its name, the day it begins, its last day (null: the law of the day is not known)."""

    candidate: str
    term: str
    start: str
    last: str | None


class Notified(TypedDict):
    """Who was told, when and how; who was acquainted, who consented; the files of the letters."""

    candidates: list[str]
    date: str | None
    how: str | None
    acquainted: str | None
    consent: str | None
    terms: list[TermDay]
    letters: list[str]


class NotifyResult(Notified, OutcomeActed):
    """Notices and the act that recorded them; letters that were only printed have `commit` null."""


class HeadDecided(TypedDict):
    """What the head decided on a candidate, by which act, from which day; whether it came in time."""

    candidate: str
    decision: str
    act: str
    starts: str | None
    post: str | None
    late: bool


class HeadResult(HeadDecided, OutcomeActed):
    """An act of the head and the commit that recorded it."""


class Appealed(TypedDict):
    """A complaint: when it came, until when it could come, whether late; its outcome once there is one."""

    candidate: str
    date: str
    last: str | None
    late: bool | None
    outcome: str | None
    decided: str | None


class AppealResult(Appealed, OutcomeActed):
    """A complaint and the act that recorded it."""
