"""The example as it is kept in the repository, against one made again."""

from __future__ import annotations

import re
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_ssh_private_key

from .building import KEYS, Built

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "pidpysana-istoriia"
BY_HAND = frozenset({"README.md"})


def differing(made: Built) -> list[str]:
    """The files that are not as they were made again.

    How git packs objects, and so the bytes of the bundle and its sum, differ from version to version, and the manifest
    names the version of kadry: where the bundle ends in the same act, it is the same history, and both stay. The file
    of a secret key holds random bytes beside the key.
    """
    kept = {path.relative_to(EXAMPLE).as_posix(): path.read_bytes() for path in EXAMPLE.rglob("*") if path.is_file()}
    about = made.bundle.removesuffix(".bundle") + ".yaml"
    same = made.bundle in kept and about in kept and _said(kept[about]) == _said(made.files[about])
    settled = {*BY_HAND, *((made.bundle, about) if same else ())}
    wrong = [name for name, data in made.files.items() if name not in settled and not _same(name, kept.get(name), data)]
    return [*wrong, *sorted(kept.keys() - made.files.keys() - settled)]


def _same(name: str, kept: bytes | None, made: bytes) -> bool:
    if kept is None or not name.startswith(f"{KEYS}/") or name.endswith(".pub"):
        return kept == made
    return _public(kept) == _public(made)


def _public(secret: bytes) -> bytes:
    return load_ssh_private_key(secret, None).public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)


def _said(manifest: bytes) -> list[str]:
    """What a manifest says of the history: everything but the packing and the program."""
    free = re.compile(r"(size|sha256|program): ")
    return [line for line in manifest.decode().splitlines() if not free.match(line)]
