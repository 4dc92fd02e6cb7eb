"""Power loss as a model: what was not given to the disk is gone (trust W4).

A log of every file call of a run, in their order, is gone through as by a disk that keeps nothing it need not keep: the
bytes of a file since it was last synced are lost, and so is every name made, moved or taken away since its folder was.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple


class Call(NamedTuple):
    """One file call: its kind, its path, and the other path or the number of the bytes kept."""

    kind: str
    path: str
    other: str


class _File:
    """A file whatever its name is: what of it is on the disk."""

    def __init__(self, durable: bytes) -> None:
        self.durable = durable


class Disk:
    """Names and files under one folder, as they look and as they would be after a power loss."""

    def __init__(self, base: Path, under: Path, kept: Path) -> None:
        """`base` is a copy of the folder `under` when everything in it was on the disk."""
        self.under = str(under)
        self.kept = kept
        self.folders = {self._path(base, path) for path in (base, *base.rglob("*")) if path.is_dir()}
        self.files = {self._path(base, path): _File(path.read_bytes()) for path in base.rglob("*") if path.is_file()}
        self.durable_folders = set(self.folders)
        self.durable_files = dict(self.files)

    def _path(self, base: Path, path: Path) -> str:
        rest = path.relative_to(base).as_posix()
        return self.under if rest == "." else f"{self.under}/{rest}"

    def happened(self, call: Call) -> None:
        """A call was made."""
        if call.kind == "open":
            self.files.setdefault(call.path, _File(b""))
        elif call.kind == "mkdir":
            self.folders.add(call.path)
        elif call.kind == "rmdir":
            self.folders.discard(call.path)
        elif call.kind == "unlink":
            self.files.pop(call.path, None)
        elif call.kind == "rename" and call.path in self.files:
            self.files[call.other] = self.files.pop(call.path)
        elif call.kind == "link" and call.path in self.files:
            self.files[call.other] = self.files[call.path]
        elif call.kind == "sync":
            self._synced(call)

    def _synced(self, call: Call) -> None:
        if call.path in self.folders:
            inside = f"{call.path}/"

            def here(path: str) -> bool:
                return path.startswith(inside) and "/" not in path.removeprefix(inside)

            self.durable_files = {path: file for path, file in self.durable_files.items() if not here(path)}
            self.durable_files |= {path: file for path, file in self.files.items() if here(path)}
            self.durable_folders = {path for path in self.durable_folders if not here(path)}
            self.durable_folders |= {path for path in self.folders if here(path)}
        elif call.path in self.files and (self.kept / call.other).is_file():
            self.files[call.path].durable = (self.kept / call.other).read_bytes()

    def lay_out(self, target: Path) -> None:
        """The folder as it is found after the power loss."""
        shutil.rmtree(target, ignore_errors=True)
        for folder in sorted(self.durable_folders):
            if folder == self.under or folder.rpartition("/")[0] in self.durable_folders:
                (target / self._below(folder)).mkdir(exist_ok=True, parents=True)
        for path, file in self.durable_files.items():
            place = target / self._below(path)
            if place.parent.is_dir():
                place.write_bytes(file.durable)

    def _below(self, path: str) -> str:
        return path.removeprefix(self.under).lstrip("/") or "."


def read_log(path: Path) -> list[Call]:
    """The calls of a log; the last one was about to be made when the power went, so it is left out."""
    calls = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        kind, one, other = line.split("\t")
        calls.append(Call(kind, one, other))
    return calls
