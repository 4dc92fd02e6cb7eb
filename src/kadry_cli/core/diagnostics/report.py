"""What a check hands to a machine that shows findings: the findings, those accepted, and what was not looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.core.finding import Finding

Read = Callable[[str], bytes | None]


class Suppressed(NamedTuple):
    """A finding that the register lets stand: why, until when, by which act."""

    finding: Finding
    reason: str
    until: date | None = None
    act: str | None = None


class Report(NamedTuple):
    """One check of a register.

    `base` is the way from the root of the sources to the register ("" where they are the same); `body` the code of the
    body, "" where its settings cannot be read; `unchecked` sentences on what was not looked at.
    """

    findings: Sequence[Finding]
    accepted: Sequence[Suppressed] = ()
    base: str = ""
    body: str = ""
    complete: bool = True
    unchecked: Sequence[str] = ()

    def path(self, path: str) -> str:
        """A path of the register from the root of the sources; the settings stand for the register as a whole."""
        path = path or "kadry.yaml"
        return f"{self.base}/{path}" if self.base else path
