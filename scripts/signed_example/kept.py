"""The example as it is kept in the repository, against one made again."""

from __future__ import annotations

import re
from pathlib import Path

from .building import Built

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "pidpysana-istoriia"
BY_HAND = frozenset({"README.md"})


def differing(made: Built) -> list[str]:
    """The files that are not as they were made again.

    How git packs objects, and so the bytes of the bundle and its sum, differ from version to version, and the manifest
    names the version of kadry: where the bundle ends in the same act, it is the same history, and both stay.
    """
    kept = {path.relative_to(EXAMPLE).as_posix(): path.read_bytes() for path in EXAMPLE.rglob("*") if path.is_file()}
    about = made.bundle.removesuffix(".bundle") + ".yaml"
    same = made.bundle in kept and about in kept and _said(kept[about]) == _said(made.files[about])
    settled = {*BY_HAND, *((made.bundle, about) if same else ())}
    wrong = [name for name, data in made.files.items() if name not in settled and kept.get(name) != data]
    return [*wrong, *sorted(kept.keys() - made.files.keys() - settled)]


def _said(manifest: bytes) -> list[str]:
    """What a manifest says of the history: everything but the packing and the program."""
    free = re.compile(r"(size|sha256|program): ")
    return [line for line in manifest.decode().splitlines() if not free.match(line)]
