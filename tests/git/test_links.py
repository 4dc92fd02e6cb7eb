"""No act goes through a link, and none outside its register (trust W10)."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.change.writing import writing
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.blob_ids import blob_id
from tests.git.registers import BASIS, UNIT, contents, copy_register, edit, shown, tip
from tests.kadry import kadry

pytestmark = [pytest.mark.req("T-W10"), pytest.mark.posix]

OTHER = "staff/units/finansovyi-viddil.yaml"


def links(root: Path, name: str, target: Path) -> None:
    """A link in the place of something in the register; what stood there goes to the target, unless that is there."""
    place = root / name
    if place.exists() and not target.exists():
        shutil.move(place, target)
    elif place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target, target_is_directory=target.is_dir())


@pytest.mark.parametrize("target", ["outside", "other record", "nowhere"])
@pytest.mark.parametrize(
    "args",
    [
        ("record", *BASIS),
        ("undo", "{tip}", *BASIS),
        ("staff", "unit", "rename", "zahalnyi-viddil", "Нова назва", "--from", "01.06.2014", *BASIS),
    ],
    ids=lambda args: " ".join(args[:3]),
)
def test_a_link_in_the_place_of_a_record_is_never_written_through(
    args: tuple[str, ...], target: str, root: Path, tmp_path: Path
) -> None:
    place = {"outside": tmp_path / "outside.yaml", "other record": root / OTHER, "nowhere": tmp_path / "nowhere"}[
        target
    ]
    if target == "outside":
        place.write_bytes((root / UNIT).read_bytes())
    (root / UNIT).unlink()
    (root / UNIT).symlink_to(place)
    refused(root, args, tmp_path)


@pytest.mark.parametrize("folder", ["staff/units", "staff"])
@pytest.mark.parametrize(
    "args",
    [
        ("record", *BASIS),
        ("undo", "{tip}", *BASIS),
        ("staff", "unit", "add", "Архів", "--from", "01.06.2014", *BASIS),
    ],
    ids=lambda args: " ".join(args[:3]),
)
def test_a_link_in_the_place_of_a_folder_is_never_written_through(
    args: tuple[str, ...], folder: str, root: Path, tmp_path: Path
) -> None:
    links(root, folder, tmp_path / "outside")
    refused(root, args, tmp_path)


def refused(root: Path, args: tuple[str, ...], around: Path) -> None:
    """The command refuses, and nothing has changed, in the register or around it."""
    last, before = tip(root), contents(around, without=["register/.git/kadry", "settings"])
    run = kadry("--root", root, *(word.format(tip=last) for word in args))
    assert run.code in (1, 2), run
    assert contents(around, without=["register/.git/kadry", "settings"]) == before
    assert tip(root) == last
    assert not (root / ".git/kadry/pending").exists()


IN_GIT = (
    "HEAD", "config", "index", "packed-refs", "hooks", "info", "kadry", "logs", "logs/HEAD", "logs/refs",
    "logs/refs/heads", "logs/refs/heads/main", "objects", "objects/info", "objects/pack", "refs", "refs/heads",
    "refs/heads/main", "kadry/lock", "kadry/lock.holder", "kadry/seen", "kadry/pending", "kadry/index",
)  # fmt: skip
OWN_TO_REPLACE = ("info", "kadry/seen", "kadry/pending", "kadry/index")
"""Links that neither lead git anywhere nor kadry: replaced by a file, or passed over."""


def planted_link(root: Path, name: str, target: Path) -> None:
    if name in ("hooks", "objects/info", "objects/pack", "info"):
        target.mkdir()
    elif name == "packed-refs":
        target.write_text("# pack-refs with: peeled fully-peeled sorted \n", encoding="ascii", newline="\n")
    elif name.startswith("kadry/"):
        target.write_text("чужий файл\n", encoding="utf-8", newline="\n")
    links(root, f".git/{name}", target)
    assert target.exists()


@pytest.mark.req("T-G3")
@pytest.mark.row("G3")
@pytest.mark.parametrize("name", IN_GIT)
def test_through_a_link_inside_the_git_folder_nothing_is_written(name: str, root: Path, tmp_path: Path) -> None:
    edit(root)
    target = tmp_path / "outside"
    planted_link(root, name, target)
    there = contents(target) if target.is_dir() else {"": target.read_bytes()}
    for args in (("status",), ("check",), ("record", *BASIS), ("status",)):
        run = kadry("--root", root, *args)
        assert run.code in (0, 1, 2), run
    assert (contents(target) if target.is_dir() else {"": target.read_bytes()}) == there
    assert name == "kadry/pending" or not (root / ".git/kadry/pending").exists(), "no act is left half done"


@pytest.mark.req("T-G3")
@pytest.mark.row("G3")
@pytest.mark.parametrize("name", [name for name in IN_GIT if name not in OWN_TO_REPLACE])
def test_a_link_inside_the_git_folder_is_named_and_stops_every_act(name: str, root: Path, tmp_path: Path) -> None:
    edit(root)
    planted_link(root, name, tmp_path / "outside")
    for args in (("check",), ("status",), ("record", *BASIS)):
        run = kadry("--root", root, *args)
        assert run.code in (1, 2), run
        # Of the branch itself it is said that the end of the history is unclear.
        assert f".git/{name.lower()}" in shown(run) or (name == "refs/heads/main" and "kd915" in shown(run)), run


@pytest.mark.req("T-I6")
@pytest.mark.parametrize("command", ["status", "record"])
@pytest.mark.parametrize("what", ["new file", "file taken away", "git's own file"])
def test_a_planted_unfinished_act_reaches_nothing_outside_the_register(
    what: str, command: str, made: Path, tmp_path: Path
) -> None:
    """A copy of a register brings `pending` along; taken over, it is finished by the next command."""
    root = copy_register(made, tmp_path / "register")
    outside = tmp_path / "outside.txt"
    data = b"* -text\n"
    if what == "new file":
        files = [["../outside.txt", "", blob_id(data)], ["../home/.config/autostart/x.desktop", "", blob_id(data)]]
    elif what == "file taken away":
        outside.write_bytes(data)
        files = [["../outside.txt", blob_id(data), ""]]
    else:
        files = [[".git/hooks/pre-commit", "", blob_id(data)], [".git/info/attributes", "", blob_id(data)]]
    pending = {"branch": "refs/heads/main", "old": "1" * 40, "new": tip(root), "files": files}
    (root / ".git/kadry/pending").write_text(json.dumps(pending), encoding="utf-8", newline="\n")
    before = contents(tmp_path, without=["settings", "register/.git/kadry"])
    kadry("init", root)
    take_over(root)
    run = kadry("--root", root, *((command, *BASIS) if command == "record" else (command,)))
    assert run.code in (0, 1, 2), run
    assert contents(tmp_path, without=["settings", "register/.git/kadry"]) == before


def test_a_link_in_the_place_of_the_lock_of_the_index_is_somebodys_lock(root: Path, tmp_path: Path) -> None:
    edit(root)
    (root / ".git/index.lock").symlink_to(tmp_path / "outside")
    before = tip(root)
    with pytest.raises((UserError, RefusedError)), writing(root, 0.1):
        pass
    assert tip(root) == before
    assert not (tmp_path / "outside").exists()
