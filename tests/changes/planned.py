"""Commands of proposed changes as they can be called on a register that has some: for tests over all commands."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.tails import drawn_from
from kadry_cli.trust.folders import POLICY_FILE, SIGNERS_FILE
from tests.kadry import kadry
from tests.signing.keys import key_text, signer
from tests.trust.values import HEAD, HR_HEAD, OFFICER, policy_value, signers_value

BASIS = ("--basis", "розпорядження від 30.04.2009 № 45-к")
OPEN = "zmina-1a2a3a"
EDITED = "acts.yaml"
CHANGE_KEYS = {HEAD: key_text(HEAD)}
"""A key for the folder beside the register."""
CHANGES_READING: tuple[tuple[str, ...], ...] = (("change", "list"), ("change", "show", OPEN))
CHANGES_WRITING: tuple[tuple[str, ...], ...] = (
    ("change", "propose", EDITED, *BASIS),
    ("change", "ack", OPEN, "--role", "керівник органу", "--key", f"{{folder}}/{HEAD}"),
    ("change", "apply", OPEN, "--dry-run"),
    ("change", "withdraw", OPEN),
)


def add_proposal(root: Path, keys: Path) -> None:
    """Records of trust, a proposal that waits, and an edit that nobody has recorded; `keys` is a folder for keys."""
    rings = {name: signer(keys, name) for name in (HEAD, HR_HEAD, OFFICER)}
    (root / "trust").mkdir()
    (root / SIGNERS_FILE).write_bytes(new_file(SIGNERS_FILE, signers_value(rings)))
    (root / POLICY_FILE).write_bytes(new_file(POLICY_FILE, policy_value()))
    kadry("--root", root, "record", "trust", *BASIS)
    edit(root)
    tails = (f"{number}a" for number in count(1))
    with drawn_from(lambda: next(tails)):
        kadry("--root", root, "change", "propose", EDITED, *BASIS)
    edit(root)


def edit(root: Path) -> None:
    """An edit by hand."""
    text = (root / EDITED).read_text(encoding="utf-8")
    (root / EDITED).write_text(f"{text}# правка\n", encoding="utf-8", newline="\n")
