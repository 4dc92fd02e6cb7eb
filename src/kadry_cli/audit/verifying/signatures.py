"""Who signed an act, by the records of trust before it (trust U2-U4). git's own words are never read."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kadry_cli.audit.verifying.history import SignedAct
from kadry_cli.core.git.adding import GIT_NAMESPACE
from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.signing.signatures import SshSignature, is_valid, read_signature
from kadry_cli.core.signing.wire import WireError
from kadry_cli.trust.records.signers import Signer
from kadry_cli.trust.rules.trust import Trust, key_fault

Judge = Callable[[SshSignature, bytes, str, str], bool]
"""A second judge: signature, data, namespace, address -> whether it holds too."""


class Verdict(NamedTuple):
    """Who signed; None where no believable signature stands. `code` and `reason` say what is wrong, "" for nothing;
    `blob` is the key, where the records of trust have it."""

    signer: Signer | None
    code: str = ""
    reason: str = ""
    fingerprint: str = ""
    blob: bytes = b""


def signer_verdict(act: SignedAct, trust: Trust, judge: Judge | None = None) -> Verdict:
    """Whose signature an act bears, and whether it counts."""
    if not act.signed.signature:
        return Verdict(None, "KD940", "підпису немає")
    try:
        read = read_signature(act.signed.signature)
    except WireError:
        return Verdict(None, "KD941", "це не підпис SSH")
    print_ = read.key.fingerprint
    if read.namespace != GIT_NAMESPACE:
        return Verdict(None, "KD941", "підпис зроблено не для акта", print_)
    if not is_valid(read, act.signed.data, GIT_NAMESPACE):
        return Verdict(None, "KD941", "підпис не сходиться з актом", print_)
    owned = trust.keys.get(read.key.blob)
    if owned is None:
        return Verdict(None, "KD942", "ключа в записах довіри немає", print_)
    if judge is not None and not judge(read, act.signed.data, GIT_NAMESPACE, owned.signer.email):
        return Verdict(None, "KD941", "ssh-keygen підпису не підтвердив", print_)
    signer, key = owned.signer, owned.key
    ended = key_fault(key, act.commit.committed.date())
    if ended:
        return Verdict(signer, "KD944", ended, print_, read.key.blob)
    return Verdict(signer, *_other_name(act, signer), print_, read.key.blob)


def _other_name(act: SignedAct, signer: Signer) -> tuple[str, str]:
    commit = act.commit
    if not commit.email == commit.committer_email == signer.email:
        return (
            "KD943",
            f"акт названо іменем {commit.author} <{commit.email}>, а підписав {signer.name} <{signer.email}>",
        )
    if not canonical(commit.author) == canonical(commit.committer) == canonical(signer.name):
        return "KD943", f"акт названо іменем {commit.author}, а підписав {signer.name}"
    return "", ""
