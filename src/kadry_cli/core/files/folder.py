"""A folder held open, and the few things kadry does in one.

Where the system can (POSIX), everything goes through the folder's descriptor: a link that somebody puts in the folder's
place meanwhile leads nowhere (trust W10). Elsewhere the path is looked at before each step; what differs between the
platforms is told in docs/platforms.md.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from kadry_cli.core.files.watch import told

FILE_MODE, FOLDER_MODE = 0o600, 0o700
HELD_OPEN = os.open in os.supports_dir_fd and hasattr(os, "O_DIRECTORY")
"""Whether this system lets a folder be held open (POSIX)."""
MOUNT_POINT = 0xA0000003
"""The tag of a Windows junction: a folder link that looks like a folder."""

_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Folder:
    """One folder, held open until `close`; `path` is for messages. Names are single names, never paths."""

    __slots__ = ("_fd", "path")

    def __init__(self, path: str, fd: int | None) -> None:
        self.path = path
        self._fd = fd

    @classmethod
    def at(cls, path: str | os.PathLike[str]) -> Folder:
        """The folder at a path; OSError where it is none."""
        place = os.fspath(path)
        told("open-folder", place)
        if not HELD_OPEN:
            if not stat.S_ISDIR(os.stat(place).st_mode):
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), place)
            return cls(place, None)
        return cls(place, os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC))

    def step(self, name: str, *, make: bool = False) -> Folder:
        """The folder of that name inside; made where it is missing and may be. OSError for a link (ELOOP)."""
        place = self.where(name)
        with _named(place):
            try:
                return self._stepped(name, place)
            except FileNotFoundError:
                if not make:
                    raise
            told("make-folder", place)
            os.mkdir(self._at(name), FOLDER_MODE, dir_fd=self._fd)
            self.sync()
            return self._stepped(name, place)

    def _stepped(self, name: str, place: str) -> Folder:
        told("open-folder", place)
        if self._fd is None:
            status = os.lstat(place)
            if is_link(status):
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), place)
            if not stat.S_ISDIR(status.st_mode):
                raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), place)
            return Folder(place, None)
        try:
            return Folder(place, os.open(name, os.O_RDONLY | os.O_DIRECTORY | _NO_LINK, dir_fd=self._fd))
        except NotADirectoryError:
            # Linux says ENOTDIR of a link that may not be followed.
            if is_link(os.stat(name, dir_fd=self._fd, follow_symlinks=False)):
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), place) from None
            raise

    def status(self, name: str) -> os.stat_result | None:
        """What stands under a name, a link as itself; None for nothing."""
        told("look", self.where(name))
        with _named(self.where(name)):
            try:
                return os.stat(self._at(name), dir_fd=self._fd, follow_symlinks=False)
            except FileNotFoundError:
                return None

    def read(self, name: str) -> bytes | None:
        """The bytes of a regular file; None where there is none. OSError for a link or anything else."""
        place = self.where(name)
        told("read", place)
        with _named(place):
            status = self.status(name)
            if status is None:
                return None
            if is_link(status):
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), place)
            descriptor = os.open(self._at(name), os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _NO_LINK, dir_fd=self._fd)
            with open(descriptor, "rb") as file:
                if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), place)
                return file.read()

    def create(self, name: str, data: bytes) -> None:
        """A new file with all its bytes, given to the disk; FileExistsError where the name is taken.

        Where the disk refuses, or Ctrl-C comes, nothing is left of it.
        """
        place = self.where(name)
        with _named(place):
            told("create", place)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK
            descriptor = os.open(self._at(name), flags, FILE_MODE, dir_fd=self._fd)
            try:
                for half in (data[: len(data) // 2], data[len(data) // 2 :]):
                    told("write", place)
                    _write(descriptor, half)
                told("sync", place)
                os.fsync(descriptor)
            except BaseException:
                with suppress(OSError):
                    os.unlink(self._at(name), dir_fd=self._fd)
                raise
            finally:
                os.close(descriptor)

    def replace(self, name: str, new_name: str) -> None:
        """Gives a file another name, in the place of what had it."""
        with _named(self.where(new_name)):
            told("rename", self.where(new_name))
            os.replace(self._at(name), self._at(new_name), src_dir_fd=self._fd, dst_dir_fd=self._fd)

    def allow_running(self, name: str) -> None:
        """Lets a file be run by its owner, where the system asks for that (POSIX)."""
        with _named(self.where(name)):
            told("mode", self.where(name))
            os.chmod(self._at(name), FOLDER_MODE, dir_fd=self._fd)

    def remove(self, name: str) -> None:
        """Takes a file away; nothing is said where there is none."""
        with _named(self.where(name)):
            told("remove", self.where(name))
            try:
                os.unlink(self._at(name), dir_fd=self._fd)
            except FileNotFoundError:
                return

    def remove_folder(self, name: str) -> bool:
        """Takes an empty folder away; False where it holds something or is not there."""
        told("remove-folder", self.where(name))
        try:
            os.rmdir(self._at(name), dir_fd=self._fd)
        except OSError:
            return False
        return True

    def names(self) -> list[str]:
        """What the folder holds, by code points."""
        told("list", self.path)
        with _named(self.path):
            return sorted(os.listdir(self.path if self._fd is None else self._fd))

    def sync(self) -> None:
        """Gives the folder's list of names to the disk; a system that knows no such thing (Windows) does it itself."""
        if self._fd is None:
            return
        told("sync-folder", self.path)
        with _named(self.path):
            os.fsync(self._fd)

    def where(self, name: str) -> str:
        """The path of a name inside, for messages."""
        return f"{self.path}/{name}"

    def close(self) -> None:
        """Lets the folder go."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def __enter__(self) -> Folder:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _at(self, name: str) -> str:
        return name if self._fd is not None else self.where(name)


def is_link(status: os.stat_result) -> bool:
    """Whether what was looked at is a symbolic link or a Windows junction."""
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == MOUNT_POINT


@contextmanager
def folder_of(root: Folder, path: str, *, make: bool = False) -> Iterator[tuple[Folder, str]]:
    """The folder that holds a path below `root` (forward slashes), held open, and the last name of the path.

    No link is followed on the way. OSError as `step`.
    """
    *folders, name = path.split("/")
    if any(part in ("", ".", "..") for part in (*folders, name)):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), f"{root.path}/{path}")
    opened: list[Folder] = []
    here = root
    try:
        for one in folders:
            here = here.step(one, make=make)
            opened.append(here)
        yield here, name
    finally:
        for folder in opened:
            folder.close()


def _write(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]


@contextmanager
def _named(place: str) -> Iterator[None]:
    """An error of the system with the whole path in it: through a descriptor it knows the last name only."""
    try:
        yield
    except OSError as error:
        if error.filename in (None, place):
            error.filename = place
            raise
        raise type(error)(error.errno, error.strerror, place) from error
