"""A register with records of trust and the keys of those in them, for tests of changes that are acknowledged."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.signing.signing import Signer
from kadry_cli.trust.folders import POLICY_FILE, SIGNERS_FILE
from tests.kadry import Run, kadry
from tests.trust.values import EMAILS, NAMES, OFFICER, PERSON, key_rings, policy_value, signers_value

CARD = f"people/{PERSON}/card.yaml"
BASIS = "розпорядження від 30.04.2009 № 45-к"
EMPLOYEE, CHIEF, PERSONNEL, ROOT = "працівник", "керівник органу", "керівник кадрової служби", "корінь довіри"


def trusted(root: Path, *without: str) -> dict[str, Signer]:
    """Records of trust in the register, the officer named with a key; the keys of all, outside the register.

    `without` are those left out, as the employee is where the register has no cards.
    """
    keys = {name: key for name, key in key_rings(root.parent / "keys").items() if name not in without}
    (root / "trust").mkdir()
    (root / SIGNERS_FILE).write_bytes(new_file(SIGNERS_FILE, signers_value(keys)))
    (root / POLICY_FILE).write_bytes(new_file(POLICY_FILE, policy_value()))
    key = keys[OFFICER].path
    assert kadry("whoami", "--name", NAMES[OFFICER], "--email", EMAILS[OFFICER], "--key", key).code == 0
    made = kadry("--root", root, "record", "trust", "--basis", BASIS, "--json")
    assert made.code == 0, made.out + made.err
    return keys


def edit_card(root: Path, old: str = "1979-03-14", new: str = "1979-03-15") -> None:
    """A hand edit of the card of the person of the records."""
    text = (root / CARD).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (root / CARD).write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def change(root: Path, *args: object) -> Run:
    """A command of changes on the register."""
    return kadry("--root", root, "change", *args)


def propose(root: Path, *paths: str) -> str:
    """The code of a proposal of what is edited."""
    made = change(root, "propose", *paths, "--basis", BASIS, "--json")
    assert made.code == 0, made.out + made.err
    code: str = made.json["result"]["change"]
    return code


def ack(root: Path, code: str, role: str, signer: Signer, *more: object) -> Run:
    """An acknowledgement by a key."""
    return change(root, "ack", code, "--role", role, "--key", signer.path, "--date", "2026-11-25", *more)
