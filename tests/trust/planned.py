"""Commands of trust as they can be called on a register that has its records: for tests over all commands."""

from __future__ import annotations

from tests.signing.keys import public_key_of, public_text
from tests.trust.values import EMAILS, HEAD, HR_HEAD, NAMES, OFFICER, WORKER

BASIS = ("--basis", "розпорядження від 30.04.2009 № 45-к")
TRUST_KEYS = {f"{name}.pub": public_text(name) for name in (HEAD, HR_HEAD, WORKER)}
"""Files for the folder beside the register."""
TRUST_READING: tuple[tuple[str, ...], ...] = (
    ("trust", "list"),
    ("trust", "pin"),
    ("trust", "pin", *(public_key_of(name).fingerprint for name in (HEAD, HR_HEAD))),
    ("trust", "paper", "-o", "{folder}/vidbytky.html"),
)
TRUST_WRITING: tuple[tuple[str, ...], ...] = (
    (
        "trust", "add", "--name", NAMES[WORKER], "--email", "hudz@rada.gov.ua",
        "--key", f"{{folder}}/{WORKER}.pub", "--role", "працівник", *BASIS,
    ),
    ("trust", "retire", EMAILS[OFFICER], "--on", "2026-11-25", "--reason", "звільнення", *BASIS),
)  # fmt: skip
TRUST_BEGINNING = (
    "trust", "init", "--head-key", f"{{folder}}/{HEAD}.pub", "--hr-key", f"{{folder}}/{HR_HEAD}.pub", *BASIS,
)  # fmt: skip
"""Needs a register without records of trust, and a root who acts."""
