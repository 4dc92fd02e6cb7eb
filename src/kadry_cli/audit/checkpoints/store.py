"""The checkpoints that this computer has made or seen, kept outside every register: a register that is replaced, or
cut short, does not take them along (trust U9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from kadry_cli.audit.checkpoints.form import CheckpointError, SignedCheckpoint, read_checkpoint
from kadry_cli.core.change.officer import settings_folder
from kadry_cli.core.files.folder import FOLDER_MODE, Folder, folder_of
from kadry_cli.core.files.whole import write_whole

FOLDER, EVIDENCE = "checkpoints", "evidence"
_NAME = re.compile(r"[0-9]{1,10}-[0-9a-f]{16}\.checkpoint")


class Known(NamedTuple):
    """What is kept of one register: checkpoints by number, and the names of files that do not read."""

    checkpoints: tuple[SignedCheckpoint, ...] = ()
    damaged: tuple[str, ...] = ()


def known_checkpoints(register: str) -> Known:
    """The checkpoints kept of a register, the one with the fewest acts first."""
    found: list[SignedCheckpoint] = []
    damaged = []
    try:
        with Folder.at(settings_folder() / FOLDER / register) as folder:
            for name in folder.names():
                if _NAME.fullmatch(name):
                    one = _read(folder, name, register)
                    if one is None:
                        damaged.append(name)
                    else:
                        found.append(one)
    except OSError:
        return Known()
    return Known(tuple(sorted(found, key=lambda one: one.checkpoint.number)), tuple(damaged))


def known_registers() -> list[str]:
    """The registers of which anything is kept."""
    try:
        with Folder.at(settings_folder() / FOLDER) as folder:
            return folder.names()
    except OSError:
        return []


def last_known(register: str) -> SignedCheckpoint | None:
    """The checkpoint kept of a register that has the most acts, read alone: for commands that must be quick."""
    try:
        with Folder.at(settings_folder() / FOLDER / register) as folder:
            names = [name for name in folder.names() if _NAME.fullmatch(name)]
            names.sort(key=lambda name: int(name.partition("-")[0]), reverse=True)
            return next((found for name in names if (found := _read(folder, name, register)) is not None), None)
    except OSError:
        return None


def keep(signed: SignedCheckpoint) -> None:
    """Keeps a checkpoint, with the signatures that were known of it before. OSError where the disk refuses."""
    register = signed.checkpoint.register
    with _place(f"{register}/{file_name(signed)}") as (folder, name):
        before = _read(folder, name, register)
        whole = before or signed
        for signature in signed.signatures:
            whole = whole.signed(signature)
        if whole != before:
            write_whole(folder, name, whole.text.encode("ascii"))


def keep_evidence(register: str, about: str, files: Sequence[tuple[str, bytes]]) -> Path:
    """The folder of the settings that now holds these files; `about` names it. OSError where the disk refuses."""
    inside = f"{register}/{EVIDENCE}/{about}"
    for name, data in files:
        with _place(f"{inside}/{name}") as (folder, last):
            if folder.read(last) != data:
                write_whole(folder, last, data)
    return settings_folder() / FOLDER / inside


def file_name(signed: SignedCheckpoint) -> str:
    """The name under which a checkpoint is kept: its number and the beginning of the digest of its lines."""
    return f"{signed.checkpoint.number}-{signed.checkpoint.digest.hex()[:16]}.checkpoint"


def _read(folder: Folder, name: str, register: str) -> SignedCheckpoint | None:
    try:
        data = folder.read(name)
        one = read_checkpoint(data) if data is not None else None
    except (OSError, CheckpointError):
        return None
    return one if one is not None and one.checkpoint.register == register and file_name(one) == name else None


@contextmanager
def _place(path: str) -> Iterator[tuple[Folder, str]]:
    """The folder of the settings that holds a file of ours, made where it is not there, and the file's name."""
    settings = settings_folder()
    settings.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
    with Folder.at(settings) as root, folder_of(root, f"{FOLDER}/{path}", make=True) as found:
        yield found
