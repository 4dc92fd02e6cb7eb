"""Files in `.git/kadry` that only save time and that this user's program alone has written.

Each is sealed by a key that lies with the user's settings, outside every register: what came with a copied folder, or
was changed by anything else, does not open. A register that is not taken over has none; on a medium that cannot be
written to none is made. Nothing is ever lost with such a file.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from contextlib import suppress
from pathlib import Path

from kadry_cli.core.change.officer import settings_folder, taken_over
from kadry_cli.core.change.own_folder import OWN
from kadry_cli.core.files.folder import Folder
from kadry_cli.core.files.whole import write_whole
from kadry_cli.core.register.layout import GIT_DIR

KEY_FILE = "seal.key"
_KEY_LENGTH = 32
_SEAL_LENGTH = hashlib.sha256().digest_size


def read_sealed(root: Path, name: str) -> bytes | None:
    """What was sealed under a name; None where there is nothing that opens."""
    if not taken_over(root):
        return None
    try:
        with Folder.at(root / GIT_DIR) as git, git.step(OWN) as own:
            data = own.read(name)
        key = _key()
    except OSError:
        return None
    if data is None or key is None:
        return None
    seal, body = data[:_SEAL_LENGTH], data[_SEAL_LENGTH:]
    return body if hmac.compare_digest(seal, _seal(key, name, body)) else None


def write_sealed(root: Path, name: str, body: bytes) -> bool:
    """Seals a file for its owner alone, whole or not at all; False where it cannot be."""
    if not taken_over(root):
        return False
    try:
        key = _key() or _new_key()
        with Folder.at(root / GIT_DIR) as git, git.step(OWN, make=True) as own:
            write_whole(own, name, _seal(key, name, body) + body)
    except OSError:
        return False
    return True


def _seal(key: bytes, name: str, body: bytes) -> bytes:
    return hmac.digest(key, name.encode("ascii") + b"\0" + body, "sha256")


def _key() -> bytes | None:
    with Folder.at(settings_folder()) as place:
        key = place.read(KEY_FILE)
    return key if key is not None and len(key) == _KEY_LENGTH else None


def _new_key() -> bytes:
    key = os.urandom(_KEY_LENGTH)
    with Folder.at(settings_folder()) as place:
        write_whole(place, KEY_FILE, key)
    # Of two commands that begin at once the one that came last has the key.
    with suppress(OSError):
        return _key() or key
    return key
