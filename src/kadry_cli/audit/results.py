"""The results of `kadry audit …` as `--json` gives them (design §10)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from typing_extensions import TypedDict


class AuditDifference(TypedDict):
    """One field that differs between two states; `record` is the file, `field` its key, "" for a whole record.

    Values are in words; what is sensitive is masked unless asked for; `old` and `new` are null where there is none.
    `valid_from` and `document` say from which day the value holds and by which document, where its row tells; `event`
    is what an event of the career changed against those before it.
    """

    record: str
    kind: str
    person: str | None
    name: str | None
    field: str
    title: str
    change: str
    old: str | None
    new: str | None
    valid_from: str | None
    document: str | None
    event: str | None


class AuditChange(AuditDifference):
    """One change of a field and the act that made it."""

    commit: str
    when: str
    author: str
    basis: str | None


class AuditLogResult(TypedDict):
    """The changes, the newest first; `more` says whether there are older ones beyond the limit, `files` is the table or
    paper that was written."""

    changes: list[AuditChange]
    more: bool
    files: list[str]


class AuditField(TypedDict):
    """One single value of a record."""

    field: str
    title: str
    value: str


class AuditSource(AuditField):
    """One single value of a record and the act that gave it."""

    commit: str
    when: str
    author: str
    basis: str | None


class AuditBlameResult(TypedDict):
    """Where each value of a record comes from."""

    record: str
    kind: str
    fields: list[AuditSource]


class AuditStanding(TypedDict):
    """Where a person stands on a day."""

    unit: str
    post: str
    category: str
    rank: int | None
    post_id: str


class AuditShowResult(TypedDict):
    """A record as it was known after an act; `standing` for a card alone, on the day `on`."""

    record: str
    kind: str
    commit: str
    recorded: str
    on: date
    standing: AuditStanding | None
    fields: list[AuditField]


class AuditAuthor(TypedDict):
    """What one author recorded: acts, files, people touched, acts without a ground; the first and the last day."""

    author: str
    email: str
    acts: int
    files: int
    people: int
    without_basis: int
    first: date
    last: date


class AuditWhoResult(TypedDict):
    """The authors, who recorded most first."""

    authors: list[AuditAuthor]


class AuditDiffResult(TypedDict):
    """What differs between two acts; `since` is null for the beginning."""

    since: str | None
    until: str
    changes: list[AuditDifference]
    files: list[str]


class AuditAnchor(TypedDict):
    """What became of the history that one anchor, a file or a code, holds fast.

    `number` is how many acts it says there were; `commit` and `when` are those of the act, where the history has it.
    Of a rewritten history `first` is the oldest act that differs (`exact`), or may differ; `lost` how many acts there
    were in its place, where their objects are still there; `same_until` how many acts are known to be unchanged.
    """

    anchor: str
    state: Literal["holds", "rewritten", "shorter", "other-register", "bad-signature", "unreadable"]
    number: int
    commit: str | None
    when: str | None
    signers: list[str]
    first: str | None
    first_number: int | None
    exact: bool
    lost: int
    same_until: int | None


class AuditCheckpointResult(TypedDict):
    """A checkpoint that was made or signed: the act, how many there are, the code, whose keys; files that were written.

    With `--check` there is none, and `anchors` are those that were checked, `evidence` folders with what contradicts.
    """

    register: str | None
    number: int | None
    commit: str | None
    when: str | None
    code: str | None
    signers: list[str]
    files: list[str]
    anchors: list[AuditAnchor]
    evidence: list[str]


class AuditVerifyAct(TypedDict):
    """One act about which something is said: the codes of the findings and the files they are about."""

    commit: str
    when: str
    author: str
    basis: str | None
    codes: list[str]
    files: list[str]


class AuditVerifyResult(TypedDict):
    """A history verified: how many acts (null where it does not read), how many bear a signature that counts, how many
    stand under a binding policy; whether the roots are pinned outside; acts by the kind of proof of knowledge.
    """

    acts: int | None
    signed: int
    bound: int
    pinned: bool
    knowledge: dict[str, int]
    findings: list[AuditVerifyAct]
    anchors: list[AuditAnchor]
    evidence: list[str]


class AuditReportLine(AuditChange):
    """One line of a report: a change, what is said of it, and, where days matter, when it happened and how late.

    For an act itself `record` and `field` are "".
    """

    report: str
    said: str
    happened: date | None
    days: int | None
    working_days: int | None


class AuditReportKind(TypedDict):
    """One report: its word on the command line, its title, what stands in it, how many lines it has."""

    name: str
    title: str
    about: str
    lines: int


class AuditReportResult(TypedDict):
    """The reports asked for; `lines` is empty where only the list was asked for, `files` is what was written.

    `until` is the last act that was read, null before the first; `on` the day by which terms are counted.
    """

    until: str | None
    on: date
    reports: list[AuditReportKind]
    lines: list[AuditReportLine]
    files: list[str]
