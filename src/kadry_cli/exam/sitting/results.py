"""What the commands of the exam's day hand back; for types and schemas only.

The class without `Act` in its base is what the command says, the other what the envelope has: `competition` and the
act are added to every one.
"""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted


class DayActed(Acted):
    """A change of the exam of a competition."""

    competition: str


class Sat(TypedDict):
    """A sitting: its number from 1, day, hour, who was present and who sits it."""

    sitting: int
    date: str
    hour: str | None
    present: list[str]
    candidates: list[str]


class SitResult(Sat, DayActed):
    """A sitting and the act that recorded it."""


class Picked(TypedDict):
    """Which ticket a candidate picked, when, and before whom."""

    sitting: int
    candidate: str
    ticket: int
    time: str
    witness: str


class PickResult(Picked, DayActed):
    """A picked ticket and the act that recorded it."""


class Marked(TypedDict):
    """The joint marks of a candidate and what comes of them; null where the norm of the day is not confirmed."""

    sitting: int
    candidate: str
    marks: Sequence[int | str]
    total: int | None
    max: int | None
    passed: bool | None


class MarkedByMember(TypedDict):
    """The marks that one member of the commission proposed."""

    candidate: str
    member: str
    marks: Sequence[str]


class JointMarkResult(Marked, DayActed):
    """Joint marks and the act that recorded them."""


class MemberMarkResult(MarkedByMember, DayActed):
    """Marks of one member and the act that recorded them."""


MarkResult = JointMarkResult | MemberMarkResult


class DaySheetResult(TypedDict):
    """The sheet of the day: its file and how many rows wait to be filled."""

    competition: str
    sitting: int
    file: str
    rows: int


class ImportedDay(TypedDict):
    """How many candidates and members of the commission a sheet told something new of."""

    sitting: int
    candidates: int
    members: int


class ImportResult(ImportedDay, DayActed):
    """An imported day and the act that recorded it."""


class Acquainted(TypedDict):
    """Who was acquainted with the result, and when."""

    candidates: list[str]
    date: str


class AcquaintResult(Acquainted, DayActed):
    """An acquaintance and the act that recorded it."""


class ScanEntry(TypedDict):
    """A scan by its name and hash."""

    name: str
    sha256: str


class Scanned(TypedDict):
    """The scans of a candidate's answer sheet."""

    candidate: str
    scans: list[ScanEntry]


class ScansRecorded(Scanned, DayActed):
    """Scans and the act that recorded them."""


class ScanComparison(TypedDict):
    """Whether a file is the one recorded."""

    name: str
    same: bool
    said: str


class ScansVerified(TypedDict):
    """The files compared with what is recorded (`--verify`)."""

    competition: str
    candidate: str
    verified: bool
    scans: list[ScanComparison]


ScanResult = ScansRecorded | ScansVerified
