"""What the commands of knowledge hand back; for types and schemas only."""

from __future__ import annotations

from datetime import date

from typing_extensions import TypedDict

from kadry_cli.audit.results import AuditDifference
from kadry_cli.body.results import ChangedOrder
from kadry_cli.core.console.results import Acted, FilesWritten


class OrderAcquaintResult(ChangedOrder, Acted):
    """Acquaintances and the act that recorded them."""


class NamedPaper(TypedDict):
    """One paper by its name in the command."""

    name: str
    title: str


class PaperResult(FilesWritten):
    """The files written; without a name the papers there are."""

    papers: list[NamedPaper]


class ChangeKnowledge(TypedDict):
    """One knowledge of a proposed change; `reason` says why it does not count, null where it does."""

    role: str
    person: str | None
    kind: str
    date: date
    paper: str | None
    scan: str | None
    signers: list[str]
    reason: str | None


class ChangeMissing(TypedDict):
    """Whose knowledge is missing; `number` is how many, more than one for roots only."""

    role: str
    person: str | None
    number: int


class ChangeState(TypedDict):
    """A proposed change and how it stands; `stale` are files changed since, `made` that the history has it already."""

    change: str
    when: str
    author: str
    basis: str
    records: list[str]
    known: list[ChangeKnowledge]
    missing: list[ChangeMissing]
    stale: list[str]
    altered: bool
    made: bool
    ready: bool


class ChangeListResult(TypedDict):
    """Every proposed change, by their codes."""

    changes: list[ChangeState]


class ChangeShowResult(ChangeState):
    """One proposed change: what differs, in words; `files` are those written (the statement to be signed)."""

    differences: list[AuditDifference]
    files: list[str]


class ProposedChange(TypedDict):
    """A change by its code, and whose knowledge it still needs."""

    change: str
    missing: list[ChangeMissing]


class ChangeProposeResult(ProposedChange, Acted):
    """A new proposal; `commit` is kept beside the branch."""


class ChangeAckResult(ProposedChange, Acted):
    """A proposal with one knowledge more."""


class MadeChange(TypedDict):
    """A change by its code."""

    change: str


class ChangeApplyResult(MadeChange, Acted):
    """The change that is made, and the act that made it."""


class ChangeWithdrawResult(MadeChange):
    """The proposal that is no more; `proposal` is the last commit it had."""

    proposal: str
