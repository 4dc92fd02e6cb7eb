"""What the commands of a sitting hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted, FilesWritten


class SelectionActed(Acted):
    """A change of a competition's sitting."""

    competition: str


class Sat(TypedDict):
    """A sitting: its number from 1, date, purpose, who was there, whether it may decide (null: law not confirmed)."""

    sitting: int
    date: str
    purpose: str
    present: list[str]
    absent: list[str]
    form: str | None
    quorate: bool | None


class SitResult(Sat, SelectionActed):
    """A sitting and the act that recorded it."""


class Voted(TypedDict):
    """A vote, what it decided, and who is still without one."""

    sitting: int
    candidate: str
    question: str
    approve: int
    against: int
    abstained: int
    present: int
    outcome: str | None
    left: list[str]


class VoteResult(Voted, SelectionActed):
    """A vote and the act that recorded it."""


class Verdict(TypedDict):
    """What was decided about one candidate."""

    candidate: str
    verdict: str


class Decided(TypedDict):
    """The decisions of a sitting."""

    sitting: int
    decisions: list[Verdict]
    repeat: bool


class DecideResult(Decided, SelectionActed):
    """Decisions and the act that recorded them."""


class Signed(TypedDict):
    """A protocol: number, who signed, the day it went to the head, its last day, its fingerprint once all signed."""

    sitting: int
    number: str
    date: str
    signed: list[str]
    to_head: str | None
    to_head_due: str | None
    sha256: str | None


class SignedResult(Signed, SelectionActed):
    """A protocol and the act that recorded it."""


ProtocolResult = SignedResult | FilesWritten
