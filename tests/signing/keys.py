"""Test keys, made from a seed: public by intention, they protect nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from kadry_cli.core.signing.keys import PublicKey, public_key
from kadry_cli.core.signing.signing import Signer, signer_of


def _secret(name: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(f"kadry test key {name}".encode()).digest())


def key_text(name: str) -> str:
    """A secret key that follows from its name alone."""
    return _secret(name).private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption()).decode("ascii")


def public_key_of(name: str) -> PublicKey:
    """Its public key."""
    return public_key(_public(name))


def public_text(name: str) -> str:
    """The file of its public key."""
    return f"{_public(name)} {name}\n"


def _public(name: str) -> str:
    return _secret(name).public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode("ascii")


def key_file(folder: Path, name: str) -> Path:
    """The file of that key, the public one beside it."""
    path = folder / name
    path.write_text(key_text(name), encoding="ascii", newline="\n")
    path.chmod(0o600)
    path.with_name(f"{name}.pub").write_text(public_text(name), encoding="utf-8", newline="\n")
    return path


def signer(folder: Path, name: str) -> Signer:
    """A key that signs."""
    return signer_of(key_file(folder, name))
