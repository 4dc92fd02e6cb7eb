"""Signatures as `ssh-keygen -Y` makes them (PROTOCOL.sshsig): reading, judging, the words of one.

Ed25519 is judged here, 0.2 ms a signature; any other kind of key by `ssh-keygen`, of which only the exit code counts.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.signing.keys import ED25519, PublicKey, key_of_blob
from kadry_cli.core.signing.wire import WireError, first_string, packed, strings

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_MAGIC = b"SSHSIG"
_VERSION = b"\0\0\0\1"
_HASHES = {b"sha256": hashlib.sha256, b"sha512": hashlib.sha512}
_ARMOUR = re.compile(r"-----BEGIN SSH SIGNATURE-----\n((?:[A-Za-z0-9+/]{1,76}={0,2}\n)+)-----END SSH SIGNATURE-----\n?")
_WIDTH = 70


class SshSignature(NamedTuple):
    """A signature taken apart: whose key, for what use, over which digest; `text` is the armoured form."""

    key: PublicKey
    namespace: str
    hash_name: bytes
    signature: bytes
    text: str


def read_signature(text: str) -> SshSignature:
    """The signature in an armoured text. WireError where it is none, or of another form."""
    match = _ARMOUR.fullmatch(text)
    if match is None:
        raise WireError("no armour")
    try:
        data = base64.b64decode(match[1].replace("\n", ""), validate=True)
    except binascii.Error as error:
        raise WireError("no base64") from error
    if not data.startswith(_MAGIC + _VERSION):
        raise WireError("no SSH signature")
    blob, namespace, reserved, hash_name, signature = strings(data[len(_MAGIC) + len(_VERSION) :], 5)
    if reserved or hash_name not in _HASHES:
        raise WireError("an unknown digest")
    return SshSignature(key_of_blob(blob), namespace.decode("utf-8", "replace"), hash_name, signature, text)


def read_usual(text: str) -> SshSignature:
    """The same of a text that may not be altered either: base64 has bits that mean nothing, and lines may be cut
    anywhere, so only the writing of `ssh-keygen` is taken. WireError for any other."""
    read = read_signature(text)
    if armoured(read.key, read.namespace, read.hash_name, read.signature) != text:
        raise WireError("another writing")
    return read


def signed_bytes(data: bytes, namespace: str, hash_name: bytes) -> bytes:
    """What is really signed: the digest of the data together with the use that it is signed for."""
    digest = _HASHES[hash_name](data).digest()
    return _MAGIC + b"".join(packed(part) for part in (namespace.encode(), b"", hash_name, digest))


def armoured(key: PublicKey, namespace: str, hash_name: bytes, signature: bytes) -> str:
    """A signature as text, byte for byte as `ssh-keygen -Y sign` writes it."""
    parts = (key.blob, namespace.encode(), b"", hash_name, signature)
    data = base64.b64encode(_MAGIC + _VERSION + b"".join(map(packed, parts))).decode("ascii")
    lines = [data[at : at + _WIDTH] for at in range(0, len(data), _WIDTH)]
    return "\n".join(["-----BEGIN SSH SIGNATURE-----", *lines, "-----END SSH SIGNATURE-----", ""])


def is_valid(signature: SshSignature, data: bytes, namespace: str) -> bool:
    """Whether the key has signed these bytes for this use. Whose key it is, is not asked here."""
    if signature.namespace != namespace:
        return False
    if signature.key.kind != ED25519:
        from kadry_cli.core.signing.ssh_keygen import holds

        return holds(signature.text, data, namespace)
    from cryptography.exceptions import InvalidSignature

    try:
        kind, raw = strings(signature.signature, 2)
        if kind != ED25519.encode():
            return False
        _ed25519(signature.key.blob).verify(raw, signed_bytes(data, namespace, signature.hash_name))
    except (WireError, InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=256)
def _ed25519(blob: bytes) -> Ed25519PublicKey:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    _, rest = first_string(blob)
    return Ed25519PublicKey.from_public_bytes(first_string(rest)[0])
