"""Another program is started in one place only, and git is given nothing but what that place says (trust 3.2)."""

from __future__ import annotations

import ast
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import kadry_cli
from kadry_cli.core.change.officer import officer_of, write_officer
from kadry_cli.core.git.surroundings import ENVIRONMENT, OPTIONS, SETTINGS, environment
from kadry_cli.core.process import programs
from kadry_cli.core.process.programs import MissingProgramError, has_program, program, replaced
from tests.git.registers import BASIS, COMPETITION, OFFICER, UNIT, edit, own_copy, recorded, tip
from tests.git.vectors import SETTINGS as VECTORS
from tests.kadry import kadry, kadry_process

SOURCE = Path(kadry_cli.__file__).parent
pytestmark = [pytest.mark.req("T-G1", "T-G3"), pytest.mark.row("G1", "G3")]

STARTING = {
    "subprocess", "pty", "popen2", "commands", "_posixsubprocess", "asyncio", "webbrowser", "ctypes", "cffi", "sh",
    "multiprocessing", "concurrent", "runpy", "code", "pdb",
}  # fmt: skip
"""Modules by which a program, or another interpreter, can be started."""
CALLS = ("system", "popen", "startfile", "fork", "forkpty", "posix_spawn", "posix_spawnp")
ALLOWED = {
    "core/process/run.py": {"subprocess"},
    "core/checking/files.py": {"multiprocessing", "concurrent"},
    "core/documents/batch.py": {"multiprocessing", "concurrent"},
    "core/documents/foreign.py": {"multiprocessing"},
    "core/documents/foreign_child.py": {"multiprocessing"},
}
"""One room starts programs; the others have work done by interpreters of our own."""


def imported(tree: ast.AST) -> Iterator[str]:
    """The first names of every module that is imported, also inside functions, by statement or by a call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").partition(".")[0]
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in ("import_module", "__import__"):
                yield str(node.args[0].value).partition(".")[0]


def calls_of_os(tree: ast.AST) -> Iterator[str]:
    """Functions of `os` that start a program, called or imported by name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os":
            names = [node.attr]
        elif isinstance(node, ast.ImportFrom) and node.module == "os":
            names = [name.name for name in node.names]
        else:
            continue
        yield from (name for name in names if name in CALLS or name.startswith(("exec", "spawn")))


def test_only_one_module_starts_programs() -> None:
    found: dict[str, set[str]] = {}
    for file in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        names = (set(imported(tree)) & STARTING) | {f"os.{name}" for name in calls_of_os(tree)}
        if names:
            found[file.relative_to(SOURCE).as_posix()] = names
    assert found == ALLOWED


def test_the_search_finds_what_it_looks_for() -> None:
    text = "def f():\n    import subprocess as s\n    from os import execv\n    os.spawnl(0)\n    __import__('pty')\n"
    tree = ast.parse(text)
    assert set(imported(tree)) == {"subprocess", "os", "pty"}
    assert set(calls_of_os(tree)) == {"execv", "spawnl"}


def test_no_program_goes_through_a_shell() -> None:
    tree = ast.parse((SOURCE / "core/process/run.py").read_text(encoding="utf-8"))
    words = [keyword.arg for node in ast.walk(tree) if isinstance(node, ast.Call) for keyword in node.keywords]
    assert "shell" not in words
    assert words.count("env") == words.count("cwd") == 2, "both ways of starting name the environment and the folder"


def script(place: Path, text: str) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8", newline="\n")
    place.chmod(0o755)
    return place


@pytest.fixture
def _unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """No program has been found yet."""
    monkeypatch.setattr(programs, "_known", {})


