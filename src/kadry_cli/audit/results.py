"""The results of `kadry audit …` as `--json` gives them (design §10)."""

from __future__ import annotations

from typing_extensions import TypedDict


class AuditChange(TypedDict):
    """One change of a field; `record` is the file, `field` its key by a path, "" for a whole record.

    Values are in words; what is sensitive is masked unless asked for; `old` and `new` are null where there is none.
    """

    commit: str
    when: str
    author: str
    basis: str | None
    record: str
    kind: str
    person: str | None
    name: str | None
    field: str
    title: str
    change: str
    old: str | None
    new: str | None


class AuditLogResult(TypedDict):
    """The changes, the newest first; `more` counts those beyond the limit, `files` is the table that was written."""

    changes: list[AuditChange]
    more: int
    files: list[str]


class AuditDifference(TypedDict):
    """One field that differs between two states."""

    record: str
    kind: str
    person: str | None
    name: str | None
    field: str
    title: str
    change: str
    old: str | None
    new: str | None


class AuditDiffResult(TypedDict):
    """What differs between two acts; `since` is null for the beginning."""

    since: str | None
    until: str
    changes: list[AuditDifference]
    files: list[str]
