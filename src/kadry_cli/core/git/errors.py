"""When git does not end well: what is said of it."""

from __future__ import annotations

import errno

from kadry_cli.core.errors import UserError
from kadry_cli.core.os_errors import REASONS

_REASONS = (
    (b"No space left on device", REASONS[errno.ENOSPC]),
    (b"Disk quota exceeded", "вичерпано дискову квоту"),
    (b"Read-only file system", REASONS[errno.EROFS]),
    (b"Permission denied", REASONS[errno.EACCES]),
    (b"Input/output error", REASONS[errno.EIO]),
    (b"Too many open files", REASONS[errno.EMFILE]),
    (b"index.lock", "індекс зайнято іншою програмою"),
    (b"Unable to create", "інша програма git тримає свій файл *.lock"),
    (b"corrupt", "історію пошкоджено"),
)


class GitFailedError(UserError):
    """A git command ended with a failure. Its own English words are not shown: they may hold paths and ids."""

    def __init__(self, command: str, code: int, said: bytes) -> None:
        reason = next((words for mark, words in _REASONS if mark in said), f"код {code}")
        super().__init__(
            f"git не виконав {command}: {reason}",
            "нічого не втрачено: усуньте причину й повторіть; стан реєстру покаже kadry status",
        )
        self.command = command
        self.disk_full = b"No space left" in said or b"quota exceeded" in said
        self.code = code
        self.said = said


class HistoryDamagedError(UserError):
    """A part of the history is missing or cannot be read."""

    def __init__(self, what: str) -> None:
        super().__init__(what, "перевірте історію: kadry check")


class HistoryUnclearError(Exception):
    """The folder `.git` does not say plainly which commit the history ends with; `reason` is a Ukrainian clause."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
