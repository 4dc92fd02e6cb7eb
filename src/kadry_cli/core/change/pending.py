"""`pending`: the act that is being carried out, written and on disk before its commit point.

After a crash it tells what to do: the branch has moved to `new`, so the files listed here are brought up to it; or it
has not, and nothing has happened. A file that equals its old blob is stale; anything else is somebody's edit.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from kadry_cli.core.git.paths import is_plain


class PendingFile(NamedTuple):
    """One file of the act: its path, its blob before and after; "" where there is no file."""

    path: str
    old: str
    new: str


class Pending(NamedTuple):
    """An act being carried out."""

    branch: str
    old: str
    new: str
    files: tuple[PendingFile, ...]

    def to_bytes(self) -> bytes:
        """The record as it is written."""
        values = {"branch": self.branch, "old": self.old, "new": self.new, "files": self.files}
        return json.dumps(values, ensure_ascii=False).encode("utf-8") + b"\n"

    @classmethod
    def from_bytes(cls, data: bytes) -> Pending:
        """The record in these bytes. ValueError where it is none; it is written whole, so this is damage."""
        try:
            values = json.loads(data)
            files = tuple(PendingFile(*map(str, file)) for file in values["files"])
            if any(not is_plain(file.path) for file in files):
                raise ValueError("not a path of a register")
            return cls(str(values["branch"]), str(values["old"]), str(values["new"]), files)
        except (KeyError, TypeError, UnicodeDecodeError) as error:
            raise ValueError("not a pending act") from error
