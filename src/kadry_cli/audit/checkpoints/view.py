"""Anchors on the screen: what became of each, whose keys, where evidence was kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kadry_cli.core.change.acts import ACTS
from kadry_cli.core.language.plurals import counted

if TYPE_CHECKING:
    from kadry_cli.audit.checkpoints.judging import Judged
    from kadry_cli.audit.results import AuditAnchor
    from kadry_cli.core.console.screen import Screen

WORDS = {
    "rewritten": "не збігається: історію переписано",
    "shorter": "не збігається: історія коротша",
    "other-register": "не цього реєстру",
    "bad-signature": "без дійсного підпису",
    "unreadable": "не прочитано",
}


def show_checked(screen: Screen, judged: Judged) -> None:
    """Each anchor with what became of it, whose keys signed it, where evidence was kept."""
    for one in judged.facts:
        screen.line(f"{one['anchor']}: {_words(one)}")
        for fingerprint in one["signers"]:
            screen.line(f"  підписано ключем {fingerprint}")
    for path in judged.evidence:
        screen.line(f"Докази збережено в папці {path}")


def _words(one: AuditAnchor) -> str:
    if one["when"] is None or one["state"] != "holds":
        return WORDS[one["state"]]
    until = f"{datetime.fromisoformat(one['when']):%d.%m.%Y %H:%M}"
    return f"збігається: до {until} історія та сама, {counted(one['number'], *ACTS)}"
