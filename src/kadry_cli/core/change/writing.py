"""Writing to a register: the whole way of one act, from the locks to the files on disk (design §7).

Locks, objects and commit, `pending`, the branch (the commit point), the index, the files, `pending` away. A crash at
any step leaves the old state or the new one, and the next command tells which (trust W1-W4).
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.change.bounds import check_clock
from kadry_cli.core.change.git_folder import (
    PATIENCE,
    GitFolder,
    branch_locks,
    held,
    index_held,
    overlay_under_lock,
    remove_half_objects,
    remove_locks,
    sync_branch,
    sync_objects,
)
from kadry_cli.core.change.materialise import current_id
from kadry_cli.core.change.own_folder import PENDING
from kadry_cli.core.change.pending import Pending, PendingFile
from kadry_cli.core.change.recovery import Recovered, finish, recover
from kadry_cli.core.change.refusal import RefusedError, UnfinishedError
from kadry_cli.core.errors import UserError
from kadry_cli.core.files.folder import folder_of
from kadry_cli.core.files.whole import write_whole
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.adding import Signature, add_commit, move_branch, remove_reference
from kadry_cli.core.git.blob_ids import blob_id
from kadry_cli.core.git.commits import BASIS, CLOCK, COMMAND, message_of, read_commit, record_trailers, subject_of
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.gate import gate_findings
from kadry_cli.core.git.objects import Objects, objects
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.git.paths import is_plain
from kadry_cli.core.git.reading import RAW, raw_lines
from kadry_cli.core.git.refs import Head, read_head, read_reference
from kadry_cli.core.os_errors import message
from kadry_cli.core.register.layout import GIT_DIR

MOST_NAMED = 100
"""So many paths are named on a command line; more are looked for in the whole answer."""


class Act(NamedTuple):
    """One act: the command, its basis, the files with their new bytes (None: taken away), more trailers."""

    command: str
    basis: str
    files: Mapping[str, bytes | None]
    trailers: tuple[tuple[str, str], ...] = ()


class Recorded(NamedTuple):
    """An act that is in the history and on disk: its commit, its paths, and files left as somebody edited them."""

    commit: str
    paths: tuple[str, ...]
    left: tuple[str, ...]


class Writing:
    """A register under the locks: read what an act will change, then carry the act out."""

    def __init__(
        self, folders: GitFolder, place: Overlay, store: Objects, head: Head, recovered: Recovered | None
    ) -> None:
        self._folders = folders
        self._place = place
        self._store = store
        self.head = head
        self.recovered = recovered

    def read(self, path: str) -> bytes | None:
        """A file that the act will change, None where there is none. RefusedError where it holds edits that are not in
        the history (KD919)."""
        with_file = current_id(self._folders.root, path)
        if with_file != self.recorded_id(path):
            raise RefusedError([Finding("KD919", path, values={"path": path})])
        return self.on_disk(path)

    def on_disk(self, path: str) -> bytes | None:
        """A file as it stands on disk, recorded or not."""
        try:
            with folder_of(self._folders.root, path) as (folder, name):
                return folder.read(name)
        except FileNotFoundError:
            return None

    def recorded(self, path: str, commit: str = "") -> bytes | None:
        """A file as the history has it, at its end or at another commit; None where it is not there."""
        at = commit or self.head.commit
        return self._store.blob(f"{at}:{path}") if at else None

    def recorded_id(self, path: str) -> str:
        """The blob of a file at the end of the history; "" where it is not there."""
        found = self._store.get(f"{self.head.commit}:{path}") if self.head.commit else None
        return found.id if found is not None else ""

    def carry_out(self, act: Act, by: Signature, clock_reason: str = "") -> Recorded | None:
        """Records an act and brings the files up to it; None where it changes nothing.

        Nothing is changed where this raises: RefusedError for edits in the way (KD919), UserError for the clock, a
        full disk or git; but after the commit point UnfinishedError: then the act is recorded, and the next command
        finishes it.
        """
        return self._carry_out(act, by, clock_reason, self.head)

    def put_aside(self, act: Act, reference: str, by: Signature, clock_reason: str = "") -> Recorded | None:
        """The same on a reference beside the branch (`refs/kadry/…`): on top of what it names, else of the history's
        end. The branch stays; files on disk that already are as the act has them go back to what the branch has.
        """
        return self._carry_out(act, by, clock_reason, Head(reference, self.aside(reference)))

    def aside(self, reference: str) -> str:
        """The commit that a reference beside the branch names; "" where there is none."""
        return read_reference(self._folders.git.path, reference)

    def remove_aside(self, reference: str) -> None:
        """Takes a reference beside the branch away. UserError where git does not."""
        try:
            remove_reference(self._place, reference, self.aside(reference))
        finally:
            remove_locks(self._folders, branch_locks(self._folders, reference))

    def _carry_out(self, act: Act, by: Signature, clock_reason: str, onto: Head) -> Recorded | None:
        strange = [path for path in act.files if not is_plain(path)]
        if strange:
            reason = "така назва файлу не дозволена"
            shown = [path.encode("utf-8", "replace").decode() for path in strange]
            raise RefusedError([Finding("KD921", path, values={"reason": reason}) for path in shown])
        files = self._files(act)
        if not files:
            return None
        self._check_clock(by, clock_reason)
        try:
            pending = self._prepare(act, files, by, clock_reason, onto)
        except (OSError, GitFailedError) as error:
            self._clean_up(remove_half_objects)
            raise _refused(error, act) from error
        except UserError:
            self._clean_up(remove_half_objects)
            raise
        try:
            self._move_branch(pending, by)
        except (OSError, GitFailedError) as error:
            if self.aside(pending.branch) != pending.new:
                self._clean_up(_forget)
                raise _refused(error, act) from error
            raise UnfinishedError(pending.new, _words(error)) from error
        try:
            sync_branch(self._folders, pending.branch)
            left = finish(self._folders, self._place, pending, self._store)
            self._folders.own.remove(PENDING)
            self._folders.own.sync()
        except (OSError, UserError) as error:
            raise UnfinishedError(pending.new, _words(error)) from error
        return Recorded(pending.new, tuple(file.path for file in files), left)

    def _files(self, act: Act) -> list[PendingFile]:
        """What the act changes; RefusedError where a file, or the user's index, holds something else than it should."""
        wanted = [
            PendingFile(path, self.recorded_id(path), blob_id(data) if data is not None else "")
            for path, data in sorted(act.files.items())
        ]
        files = [file for file in wanted if file.old != file.new]
        staged = self._staged([file.path for file in files])
        in_the_way = [
            file.path
            for file in files
            if current_id(self._folders.root, file.path) not in (file.old, file.new)
            or staged.get(file.path, file.old) not in (file.old, file.new)
        ]
        if in_the_way:
            raise RefusedError([Finding("KD919", path, values={"path": path}) for path in in_the_way])
        return files

    def _staged(self, paths: Sequence[str]) -> dict[str, str]:
        """What the user has put into the index for his next commit, of these paths: path -> blob."""
        index = self._folders.git.where("index")
        if not self.head.commit or self._folders.git.status("index") is None:
            return {}
        named = ["--", *paths] if len(paths) <= MOST_NAMED else []
        return staged_files(self._place, index, self.head.commit, named)

    def _check_clock(self, by: Signature, reason: str) -> None:
        last = self._store.get(self.head.commit) if self.head.commit else None
        check_clock(by.when, read_commit(last).committed if last is not None else None, reason)

    def _prepare(self, act: Act, files: Sequence[PendingFile], by: Signature, clock_reason: str, onto: Head) -> Pending:
        """Everything before the commit point: the objects, on disk, and `pending`."""
        paths = [file.path for file in files]
        trailers = [(COMMAND, act.command), *record_trailers(paths), (BASIS, act.basis), *act.trailers]
        trailers += [(CLOCK, clock_reason)] if clock_reason else []
        message = message_of(subject_of(act.command, paths), [(key, value) for key, value in trailers if value])
        parent = onto.commit or self.head.commit
        new = add_commit(self._place, parent, {path: act.files[path] for path in paths}, message, by)
        sync_objects(self._folders)
        if onto.branch != self.head.branch:
            files = [file._replace(old=file.new, new=file.old) for file in files]
            with folder_of(self._folders.git, onto.branch, make=True):
                pass
        pending = Pending(onto.branch, onto.commit, new, tuple(files))
        write_whole(self._folders.own, PENDING, pending.to_bytes())
        return pending

    def _move_branch(self, pending: Pending, by: Signature) -> None:
        """The commit point. A git child that fails here may leave its locks: those that were not there before go."""
        others = branch_locks(self._folders, pending.branch)
        try:
            move_branch(self._place, pending.branch, pending.new, pending.old, by)
        finally:
            left = [lock for lock in branch_locks(self._folders, pending.branch) if lock not in others]
            remove_locks(self._folders, left)

    def _clean_up(self, away: Callable[[GitFolder], None]) -> None:
        """Nothing has happened, and something is left of it; if even this fails, the next command sees to it."""
        try:
            away(self._folders)
        except OSError:
            return


