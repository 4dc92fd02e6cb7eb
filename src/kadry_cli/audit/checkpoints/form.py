"""The checkpoint as text: three lines, then the SSH signatures over them (docs/checkpoints.md).

Reading is strict to the byte: whatever one changed bit does to the file, it is either of another form, or the
signatures are no longer over these lines (trust W9).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from kadry_cli.core.signing.keys import PublicKey
from kadry_cli.core.signing.signatures import is_valid, read_signature, read_usual
from kadry_cli.core.signing.wire import WireError

NAMESPACE = "kadry-checkpoint"
LARGEST_FILE = 1 << 16
LARGEST_NUMBER = 0xFFFF_FFFF

_LINES = re.compile(r"kadry-checkpoint/1 ([0-9a-f]{40})\n([1-9][0-9]{0,9})\n([0-9a-f]{40}) ([0-9a-f]{64})\n")
_END = "-----END SSH SIGNATURE-----\n"


class CheckpointError(ValueError):
    """The text is no checkpoint; the message is a Ukrainian clause that says why."""


class Checkpoint(NamedTuple):
    """What the history was: the register (the id of its first act), how many acts, the last of them, its manifest.

    `manifest` is the SHA-256 of the list of all files with the SHA-256 of each, so that nothing rests on SHA-1 alone.
    """

    register: str
    number: int
    commit: str
    manifest: str

    @property
    def lines(self) -> str:
        """The three lines, which are what is signed."""
        return f"kadry-checkpoint/1 {self.register}\n{self.number}\n{self.commit} {self.manifest}\n"

    @property
    def digest(self) -> bytes:
        """The SHA-256 of the three lines."""
        return hashlib.sha256(self.lines.encode("ascii")).digest()


class SignedCheckpoint(NamedTuple):
    """A checkpoint and its armoured signatures, in the order in which they were made; there may be none yet."""

    checkpoint: Checkpoint
    signatures: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole file."""
        return self.checkpoint.lines + ("\n" + "".join(self.signatures) if self.signatures else "")

    def signed(self, signature: str) -> SignedCheckpoint:
        """The same with one signature more."""
        return self if signature in self.signatures else self._replace(signatures=(*self.signatures, signature))


def manifest_of(files: Iterable[tuple[bytes, bytes]]) -> str:
    """The digest of a tree's files, each by its path and the SHA-256 of its bytes, whatever order they come in."""
    digest = hashlib.sha256()
    for path, content in sorted(files):
        digest.update(path + b"\0" + content.hex().encode("ascii") + b"\n")
    return digest.hexdigest()


def read_checkpoint(data: bytes) -> SignedCheckpoint:
    """The checkpoint in a file. CheckpointError where it is none, to the last byte."""
    if len(data) > LARGEST_FILE:
        raise CheckpointError("файл завеликий для контрольної точки")
    try:
        text = data.decode("ascii")
    except UnicodeDecodeError:
        raise CheckpointError("у файлі є знаки, яких у контрольній точці не буває") from None
    match = _LINES.match(text)
    if match is None or int(match[2]) > LARGEST_NUMBER:
        raise CheckpointError("перші три рядки – не контрольна точка")
    checkpoint = Checkpoint(match[1], int(match[2]), match[3], match[4])
    rest = text[match.end() :]
    if rest and not (rest.startswith("\n-") and rest.endswith(_END)):
        raise CheckpointError("після трьох рядків стоїть не підпис")
    signatures = tuple(part + _END for part in rest[1:].split(_END)[:-1])
    for signature in signatures:
        try:
            read_usual(signature)
        except WireError:
            raise CheckpointError("підпис записано не так, як його пише ssh-keygen") from None
    if len(set(signatures)) != len(signatures):
        raise CheckpointError("один підпис стоїть двічі")
    return SignedCheckpoint(checkpoint, signatures)


def signers_of(signed: SignedCheckpoint) -> tuple[PublicKey, ...] | None:
    """Whose keys have signed the three lines; None where no signature stands there, or any of them is not over these
    lines or for another use."""
    data = signed.checkpoint.lines.encode("ascii")
    read = [read_signature(text) for text in signed.signatures]
    if not read or not all(is_valid(one, data, NAMESPACE) for one in read):
        return None
    return tuple(one.key for one in read)
