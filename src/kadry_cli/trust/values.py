"""The records of trust as results of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.trust.rules.signing_people import live_keys, live_roots
from kadry_cli.trust.rules.trust import Trust, fingerprint_of

if TYPE_CHECKING:
    from kadry_cli.trust.records.signers import Signer, SignerKey
    from kadry_cli.trust.results import TrustKey, TrustRoot, TrustSigner


def root_values(trust: Trust) -> list[TrustRoot]:
    """Every key of a root that is not retired, in the order of the record."""
    return [
        {
            "name": one.name,
            "email": one.email,
            "roles": list(one.roles),
            "fingerprint": fingerprint_of(key.key),
        }
        for one in live_roots(trust.signers)
        for key in live_keys(one)
    ]


def signer_value(one: Signer) -> TrustSigner:
    """A person who signs."""
    return {
        "name": one.name,
        "email": one.email,
        "person": one.person,
        "roles": list(one.roles),
        "root": one.root,
        "keys": [_key_value(key) for key in one.keys],
    }


def _key_value(key: SignerKey) -> TrustKey:
    return {
        "fingerprint": fingerprint_of(key.key),
        "state": "чинний" if key.retired is None else "відкликано",
        "since": key.since.isoformat(),
        "retired": key.retired.isoformat() if key.retired is not None else None,
        "last_act": key.last_act,
        "reason": key.reason,
    }
