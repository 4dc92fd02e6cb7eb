"""The corpus of files for the codes KD0xx: one folder per code, `bad` files that bring it, `good` ones that do not.

A file too large to keep is a recipe, `NAME.repeat.json`: `head`, then `repeat` so many `times`, then `tail`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

CORPUS = Path(__file__).parent.parent / "corpus"


class Case(NamedTuple):
    """One file of the corpus."""

    code: str
    name: str
    data: bytes


def cases(side: str) -> list[Case]:
    """The `bad` or the `good` files of all codes KD000-KD049, in a fixed order."""
    return [
        Case(folder.name, path.name.partition(".")[0], content(path))
        for folder in sorted(CORPUS.glob("KD0[0-4][0-9]"))
        for path in sorted((folder / side).iterdir())
    ]


def regressions() -> list[tuple[str, bytes]]:
    """Files that once broke the reader."""
    return [(path.name, content(path)) for path in sorted((CORPUS / "regressions").iterdir())]


def content(path: Path) -> bytes:
    """The bytes of a file, or what its recipe makes."""
    if not path.name.endswith(".repeat.json"):
        return path.read_bytes()
    recipe = json.loads(path.read_text(encoding="utf-8"))
    text = recipe.get("head", "") + recipe["repeat"] * recipe["times"] + recipe.get("tail", "")
    return str(text).encode("utf-8")
