"""What a command hands back instead of printing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.finding import Finding


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a command, for a program (`result`, `decisions`, `findings`) and for a reader (`view`).

    `decisions` holds Decision objects or JSON-ready mappings and may be any iterable: it is read once, as it
    is printed. `exit_code` is computed from the findings where it is None: 1 with an error among them (with a
    warning too under `--strict`), else 0. `as_json` prints the envelope even without `--json`
    (`check --format json`). `following` are the commands that the state of things asks for next; None: those that the
    topic's manifest gives (`next_steps`), where the command ended well. `root` is the register that the findings are
    about, where it is not the session's.
    """

    result: Mapping[str, object] | None
    decisions: Iterable[Decision[Any] | Mapping[str, object]] = ()
    findings: Sequence[Finding] = ()
    view: Callable[[Screen], None] | None = None
    exit_code: int | None = None
    as_json: bool = False
    following: tuple[str, ...] | None = None
    root: Path | None = None


def exit_code_of(outcome: Outcome, strict: bool = False) -> int:
    """The exit code of a command that ran to its end (design §6)."""
    if outcome.exit_code is not None:
        return outcome.exit_code
    if not outcome.findings:
        return 0
    from kadry_cli.core.diagnostics.catalogue import severity_of
    from kadry_cli.core.finding import Severity

    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(severity_of(finding) in failing for finding in outcome.findings))
