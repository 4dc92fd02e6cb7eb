"""What several commands of trust take: key files, roles, addresses."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import typer

from kadry_cli.core.change.officer import Officer, required_officer
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.os_errors import message
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.reader import read_text
from kadry_cli.core.signing.keys import PublicKey, public_key
from kadry_cli.trust.folders import SIGNERS_FILE
from kadry_cli.trust.records import words

_LARGEST = 1 << 16


class RoleName(StrEnum):
    """The roles, as a choice on the command line."""

    WORKER = words.WORKER
    HEAD = words.HEAD
    HR_HEAD = words.HR_HEAD
    OFFICER = words.OFFICER
    CHAIR = words.CHAIR
    SECRETARY = words.SECRETARY


def key_in_file(path: Path, option: str) -> PublicKey:
    """The public key in a file. UserError with the option where there is none."""
    try:
        with path.expanduser().open("rb") as file:
            text = file.read(_LARGEST).decode("utf-8-sig", "replace")
    except OSError as error:
        raise UserError(f"{option}: файл ключа не прочитати: {message(error)}", "потрібен файл .pub") from None
    try:
        return public_key(text)
    except UserError as wrong:
        raise UserError(f"{option}: {wrong.message}", wrong.advice) from None


def signing_officer() -> tuple[Officer, PublicKey]:
    """Who records acts here, and the key that signs them. UserError where acts are not signed."""
    officer = required_officer()
    signer = officer.signer()
    if signer is None:
        raise UserError(
            "зміни записів довіри підписують, а ключа ще не названо",
            "створіть його: ssh-keygen -t ed25519; назвіть: kadry whoami --key ФАЙЛ",
        )
    return officer, signer.key


def complete_signer(ctx: typer.Context, args: list[str], incomplete: str) -> list[str]:
    """The addresses of the signers; a record that does not read has none."""
    session = ctx.obj if isinstance(ctx.obj, Session) else Session()
    root = session.register_root()
    data = read_bytes(root, SIGNERS_FILE)[0] if root is not None else None
    value, _ = read_text(data, SIGNERS_FILE) if data is not None else (None, ())
    signers = value.get("signers") if isinstance(value, dict) else None
    addresses = [one.get("email") for one in signers if isinstance(one, dict)] if isinstance(signers, list) else []
    return sorted(one for one in addresses if isinstance(one, str) and one.startswith(incomplete))
