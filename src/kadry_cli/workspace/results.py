"""What the commands over the whole register hand back; for types and schemas only."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted, CheckedLine, FilesWritten
from kadry_cli.core.diagnostics.results import FindingResult
from kadry_cli.core.law.results import CitationResult, NormResult


class AcceptedResult(TypedDict):
    """A finding that the register lets stand: why, until which day, by which act."""

    finding: FindingResult
    reason: str
    until: date | None
    act: str | None


class MendedFile(TypedDict):
    """A file that `--fix` mended: the findings that are gone."""

    path: str
    findings: list[FindingResult]


class FixedResult(TypedDict):
    """What `--fix` mended; not `written` where it only showed it."""

    written: bool
    files: list[MendedFile]


class FmtResult(TypedDict):
    """How many files were looked at and which are not in the house style; not `written` where they were only named."""

    files: int
    changed: list[str]
    written: bool


class CheckResult(TypedDict):
    """How many files were read; not `complete` where the settings let no more be read.

    `history` tells whether the history was checked; it is left out where there is none, or none was asked for.
    """

    files: int
    complete: bool
    accepted: list[AcceptedResult]
    history: NotRequired[bool]
    fixed: NotRequired[FixedResult]


class ExamSummaryResult(TypedDict):
    """How one exam of the example ended."""

    competition: str
    candidates: int
    passed: int


class DemoResult(TypedDict):
    """The example register: its folder, how many files it has, its exams, the papers, whether it has a history."""

    directory: str
    files: int
    competitions: list[ExamSummaryResult]
    papers: list[str]
    history: bool


class DemoAuditResult(TypedDict):
    """The example of a signed history: its folder, the register, the copy it was restored from, its last commit."""

    directory: str
    register: str
    copy: str
    acts: int
    files: int
    commit: str


Demo = DemoResult | DemoAuditResult


class InitResult(TypedDict):
    """The register's folder, the first commit and the files in it; no commit where a history was there already."""

    root: str
    commit: str | None
    files: list[str]


class WhoamiResult(TypedDict):
    """Who records changes on this computer."""

    name: str
    email: str
    key: str | None


class LastAct(TypedDict):
    """The end of the history."""

    commit: str
    when: str


class CheckpointAge(TypedDict):
    """The last checkpoint that this computer knows: how many acts it has, how many were recorded `since`; `commit`,
    `when` and `since` are null where the history is not the one that it vouches for."""

    number: int
    commit: str | None
    when: str | None
    since: int | None


class StatusResult(TypedDict):
    """What on disk differs from the history, and whether the register can be written to."""

    officer: str | None
    taken_over: bool
    pending: bool
    last: LastAct | None
    changed: list[str]
    new: list[str]
    gone: list[str]
    staged: list[str]
    attributes: list[str]
    checkpoint: CheckpointAge | None
    proposals: list[str]


class RecordResult(Acted):
    """Edits by hand and the act that recorded them."""


class Undone(TypedDict):
    """Which act was undone."""

    undone: str


class UndoResult(Undone, Acted):
    """The act undone and the new act that did it."""


class ActResult(TypedDict):
    """One act of the history; `more_records` counts records that its message does not name."""

    commit: str
    when: str
    author: str
    command: str | None
    basis: str | None
    records: list[str]
    more_records: int
    undoes: str | None
    clock_reason: str | None
    subject: str


class LogResult(TypedDict):
    """The acts, the newest first."""

    acts: list[ActResult]


class BackupResult(FilesWritten):
    """The copy and its manifest, the last commit and how many acts are in it."""

    commit: str
    acts: int


class RestoreResult(TypedDict):
    """The register restored from a copy."""

    root: str
    commit: str
    acts: int
    files: int


class Explained(TypedDict):
    """One diagnostic: what is checked and why, its norm in words, a wrong fragment and the right one.

    `group` is the part of the subject it belongs to, `commands` those that mend it, `help` the page of `kadry help`.
    """

    code: str
    name: str
    severity: Literal["error", "warning", "note"]
    checks: str
    why: str
    citation: str | None
    wrong: str
    right: str
    group: str
    commands: list[str]
    help: str


class ExplainedCodes(TypedDict):
    """Several diagnostics, where several codes or all were asked for."""

    codes: list[Explained]


class CodeResult(TypedDict):
    """One code of the list."""

    code: str
    name: str
    severity: Literal["error", "warning", "note"]
    group: str


class Codes(TypedDict):
    """Every diagnostic, where none was asked for."""

    codes: list[CodeResult]


ExplainResult = Explained | ExplainedCodes | Codes


class NormSummary(TypedDict):
    """A norm of the dated law; `own` where the law leaves the value to the body."""

    key: str
    title: str
    type: str
    kinds: list[str]
    own: bool


class ActOfLaw(TypedDict):
    """An act of the register of acts; what no source gives is null and named in `unknown`."""

    id: str
    title: str | None
    kind: str
    issuer: str | None
    date: str | None
    number: str | None
    citation: str
    in_force_from: str | None
    in_force_to: dict[str, str]
    replaced_by: list[str]
    repealed_by: list[str]
    unknown: list[str]
    confidence: str
    source: str


class LawListResult(TypedDict):
    """Norms and the acts they stand on."""

    norms: list[NormSummary]
    acts: list[ActOfLaw]


class NormEntry(TypedDict):
    """A value of a norm from a date; the date may be known to the month only."""

    kind: str
    since: str
    state: str
    value: Any
    citation: CitationResult
    confidence: str


class NormInForce(NormResult):
    """A norm on the day asked for, by kind of body."""

    kind: str


class NormShown(NormSummary):
    """A norm with all its values; with `--on` those of the day."""

    history: list[NormEntry]
    in_force: list[NormInForce] | None


class ActShown(ActOfLaw):
    """An act with the norms that stand on it; with `--on` whether it is in force, in words, by kind of body."""

    norms: list[str]
    in_force: dict[str, str] | None


LawShowResult = NormShown | ActShown


class LawCheckResult(TypedDict):
    """How many acts and norms were read."""

    acts: int
    norms: int


class CertificateResult(TypedDict):
    """Whether a certificate holds when its rule is run again."""

    verified: bool
    checks: list[CheckedLine]


class SchemaResult(TypedDict):
    """Names of the schemas."""

    files: list[str]
