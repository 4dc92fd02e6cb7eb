"""Making a checkpoint of the history as it stands, and adding a signature to one that holds."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kadry_cli.audit.checkpoints.anchoring import State
from kadry_cli.audit.checkpoints.anchors import required_checkpoint
from kadry_cli.audit.checkpoints.form import NAMESPACE, SignedCheckpoint, signers_of
from kadry_cli.audit.checkpoints.history import Manifests, checkpoint_at, read_history
from kadry_cli.audit.checkpoints.judging import anchor_findings, known_findings
from kadry_cli.audit.checkpoints.signers import known_signers
from kadry_cli.audit.checkpoints.store import known_checkpoints
from kadry_cli.core.change.officer import read_officer
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.signing.signing import Signer, sign, signer_of


class Made(NamedTuple):
    """A checkpoint to be written, or the findings that forbid it."""

    signed: SignedCheckpoint | None
    findings: tuple[Finding, ...] = ()


def required_key(named: Path | None) -> Signer:
    """The key that signs: the one named, else the officer's. UserError where there is neither."""
    if named is not None:
        return signer_of(named)
    officer = read_officer()
    key = officer.signer() if officer is not None else None
    if key is None:
        raise UserError(
            "нема чим підписати контрольну точку",
            "назвіть ключ: --key ФАЙЛ, або раз і назавжди: kadry whoami --key ФАЙЛ",
        )
    return key


def made_now(place: Overlay, store: Objects, head: str, key: Signer | None) -> Made:
    """The checkpoint of the last act; with a key it is signed. None is made of a history that has lost an act which
    this computer knows of (U9)."""
    history = read_history(place, head)
    findings = tuple(known_findings(history, known_checkpoints(history.register)))
    if findings:
        return Made(None, findings)
    checkpoint = SignedCheckpoint(checkpoint_at(history, head, Manifests(place, store)))
    return Made(checkpoint if key is None else with_signature(checkpoint, key))


def signed_again(place: Overlay, store: Objects, head: str, file: Path, key: Signer) -> Made:
    """The checkpoint in a file with one more signature, once it is seen that the history still is that one.

    UserError where the key has signed already."""
    signed = required_checkpoint(file)
    judged = anchor_findings(place, store, head, [str(file)], known_signers(store, head))
    if judged.facts[0]["state"] != State.HOLDS.value or judged.findings:
        return Made(None, judged.findings)
    if any(one.blob == key.key.blob for one in signers_of(signed) or ()):
        raise UserError("цим ключем контрольну точку вже підписано", "другий підпис ставить інша людина своїм ключем")
    return Made(with_signature(signed, key))


def with_signature(signed: SignedCheckpoint, key: Signer) -> SignedCheckpoint:
    """A checkpoint signed with a key. UserError where the key cannot be used."""
    return signed.signed(sign(key, NAMESPACE, signed.checkpoint.lines.encode("ascii")))
