"""A history that somebody brought in a bundle: read beside the register, which is not touched (trust 3.5)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.audit.planned import ADDED_RANK, PERSON
from tests.audit.test_commands import CARD, RANK, commit, rewrite
from tests.body.acts import done, git, refused
from tests.dossier.conftest import founded, register
from tests.kadry import kadry

pytestmark = pytest.mark.req("K1")
__all__ = ["founded", "register"]


def result(*args: object) -> dict[str, object]:
    """The result of a command that is run outside every register."""
    run = kadry(*args, "--json")
    assert (run.code, run.json["findings"]) == (0, []), run
    return dict(run.json["result"])


@pytest.fixture
def copy(register: Path, tmp_path: Path) -> Path:
    """A bundle of the register as it began; the register goes on."""
    file = tmp_path / "copy.bundle"
    git(register, "bundle", "create", "-q", "--version=2", str(file), "main")
    done(register, *ADDED_RANK)
    return file


def objects_of(root: Path) -> dict[str, int]:
    """Everything in the git folder but what kadry keeps to save time."""
    files = [file for file in (root / ".git").rglob("*") if file.is_file() and "kadry" not in file.parts]
    return {file.relative_to(root).as_posix(): file.stat().st_mtime_ns for file in files}


def test_the_history_in_a_bundle_reads_as_that_of_a_register(register: Path, tmp_path: Path) -> None:
    done(register, *ADDED_RANK)
    done(register, "backup", tmp_path)
    (file,) = tmp_path.glob("*.bundle")
    for words in (
        ("log", "--limit", 0),
        ("log", "--person", "ґудзь"),
        ("log", CARD),
        ("log", "--unit", "zahalnyi-viddil"),
        ("blame", "ґудзь"),
        ("show", CARD, "--valid-on", "01.09.2014"),
        ("who",),
    ):
        assert result("audit", *words, "--bundle", file) == done(register, "audit", *words)


def test_a_state_differs_from_that_of_a_bundle(register: Path, copy: Path, tmp_path: Path) -> None:
    before = objects_of(register)
    found = done(register, "audit", "diff", copy)["changes"]
    assert [(one["field"], one["change"]) for one in found] == [("career.2", "додано")]
    newer = tmp_path / "newer.bundle"
    git(register, "bundle", "create", "-q", "--version=2", str(newer), "main")
    assert result("audit", "diff", copy, newer)["changes"] == found
    assert objects_of(register) == before


def test_a_state_differs_from_that_of_a_branch(register: Path) -> None:
    git(register, "checkout", "-q", "-b", "side")
    rewrite(register, CARD, f"rank: {RANK}", "rank: 12")
    commit(register, "збоку")
    git(register, "checkout", "-q", "main")
    found = done(register, "audit", "diff", "main", "side")["changes"]
    assert [(one["field"], one["old"], one["new"]) for one in found] == [("career.1.rank", RANK, "12")]
    assert "в історії немає" in refused(register, "audit", "diff", "nema")


@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
def test_no_word_reaches_git_as_an_option(register: Path, tmp_path: Path) -> None:
    target = tmp_path / "written"
    for word in (f"--output={target}", "-p", "main..side", "HEAD^", ":(glob)**", "refs/heads/main"):
        assert "в історії немає" in refused(register, "audit", "diff", "--", word)
    assert not target.exists()


@pytest.mark.parametrize("damage", ["none of it", "the end"])
def test_a_damaged_bundle_is_refused(register: Path, copy: Path, damage: str) -> None:
    copy.write_bytes(b"x" if damage == "none of it" else copy.read_bytes()[:-30])
    said = refused(register, "audit", "diff", copy)
    assert "пошкоджено" in said
    assert "пошкоджено" in kadry("audit", "log", "--bundle", copy).err
    assert "не читається" in kadry("audit", "log", "--bundle", copy.with_name("nema.bundle")).err


def test_a_person_of_the_bundle_alone_is_found_there(register: Path, copy: Path) -> None:
    (register / CARD).unlink()
    assert result("audit", "log", "--person", PERSON, "--bundle", copy)["changes"]
