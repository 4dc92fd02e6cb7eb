"""A small register with a history, keys of four people, and an officer whose key signs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from tests.kadry import EXAMPLE, Run, kadry
from tests.signing.keys import key_file
from tests.trust.values import EMAILS, HR_HEAD, NAMES

BASIS = ("--basis", "рішення від 25.11.2026 № 12")


class Register:
    """A register, its keys, and commands run in it by the head of HR."""

    def __init__(self, root: Path, keys: Path) -> None:
        self.root = root
        self.keys = keys

    def run(self, *args: object) -> Run:
        return kadry("--root", self.root, *args)

    def public(self, name: str) -> Path:
        return self.keys / f"{name}.pub"

    def acts_as(self, name: str) -> None:
        """From now on this one of the four records acts."""
        done = self.run("whoami", "--name", NAMES[name], "--email", EMAILS[name], "--key", self.keys / name)
        assert done.code == 0, done.err

    def begin(self, *args: object) -> Run:
        """`kadry trust init` with the keys of both heads."""
        keys = ("--head-key", self.public("golova"), "--hr-key", self.public("kadry"))
        return self.run("trust", "init", *keys, "--head-email", EMAILS["golova"], *BASIS, *args)

    def head(self) -> bytes:
        return (self.root / ".git/refs/heads/main").read_bytes()


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of settings alone with its first act, to be copied."""
    folder = tmp_path_factory.mktemp("founded")
    root = folder / "register"
    root.mkdir()
    shutil.copy(EXAMPLE / "kadry.yaml", root)
    keys = folder / "keys"
    keys.mkdir()
    for name in (*EMAILS, "druhyi"):
        key_file(keys, name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        assert kadry("init", root, "--officer", NAMES[HR_HEAD]).code == 0
    return folder


@pytest.fixture
def register(founded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Register:
    """A register of one's own, in which the head of HR acts with a key."""
    shutil.copytree(founded, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    root = tmp_path / "register"
    take_over(root)
    made = Register(root, tmp_path / "keys")
    made.acts_as(HR_HEAD)
    return made
