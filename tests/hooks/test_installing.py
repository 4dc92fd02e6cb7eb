"""kadry's own pieces in `.git`: admitted to the byte, refused with any byte otherwise (trust 3.2, G1, I1)."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kadry_cli.core.git.allowed import is_allowed
from kadry_cli.core.git.gate import holds
from kadry_cli.core.git.installed import DRIVERS, HOOKS, INFO_ATTRIBUTES
from kadry_cli.hooks.installing import FILES, PLACES, states
from tests.git.registers import BASIS, contents, edit, git, recorded, state, tip
from tests.git.vectors import VECTORS, Vector, named, plant
from tests.kadry import kadry

pytestmark = [pytest.mark.req("K1", "T-G1"), pytest.mark.row("G1")]

Gate = Callable[[Path], list[tuple[str, str]]]


def test_what_is_installed_passes_the_gate_and_the_register_is_written_to(installed: Path, gate: Gate) -> None:
    assert gate(installed) == []
    assert set(states(installed).values()) == {"є"}
    last = tip(installed)
    edit(installed)
    assert recorded(installed).code == 0
    assert tip(installed) != last


def test_installing_changes_neither_history_nor_records_and_is_undone_whole(root: Path) -> None:
    before = state(root)
    run = kadry("--root", root, "hook", "install", "--json")
    assert run.json["result"]["changed"] == list(PLACES)
    after = state(root)
    assert {path for path in after if after[path] != before.get(path)} == {
        ".git/config", *(f".git/{place}" for place in FILES)
    }  # fmt: skip
    again = kadry("--root", root, "hook", "install")
    assert (again.code, again.out.startswith("Усе вже стоїть.\n")) == (0, True)
    assert state(root) == after
    assert kadry("--root", root, "hook", "remove").code == 0
    assert state(root) == before
    assert kadry("--root", root, "hook", "remove").out == "Прибирати нічого.\n"


@pytest.mark.posix
def test_a_hook_may_be_run_by_its_owner_alone(installed: Path) -> None:
    for name in HOOKS:
        assert (installed / ".git/hooks" / name).stat().st_mode & 0o777 == 0o700
    (installed / ".git/hooks/pre-commit").chmod(0o600)
    assert states(installed)["hooks/pre-commit"] == "не виконується"
    assert kadry("--root", installed, "hook", "install", "--json").json["result"]["changed"] == ["hooks/pre-commit"]
    assert os.access(installed / ".git/hooks/pre-commit", os.X_OK)


def one_byte_otherwise(data: bytes) -> list[bytes]:
    changed = [data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :] for at in range(len(data))]
    missing = [data[:at] + data[at + 1 :] for at in range(len(data))]
    return [one for one in (*changed, *missing, data + b"\n", b"\xef\xbb\xbf" + data, b"") if one != data]


@pytest.mark.parametrize("place", FILES)
def test_a_file_with_any_byte_otherwise_is_not_ours(place: str, tmp_path: Path) -> None:
    file = tmp_path / "file"
    for data in one_byte_otherwise(FILES[place]):
        file.write_bytes(data)
        assert not holds(file, FILES[place]), data
    file.write_bytes(FILES[place])
    assert holds(file, FILES[place])


@pytest.mark.parametrize("key", DRIVERS)
def test_a_setting_with_any_letter_otherwise_is_not_allowed(key: str) -> None:
    value = DRIVERS[key]
    assert is_allowed(key, value)
    for at in range(len(value)):
        assert not is_allowed(key, value[:at] + value[at + 1 :])
        assert not is_allowed(key, f"{value[:at]}x{value[at:]}")
        assert not is_allowed(key, f"{value[:at]}§{value[at + 1 :]}")
    for other in (None, "", f"{value}\n", f" {value}", value.upper(), f"{value}; sh", f"{value}\0"):
        assert not is_allowed(key, other)


@pytest.mark.parametrize(
    "key",
    [
        "diff.kadry.textconv", "diff.kadry.cachetextconv", "diff.kadry.xfuncname", "diff.Kadry.command",
        "diff.kadry.x.command", "diff.command", "merge.kadry.recursive", "merge.KADRY.driver", "merge.driver",
        "diff.kadry.commandx", "xdiff.kadry.command",
    ],
)  # fmt: skip
def test_no_setting_beside_them_is_allowed(key: str) -> None:
    assert [value for value in (*DRIVERS.values(), "true", "") if is_allowed(key, value)] == []


CHANGED_FILES = [(place, data) for place in FILES for data in (FILES[place] + b"\n", FILES[place][:-1], b"")]


@pytest.mark.parametrize(("place", "data"), CHANGED_FILES)
def test_the_gate_names_a_changed_file_and_no_act_is_recorded(
    place: str, data: bytes, installed: Path, gate: Gate
) -> None:
    (installed / ".git" / place).write_bytes(data)
    assert gate(installed) == [("KD913", f".git/{place}")]
    if place == "hooks/pre-commit":
        edit(installed)
        last = tip(installed)
        for args in (("record", *BASIS), ("hook", "install"), ("hook", "remove")):
            run = kadry("--root", installed, *args)
            assert (run.code, f".git/{place}" in run.out, tip(installed)) == (1, True, last), run
        assert "інше" in kadry("--root", installed, "hook", "status").out


@pytest.mark.parametrize("name", ["post-commit", "prepare-commit-msg", "PRE-COMMIT", "pre-commit.sh"])
def test_the_same_bytes_under_another_name_are_refused(name: str, root: Path, gate: Gate) -> None:
    (root / ".git/hooks").mkdir(exist_ok=True)
    (root / ".git/hooks" / name).write_bytes(HOOKS["pre-commit"])
    assert gate(root) == [("KD913", f".git/hooks/{name}")]


def test_the_bytes_of_one_hook_are_not_those_of_another(installed: Path, gate: Gate) -> None:
    (installed / ".git/hooks/commit-msg").write_bytes(HOOKS["pre-commit"])
    assert gate(installed) == [("KD913", ".git/hooks/commit-msg")]


@pytest.mark.posix
@pytest.mark.parametrize("place", ["hooks/pre-commit", "info/attributes"])
def test_a_link_to_the_same_bytes_is_refused(place: str, installed: Path, gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "same").write_bytes(FILES[place])
    (installed / ".git" / place).unlink()
    (installed / ".git" / place).symlink_to(tmp_path / "same")
    assert gate(installed) == [("KD913", f".git/{place}")]


def test_attributes_of_the_register_itself_stay_the_one_line(installed: Path, gate: Gate) -> None:
    (installed / ".gitattributes").write_bytes(b"* -text\n" + INFO_ATTRIBUTES)
    assert gate(installed) == [("KD914", ".gitattributes")]


def test_a_driver_written_twice_with_another_value_is_named(installed: Path, gate: Gate) -> None:
    git(installed, "config", "--add", "merge.kadry.driver", "sh -c true")
    assert gate(installed) == [("KD912", ".git/config")]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.id)
def test_whatever_is_planted_beside_them_is_named_as_before(vector: Vector, installed: Path, gate: Gate) -> None:
    trap = plant(installed, vector)
    found = gate(installed)
    assert found
    said = kadry("--root", installed, "hook", "status")
    assert said.code in (0, 2), said
    assert not trap.sprung
    run = kadry("--root", installed, "hook", "remove")
    assert run.code == 1
    shown = " ".join(run.out.lower().split())
    assert [name for name in named(vector, trap) if name not in shown] == []


@pytest.mark.posix
def test_kadry_itself_never_runs_what_is_installed(installed: Path, tmp_path: Path) -> None:
    """Every git child of kadry knows no hooks: a program named kadry before all others is never started."""
    folder = tmp_path / "first"
    folder.mkdir()
    (folder / "kadry").write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/mark"\nexit 1\n', encoding="utf-8")
    (folder / "kadry").chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(folder), prepend=os.pathsep)
        edit(installed)
        assert recorded(installed).code == 0
        for args in (("check",), ("status", "--diff"), ("audit", "log"), ("check", "--staged"), ("hook", "status")):
            assert kadry("--root", installed, *args).code == 0, args
    assert not (tmp_path / "mark").exists()


def test_where_nobody_may_write_nothing_is_installed(root: Path, settings: Path) -> None:
    (settings / "registers.json").unlink()
    before = contents(root)
    run = kadry("--root", root, "hook", "install")
    assert (run.code, "не заводили" in run.err) == (2, True)
    assert contents(root) == before
