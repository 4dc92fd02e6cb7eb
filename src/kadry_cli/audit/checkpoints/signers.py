"""Whose keys the register knows, for the names on a slip and for signatures by nobody's key."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from kadry_cli.core.change.officer import read_officer
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.register.load import parse_record
from kadry_cli.trust.folders import SIGNERS_FILE
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.trust import fingerprint_of


def known_signers(store: Objects, head: str) -> Mapping[str, str] | None:
    """The names of those who sign by the fingerprints of their keys, retired ones too, as the last act has them.

    None where the register has no signers yet; nobody where their record cannot be read.
    """
    data = store.blob(f"{head}:{SIGNERS_FILE}")
    if data is None:
        return None
    record = parse_record(data, SIGNERS_FILE, Signers).record
    every = record.signers if record is not None else ()
    return {fingerprint_of(key.key): one.name for one in every for key in one.keys}


def names_of(store: Objects, head: str) -> Mapping[str, str]:
    """The same for a paper: with the officer of this computer, whom the register may not list."""
    names = dict(known_signers(store, head) or {})
    officer = read_officer()
    # A key that is on a stick which is not there is no reason to print no slip.
    with suppress(UserError):
        signer = officer.signer() if officer is not None else None
        if officer is not None and signer is not None:
            names.setdefault(signer.key.fingerprint, officer.name)
    return names
