"""An act that a crash has left half done, finished by the next command, whichever it is (design §7)."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.core.change.officer import taken_over
from kadry_cli.core.change.recovery import Recovered
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.change.writing import recover_now
from kadry_cli.core.errors import UserError


def finish_pending(root: Path) -> Recovered | None:
    """What was finished; None where there was nothing, or where this user may not write: a command that only reads goes
    on then, and `kadry status` says why."""
    if not taken_over(root):
        return None
    try:
        return recover_now(root)
    except (RefusedError, UserError, OSError):
        return None


def recovery_notes(commit: str, left: tuple[str, ...]) -> tuple[str, ...]:
    """What is said of an act that a crash had left unfinished."""
    if not commit:
        return ()
    kept = f"; ваші правки залишено: {', '.join(left)}" if left else ""
    return (f"Завершено акт, перерваний раніше ({commit[:10]}){kept}.",)
