"""The form of the git folder, and what the process around it is told (trust G3, I6)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.diagnostics.registers import example_in
from tests.git.registers import (
    BASIS,
    OFFICER,
    UNIT,
    codes,
    contents,
    copy_register,
    edit,
    git,
    recorded,
    state,
    tip,
)
from tests.git.vectors import Vector, plant
from tests.kadry import Run, kadry, kadry_process

posix = pytest.mark.posix


@pytest.mark.req("T-G3")
@pytest.mark.row("G3")
@pytest.mark.parametrize("form", ["file", pytest.param("link", marks=posix), pytest.param("dangling", marks=posix)])
def test_a_git_folder_that_is_only_a_sign_to_another_place_is_not_followed(
    form: str, root: Path, tmp_path: Path
) -> None:
    edit(root)
    away = tmp_path / "away.git"
    shutil.move(root / ".git", away)
    if form == "file":
        (root / ".git").write_text(f"gitdir: {away.as_posix()}\n", encoding="utf-8", newline="\n")
        (root / ".git").chmod(0o600)
    else:
        (root / ".git").symlink_to(away if form == "link" else tmp_path / "nowhere")
    before, there = contents(root), contents(away)
    assert codes(root, "check") == codes(root, "status") == ["KD910"]
    for args in (("record", *BASIS), ("undo", "abcd", *BASIS), ("backup", tmp_path)):
        run = kadry("--root", root, *args)
        assert (run.code, "KD910" in run.out) == (1, True), run
    assert kadry("init", root).code == 1
    assert kadry("--root", root, "log").code == 2
    assert (contents(root), contents(away)) == (before, there)


@posix
@pytest.mark.req("T-G3")
@pytest.mark.row("G3")
@pytest.mark.parametrize("form", ["file", "link", "commondir"])
def test_a_sign_to_a_git_folder_without_acts_is_not_followed_either(form: str, tmp_path: Path) -> None:
    """Where nothing is recorded yet `kadry init` would begin the history: not in another place."""
    root = example_in(tmp_path)
    away = tmp_path / "away"
    away.mkdir()
    git(away, "init", "-q")
    if form == "file":
        (root / ".git").write_text(f"gitdir: {(away / '.git').as_posix()}\n", encoding="utf-8", newline="\n")
    elif form == "link":
        (root / ".git").symlink_to(away / ".git")
    else:
        git(root, "init", "-q")
        (root / ".git/commondir").write_text(f"{away.as_posix()}/.git\n", encoding="utf-8", newline="\n")
    before, there = contents(root), contents(away)
    run = kadry("init", root)
    assert (run.code, "KD91" in run.out) == (1, True)
    assert contents(away) == there
    assert contents(root) == before


@pytest.mark.req("T-G1", "T-G3")
@pytest.mark.row("G1", "G3")
def test_a_foreign_git_folder_without_acts_is_refused_before_git_does_anything_in_it(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    git(root, "init", "-q")
    (tmp_path / "elsewhere").mkdir()
    program = tmp_path / "elsewhere/program"
    for name in ("fsmonitor", "hooksPath"):
        git(root, "config", f"core.{name}", program.as_posix())
    before = contents(root)
    run = kadry("init", root)
    assert run.code == 1
    assert "core.fsmonitor" in run.out
    assert "core.hookspath" in run.out
    assert contents(root) == before, "what was refused was not touched"
    assert (root / ".git/config").is_file()
    again = recorded(root)
    assert (again.code, "kadry init" in again.err) == (2, True), "what was refused was not taken over"


@posix
@pytest.mark.req("T-G3")
@pytest.mark.row("G3")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_git_folder_of_another_user_is_named_and_not_written_to(root: Path) -> None:
    edit(root)
    os.chown(root / ".git", 12345, 12345)
    before = state(root)
    assert codes(root, "check") == ["KD911"]
    assert codes(root, "status") == ["KD911"]
    assert recorded(root).code == kadry("init", root).code == 1
    assert kadry("--root", root, "log").code == 2
    assert state(root) == before


@pytest.mark.req("T-G3")
@pytest.mark.row("G3")
def test_a_bare_repository_inside_the_register_is_only_a_folder(root: Path) -> None:
    git(root, "init", "-q", "--bare", "staff/nested.git")
    git(root, "config", "--file", "staff/nested.git/config", "core.fsmonitor", "/nowhere")
    edit(root)
    before = tip(root)
    run = recorded(root)
    assert (run.code, run.err) == (0, "")
    assert tip(root) != before
    assert git(root, "show", "--format=", "--name-only", "HEAD").split() == [UNIT]


@posix
@pytest.mark.req("T-G3", "T-G1")
@pytest.mark.row("G3", "G1")
def test_what_the_environment_says_of_git_has_no_effect(root: Path, tmp_path: Path, made: Path) -> None:
    foreign = copy_register(made, tmp_path / "foreign")
    git(foreign, "commit", "--allow-empty", "-q", "-m", "чужий акт")
    edit(root)
    edit(foreign, "чужа правка")
    trap = plant(root, Vector("", (), {}))
    program, there = str(trap.program), contents(foreign)
    environ = {
        "GIT_DIR": str(foreign / ".git"),
        "GIT_COMMON_DIR": str(foreign / ".git"),
        "GIT_WORK_TREE": str(foreign),
        "GIT_INDEX_FILE": str(tmp_path / "foreign-index"),
        "GIT_OBJECT_DIRECTORY": str(foreign / ".git/objects"),
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": str(foreign / ".git/objects"),
        "GIT_NAMESPACE": "evil",
        "GIT_REPLACE_REF_BASE": "refs/heads/",
        "GIT_CONFIG_COUNT": "2",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": program,
        "GIT_CONFIG_KEY_1": "core.hooksPath",
        "GIT_CONFIG_VALUE_1": str(trap.elsewhere / "hooks"),
        "GIT_CONFIG_PARAMETERS": f"'core.fsmonitor={program}' 'diff.external={program}'",
        "GIT_CONFIG_GLOBAL": str(trap.elsewhere / "settings"),
        "GIT_CONFIG_SYSTEM": str(trap.elsewhere / "settings"),
        "GIT_CONFIG": str(trap.elsewhere / "settings"),
        "XDG_CONFIG_HOME": str(trap.elsewhere),
        "GIT_EXTERNAL_DIFF": program,
        "GIT_SSH_COMMAND": program,
        "GIT_SSH": program,
        "GIT_PROXY_COMMAND": program,
        "GIT_ASKPASS": program,
        "SSH_ASKPASS": program,
        "GIT_PAGER": program,
        "PAGER": program,
        "GIT_EDITOR": program,
        "EDITOR": program,
        "VISUAL": program,
        "GIT_SEQUENCE_EDITOR": program,
        "GIT_EXEC_PATH": str(trap.elsewhere),
        "GIT_TEMPLATE_DIR": str(trap.elsewhere / "template"),
        "GIT_ATTR_SOURCE": "HEAD",
        "GIT_SHALLOW_FILE": str(trap.elsewhere / "attributes"),
        "GIT_GRAFT_FILE": str(trap.elsewhere / "attributes"),
        "GIT_TRACE": str(tmp_path / "trace"),
        "GIT_TRACE2": str(tmp_path / "trace"),
        "GIT_TRACE2_EVENT": str(tmp_path / "trace"),
        "GIT_AUTHOR_NAME": "Чужий",
        "GIT_AUTHOR_EMAIL": "chuzhyi@example.invalid",
        "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z",
        "GIT_COMMITTER_NAME": "Чужий",
        "GIT_COMMITTER_EMAIL": "chuzhyi@example.invalid",
        "GIT_COMMITTER_DATE": "2001-01-01T00:00:00Z",
        "GIT_DEFAULT_HASH": "sha256",
        "GIT_ICASE_PATHSPECS": "1",
        "GIT_NOGLOB_PATHSPECS": "1",
    }

    def run(*args: object) -> Run:
        return kadry_process("--root", root, *args, "--json", environ=environ)

    status = run("status")
    assert (status.code, status.json["result"]["changed"]) == (0, [UNIT])
    done = run("record", *BASIS)
    assert (done.code, done.json["result"]["files"]) == (0, [UNIT])
    acts = run("log").json["result"]["acts"]
    assert [(act["author"], act["command"]) for act in acts] == [
        (OFFICER, name) for name in ("record", "record", "init")
    ]
    assert acts[0]["commit"] == tip(root)
    assert acts[0]["when"] > "2002"
    checked = run("check")
    assert (checked.code, checked.json["findings"]) == (0, [])
    assert not trap.sprung
    assert contents(foreign) == there
    assert not [name for name in ("trace", "foreign-index") if (tmp_path / name).exists()]
    assert git(root, "log", "-1", "--format=%an %cn") == f"{OFFICER} {OFFICER}\n"


@pytest.mark.req("T-I6")
def test_a_copy_of_the_folder_is_read_and_not_written_to_until_it_is_taken_over(
    made: Path, root: Path, tmp_path: Path
) -> None:
    copy = copy_register(root, tmp_path / "stick")
    edit(copy)
    before = contents(copy)
    assert kadry("--root", copy, "check").code == 0
    status = kadry("--root", copy, "status", "--json")
    assert (status.code, status.json["result"]["taken_over"]) == (0, False)
    assert status.json["result"]["changed"] == [UNIT]
    assert f"kadry --root {copy} init" in kadry("--root", copy, "status").out
    assert len(kadry("--root", copy, "log", "--json").json["result"]["acts"]) == 2
    for args in (
        ("record", *BASIS),
        ("undo", tip(copy), *BASIS),
        ("staff", "unit", "add", "Архів", "--from", "01.06.2014", *BASIS),
    ):
        run = kadry("--root", copy, *args)
        assert (run.code, run.out) == (2, "")
        assert "скопійовано" in run.err
        assert "kadry init" in run.err
        assert "kadry restore" in run.err
    assert contents(copy) == before, "not a byte of it was changed, and nothing was added"
    assert kadry("init", copy).code == 0
    assert recorded(copy).code == 0
    assert tip(copy) != tip(root)


@pytest.mark.req("T-I6")
def test_a_folder_moved_elsewhere_is_a_copy_too(root: Path, tmp_path: Path) -> None:
    edit(root)
    moved = tmp_path / "moved"
    root.rename(moved)
    assert recorded(moved).code == 2
    moved.rename(root)
    assert recorded(root).code == 0


@pytest.mark.req("T-I6")
def test_an_unfinished_act_in_a_copy_is_left_alone(root: Path, tmp_path: Path) -> None:
    copy = copy_register(root, tmp_path / "stick")
    (copy / ".git/kadry/pending").write_text("{}\n", encoding="utf-8", newline="\n")
    before = contents(copy)
    for args in (("check",), ("status",), ("log",)):
        assert kadry("--root", copy, *args).code == 0
    assert contents(copy) == before
