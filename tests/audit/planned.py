"""Commands of the audit as they can be called on a register with a history: for tests over all commands."""

from __future__ import annotations

PERSON = "gudz-mariia-3f8k"
ADDED_RANK = (
    *("card", "event", "rank", PERSON, "--order", "розпорядження від 02.06.2014 № 11-к"),
    *("--from", "02.06.2014", "--rank", "12"),
)
AUDIT_READING: tuple[tuple[str, ...], ...] = (
    ("audit", "log", "--limit", "3"),
    ("audit", "diff", "{tip}"),
    ("audit", "blame", "staff/units/zahalnyi-viddil.yaml"),
    ("audit", "show", "staff/units/zahalnyi-viddil.yaml"),
    ("audit", "who"),
    ("audit", "verify"),
    ("audit", "report"),
    ("audit", "report", "back-dated", "--days", "60"),
    ("audit", "checkpoint", "--paper", "{folder}/checkpoint.html", "--force"),
)
