"""The records of trust as one value: whose key this is, who may write a file, who are the roots (trust 3.3)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.signing.keys import public_key
from kadry_cli.trust.records.policy import PathRule, Policy
from kadry_cli.trust.records.signers import Signer, SignerKey, Signers


class OwnedKey(NamedTuple):
    """A key with the one whose it is."""

    signer: Signer
    key: SignerKey


@dataclass(frozen=True)
class Trust:
    """Signers and policy of one state of a register; `keys` by the bytes of the key, retired ones too."""

    signers: Signers
    policy: Policy
    keys: Mapping[bytes, OwnedKey]

    def rule_for(self, path: str) -> PathRule | None:
        """The first rule that names a file; None where none does."""
        return next((rule for rule in self.policy.rules if pattern(rule.paths).fullmatch(path)), None)

    def signer(self, email: str) -> Signer | None:
        """The one with this address."""
        return next((one for one in self.signers.signers if one.email == email), None)

    def root_fingerprints(self) -> frozenset[str]:
        """The fingerprints of the roots' keys that are not retired: what is pinned outside the register."""
        roots = (one for one in self.signers.signers if one.root)
        return frozenset(fingerprint_of(key.key) for one in roots for key in one.keys if key.retired is None) - {""}


def trust_of(signers: Signers, policy: Policy) -> Trust:
    """The records as one value. A key that cannot be read, or stands twice, is nobody's."""
    keys: dict[bytes, OwnedKey] = {}
    twice: set[bytes] = set()
    for one in signers.signers:
        for key in one.keys:
            try:
                blob = public_key(key.key).blob
            except UserError:
                continue
            twice |= {blob} & keys.keys()
            keys[blob] = OwnedKey(one, key)
    return Trust(signers, policy, {blob: owned for blob, owned in keys.items() if blob not in twice})


def key_fault(key: SignerKey, day: date) -> str:
    """Why a key does not count on a day; "" where it does. One that is retired counts on no day."""
    if key.retired is not None:
        return f"ключ відкликано {date_short(key.retired)}"
    return f"ключ діє лише з {date_short(key.since)}" if day < key.since else ""


def fingerprint_of(line: str) -> str:
    """The fingerprint of a key in one line; "" for no key."""
    try:
        return public_key(line).fingerprint
    except UserError:
        return ""


@lru_cache(maxsize=1024)
def pattern(text: str) -> re.Pattern[str]:
    """The expression of a path rule: `*` is a part of one name, `**` is everything below, other characters are
    themselves."""
    parts = re.split(r"(\*\*|\*)", text)
    return re.compile("".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts))
