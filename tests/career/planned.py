"""Every command of the career as it can be called on a register: for tests over all commands."""

from __future__ import annotations

PERSON, DAY = "gudz-mariia-3f8k", ("--on", "2011-06-01")

CAREER_READING: tuple[tuple[str, ...], ...] = (
    ("career", "due", *DAY, "--until", "2011-12-31", "--person", PERSON, "--ics", "{folder}/k.ics", "--force"),
    ("career", "ranks", PERSON, *DAY),
    ("career", "age", "--all", *DAY),
    ("career", "bonus", PERSON, *DAY),
    ("career", "leave", PERSON, *DAY),
    ("career", "paper", "rank-order", PERSON, *DAY, "-o", "{folder}/rank-order.html"),
)
