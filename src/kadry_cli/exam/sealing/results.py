"""What the commands about tickets hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted, CheckedLine, FilesWritten


class OverlapResult(TypedDict):
    """How many questions two tickets share at the most, the proven bound, and how many pairs share how many."""

    greatest: int
    least_possible: int
    pairs: dict[str, int]


class SealedSet(TypedDict):
    """A sealed set: the commitment and all it binds; nothing of it tells the composition of a ticket."""

    competition: str
    algorithm: str
    commitment: str
    bank: str
    day: str
    tickets: int
    blueprint: dict[str, int]
    overlap: OverlapResult
    secret_file: str


class SealResult(SealedSet, Acted):
    """A seal and the act that recorded it."""


class Contributed(TypedDict):
    """Whose contribution was added, and how many there are now."""

    member: str
    contributions: int


class ContributeResult(Contributed, Acted):
    """A contribution and the act that recorded it."""


class PrintedSet(TypedDict):
    """A printed set: how many tickets and its code."""

    competition: str
    tickets: int
    set_code: str
    overlap: OverlapResult


class TicketsResult(PrintedSet, Acted):
    """A print of tickets and the act that recorded it; `files` is the file of the tickets once they are printed."""


TicketsPrinted = TicketsResult | FilesWritten
"""A blank set (`--blank`) is printed without an act."""


class TicketResult(TypedDict):
    """One ticket: its number and the ids of its questions."""

    number: int
    questions: list[str]


class OpenedSet(TypedDict):
    """An opened set; `early` is the reason where it was opened before the appointed hour."""

    competition: str
    set_code: str
    early: str | None
    overlap: OverlapResult
    tickets: list[TicketResult]


class OpenResult(OpenedSet, Acted):
    """An opening and the act that recorded it."""


class VerifyResult(TypedDict):
    """Whether the opened tickets are those that were sealed."""

    competition: str
    verified: bool
    checks: list[CheckedLine]