@pytest.mark.posix
@pytest.mark.usefixtures("_unknown")
@pytest.mark.parametrize("first", ["", ".", "./", "bin", "..", "~", "$HOME"])
def test_a_program_in_the_current_folder_is_not_the_systems(
    first: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "mark"
    for folder in (tmp_path, tmp_path / "here", tmp_path / "here/bin", tmp_path / "here/~"):
        script(folder / "git", f"#!/bin/sh\ntouch '{mark}'\n")
    real = program("git")
    monkeypatch.setattr(programs, "_known", {})
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("PATH", f"{first}{os.pathsep}{Path(real).parent}")
    assert program("git") == real
    monkeypatch.setattr(programs, "_known", {})
    monkeypatch.setenv("PATH", first)
    assert not has_program("git")
    with pytest.raises(MissingProgramError):
        program("git")


@pytest.mark.posix
@pytest.mark.parametrize("first", ["", "."])
def test_a_program_in_the_register_is_never_run(first: str, root: Path) -> None:
    mark = root.parent / "mark"
    for name in ("git", "false", "cat", "ssh-keygen", "sh"):
        script(root / name, f"#!/bin/sh\ntouch '{mark}'\n")
    edit(root)
    path = f"{first}{os.pathsep}{os.environ['PATH']}"
    run = kadry_process("record", *BASIS, cwd=root, environ={"PATH": path})
    assert (run.code, run.err) == (0, "")
    assert not mark.exists()
    alone = kadry_process("status", cwd=root, environ={"PATH": first})
    assert (alone.code, mark.exists()) == (2, False)
    assert "немає програми git" in alone.err


@pytest.mark.posix
@pytest.mark.usefixtures("_unknown")
def test_a_folder_or_a_file_without_the_right_to_run_is_no_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a/git").mkdir(parents=True)
    script(tmp_path / "b/git", "").chmod(0o644)
    good = script(tmp_path / "c/git", "#!/bin/sh\n")
    monkeypatch.setenv("PATH", os.pathsep.join(str(tmp_path / name) for name in "abc"))
    assert program("git") == str(good)


@pytest.mark.usefixtures("_unknown")
def test_without_git_a_register_is_read_and_checked(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert kadry("--root", root, "exam", "score", COMPETITION).code == 0
    assert kadry("--root", root, "check", "--no-history").code == 0
    for args in (("record", *BASIS), ("log",), ("status",)):
        run = kadry("--root", root, *args)
        assert (run.code, "немає програми git" in run.err) == (2, True), run


WATCHER = """#!{python} -ISs
import json, os, sys
here = os.getcwd()
umask = os.umask(0)
os.umask(umask)
call = {{
    "args": sys.argv[1:], "env": dict(os.environ), "folder": here, "holds": os.listdir(here), "umask": umask,
    "terminal": [os.isatty(number) for number in (0, 1, 2)],
    "open": sorted(int(name) for name in os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else [],
}}
with open({log!r}, "a", encoding="utf-8") as log:
    log.write(json.dumps(call) + "\\n")
os.execv({git!r}, [{git!r}, *sys.argv[1:]])
"""

PLUMBING = {
    "bundle", "cat-file", "config", "diff-index", "diff-tree", "fast-import", "fsck", "index-pack", "init", "ls-files",
    "ls-tree", "merge-base", "read-tree", "rev-list", "update-index", "update-ref",
}  # fmt: skip
PLACES = {
    "GIT_DIR", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_INDEX_FILE",
    "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE",
}  # fmt: skip
"""What a call may name beside the constant environment."""


class Call(NamedTuple):
    """How git was started once."""

    args: list[str]
    env: dict[str, str]
    folder: str
    holds: list[str]
    umask: int
    terminal: list[bool]
    open: list[int]

    @property
    def own(self) -> list[str]:
        """The arguments after the constant options and settings of its own."""
        own = self.args[len(OPTIONS) :]
        while own[0] == "-c":
            own = own[2:]
        return own


class Watched(NamedTuple):
    """All calls of git that a session made, and what PATH they had to be given."""

    calls: list[Call]
    path: str
    root: Path


SECRETS = {
    "SECRET": "паспорт",
    "GIT_DIR": "/nowhere",
    "GIT_TRACE": "/nowhere/trace",
    "GIT_SSH_COMMAND": "evil",
    "GIT_CONFIG_COUNT": "001",
    "GIT_CONFIG_KEY_0": "core.fsmonitor",
    "GIT_CONFIG_VALUE_0": "evil",
    "LD_LIBRARY_PATH": "/nowhere",
    "LANG": "uk_UA.UTF-8",
    "HOME": "/home/evil",
    "XDG_CONFIG_HOME": "/home/evil/.config",
    "TZ": "Europe/Kyiv",
    "EDITOR": "evil",
    "USER": "evil",
}


@pytest.fixture(scope="module")
def watched(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """Every call of git while every command that uses it runs, from a beginning to a restored backup."""
    folder = tmp_path_factory.mktemp("watched")
    log, copies = folder / "calls.log", folder / "copies"
    copies.mkdir()
    real = program("git")
    watcher = script(folder / "bin/git", WATCHER.format(python=sys.executable, log=str(log), git=real))
    with pytest.MonkeyPatch.context() as patch, replaced("git", str(watcher)):
        for name, value in {**SECRETS, "KADRY_SETTINGS": str(folder / "settings")}.items():
            patch.setenv(name, value)
        write_officer(officer_of(OFFICER))
        root = own_copy(made, folder / "register")
        patch.chdir(root)
        edit(root)
        _run_everything(root, copies, folder / "new", folder / "restored")
        calls = [Call(**json.loads(line)) for line in log.read_text(encoding="utf-8").splitlines()]
        return Watched(calls, environment({})["PATH"], root)


def _run_everything(root: Path, copies: Path, fresh: Path, restored: Path) -> None:
    for args in (
        ("--root", root, "check"),
        ("--root", root, "status", "--diff"),
        ("--root", root, "record", *BASIS),
        ("--root", root, "log", UNIT),
        ("--root", root, "undo", "{tip}", *BASIS),
        ("--root", root, "backup", copies),
        ("init", root),
        ("init", fresh, "--name", "Рада", "--kind", "local", "--since", "1998-05-12", "--settlement", "смт Рада",
         "--unit", "Загальний відділ"),
        ("restore", "{bundle}", restored),
    ):  # fmt: skip
        words = {"tip": tip(root), "bundle": next(copies.glob("*.bundle"), "")}
        run = kadry(*(word.format_map(words) if isinstance(word, str) else word for word in args))
        assert run.code == 0, (args, run)


@pytest.mark.posix
def test_every_child_of_git_is_given_exactly_what_the_surroundings_say(watched: Watched) -> None:
    assert {call.own[0] for call in watched.calls} == PLUMBING - {"merge-base"}, "all kinds of calls were seen"
    expected = {**ENVIRONMENT, "PATH": watched.path}
    for call in watched.calls:
        assert tuple(call.args[: len(OPTIONS)]) == OPTIONS, call.own
        assert {name: value for name, value in call.env.items() if name not in PLACES} == expected, call.own
        assert call.env["GIT_DIR"] not in ("", SECRETS["GIT_DIR"])
        assert call.terminal == [False, False, False], call.own


@pytest.mark.posix
def test_nothing_of_the_callers_environment_reaches_git(watched: Watched) -> None:
    for call in watched.calls:
        told = json.dumps(call.env, ensure_ascii=False)
        assert [name for name, value in SECRETS.items() if value in told] == [], call.own
        assert not set(SECRETS) - set(ENVIRONMENT) - PLACES & set(call.env)


@pytest.mark.posix
def test_every_child_of_git_stands_in_an_empty_folder_of_its_own(watched: Watched) -> None:
    for call in watched.calls:
        assert call.holds == [], call.own
        assert Path(call.folder).name == "empty"
        assert not Path(call.folder).is_relative_to(watched.root.parent)
        assert not Path(call.folder).exists(), "it is gone afterwards"
        if call.own[0] != "init":
            assert call.env["GIT_WORK_TREE"] == call.folder, call.own


@pytest.mark.posix
def test_only_the_branch_is_moved_in_a_real_git_folder(watched: Watched) -> None:
    """Everything else goes through a git folder of our own over the same objects."""
    in_place = [call for call in watched.calls if Path(call.env["GIT_DIR"]).name == ".git"]
    assert {call.own[0] for call in in_place} == {"update-ref", "init"}
    for call in in_place:
        assert "GIT_OBJECT_DIRECTORY" not in call.env
    others = [call for call in watched.calls if call not in in_place]
    assert {Path(call.env["GIT_DIR"]).parent for call in others} == {Path(call.folder).parent for call in others}
    for call in others:
        assert Path(call.env["GIT_OBJECT_DIRECTORY"]).name == "objects"


@pytest.mark.posix
def test_what_git_creates_is_for_this_user_alone(watched: Watched) -> None:
    writing = {"fast-import", "update-ref", "update-index", "read-tree", "init", "index-pack", "bundle"}
    assert {call.umask for call in watched.calls if call.own[0] in writing} == {0o077}


@pytest.mark.posix
@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="this system does not list open files in /proc")
def test_no_open_file_but_the_lock_reaches_git(watched: Watched) -> None:
    """0, 1, 2, the listing itself, and for children of a writing act the descriptor of kadry's lock."""
    assert {len(call.open) for call in watched.calls} <= {4, 5}
    assert any(len(call.open) == 5 for call in watched.calls if call.own[0] == "fast-import")


@pytest.mark.posix
def test_a_refused_act_starts_no_git_in_the_folder(root: Path, tmp_path: Path) -> None:
    """Not taken over (I6): not a single child; stopped at the gate (G1): its settings are listed as a plain file."""
    log = tmp_path / "calls.log"
    watcher = script(tmp_path / "bin/git", WATCHER.format(python=sys.executable, log=str(log), git=program("git")))
    edit(root)
    with replaced("git", str(watcher)):
        (root / ".git/hooks").mkdir(exist_ok=True)
        script(root / ".git/hooks/pre-commit", "#!/bin/sh\n")
        assert recorded(root).code == 1
        calls = [Call(**json.loads(line)) for line in log.read_text(encoding="utf-8").splitlines()]
        assert [call.own[0] for call in calls] == ["config"]
        assert "--no-includes" in calls[0].own
        log.unlink()
        (root / ".git/hooks/pre-commit").unlink()
        root.rename(tmp_path / "stick")
        assert recorded(tmp_path / "stick").code == 2
        assert not log.exists()


def test_the_settings_outrank_every_vector_that_has_one_value() -> None:
    """Each single-valued setting that runs a program is either set by us or has no command of ours that obeys it."""
    ours = {setting.partition("=")[0].lower() for setting in SETTINGS}
    vectors = {vector.id.lower() for vector in VECTORS}
    assert {
        "core.fsmonitor", "core.hookspath", "core.pager", "core.editor", "sequence.editor", "core.askpass",
        "core.sshcommand", "core.gitproxy", "core.alternaterefscommand", "credential.helper", "core.attributesfile",
        "diff.external", "gpg.program", "gpg.ssh.program", "uploadpack.packobjectshook", "log.showsignature",
        "protocol.allow", "protocol.ext.allow",
    } <= ours & (vectors | {"protocol.allow"})  # fmt: skip


@pytest.mark.posix
def test_a_replacement_of_a_program_ends_with_its_block() -> None:
    real = program("git")
    with replaced("git", "/nowhere/git"):
        assert program("git") == "/nowhere/git"
    assert program("git") == real
    with replaced("nothing", "/nowhere/nothing"):
        assert program("nothing") == "/nowhere/nothing"
    assert not has_program("nothing")
