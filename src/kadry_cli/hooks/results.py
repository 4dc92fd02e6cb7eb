"""The results of `kadry hook …` as `--json` gives them (design §10)."""

from __future__ import annotations

from typing_extensions import TypedDict


class HookPiece(TypedDict):
    """One piece of what is installed: its place in `.git`, and whether it stands there as kadry puts it."""

    place: str
    state: str


class HookResult(TypedDict):
    """The pieces as they stand; `changed` are those that the command put there or took away."""

    pieces: list[HookPiece]
    changed: list[str]


class HookCommitResult(TypedDict):
    """What of a commit was looked at: its files; the ground that was read, null where none was asked for."""

    files: list[str]
    basis: str | None


class HookDiffResult(TypedDict):
    """A change of a record, a sentence for each field."""

    record: str
    changes: list[str]


class HookMergeResult(TypedDict):
    """A merge of a record: why it is not finished, empty where it is."""

    record: str
    conflicts: list[str]
