"""The secret number of a set: its file, its sealing by age to chair and secretary, typing it in (trust 3.8)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.exam.tickets.commitment import SEED_BYTES

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = "kadry-seed/1"
LARGEST = 1 << 16
_AGE = b"age-encryption.org/v1\n"
_SEED_LINE = re.compile(r"^seed ([0-9a-f]{64})$", re.MULTILINE)
_COMMITMENT_LINE = re.compile(r"^commitment ([0-9a-f]{64})$", re.MULTILINE)
_BLANKS = re.compile(r"[\s-]+")


class Secret(NamedTuple):
    """The secret number; `commitment` is the one its file names, "" where it was typed in."""

    number: bytes
    commitment: str = ""


def secret_file(competition: str, commitment: str, number: bytes) -> bytes:
    """The content of the file that keeps a secret number."""
    return f"{FORMAT}\ncompetition {competition}\ncommitment {commitment}\nseed {number.hex()}\n".encode("ascii")


def is_sealed(data: bytes) -> bool:
    """Whether the content of a secret's file is sealed by age."""
    return data.startswith(_AGE)


def read_secret(data: bytes, identities: Sequence[Path] = ()) -> Secret:
    """The secret number in a file of ours, sealed or not, or 64 hexadecimal digits as somebody types them from paper.

    `identities` are files of private keys; a sealed number needs both (X2). UserError for anything else; it never says
    what was read.
    """
    if is_sealed(data):
        data = _unsealed(data, identities)
    try:
        text = data.decode("ascii")
    except UnicodeDecodeError:
        text = ""
    seed = _SEED_LINE.search(text)
    if text.startswith(FORMAT) and seed is not None:
        named = _COMMITMENT_LINE.search(text)
        return Secret(bytes.fromhex(seed[1]), named[1] if named else "")
    digits = _BLANKS.sub("", text).lower()
    if re.fullmatch(f"[0-9a-f]{{{2 * SEED_BYTES}}}", digits):
        return Secret(bytes.fromhex(digits))
    raise UserError(
        "це не таємне число комплекту",
        f"потрібен файл {FORMAT} або 64 шістнадцяткові цифри з паперової копії (пробіли не заважають)",
    )


def sealed(data: bytes, recipients: Sequence[str]) -> bytes:
    """The file sealed to one recipient after another, so that all of them are needed to open it."""
    import pyrage

    for recipient in recipients:
        data = pyrage.encrypt(data, [_recipient(recipient)])
    return data


def public_key(text: str, option: str) -> str:
    """A public key of age as it stands in the record. UserError where it is none."""
    key = " ".join(text.split()[:2]) if text.startswith("ssh-") else text.strip()
    try:
        _recipient(key)
    except ValueError:
        raise UserError(
            f"{option}: це не відкритий ключ age",
            "ключ починається з «age1» (його друкує age-keygen) або «ssh-ed25519»",
        ) from None
    return key


def _recipient(key: str) -> Any:
    import pyrage

    try:
        return pyrage.ssh.Recipient.from_str(key) if key.startswith("ssh-") else pyrage.x25519.Recipient.from_str(key)
    except pyrage.RecipientError as error:
        raise ValueError(str(error)) from None


def _unsealed(data: bytes, identities: Sequence[Path]) -> bytes:
    """The file with every layer opened; each layer by whichever key fits."""
    import pyrage

    keys = [key for path in identities for key in _identities(path)]
    layers = 0
    while is_sealed(data):
        try:
            data = pyrage.decrypt(data, keys)
        except pyrage.DecryptError:
            what = "другого ключа" if layers else "ключа"
            raise UserError(
                f"запечатане таємне число не відкривається: бракує {what}",
                "потрібні обидва ключі, голови і секретаря: --identity ФАЙЛ --identity ФАЙЛ",
            ) from None
        layers += 1
    return data


def _identities(path: Path) -> list[Any]:
    import pyrage

    try:
        data = path.read_bytes()[:LARGEST]
        if data.startswith(b"-----BEGIN"):
            return [pyrage.ssh.Identity.from_buffer(data)]
        lines = (line.strip() for line in data.decode("ascii").splitlines())
        found = [pyrage.x25519.Identity.from_str(line) for line in lines if line.startswith("AGE-SECRET-KEY-")]
    except OSError:
        raise UserError(f"файл ключа «{path.name}» не читається", "перевірте шлях у --identity") from None
    except (pyrage.IdentityError, UnicodeDecodeError):
        found = []
    if not found:
        raise UserError(
            f"у файлі «{path.name}» немає таємного ключа age",
            "це файл, який створює age-keygen, або ключ SSH без пароля",
        )
    return found
