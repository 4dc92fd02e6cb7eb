"""A user who works with git itself in a register that kadry's hooks stand in."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from tests.git.registers import PEOPLE

GROUND = "Підстава: розпорядження від 30.04.2009 № 45-к"
CARD = "people/gudz-mariia-3f8k/card.yaml"


class Said(NamedTuple):
    """What a git command said, and its exit code."""

    out: str
    err: str
    code: int


class User(NamedTuple):
    """The register, the settings of kadry, and the folder that `kadry` is found in."""

    root: Path
    settings: Path
    programs: Path

    def git(self, *args: str, without_kadry: bool = False) -> Said:
        """Runs git as a user does."""
        home = self.root.parent / "home"
        home.mkdir(exist_ok=True)
        folders = [*([] if without_kadry else [str(self.programs)]), *_system_folders()]
        environ = {
            "PATH": os.pathsep.join(folders), "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
            "KADRY_SETTINGS": str(self.settings), **PEOPLE,
        }  # fmt: skip
        done = subprocess.run(
            ["git", *args], cwd=self.root, env=environ, capture_output=True, encoding="utf-8", check=False
        )
        return Said(done.stdout, done.stderr, done.returncode)

    def change(self, path: str, old: str, new: str) -> None:
        """Changes the one place of a file that has these words."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, (old, text.count(old))
        file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    def commit(self, *changes: tuple[str, str, str]) -> None:
        """Records changes with a ground."""
        for path, old, new in changes:
            self.change(path, old, new)
        said = self.git("commit", "-qam", "зміна", "-m", GROUND)
        assert said.code == 0, said


def _system_folders() -> list[str]:
    """The folders of programs but those that have a kadry of their own."""
    folders = os.environ["PATH"].split(os.pathsep)
    return [folder for folder in folders if not (Path(folder) / "kadry").exists()]
