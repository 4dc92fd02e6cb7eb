"""What commands of every topic have in their results: files written, acts recorded; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict


class FilesWritten(TypedDict):
    """The files that a command has written, as the user named them; none where it went to standard output."""

    files: list[str]


class Acted(TypedDict):
    """What every changing command adds: the commit (null where nothing was recorded) and the files of the register.

    `references_followed` is false in a large register, where references between files are left to `kadry check`.
    """

    commit: str | None
    files: list[str]
    references_followed: bool
    dry_run: bool


class CheckedLine(TypedDict):
    """One comparison of a proof: its name, whether it came out, and what was found."""

    name: str
    ok: bool
    detail: str


class ScriptResult(TypedDict):
    """A script that teaches a shell to complete commands, and where to put it."""

    shell: str
    script: str
    install: str


class ErrorResult(TypedDict):
    """Why a command could not run, in the words of standard error, and what to do (may be empty)."""

    message: str
    advice: str
