"""The register's git folder while an act is carried out: held open with the register itself and kadry's own folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.change.own_folder import ACTING, INDEX_LOCK, LOCK, NEW_INDEX, OWN, PENDING, SIGNATURE
from kadry_cli.core.errors import UserError
from kadry_cli.core.files.folder import Folder, folder_of
from kadry_cli.core.files.lock import STEP, LockBusyError, locked
from kadry_cli.core.files.whole import UNFINISHED
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.git.refs import read_head
from kadry_cli.core.register.layout import GIT_DIR

PATIENCE = 10.0
"""Seconds to wait for another act to end."""


class GitFolder(NamedTuple):
    """The folders of a register that is being written to."""

    root: Folder
    git: Folder
    own: Folder


@contextmanager
def held(root: Path, patience: float = PATIENCE) -> Iterator[tuple[GitFolder, int]]:
    """The register's folders, under kadry's own lock, with the descriptor of the lock.

    A git child is given that descriptor too: a child that outlives a killed kadry keeps the lock until it ends, so the
    next command never overtakes it. UserError where another window of kadry does not end in time.
    """
    with Folder.at(os.path.abspath(root)) as top, top.step(GIT_DIR) as git, git.step(OWN, make=True) as own:
        try:
            with locked(own.where(LOCK), patience) as descriptor:
                yield GitFolder(top, git, own), descriptor
        except LockBusyError as busy:
            who = f" (процес {busy.holder})" if busy.holder else ""
            raise UserError(
                f"реєстр зайнято: інша команда kadry саме записує до нього{who}",
                "дочекайтеся її кінця і повторіть; нічого не змінено",
            ) from None


@contextmanager
def index_held(folders: GitFolder, patience: float = PATIENCE) -> Iterator[None]:
    """git's own lock of the index, so that no other git program records anything meanwhile.

    Taken before anything is written. A lock of ours that a dead act left is no longer there: `tidied` has seen to it.
    """
    until = time.monotonic() + patience
    folders.own.create(ACTING, b"")
    while True:
        try:
            folders.git.create(INDEX_LOCK, SIGNATURE + b" %d\n" % os.getpid())
        except FileExistsError:
            if time.monotonic() >= until:
                folders.own.remove(ACTING)
                raise UserError(
                    "реєстр зайнято: інша програма git саме записує до нього (.git/index.lock)",
                    "дочекайтеся її кінця; якщо жодна не працює, видаліть файл .git/index.lock. Нічого не змінено",
                ) from None
            time.sleep(STEP)
        else:
            break
    try:
        yield
    finally:
        folders.git.remove(INDEX_LOCK)
        folders.own.remove(ACTING)


def tidied(folders: GitFolder) -> bool:
    """Takes away what a dead act of ours has left: locks of its git children, half-written files. True if any.

    Only under kadry's lock, and only where our own mark or a pending act shows that an act died; an `index.lock` of
    anybody else's is never touched.
    """
    if folders.own.status(ACTING) is None and folders.own.status(PENDING) is None:
        return False
    # A reference that is not plainly said is the gate's to report.
    remove_locks(folders, branch_locks(folders, read_head(folders.git.path).branch))
    _remove_beginning(folders.own, (UNFINISHED, NEW_INDEX))
    _remove_beginning(folders.git, (UNFINISHED,))
    remove_half_objects(folders)
    left = folders.git.read(INDEX_LOCK)
    # Ours may be cut short, even empty.
    if left is not None and left[: len(SIGNATURE)] == SIGNATURE[: len(left)]:
        folders.git.remove(INDEX_LOCK)
    folders.own.remove(ACTING)
    return True


def branch_locks(folders: GitFolder, branch: str) -> list[str]:
    """The locks that stand beside a branch, or another reference, and HEAD now."""
    found = []
    for path in (f"{branch}.lock", "HEAD.lock"):
        with suppress(FileNotFoundError), folder_of(folders.git, path) as (folder, name):
            if folder.status(name) is not None:
                found.append(path)
    return found


def remove_locks(folders: GitFolder, locks: Iterable[str]) -> None:
    """Takes locks away that a git child of ours has left."""
    for path in locks:
        with folder_of(folders.git, path) as (folder, name):
            folder.remove(name)


def remove_half_objects(folders: GitFolder) -> None:
    """Takes away the objects that a git child of ours did not finish."""
    with folders.git.step("objects") as objects:
        for name in objects.names():
            if len(name) == 2 or name == "pack":
                with objects.step(name) as one:
                    _remove_beginning(one, ("tmp_",))


def _remove_beginning(folder: Folder, beginnings: tuple[str, ...]) -> None:
    for name in folder.names():
        if name.startswith(beginnings):
            folder.remove(name)


def sync_objects(folders: GitFolder) -> None:
    """Gives to the disk the names of the objects made in this act; git itself does that for their bytes only.

    Which folders have new names is told by their times, measured by the disk's own clock: that of our `index.lock`. Two
    seconds are the coarsest step of a disk's clock (FAT).
    """
    lock = folders.git.status(INDEX_LOCK)
    since = lock.st_mtime_ns - 2_000_000_000 if lock is not None else 0
    with folders.git.step("objects") as objects:
        for name in objects.names():
            if len(name) == 2 or name == "pack":
                status = objects.status(name)
                if status is not None and status.st_mtime_ns >= since:
                    with objects.step(name) as one:
                        one.sync()
        objects.sync()


def sync_branch(folders: GitFolder, branch: str) -> None:
    """Gives to the disk the name of the file that holds a branch."""
    with folder_of(folders.git, branch) as (references, _):
        references.sync()


def overlay_under_lock(place: Overlay, descriptor: int) -> Overlay:
    """The overlay whose git children hold the lock too."""
    return place._replace(held=(descriptor,))
