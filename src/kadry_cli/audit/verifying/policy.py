"""One act against the records of trust before it: signature, roles, roots, ground, knowledge (trust U2-U6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kadry_cli.audit.verifying.acknowledged import Given
from kadry_cli.audit.verifying.history import SignedAct
from kadry_cli.audit.verifying.orders import Ground
from kadry_cli.audit.verifying.signatures import Verdict
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.commits import BASIS
from kadry_cli.core.register.layout import GIT_DIR, SETTINGS_FILE, match
from kadry_cli.topics import record_kinds
from kadry_cli.trust.folders import ACKS_FOLDER, TRUST_FOLDER
from kadry_cli.trust.records.signers import Signer
from kadry_cli.trust.rules.trust import Trust

OUTSIDE_RULES = (TRUST_FOLDER, ACKS_FOLDER)
"""Folders judged by the roots and by the signatures in them, not by the rules for files."""


def signature_fault(verdict: Verdict) -> Iterator[Finding]:
    """Why a signature does not count."""
    if verdict.code:
        values = {"reason": verdict.reason, "key": verdict.fingerprint or "–"}
        yield Finding(verdict.code, GIT_DIR, values=values)


def role_faults(act: SignedAct, trust: Trust, signer: Signer) -> Iterator[Finding]:
    """Files that whoever signed may not write (policy, `write`)."""
    for path in act.own:
        if path.startswith(OUTSIDE_RULES):
            continue
        rule = trust.rule_for(path)
        if rule is None or not set(rule.write) & set(signer.roles):
            yield Finding("KD945", path, values={"name": signer.name, "roles": ", ".join(signer.roles)})


def roots_fault(act: SignedAct, trust: Trust, verdict: Verdict, given: Sequence[str], moved: bool) -> Iterator[Finding]:
    """A change of the records of trust, or of the day from which they bind (`moved`), without enough roots (U6).

    `given` are the addresses of roots who agreed by acknowledgements.
    """
    paths = [path for path in act.own if path.startswith(TRUST_FOLDER)] + ([SETTINGS_FILE] if moved else [])
    if not paths:
        return
    agreed = set(given)
    if verdict.signer is not None and not verdict.code and verdict.signer.root:
        agreed.add(verdict.signer.email)
    if len(agreed) < trust.policy.roots_needed:
        yield Finding("KD949", paths[0], values={"agreed": len(agreed), "needed": trust.policy.roots_needed})


def acknowledgement_faults(given: Given) -> Iterator[Finding]:
    """What is wrong with the acknowledgements that an act brings (U5)."""
    for path, reason in given.faults:
        yield Finding("KD948", path, values={"reason": reason})


def recorded_paths(act: SignedAct) -> list[str]:
    """The records that an act itself changed; those of trust have rules of their own."""
    kinds = record_kinds()
    return [path for path in act.own if match(path, kinds) is not None and not path.startswith(OUTSIDE_RULES)]


def ground_fault(act: SignedAct, ground: Ground, paths: Sequence[str]) -> Iterator[Finding]:
    """Records changed without a ground, or with an order that the book does not have."""
    basis = act.commit.first(BASIS)
    if paths and (not basis or ground.missing):
        reason = "підстави не вказано" if not basis else f"у книзі немає: {basis}"
        yield Finding("KD946", paths[0], values={"reason": reason})


def with_old_trust(files: Mapping[str, str], before: Mapping[str, str]) -> dict[str, str]:
    """A state in which the records of trust are still those of another: what the roots have not agreed to is not in
    force."""
    kept = {path: blob for path, blob in files.items() if not path.startswith(TRUST_FOLDER)}
    return kept | {path: blob for path, blob in before.items() if path.startswith(TRUST_FOLDER)}
