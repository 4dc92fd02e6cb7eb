"""Commands of the hooks as they can be called on a register with a history: for tests over all commands."""

from __future__ import annotations

MESSAGE = "Правка\n\nПідстава: розпорядження від 30.04.2009 № 45-к\n"
_FILE = "{folder}/message.txt"
HOOKS_READING: tuple[tuple[str, ...], ...] = (
    ("hook", "status"),
    ("hook", "run", "pre-commit"),
    ("hook", "run", "commit-msg", _FILE),
    ("hook", "run", "diff", "kadry.yaml", _FILE, "0", "100644", _FILE, "0", "100644"),
    ("hook", "run", "merge", _FILE, _FILE, _FILE, "message.yaml"),
    ("check", "--staged"),
)
HOOKS_WRITING: tuple[tuple[str, ...], ...] = (("hook", "install"), ("hook", "remove"))
