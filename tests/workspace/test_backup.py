"""`kadry backup` and `kadry restore`: a copy that proves itself, and never half a register (trust 3.4, 3.5)."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.change.registers import plain_git
from tests.diagnostics.registers import example_in, rewrite
from tests.kadry import Run, kadry

NAME = "Ковтун Лариса Миколаївна"
ORDER = "розпорядження від 30.04.2009 № 45-к"
UNIT = "staff/units/zahalnyi-viddil.yaml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example register with two acts."""
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    folder = example_in(tmp_path)
    folder.chmod(0o700)
    kadry("init", folder, "--officer", NAME)
    rewrite(folder, UNIT, "category: V\n", "category: IV\n")
    assert kadry("--root", folder, "record", "--basis", ORDER).code == 0
    return folder


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A backup of it."""
    stick = tmp_path / "stick"
    stick.mkdir()
    made = kadry("--root", root, "backup", stick, "--json")
    assert made.code == 0, made.err
    return Path(made.json["result"]["files"][0])


def files(root: Path) -> dict[str, bytes]:
    """Every file of a register but git's and the schemas."""
    found = (path for path in root.rglob("*") if path.is_file())
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in found
        if not {".git", "schemas"} & set(path.relative_to(root).parts)
    }


def restore(copy: Path, target: Path) -> Run:
    return kadry("restore", copy, target)


@pytest.mark.parametrize("ending", [".bundle", ".yaml"])
def test_a_restored_register_is_the_same_to_the_byte(root: Path, copy: Path, ending: str, tmp_path: Path) -> None:
    target = tmp_path / "restored"
    assert restore(copy.with_suffix(ending), target).code == 0
    assert files(target) == files(root)
    assert plain_git(target, "log", "--format=%H %s").stdout == plain_git(root, "log", "--format=%H %s").stdout
    assert plain_git(target, "status", "--porcelain").stdout == ""
    assert plain_git(target, "fsck", "--strict").returncode == 0
    rewrite(target, UNIT, "category: IV\n", "category: III\n")
    assert kadry("--root", target, "record", "--basis", ORDER).code == 0


def test_two_backups_of_one_minute_have_names_of_their_own(root: Path, copy: Path) -> None:
    kadry("--root", root, "backup", copy.parent)
    assert len(list(copy.parent.glob("*.bundle"))) == 2


def test_what_is_not_recorded_is_not_in_the_copy_and_it_is_said(root: Path, tmp_path: Path) -> None:
    rewrite(root, UNIT, "category: IV\n", "category: III\n")
    run = kadry("--root", root, "backup", tmp_path)
    assert (run.code, "KD922" in run.out, UNIT in run.out) == (0, True, True)


def test_a_folder_that_holds_something_is_not_touched(copy: Path, tmp_path: Path) -> None:
    target = tmp_path / "full"
    target.mkdir()
    (target / "mine.txt").write_text("mine", encoding="utf-8")
    assert restore(copy, target).code == 2
    assert [path.name for path in target.iterdir()] == ["mine.txt"]


def nothing_left(tmp_path: Path) -> bool:
    return not (tmp_path / "restored").exists() and not list(tmp_path.glob(".kadry-*"))


@pytest.mark.req("T-I4")
def test_a_copy_with_one_changed_bit_is_never_accepted(copy: Path, tmp_path: Path) -> None:
    data = copy.read_bytes()
    chance = random.Random(7)  # noqa: S311
    for _ in range(40):
        place, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
        copy.write_bytes(data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :])
        assert restore(copy, tmp_path / "restored").code == 2
        assert nothing_left(tmp_path)


def test_a_copy_cut_short_is_never_accepted(copy: Path, tmp_path: Path) -> None:
    data = copy.read_bytes()
    for percent in range(0, 100, 7):
        copy.write_bytes(data[: len(data) * percent // 100])
        assert restore(copy, tmp_path / "restored").code == 2
        assert nothing_left(tmp_path)


@pytest.mark.parametrize("what", ["sha256", "files_sha256", "commit", "acts", "size"])
def test_a_manifest_that_says_otherwise_is_not_believed(copy: Path, what: str, tmp_path: Path) -> None:
    manifest = copy.with_suffix(".yaml")
    lines = manifest.read_text(encoding="utf-8").splitlines()
    changed = [f"{what}: 99" if line.startswith(f"{what}:") and what in ("acts", "size") else line for line in lines]
    changed = [f"{what}: {'ab' * 20}" if line.startswith(f"{what}:") and line in lines and what not in ("acts", "size")
               else line for line in changed]  # fmt: skip
    assert changed != lines
    manifest.write_text("\n".join(changed) + "\n", encoding="utf-8")
    run = restore(copy, tmp_path / "restored")
    assert run.code == 2, run.out
    assert nothing_left(tmp_path)


def test_a_copy_without_its_manifest_is_refused_with_advice(copy: Path, tmp_path: Path) -> None:
    copy.with_suffix(".yaml").unlink()
    run = restore(copy, tmp_path / "restored")
    assert (run.code, "опису копії" in run.err) == (2, True)


def repacked(root: Path, copy: Path) -> None:
    """The copy made anew by git itself from what stands in the register, with a manifest that fits."""
    import hashlib

    from kadry_cli.workspace.manifest_of_backup import files_digest

    plain_git(root, "bundle", "create", "-q", "--version=2", str(copy), "main")
    data = copy.read_bytes()
    names = plain_git(root, "ls-tree", "-r", "-z", "--name-only", "HEAD").stdout.split("\0")[:-1]
    fresh = {
        "size": str(len(data)),
        "sha256": hashlib.sha256(data).hexdigest(),
        "commit": plain_git(root, "rev-parse", "HEAD").stdout.strip(),
        "acts": plain_git(root, "rev-list", "--count", "HEAD").stdout.strip(),
        "files": str(len(names)),
        "files_sha256": files_digest((name, (root / name).read_bytes()) for name in names if (root / name).is_file()),
    }
    manifest = copy.with_suffix(".yaml")
    lines = manifest.read_text(encoding="utf-8").splitlines()
    keys = [line.partition(":")[0] for line in lines]
    made = [f"{key}: {fresh[key]}" if key in fresh else line for key, line in zip(keys, lines, strict=True)]
    manifest.write_text("\n".join(made) + "\n", encoding="utf-8")


@pytest.mark.posix
@pytest.mark.req("T-I1")
@pytest.mark.parametrize("plant", ["link", "program", "hidden", "twin", "attributes"])
def test_a_copy_that_somebody_else_made_brings_ordinary_files_only(
    root: Path, copy: Path, plant: str, tmp_path: Path
) -> None:
    names = {"hidden": "staff/.secret", "twin": "KADRY.yaml", "attributes": "staff/.gitattributes"}
    name = names.get(plant, "staff/x.yaml")
    if plant == "link":
        (root / name).symlink_to("/etc/passwd")
    else:
        (root / name).write_text("x: 1\n", encoding="utf-8")
        (root / name).chmod(0o755 if plant == "program" else 0o644)
    plain_git(root, "add", "-f", name)
    plain_git(root, "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "planted")
    repacked(root, copy)
    run = restore(copy, tmp_path / "restored")
    assert (run.code, "KD921" in run.out) == (1, True), run.err
    assert nothing_left(tmp_path)


def test_a_backup_needs_a_folder_that_is_there(root: Path, tmp_path: Path) -> None:
    assert kadry("--root", root, "backup", tmp_path / "nowhere").code == 2
