"""What kadry creates is for its user alone, and wider rights are warned of (trust I12)."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.git.registers import BASIS, CANDIDATE, COMPETITION, UNIT, codes, edit, recorded, tip
from tests.kadry import kadry, kadry_process

pytestmark = [pytest.mark.req("T-I12"), pytest.mark.posix]


@pytest.fixture
def open_umask() -> Iterator[None]:
    """Whatever is created is created for everybody, unless its creator says otherwise."""
    before = os.umask(0)
    try:
        yield
    finally:
        os.umask(before)


def rights_too_wide(folder: Path) -> dict[str, str]:
    """Files and folders that somebody else may read or write, with their rights; schemas hold nobody's data."""
    found = {}
    for path in (folder, *sorted(folder.rglob("*"))):
        if "schemas" in path.relative_to(folder).parts:
            continue
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode & 0o077:
            found[path.relative_to(folder).as_posix()] = f"{mode:03o}"
    return found


@pytest.mark.usefixtures("open_umask")
def test_what_kadry_creates_is_for_its_user_alone(tmp_path: Path) -> None:
    root, copies, restored = tmp_path / "rada", tmp_path / "copies", tmp_path / "restored"
    copies.mkdir(0o700)
    run = kadry(
        "init", root, "--name", "Тихобережна селищна рада", "--kind", "local", "--since", "1998-05-12",
        "--settlement", "смт Тихобережне", "--unit", "Загальний відділ",
    )  # fmt: skip
    assert (run.code, run.err) == (0, "")
    for args in (
        ("order", "add", "--date", "02.03.2009", "--number", "12-к", "--subject", "про штатний розпис", "--first", "12",
         "--series-title", "з кадрових питань", "--kind", "розпорядження", "--signer", "Остапчук Віктор Григорович"),
        ("staff", "unit", "add", "Відділ кадрів", "--from", "02.03.2009",
         "--basis", "розпорядження від 02.03.2009 № 12-к"),
        ("status",),
        ("check",),
        ("backup", copies),
    ):  # fmt: skip
        run = kadry("--root", root, *args)
        assert run.code == 0, (args, run)
    bundle = next(copies.glob("*.bundle"))
    assert kadry("restore", bundle, restored).code == 0
    assert rights_too_wide(root) == {}
    assert rights_too_wide(copies) == {}
    assert rights_too_wide(restored) == {}
    assert rights_too_wide(tmp_path / "settings") == {}


@pytest.mark.usefixtures("open_umask")
def test_an_act_leaves_the_files_it_writes_to_its_user_alone(root: Path) -> None:
    edit(root)
    assert recorded(root).code == 0
    assert kadry("--root", root, "undo", tip(root), *BASIS).code == 0
    assert rights_too_wide(root / ".git") == {}
    assert stat.S_IMODE((root / UNIT).stat().st_mode) == 0o600, "the file that was written anew"


@pytest.mark.usefixtures("open_umask")
@pytest.mark.parametrize(
    "args",
    [
        ("exam", "result-sheet", COMPETITION, "-o", "{folder}/v.html"),
        ("exam", "notice", COMPETITION, CANDIDATE, "-o", "{folder}/n.html"),
        ("exam", "score", COMPETITION, "--candidate", CANDIDATE, "--certificate", "{folder}/d"),
        ("demo", "{folder}/demo"),
    ],
    ids=lambda args: " ".join(args[:2]),
)
def test_papers_are_for_their_user_alone_too(args: tuple[str, ...], root: Path, tmp_path: Path) -> None:
    """They hold names and marks; whoever shall have one is given it."""
    folder = tmp_path / "papers"
    folder.mkdir(0o700)
    place = () if args[0] == "demo" else ("--root", root)
    assert kadry_process(*place, *(word.format(folder=folder) for word in args)).code == 0
    assert rights_too_wide(folder) == {}


@pytest.mark.usefixtures("open_umask")
def test_nobody_else_may_change_the_schemas(tmp_path: Path) -> None:
    """The editor believes them."""
    assert kadry_process("schema", "--write", tmp_path / "schemas").code == 0
    modes = {
        path.name: path.stat().st_mode & 0o022 for path in (tmp_path / "schemas", *(tmp_path / "schemas").iterdir())
    }
    assert {name for name, mode in modes.items() if mode} == set()


@pytest.mark.parametrize("place", [".", ".git"])
def test_wide_rights_are_warned_of(place: str, root: Path) -> None:
    assert codes(root, "status") == []
    (root / place).chmod(0o755)
    found = kadry("--root", root, "status", "--json").json["findings"]
    assert [(one["code"], one["path"], one["severity"]) for one in found] == [("KD920", place, "warning")]
    assert "755" in kadry("--root", root, "status").out
