"""Accepted findings as `kadry check` tells of them: a number, with `--explain` each with its reason; JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kadry_cli.core.checking.acceptance import Accepted
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.diagnostics.catalogue import entry_of, message_of, severity_of
from kadry_cli.core.diagnostics.render import SEVERITY_WORDS, finding_json
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.masking import masked

if TYPE_CHECKING:
    from kadry_cli.workspace.results import AcceptedResult


def accepted_json(one: Accepted) -> AcceptedResult:
    """An accepted finding for the envelope, with the words of the register's list."""
    entry = one.entry
    return {
        "finding": finding_json(one.finding),
        "reason": masked(entry.reason),
        "until": entry.until,
        "act": masked(entry.act) if entry.act is not None else None,
    }


def show_accepted(screen: Screen, accepted: Sequence[Accepted]) -> None:
    """How many findings the register lets stand, and with `--explain` which and why."""
    if not screen.session.explain:
        screen.line(f"Прийнято зауважень: {len(accepted)} (які й чому – kadry check --explain).")
        return
    screen.line()
    screen.heading(f"Прийнято зауважень: {len(accepted)}")
    for one in accepted:
        finding, entry = one
        place = f"{finding.path}:{finding.line}:{finding.column}" if finding.line else finding.path
        word = SEVERITY_WORDS[severity_of(finding)]
        screen.line(f"{place}: {word} {finding.code} {entry_of(finding).name}")
        screen.paragraph(masked(message_of(finding)), "  ", "  ")
        screen.paragraph(masked(f"причина: {entry.reason}"), "  ", "  ")
        if entry.act is not None:
            screen.paragraph(masked(f"підстава: {entry.act}"), "  ", "  ")
        if entry.until is not None:
            screen.line(f"  прийнято до: {date_short(entry.until)}")
