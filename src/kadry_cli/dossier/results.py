"""What the commands of personal files hand back; for types and schemas only."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted, FilesWritten


class Opened(TypedDict):
    """A file opened or continued: whose, the numbers it had before, how many lines its inventory has."""

    person: str
    name: str
    continued: bool
    earlier_numbers: list[int]
    lines: int


class OpenResult(Opened, Acted):
    """A file and the act that opened it."""


class Registered(TypedDict):
    """A file in the book of movement: its number, the day, until when it was due (null: the norm is not confirmed)."""

    person: str
    number: int
    date: str
    due: str | None
    late: bool
    book: str


class RegisterResult(Registered, Acted):
    """A registration and its act."""


class LineResult(TypedDict):
    """One line of an inventory; `state` says whether it is in force, corrected or withdrawn."""

    number: int
    title: str
    issuer: str
    doc_number: str
    doc_date: str
    included: str
    sheets: int
    note: str | None
    corrects: int | None
    state: str


class Added(TypedDict):
    """Lines added to an inventory, and what it comes to now."""

    person: str
    lines: list[LineResult]
    documents: int
    sheets: int


class AddResult(Added, Acted):
    """Lines and the act that added them."""


class Withdrawn(TypedDict):
    """A document taken out by an act; its line stays."""

    person: str
    line: int
    date: str
    act: str
    documents: int
    sheets: int


class WithdrawResult(Withdrawn, Acted):
    """A withdrawal and its act."""


class FileRow(TypedDict):
    """One file in the list of files."""

    person: str
    name: str
    stage: str
    number: int | None
    folder: int | None
    documents: int
    sheets: int
    place: str | None
    responsible: str | None


class Overdue(TypedDict):
    """Something that is overdue on the day: `what` is register, refresh or return."""

    person: str
    name: str
    what: str
    since: str
    detail: str


class ScanResult(TypedDict):
    """One scan: the line it belongs to (null: to none), the file, what became of it."""

    line: int | None
    file: str
    state: str


class ListResult(TypedDict):
    """Files, or the inventory of one; what is overdue where that was asked; scans where they were."""

    files: list[FileRow]
    lines: list[LineResult]
    overdue: list[Overdue]
    scans: list[ScanResult]


class Issued(TypedDict):
    """A file given out."""

    person: str
    number: int
    to: str
    date: str
    due: str
    book: str


class IssueResult(Issued, Acted):
    """An issue and its act."""


class Back(TypedDict):
    """A file that came back; `late` where after the day set."""

    person: str
    number: int
    date: str
    late: bool
    book: str


class ReturnResult(Back, Acted):
    """A return and its act."""


class RefreshedFile(TypedDict):
    """One file refreshed."""

    person: str
    name: str


class DueRefresh(TypedDict):
    """A refresh that is due and not recorded."""

    person: str
    name: str
    year: int
    last: str


class RefreshResult(TypedDict):
    """Refreshes recorded (with the act), or with `--due` those that are overdue."""

    year: int | None
    files_refreshed: list[RefreshedFile]
    due: list[DueRefresh]
    commit: NotRequired[str | None]
    files: NotRequired[list[str]]
    references_followed: NotRequired[bool]
    dry_run: NotRequired[bool]


class ChecklistItem(TypedDict):
    """One item of what is done before a file goes to the archive."""

    what: str
    done: bool


class ClosedFile(TypedDict):
    """A file closed, with its checklist."""

    person: str
    date: str
    documents: int
    sheets: int
    checklist: list[ChecklistItem]


class CloseResult(ClosedFile, Acted):
    """A closing and its act."""


class ArchivedFile(TypedDict):
    """A file in the archive."""

    person: str
    date: str
    folder: int


class ArchiveResult(ArchivedFile, Acted):
    """A handing over to the archive and its act."""


class BookRow(TypedDict):
    """One line of a book, as the paper shows it."""

    year: int
    number: int
    date: str | None
    person: str | None
    cells: list[str]
    void: bool


class BookResult(TypedDict):
    """The lines of a book."""

    book: str
    lines: list[BookRow]


class Voided(TypedDict):
    """A number voided in a book."""

    book: str
    year: int
    number: int
    reason: str


class VoidResult(Voided, Acted):
    """A void number and its act."""


class ChangedField(TypedDict):
    """One field that differs: the person, the record, the path of the field, its Ukrainian title, what became of it."""

    person: str
    name: str
    record: str
    field: str
    title: str
    change: str


class ReportResult(TypedDict):
    """What changed since the last report; with `--record` also the report and the act that recorded it."""

    since: str | None
    until: str
    changes: list[ChangedField]
    written: list[str]
    number: NotRequired[int]
    recipients: NotRequired[list[str]]
    commit: NotRequired[str | None]
    files: NotRequired[list[str]]
    references_followed: NotRequired[bool]
    dry_run: NotRequired[bool]


class PaperRow(TypedDict):
    """A paper there is."""

    name: str
    title: str
    person: str


class PaperResult(FilesWritten):
    """Files written; without a name the papers there are."""

    papers: list[PaperRow]
