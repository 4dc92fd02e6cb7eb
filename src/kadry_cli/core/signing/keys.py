"""A public key as one line of OpenSSH: its kind, its bytes, its fingerprint."""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.signing.wire import WireError, first_string, strings

ED25519 = "ssh-ed25519"
KINDS = (
    ED25519,
    "sk-ssh-ed25519@openssh.com",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "sk-ecdsa-sha2-nistp256@openssh.com",
    "ssh-rsa",
)
_ED25519_SIZE = 32
_PRIVATE = "PRIVATE KEY"


class PublicKey(NamedTuple):
    """A key: its kind, its bytes in the wire form, the comment that stood behind it. Keys are compared by `blob`."""

    kind: str
    blob: bytes
    comment: str = ""

    @property
    def line(self) -> str:
        """The key as one line, without its comment."""
        return f"{self.kind} {base64.b64encode(self.blob).decode('ascii')}"

    @property
    def fingerprint(self) -> str:
        """`SHA256:` and 43 characters, as `ssh-keygen -l` prints it."""
        digest = base64.b64encode(hashlib.sha256(self.blob).digest()).decode("ascii")
        return f"SHA256:{digest.rstrip('=')}"

    @property
    def ed25519(self) -> bytes:
        """The 32 bytes of an Ed25519 key. WireError for another kind."""
        kind, key = strings(self.blob, 2)
        if kind != ED25519.encode() or len(key) != _ED25519_SIZE:
            raise WireError("no Ed25519 key")
        return key


def key_of_blob(blob: bytes) -> PublicKey:
    """The key in bytes of the wire form. WireError for none, or for a kind that is not taken."""
    name, _ = first_string(blob)
    kind = name.decode("ascii", "replace")
    if kind not in KINDS:
        raise WireError("an unknown kind of key")
    key = PublicKey(kind, blob)
    if kind == ED25519:
        _ = key.ed25519
    return key


def public_key(text: str) -> PublicKey:
    """The key in one line, as it stands in a file `.pub`. UserError where it is none."""
    if _PRIVATE in text:
        raise UserError("це таємний ключ, а потрібен відкритий", "відкритий ключ – у файлі з кінцівкою .pub")
    words = text.strip().split(None, 2)
    try:
        key = key_of_blob(base64.b64decode(words[1], validate=True))
    except (IndexError, binascii.Error, WireError):
        key = None
    if key is None or key.kind != words[0] or "\n" in text.strip():
        raise UserError("це не відкритий ключ SSH", "потрібен рядок з файлу .pub: ssh-ed25519 AAAA…")
    return key._replace(comment=words[2] if len(words) > 2 else "")