def _forget(folders: GitFolder) -> None:
    folders.own.remove(PENDING)


def staged_files(place: Overlay, index: str, commit: str, named: Sequence[str] = ()) -> dict[str, str]:
    """What an index holds otherwise than a commit: path -> blob, "" for a file taken away."""
    out = place.git("diff-index", "--cached", *RAW, commit, *named, index=index)
    return {line.path: "" if line.status == "D" else line.new for line in raw_lines(out)}


@contextmanager
def writing(root: Path, patience: float = PATIENCE) -> Iterator[Writing]:
    """A register ready to be written to: the gate passed, both locks held, what a crash left finished.

    RefusedError with everything that the gate finds; UserError where somebody else holds a lock.
    """
    with overlay(str(root / GIT_DIR)) as place:
        refused = gate_findings(root, place)
        if refused:
            raise RefusedError(refused)
        with held(root, patience) as (folders, descriptor):
            place = overlay_under_lock(place, descriptor)
            recovered = recover(folders, place)
            with index_held(folders, patience), objects(place) as store:
                yield Writing(folders, place, store, read_head(folders.git.path), recovered)


def recover_now(root: Path) -> Recovered | None:
    """Finishes what a crash has left, for a command that only reads. RefusedError, UserError as `writing`."""
    with writing(root) as register:
        return register.recovered


def _refused(error: OSError | GitFailedError, act: Act) -> UserError:
    """Why nothing was recorded, in words; for a full disk how much room is needed."""
    full = (
        error.disk_full
        if isinstance(error, GitFailedError)
        else error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
    )
    if full:
        # A file is written twice, as an object and as itself, and some room goes for names and trees.
        needed = 2 * sum(len(data or b"") for data in act.files.values()) + (64 << 10)
        return UserError(
            f"на диску немає місця: потрібно щонайменше {needed} байтів",
            "звільніть місце і повторіть; нічого не змінено",
        )
    if isinstance(error, GitFailedError):
        return error
    return UserError(f"не вдалося записати: {_words(error)}", "усуньте причину й повторіть; нічого не змінено")


def _words(error: OSError | UserError) -> str:
    return error.message if isinstance(error, UserError) else message(error)
