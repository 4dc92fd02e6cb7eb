"""A register of many records with a history, and the rows that change it and look at it (issue 3; design §7, §11)."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from bench.generate import competition_id, write_register
from bench.measure import KADRY, Command, in_turns, output, seconds

BASIS = "рішення від 12.05.2009 № 7"
OFFICER = "Ковтун Лариса Миколаївна"


class HistoryRegister:
    """A register under git, taken over by an officer whose settings lie beside it."""

    def __init__(self, folder: Path, records: int) -> None:
        self.root = folder / "with-history"
        os.environ["KADRY_SETTINGS"] = str(folder / "settings")
        write_register(self.root, records)
        self.root.chmod(0o700)
        output([*KADRY, "init", str(self.root), "--officer", OFFICER])
        for key, value in (("user.name", OFFICER), ("user.email", "kovtun@kadry.invalid")):
            self.git("config", key, value)
        # So that neither side pays for the first look at every file.
        self.git("status")
        seconds(self.status())
        self._lines = 0

    def git(self, *args: str) -> None:
        """The user's own git."""
        subprocess.run(["git", "-C", str(self.root), *args], check=True, stdout=subprocess.DEVNULL)

    def edit(self, competition: int) -> str:
        """A line more in one record, and its path."""
        self._lines += 1
        path = f"competitions/{competition_id(competition)}/exam.yaml"
        with (self.root / path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"# {self._lines}\n")
        return path

    def status(self) -> Command:
        """Our look at the register."""
        return Command([*KADRY, "--root", ".", "status"], str(self.root))

    def git_status(self) -> Command:
        """git's look at the same files."""
        return Command(["git", "status", "--porcelain"], str(self.root))

    def recorded(self) -> float:
        """Seconds of one act of ours: one record of many, edited by hand."""
        path = self.edit(0)
        return seconds(Command([*KADRY, "--root", ".", "record", path, "--basis", BASIS], str(self.root)))

    def committed(self) -> float:
        """Seconds of git's commit of such an edit."""
        path = self.edit(1)
        return seconds(Command(["git", "commit", "--quiet", "-m", "edit", path], str(self.root)))


def over_start(
    ours: Callable[[], float], peer: Callable[[], float], words: tuple[str, ...], turns: int
) -> tuple[float, float, float, float]:
    """Seconds of ours, of the peer, of the start-up (the help page of the same command), and how many times the peer's
    time ours takes beyond its start-up."""
    start = Command([*KADRY, *words, "--help"])
    started = in_turns(lambda: seconds(start), lambda: seconds(start), turns).ours
    found = in_turns(ours, peer, turns)
    return found.ours, found.peer, started, max(found.ours - started, 0.0) / found.peer
