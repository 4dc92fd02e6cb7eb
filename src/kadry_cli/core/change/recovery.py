"""After a crash: the act that was being carried out is finished, or it has not happened (trust W1-W4)."""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.core.change.git_folder import GitFolder, branch_locks, remove_locks, tidied
from kadry_cli.core.change.materialise import bring_files, bring_index, remove_unfinished
from kadry_cli.core.change.own_folder import PENDING
from kadry_cli.core.change.pending import Pending, PendingFile
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.objects import Objects, objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.git.refs import read_head, read_reference


class Recovered(NamedTuple):
    """What recovery found: the commit of the act it finished ("" where the act had not happened), and files that
    somebody has edited since, which stay as they are."""

    commit: str
    left: tuple[str, ...]


def recover(folders: GitFolder, place: Overlay) -> Recovered | None:
    """Finishes or forgets the act that a dead command has left; None where there is none. Only under kadry's lock."""
    if not tidied(folders):
        return None
    data = folders.own.read(PENDING)
    if data is None:
        return Recovered("", ())
    try:
        pending = Pending.from_bytes(data)
    except ValueError:
        # Written whole, so this is damage. What it would have said shows as differences from the history.
        folders.own.replace(PENDING, f"{PENDING}.damaged")
        return Recovered("", ())
    remove_unfinished(folders.root, pending.files)
    remove_locks(folders, branch_locks(folders, pending.branch))
    recovered = Recovered("", ())
    if _happened(pending, place, read_reference(folders.git.path, pending.branch)):
        with objects(place) as store:
            recovered = Recovered(pending.new, finish(folders, place, pending, store))
    folders.own.remove(PENDING)
    folders.own.sync()
    return recovered


def finish(folders: GitFolder, place: Overlay, pending: Pending, store: Objects) -> tuple[str, ...]:
    """Everything after the commit point but the removal of `pending`; the paths of files that were edited meanwhile."""

    def stored(file: PendingFile) -> bytes:
        data = store.blob(file.new)
        if data is None:
            raise UserError("в історії немає файлу незакінченого акта", "перевірте історію: kadry check")
        return data

    head = read_head(folders.git.path).commit
    # Somebody may have recorded another act on top with git itself: what that act says of a file counts. What is kept
    # aside never becomes the branch's: its files go back to what the branch has.
    files = pending.files
    if head != pending.new:
        files = tuple(file for file in files if _id_at(store, head, file.path) == file.new)
    bring_index(folders, place, files, head)
    return tuple(bring_files(folders.root, files, stored))


def _id_at(store: Objects, commit: str, path: str) -> str:
    found = store.get(f"{commit}:{path}")
    return found.id if found is not None else ""


def _happened(pending: Pending, place: Overlay, head: str) -> bool:
    """Whether the branch, or the reference aside, has moved to the act's commit, or beyond it."""
    if head in (pending.old, ""):
        return False
    if head == pending.new:
        return True
    try:
        place.git("merge-base", "--is-ancestor", pending.new, head)
    except GitFailedError:
        return False
    return True
