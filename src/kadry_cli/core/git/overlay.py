"""A git folder of our own over somebody's objects: their settings, hooks, references and attributes are never read.

Tried against 297 combinations of settings that run a program, none ran through an overlay (trust 3.2).
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from kadry_cli.core.files.folder import FOLDER_MODE
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.surroundings import OPTIONS, environment
from kadry_cli.core.process.run import Talk, run, talking

OVERLAY, EMPTY = "git", "empty"
_CONFIG = "[core]\n\trepositoryformatversion = 0\n\tbare = false\n"


class Overlay(NamedTuple):
    """A private folder with an empty work tree and a git folder over the objects of `git_dir`.

    `held` are the descriptors of locks that every git child keeps too; `also` are git folders whose objects are read
    as well, and never written to.
    """

    folder: str
    git_dir: str
    held: tuple[int, ...] = ()
    also: tuple[str, ...] = ()

    def git(self, *args: str, given: bytes = b"", index: str = "") -> bytes:
        """Standard output of a git command that reads or adds objects; `index` names the index it uses.

        GitFailedError where git does not end well.
        """
        return self._run(args, given, self._env(index))

    def git_in_place(self, *args: str, given: bytes = b"", who: Sequence[tuple[str, str]] = ()) -> bytes:
        """A git command in the real git folder: only for one that has passed the gate, only to move a reference.

        `who` are the variables that name the committer, for git's own book of references.
        """
        places = {"GIT_DIR": self.git_dir, "GIT_WORK_TREE": self.empty, **dict(who)}
        return self._run(args, given, environment(places))

    def git_init(self, git_dir: str, branch: str) -> None:
        """Makes a git folder without samples. It is told no work tree, or it would note one in its settings."""
        args = ("init", "--quiet", "--template=", f"--initial-branch={branch}")
        self._run(args, b"", environment({"GIT_DIR": git_dir}))

    @property
    def empty(self) -> str:
        """The empty folder in which every git child stands."""
        return f"{self.folder}/{EMPTY}"

    @contextmanager
    def talking(self, *args: str) -> Iterator[Talk]:
        """A git command that answers while the block runs."""
        with talking("git", (*OPTIONS, *args), env=self._env(""), folder=self.empty) as talk:
            yield talk

    def _env(self, index: str) -> dict[str, str]:
        places = {
            "GIT_DIR": f"{self.folder}/{OVERLAY}",
            "GIT_WORK_TREE": self.empty,
            "GIT_OBJECT_DIRECTORY": f"{self.git_dir}/objects",
            "GIT_INDEX_FILE": index or f"{self.folder}/index",
        }
        if self.also:
            places["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = os.pathsep.join(
                f'"{_quoted(one)}/objects"' for one in self.also
            )
        return environment(places)

    def _run(self, args: Sequence[str], given: bytes, env: dict[str, str]) -> bytes:
        done = run("git", (*OPTIONS, *args), env=env, folder=self.empty, given=given, held=self.held)
        if done.code:
            raise GitFailedError(args[0], done.code, done.err)
        return done.out


def _quoted(folder: str) -> str:
    """A folder as git has it in a list of folders, between double quotes."""
    return os.path.abspath(folder).replace("\\", "/" if os.name == "nt" else "\\\\").replace('"', '\\"')


@contextmanager
def overlay(git_dir: str) -> Iterator[Overlay]:
    """An overlay over the objects of a git folder, or with none but its own; it goes away with the block."""
    folder = tempfile.mkdtemp(prefix="kadry-")
    try:
        for name in (OVERLAY, f"{OVERLAY}/refs", f"{OVERLAY}/objects", EMPTY):
            os.mkdir(f"{folder}/{name}", FOLDER_MODE)
        for name, text in (("HEAD", "ref: refs/heads/main\n"), ("config", _CONFIG)):
            with open(f"{folder}/{OVERLAY}/{name}", "w", encoding="ascii", newline="\n") as file:
                file.write(text)
        # git stands elsewhere, so a path from here would lead it astray.
        yield Overlay(folder, os.path.abspath(git_dir) if git_dir else f"{folder}/{OVERLAY}")
    finally:
        _remove(folder)


def _remove(folder: str) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
