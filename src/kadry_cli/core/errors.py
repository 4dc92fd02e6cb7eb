"""The one exception that stands for a mistake of the user's, not of the data's and not ours."""

from __future__ import annotations


class UserError(Exception):
    """A command cannot run as asked: wrong usage, a missing file, a refused overwrite (exit code 2).

    `message` says what is wrong, `advice` what to do; both are Ukrainian sentences for the screen.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


class UsageError(UserError):
    """Arguments that do not fit the command."""
