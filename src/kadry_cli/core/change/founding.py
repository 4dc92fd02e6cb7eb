"""The beginning of a register's history: a folder `.git` that holds nothing but what the gate lets through."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kadry_cli.core.files.folder import FOLDER_MODE
from kadry_cli.core.files.watch import told
from kadry_cli.core.files.whole import UNFINISHED, unfinished_name
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.register.layout import GIT_DIR

BRANCH = "main"


def found_history(root: Path) -> None:
    """Makes the folder `.git` of a register, without samples, and gives it to the disk; harmless where it is there.

    It is made in a folder beside and takes its place whole, so that a crash leaves no half of it.
    """
    if os.path.lexists(root / GIT_DIR):
        return
    for name in os.listdir(root):
        if name.startswith(UNFINISHED):
            shutil.rmtree(root / name, ignore_errors=True)
    beside = root / unfinished_name()
    os.mkdir(beside, FOLDER_MODE)
    try:
        git_dir = os.path.abspath(beside / GIT_DIR)
        with overlay(git_dir) as place:
            place.git_init(git_dir, BRANCH)
        sync_tree(Path(git_dir))
        told("rename", str(root / GIT_DIR))
        os.rename(git_dir, root / GIT_DIR)
        sync_tree(root, deep=False)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def sync_tree(root: Path, *, deep: bool = True) -> None:
    """Gives a folder with all that is in it to the disk, or its own list of names alone."""
    for folder, _, names in os.walk(root) if deep else ():
        for name in names:
            _sync(os.path.join(folder, name))
        _sync(folder)
    _sync(os.path.abspath(root))


def _sync(path: str) -> None:
    """Windows knows no such thing for folders, and refuses it for files opened to be read."""
    if os.name == "nt":
        return
    told("sync", path)
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
