"""The folder of a competition's papers: its files with their hashes, and which material each of them is (B35)."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.exam.papers.file_names import BLANK
from kadry_cli.hiring.overview.materials import KINDS, Kind, Material

PIECE = 1 << 20

_NUMBER = re.compile("^[0-9]{1,3}[-_. ]+")
_PARTED = re.compile("[-_. ]|$")


class KeptFile(NamedTuple):
    """A file of the folder: its path below the register, its size, its SHA-256."""

    path: str
    size: int
    sha256: str

    @property
    def stem(self) -> str:
        """The name that tells what it is: without folder, ending and a number in front, in small letters."""
        name = self.path.rpartition("/")[2].rpartition(".")[0] or self.path.rpartition("/")[2]
        return _NUMBER.sub("", canonical(name).casefold().replace(" ", "-"), count=1)


class Shelved(NamedTuple):
    """The files of each material by its place in the list, and those that belong to none."""

    by_place: dict[int, list[KeptFile]]
    others: list[KeptFile]


def folder_of(competition: str) -> str:
    """Where the papers of a competition lie, below the register."""
    return f"competitions/{competition}/papers"


def kept_files(root: Path, competition: str) -> list[KeptFile]:
    """The files of the folder and of those in it, by name; links and hidden files are left out."""
    folder = root / folder_of(competition)
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place) / name
            if not name.startswith(".") and not path.is_symlink() and path.is_file():
                found.append(KeptFile(path.relative_to(root).as_posix(), path.stat().st_size, _digest(path)))
    return sorted(found, key=lambda one: one.path)


def shelved(files: Sequence[KeptFile], listed: Sequence[Material]) -> Shelved:
    """Which file is which material: by the beginning of its name, the candidate's id and the date in it."""
    by_place: dict[int, list[KeptFile]] = {}
    others = []
    for file in files:
        place = _place_of(file.stem, listed)
        if place is None:
            others.append(file)
        else:
            by_place.setdefault(place, []).append(file)
    return Shelved(by_place, others)


def _place_of(stem: str, listed: Sequence[Material]) -> int | None:
    # A form that is not filled in is no material of the competition.
    kind = None if stem.endswith(BLANK) else _kind_of(stem)
    fitting = [place for place, one in enumerate(listed) if kind is not None and one.kind.name == kind.name]
    named = [place for place in fitting if not listed[place].candidate or listed[place].candidate in stem]
    marked = [place for place in named if listed[place].mark and listed[place].mark in stem]
    plain = [place for place in named if not listed[place].mark] or (named if len(named) == 1 else [])
    found = marked or plain
    return found[0] if found else None


def _kind_of(stem: str) -> Kind | None:
    """The kind whose beginning fits, the longest one."""
    fitting = [
        (len(start), kind)
        for kind in KINDS
        for start in kind.stems
        if stem.startswith(start) and _PARTED.match(stem, len(start))
    ]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
    except OSError as error:
        raise UserError(f"не вдалося прочитати «{path}» ({error.strerror})", "перевірте права на файл") from None
    return digest.hexdigest()
