"""Bringing the files on disk up to an act that is in the history; the last part of an act, and of recovery.

A file is replaced only where it still is what it was before the act. Anything else is somebody's edit and stays, since
the act itself is safe in the history (trust W7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kadry_cli.core.change.git_folder import GitFolder
from kadry_cli.core.change.own_folder import INDEX, NEW_INDEX
from kadry_cli.core.change.pending import PendingFile
from kadry_cli.core.files.folder import Folder, folder_of
from kadry_cli.core.files.whole import UNFINISHED, write_whole
from kadry_cli.core.git.adding import index_with
from kadry_cli.core.git.blob_ids import blob_id
from kadry_cli.core.git.overlay import Overlay


def bring_index(folders: GitFolder, place: Overlay, files: Iterable[PendingFile], head: str) -> None:
    """Puts the files of an act into the user's index; what he has staged of other files stays.

    Without this step his next commit would take the act back. Where there is no index yet it is made from `head`.
    """
    current = folders.git.read(INDEX)
    copy = folders.own.where(NEW_INDEX)
    folders.own.remove(NEW_INDEX)
    if current is not None:
        folders.own.create(NEW_INDEX, current)
    index_with(place, copy, {f.path: f.new or None for f in files}, "" if current else head)
    made = folders.own.read(NEW_INDEX)
    if made is not None and made != current:
        write_whole(folders.git, INDEX, made)
    folders.own.remove(NEW_INDEX)


def bring_files(root: Folder, files: Iterable[PendingFile], data_of: Callable[[PendingFile], bytes]) -> list[str]:
    """Replaces every file that still is what it was before the act; the paths of those that are not and stay."""
    left = []
    for file in files:
        current = current_id(root, file.path)
        if current == file.new:
            continue
        if current != file.old:
            left.append(file.path)
        elif file.new:
            with folder_of(root, file.path, make=True) as (folder, name):
                write_whole(folder, name, data_of(file))
        else:
            _take_away(root, file.path)
    return left


def current_id(root: Folder, path: str) -> str:
    """The blob that the file on disk is; "" where there is none. OSError for a link or anything but a file."""
    try:
        with folder_of(root, path) as (folder, name):
            data = folder.read(name)
    except FileNotFoundError:
        return ""
    return blob_id(data) if data is not None else ""


def _take_away(root: Folder, path: str) -> None:
    """Removes a file, and the folders that are empty without it."""
    with folder_of(root, path) as (folder, name):
        folder.remove(name)
        folder.sync()
    while (path := path.rpartition("/")[0]).count("/"):
        with folder_of(root, path) as (folder, name):
            if not folder.remove_folder(name):
                return
            folder.sync()


def remove_unfinished(root: Folder, files: Iterable[PendingFile]) -> None:
    """Takes away the half-written neighbours that a dead act left beside its files."""
    for path in {file.path.rpartition("/")[0] for file in files}:
        try:
            with folder_of(root, f"{path}/-" if path else "-") as (folder, _):
                for name in folder.names():
                    if name.startswith(UNFINISHED):
                        folder.remove(name)
        except FileNotFoundError:
            continue
