"""Which commit the history ends with, read by ourselves: of a foreign git folder nothing else is believed.

The reading is strict: one changed bit in `HEAD`, in a reference or in `packed-refs` is noticed (trust W9).
"""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from kadry_cli.core.files.folder import Folder
from kadry_cli.core.git.errors import HistoryUnclearError

_HEAD = re.compile(rb"ref: (refs/heads/[A-Za-z0-9][A-Za-z0-9._/-]{0,99})\n")
_ID = re.compile(rb"([0-9a-f]{40})\n")
_PACKED_HEAD = re.compile(rb"# pack-refs with:(?: peeled| fully-peeled| sorted)* ?")
_PACKED = re.compile(rb"([0-9a-f]{40}) (refs/[^ \x00-\x1f\x7f~^:?*\[\\]+)")
_PEELED = re.compile(rb"\^[0-9a-f]{40}")
NO_COMMIT = "0" * 40


class Head(NamedTuple):
    """The branch the register is on, and its last commit; "" where nothing is recorded yet."""

    branch: str
    commit: str


def read_head(git_dir: str) -> Head:
    """The branch and its last commit. HistoryUnclearError where they are not plainly said."""
    with Folder.at(git_dir) as folder:
        text = folder.read("HEAD")
        match = _HEAD.fullmatch(text or b"")
        if match is None:
            raise HistoryUnclearError("файл HEAD не називає гілки")
        branch = match[1].decode("ascii")
        if ".." in branch or branch.endswith((".lock", "/", ".")) or "//" in branch:
            raise HistoryUnclearError("файл HEAD не називає гілки")
        packed = _packed(folder.read("packed-refs"))
    loose = _loose(f"{git_dir}/{branch}")
    if loose is None:
        loose = packed.get(branch, "")
    if not loose and (packed or _any_loose(git_dir)):
        raise HistoryUnclearError(f"гілки {branch.removeprefix('refs/heads/')} немає, хоча інші є")
    return Head(branch, loose)


def read_reference(git_dir: str, name: str) -> str:
    """The commit that one reference names, "" where there is none. HistoryUnclearError where it is damaged."""
    loose = _loose(f"{git_dir}/{name}")
    if loose is not None:
        return loose
    with Folder.at(git_dir) as folder:
        return _packed(folder.read("packed-refs")).get(name, "")


def _loose(path: str) -> str | None:
    try:
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as file:
            match = _ID.fullmatch(file.read(100))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise HistoryUnclearError("посилання на останній акт не читається") from error
    if match is None:
        raise HistoryUnclearError("посилання на останній акт пошкоджено")
    return match[1].decode("ascii")


def _packed(text: bytes | None) -> dict[str, str]:
    """The references in one file, where git has packed them."""
    found: dict[str, str] = {}
    for number, line in enumerate((text or b"").split(b"\n")[:-1] if text else ()):
        match = _PACKED.fullmatch(line)
        if match is not None:
            found[match[2].decode("utf-8", "replace")] = match[1].decode("ascii")
        elif not (number == 0 and _PACKED_HEAD.fullmatch(line)) and not _PEELED.fullmatch(line):
            raise HistoryUnclearError("файл packed-refs пошкоджено")
    if text and not text.endswith(b"\n"):
        raise HistoryUnclearError("файл packed-refs пошкоджено")
    return found


def references(git_dir: str) -> list[tuple[str, str]]:
    """Every reference with the object it names, also one that is packed and overtaken; "" for a damaged one. One that
    points to another by name is passed over."""
    with Folder.at(git_dir) as folder:
        found = list(_packed(folder.read("packed-refs")).items())
    for place, _, names in os.walk(f"{git_dir}/refs"):
        for name in names:
            with open(f"{place}/{name}", "rb") as file:
                text = file.read(1000)
            if not text.startswith(b"ref: refs/"):
                match = _ID.fullmatch(text)
                path = os.path.relpath(f"{place}/{name}", git_dir).replace(os.sep, "/")
                found.append((path, match[1].decode("ascii") if match else ""))
    return found


def has_packed_replacements(git_dir: str) -> bool:
    """Whether the list of packed references replaces an object by another."""
    try:
        with Folder.at(git_dir) as folder:
            return b" refs/replace/" in (folder.read("packed-refs") or b"")
    except OSError:
        return False


def _any_loose(git_dir: str) -> bool:
    return any(files for _, _, files in os.walk(f"{git_dir}/refs/heads"))
