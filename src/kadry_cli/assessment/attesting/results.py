"""What `kadry assess attest` hands back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted


class AttestedOne(TypedDict):
    """An attestation: its day, a mask where it was decided (null: not held yet), the last day for the next one."""

    person: str
    year: int
    date: str
    decision: str | None
    next: str | None
    file: str


class AttestResult(AttestedOne, Acted):
    """An attestation and the act that wrote it down."""
