"""What an acknowledgement signs: fixed lines that say who knew of exactly which change (trust 3.3).

The change is named by its id, by its files and by what each held before and after, so that the signature fits no other
change and no later one (U5). The form, one item a line, each ended by LF:

    kadry-ack/1
    register <id of the first act>
    change <id>
    role <role>
    person <id or ->
    kind <kind>
    paper <words or ->
    scan <SHA-256 or ->
    signer <address>
    date <YYYY-MM-DD>
    basis <words>
    record <path>            for every file, by code points
    from <SHA-256>           of "<path> NUL <SHA-256 or -> LF" of every file before the change
    to <SHA-256>             the same after it
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from kadry_cli.trust.records.acknowledgement import AckedFile, Acknowledgement, Knowledge

NAMESPACE = "kadry-ack"
NOTHING = "-"


def statement(register: str, ack: Acknowledgement, one: Knowledge, email: str) -> bytes:
    """The lines that the person with this address signs. ValueError for a line break inside an item."""
    files = sorted(ack.files, key=lambda file: file.path)
    lines = [
        "kadry-ack/1",
        f"register {register}",
        f"change {ack.change}",
        f"role {one.role}",
        f"person {one.person or NOTHING}",
        f"kind {one.kind}",
        f"paper {one.paper or NOTHING}",
        f"scan {one.scan or NOTHING}",
        f"signer {email}",
        f"date {one.date.isoformat()}",
        f"basis {ack.basis}",
        *(f"record {file.path}" for file in files),
        f"from {_digest((file.path, file.before) for file in files)}",
        f"to {_digest((file.path, file.after) for file in files)}",
    ]
    if any(not line.isprintable() for line in lines):
        raise ValueError("a line break in a statement")
    return "".join(f"{line}\n" for line in lines).encode()


def _digest(states: Iterable[tuple[str, str | None]]) -> str:
    lines = (f"{path}\0{digest or NOTHING}\n" for path, digest in states)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def acked_file(path: str, before: bytes | None, after: bytes | None) -> AckedFile:
    """What a statement says of one file; None where it is not there."""
    return AckedFile(path=path, before=_sum(before), after=_sum(after))


def _sum(data: bytes | None) -> str | None:
    return hashlib.sha256(data).hexdigest() if data is not None else None
