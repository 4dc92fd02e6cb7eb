"""What is kept of a history saves time and changes no answer."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kadry_cli.audit.kept import ACTS_FILE, PAIRS_FILE
from kadry_cli.core.change.officer import settings_folder
from kadry_cli.core.change.sealed import KEY_FILE
from tests.audit.planned import ADDED_RANK, PERSON
from tests.audit.test_commands import CARD, RANK, commit, rewrite
from tests.body.acts import done, on
from tests.dossier.conftest import founded, register

pytestmark = pytest.mark.req("K1")
__all__ = ["founded", "register"]

FILES = (ACTS_FILE, PAIRS_FILE)


def own(root: Path) -> Path:
    return root / ".git" / "kadry"


def answers(root: Path) -> list[object]:
    """What the commands say that use what is kept."""
    asked = (("log", "--limit", 0), ("log", "--limit", 0, "--reveal"), ("log", "--person", PERSON), ("who",))
    return [on(root, "audit", *words, "--json").json for words in asked]


@pytest.fixture
def long_history(register: Path) -> Path:
    """Acts of kadry and around it, and a revision that cannot be read."""
    done(register, *ADDED_RANK)
    rewrite(register, CARD, "date: 1979-03-14", "date: 1979-03-15")
    commit(register, "народження")
    whole = (register / CARD).read_text(encoding="utf-8")
    (register / CARD).write_text(whole + "id: ще-раз\n", encoding="utf-8")
    commit(register, "зламано")
    (register / CARD).write_text(whole.replace(f"rank: {RANK}", "rank: 11"), encoding="utf-8")
    commit(register, "відновлено")
    return register


def test_the_answer_is_the_same_with_without_and_with_a_damaged_store(long_history: Path) -> None:
    cold = answers(long_history)
    assert answers(long_history) == cold
    whole = {name: (own(long_history) / name).read_bytes() for name in FILES}
    for name in FILES:
        file = own(long_history) / name
        for damaged in (b"", whole[name][:40], whole[name][:-1], whole[name][:50] + b"X" + whole[name][51:]):
            file.write_bytes(damaged)
            assert answers(long_history) == cold
            assert file.read_bytes() == whole[name]
        file.unlink()
    assert answers(long_history) == cold


@pytest.mark.posix
def test_what_is_kept_is_for_its_owner_alone(long_history: Path) -> None:
    answers(long_history)
    assert {(own(long_history) / name).stat().st_mode & 0o777 for name in FILES} == {0o600}
    assert (settings_folder() / KEY_FILE).stat().st_mode & 0o777 == 0o600


def test_what_came_with_a_foreign_folder_is_not_believed(long_history: Path) -> None:
    cold = answers(long_history)
    foreign = {name: (own(long_history) / name).read_bytes() for name in FILES}
    (settings_folder() / KEY_FILE).write_bytes(os.urandom(32))
    for name, data in foreign.items():
        (own(long_history) / name).write_bytes(data[:60] + b"9" + data[61:])
    assert answers(long_history) == cold
    assert {name: (own(long_history) / name).read_bytes()[32:] for name in FILES} == {
        name: data[32:] for name, data in foreign.items()
    }


def test_another_program_finds_the_differences_anew(long_history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = answers(long_history)
    monkeypatch.setattr("kadry_cli.audit.kept._program_mark", lambda: "kadry-audit-pairs/1 another")
    assert answers(long_history) == cold
    assert (own(long_history) / PAIRS_FILE).read_bytes()[32:].startswith(b"kadry-audit-pairs/1 another\n")


def test_a_register_that_is_not_taken_over_keeps_nothing(long_history: Path, tmp_path: Path) -> None:
    cold = answers(long_history)
    copy = tmp_path / "copy"
    shutil.copytree(long_history, copy)
    for name in FILES:
        (own(copy) / name).unlink()
    assert answers(copy) == cold
    assert not [name for name in FILES if (own(copy) / name).exists()]
