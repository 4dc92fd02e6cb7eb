"""The fingerprint of a signed sitting: what was signed cannot change unseen (issue 6, «changed since signed»).

SHA-256 over the legal fields of the sitting as canonical JSON. Not in it: when the protocol went to the head and the
fingerprints themselves. Each part of the protocol has a fingerprint of its own, so that what changed can be named.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date, time
from typing import Any

from kadry_cli.competition.records.sitting import (
    PART_DECISIONS,
    PART_PRESENCE,
    PART_PROTOCOL,
    PART_VOTES,
    CommissionSitting,
    SealedPart,
)
from kadry_cli.core.records.base import Record

VERSION = "kadry-sitting/1"

PARTS = {
    PART_PRESENCE: ("date", "hour", "place", "purpose", "posts", "present", "absent", "recusals"),
    PART_VOTES: ("form", "ballots", "discussed", "agenda", "votes"),
    PART_DECISIONS: ("decisions", "repeat"),
    PART_PROTOCOL: ("opinions", "protocol"),
}
"""The parts of a sitting with the keys of the file that each holds."""

AFTERWARDS = ("to_head", "sha256", "parts")
"""The fields of the protocol that are filled in after it is signed."""


def sealed(sitting: CommissionSitting) -> str:
    """The fingerprint of a sitting: 64 hexadecimal digits. Nothing that is as usual or not legal enters it."""
    return _digest({"version": VERSION, "sitting": _content(sitting)})


def sealed_parts(sitting: CommissionSitting) -> tuple[SealedPart, ...]:
    """The fingerprint of each part of a sitting, in the order of the protocol."""
    content = _content(sitting)
    return tuple(
        SealedPart.model_construct(
            part=part, sha256=_digest({"version": VERSION, "part": part, **_only(content, keys)})
        )
        for part, keys in PARTS.items()
    )


def with_seal(sitting: CommissionSitting) -> CommissionSitting:
    """The sitting with both fingerprints in its protocol. ValueError for one without a protocol."""
    if sitting.protocol is None:
        raise ValueError("a sitting without a protocol has nothing to seal")
    marks = {"sha256": sealed(sitting), "parts": sealed_parts(sitting)}
    return sitting.model_copy(update={"protocol": sitting.protocol.model_copy(update=marks)})


def is_sealed(sitting: CommissionSitting) -> bool:
    """Whether the protocol of the sitting is signed and its content sealed."""
    return sitting.protocol is not None and sitting.protocol.sha256 is not None


def is_changed(sitting: CommissionSitting) -> bool:
    """Whether the sitting differs from what was sealed; one that was never sealed does not."""
    protocol = sitting.protocol
    return protocol is not None and protocol.sha256 is not None and protocol.sha256 != sealed(sitting)


def changed_fields(sitting: CommissionSitting) -> tuple[str, ...]:
    """The parts that differ from their recorded fingerprints; none where no parts are recorded or nothing changed."""
    if sitting.protocol is None:
        return ()
    recorded = {one.part: one.sha256 for one in sitting.protocol.parts}
    return tuple(one.part for one in sealed_parts(sitting) if recorded.get(one.part, one.sha256) != one.sha256)


def _content(sitting: CommissionSitting) -> dict[str, Any]:
    content = legal_value(sitting)
    protocol = content.get("protocol")
    if protocol is not None:
        content["protocol"] = {key: value for key, value in protocol.items() if key not in AFTERWARDS}
    return content


def _only(content: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: content[key] for key in keys if key in content}


def legal_value(record: Record) -> dict[str, Any]:
    """The fields of a record that are marked legal, by the keys of the file; what is as usual is left out, so that a
    field added later leaves old fingerprints as they are."""
    value: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        given = getattr(record, name)
        extra = field.json_schema_extra
        marks = extra.get("x-kadry") if isinstance(extra, dict) else None
        if given != field.default and isinstance(marks, dict) and marks.get("legal"):
            value[field.alias or name] = _plain(given)
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return legal_value(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, (bool, int)) else str(value)


def _digest(value: dict[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
