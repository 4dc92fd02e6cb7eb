"""The file of an acknowledgement: written in one way, and read only where it stands in that way."""

from __future__ import annotations

from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.new_file import new_file
from kadry_cli.trust.records.acknowledgement import AckedFile, Acknowledgement, Hand, Knowledge
from kadry_cli.trust.rules.acks import acks_file


def ack_bytes(ack: Acknowledgement) -> bytes:
    """The file of an acknowledgement."""
    value: Value = {
        "change": ack.change,
        "basis": ack.basis,
        "files": [_file(one) for one in ack.files],
        "knowledge": [_knowledge(one) for one in ack.knowledge],
    }
    return new_file(acks_file(ack.change), value)


def read_ack(data: bytes, change: str) -> Acknowledgement | None:
    """The acknowledgement of a change; None for a file that is none, or that kadry would have written otherwise: then
    somebody has been at it."""
    ack = parse_record(data, acks_file(change), Acknowledgement).record
    return ack if ack is not None and ack.change == change and ack_bytes(ack) == data else None


def _file(one: AckedFile) -> Value:
    return _given({"path": one.path, "before": one.before, "after": one.after})


def _knowledge(one: Knowledge) -> Value:
    told = _given(
        {
            "role": one.role,
            "person": one.person,
            "kind": one.kind,
            "date": Plain(one.date.isoformat()),
            "paper": one.paper,
            "scan": one.scan,
        }
    )
    return {**told, "hands": [_hand(hand) for hand in one.hands]}


def _hand(one: Hand) -> Value:
    return {"signer": one.email, "signature": one.signature}


def _given(values: dict[str, str | None]) -> dict[str, Value]:
    return {key: value for key, value in values.items() if value is not None}
