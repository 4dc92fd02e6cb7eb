"""The fingerprint of a signed sitting, by which a later change is seen."""

from __future__ import annotations

import hashlib
import json

from kadry_cli.competition.records.sitting import CommissionSitting
from kadry_cli.core.register.record_edits import record_value

UNSEALED = ("to_head", "sha256")
"""Keys of the protocol that are written after it was signed."""


def fingerprint(sitting: CommissionSitting) -> str:
    """SHA-256 over the sitting as canonical JSON, without the day it went to the head and without the print itself."""
    value: dict[str, object] = dict(record_value(sitting))
    if sitting.protocol is not None:
        protocol = record_value(sitting.protocol)
        value["protocol"] = {key: item for key, item in protocol.items() if key not in UNSEALED}
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def is_sealed(sitting: CommissionSitting) -> bool:
    """Whether the protocol of the sitting is signed and its content sealed."""
    return sitting.protocol is not None and sitting.protocol.sha256 is not None


def is_changed(sitting: CommissionSitting) -> bool:
    """Whether the record was changed since the protocol was signed."""
    return sitting.protocol is not None and sitting.protocol.sha256 not in (None, fingerprint(sitting))
