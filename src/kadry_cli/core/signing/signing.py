"""Making a signature with the key of whoever acts: in process for a plain Ed25519 file, else by `ssh-keygen`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.os_errors import message
from kadry_cli.core.signing.keys import ED25519, PublicKey, public_key
from kadry_cli.core.signing.signatures import armoured, is_valid, read_signature, signed_bytes
from kadry_cli.core.signing.wire import WireError, packed

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_HASH = b"sha512"
_LARGEST = 1 << 16


class Signer(NamedTuple):
    """A key that signs: the file of the secret key (or of the public one, where an agent has the secret), the key."""

    path: str
    key: PublicKey


def signer_of(path: Path) -> Signer:
    """The key in a file: a secret key with its public one beside it, or a public one. UserError for anything else."""
    data = _read(path)
    if b"PRIVATE KEY" not in data:
        return Signer(str(path), public_key(data.decode("utf-8", "replace")))
    beside = path.with_name(f"{path.name}.pub")
    if beside.is_file():
        return Signer(str(path), public_key(_read(beside).decode("utf-8", "replace")))
    secret = _plain_ed25519(data)
    if secret is None:
        raise UserError(
            f"поруч із ключем немає відкритого: {beside.name}", f"зробіть його: ssh-keygen -y -f {path.name}"
        )
    return Signer(str(path), _public_of(secret))


def sign(signer: Signer, namespace: str, data: bytes) -> str:
    """The signature over these bytes for this use, as armoured text.

    UserError where the key cannot be used: a passphrase that nobody types, a token that is not there, a file that is
    not the key it was.
    """
    content = _read(Path(signer.path))
    secret = _plain_ed25519(content) if b"PRIVATE KEY" in content else None
    if secret is not None:
        raw = secret.sign(signed_bytes(data, namespace, _HASH))
        text = armoured(_public_of(secret), namespace, _HASH, packed(ED25519.encode()) + packed(raw))
    else:
        text = _by_program(signer, namespace, data)
    try:
        made = read_signature(text)
    except WireError:
        made = None
    if made is None or made.key.blob != signer.key.blob or not is_valid(made, data, namespace):
        raise UserError("ключ підпису не той, який було названо", "назвіть його знову: kadry whoami --key ФАЙЛ")
    return text


def _by_program(signer: Signer, namespace: str, data: bytes) -> str:
    from kadry_cli.core.signing.ssh_keygen import sign_with

    done = sign_with(signer.path, namespace, data)
    if done.code:
        raise UserError(
            "ключем не вдалося підписати: його захищено паролем, а спитати нема де, або носія ключа немає",
            "запустіть команду в терміналі чи додайте ключ до агента: ssh-add; нічого не змінено",
        )
    return done.out.decode("ascii", "replace")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise UserError(f"файл ключа не прочитати: {message(error)}", "перевірте його назву й папку") from None


def _plain_ed25519(data: bytes) -> Ed25519PrivateKey | None:
    """The secret key of a file that no passphrase protects; None for any other."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_ssh_private_key

    try:
        key = load_ssh_private_key(data, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None
    return key if isinstance(key, Ed25519PrivateKey) else None


def _public_of(secret: Ed25519PrivateKey) -> PublicKey:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    raw = secret.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return PublicKey(ED25519, packed(ED25519.encode()) + packed(raw))
