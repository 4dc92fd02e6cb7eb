"""Folders held open and files that appear whole (trust W3, W10, I12)."""

from __future__ import annotations

import ast
import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import kadry_cli
from kadry_cli.core.files.folder import Folder, folder_of
from kadry_cli.core.files.lock import LockBusyError, locked
from kadry_cli.core.files.watch import watched
from kadry_cli.core.files.whole import write_whole

SOURCE = Path(kadry_cli.__path__[0])
POSIX_ONLY = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}


@contextmanager
def refusing(call: str, code: int) -> Iterator[None]:
    """The system refuses the first call of this kind."""

    def watcher(name: str, path: str) -> None:
        if name == call:
            raise OSError(code, os.strerror(code), path)

    with watched(watcher):
        yield


def test_a_file_is_replaced_whole_and_private(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"old")
    with Folder.at(tmp_path) as folder:
        write_whole(folder, "a.yaml", b"new")
        assert folder.read("a.yaml") == b"new"
        assert folder.names() == ["a.yaml"]
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "a.yaml").stat().st_mode) == 0o600


@pytest.mark.req("T-W3")
@pytest.mark.parametrize("call", ["create", "write", "sync", "rename"])
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_refused_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, call: str, code: int) -> None:
    (tmp_path / "a.yaml").write_bytes(b"old")
    with Folder.at(tmp_path) as folder, refusing(call, code), pytest.raises(OSError, match=os.strerror(code)):
        write_whole(folder, "a.yaml", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.yaml", b"old")]


def test_an_error_names_the_whole_path(tmp_path: Path) -> None:
    with Folder.at(tmp_path) as folder:
        folder.create("taken", b"")
        with pytest.raises(FileExistsError) as refused:
            folder.create("taken", b"")
    assert refused.value.filename == str(tmp_path / "taken")


@pytest.mark.posix
@pytest.mark.req("T-W10")
def test_no_link_is_followed_to_a_file_or_a_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.yaml").write_bytes(b"secret")
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    (tmp_path / "a.yaml").symlink_to(tmp_path / "real" / "a.yaml")
    with Folder.at(tmp_path) as folder:
        with pytest.raises(OSError, match="symbolic") as refused:
            folder.read("a.yaml")
        assert refused.value.errno == errno.ELOOP
        with pytest.raises(OSError, match="symbolic"), folder_of(folder, "linked/a.yaml"):
            pass
        # Over a link the new file takes the link's place; what it led to stays.
        write_whole(folder, "a.yaml", b"new")
    assert (tmp_path / "a.yaml").read_bytes() == b"new"
    assert (tmp_path / "real" / "a.yaml").read_bytes() == b"secret"


@pytest.mark.posix
@pytest.mark.req("T-W10")
def test_a_folder_swapped_while_it_is_held_open_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "elsewhere").mkdir()
    with Folder.at(tmp_path) as root, root.step("records") as folder:
        (tmp_path / "records").rename(tmp_path / "moved")
        (tmp_path / "records").symlink_to(tmp_path / "elsewhere")
        write_whole(folder, "a.yaml", b"new")
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert (tmp_path / "moved" / "a.yaml").read_bytes() == b"new"


def test_folders_on_the_way_are_made_where_asked(tmp_path: Path) -> None:
    with Folder.at(tmp_path) as root:
        with pytest.raises(FileNotFoundError), folder_of(root, "staff/units/a.yaml"):
            pass
        with folder_of(root, "staff/units/a.yaml", make=True) as (folder, name):
            folder.create(name, b"x: 1\n")
    assert (tmp_path / "staff/units/a.yaml").read_bytes() == b"x: 1\n"


@pytest.mark.req("T-W5")
def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    path = str(tmp_path / "lock")
    with locked(path, 0):
        with pytest.raises(LockBusyError) as busy, locked(path, 0.05):
            pass
        assert busy.value.holder == os.getpid()
    with locked(path, 0):
        pass


def top_imports(tree: ast.Module) -> Iterator[str]:
    """What a module imports as it is imported, on every platform: not inside a function or an `if`."""
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_no_module_needs_posix_to_be_imported() -> None:
    found = {
        (path.name, name)
        for path in SOURCE.rglob("*.py")
        for name in top_imports(ast.parse(path.read_text(encoding="utf-8")))
        if name.partition(".")[0] in POSIX_ONLY
    }
    assert found == set()
