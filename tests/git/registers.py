"""Registers with a history to try things on, and git itself as a user has it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from kadry_cli.core.change.officer import take_over
from tests.assessment.planned import add_round
from tests.begun_register import begun_in
from tests.cards.planned import add_penalty
from tests.dossier.planned import add_files
from tests.exam.planned import add_exams, seal
from tests.hiring.outcome.decided import write_decided
from tests.hiring.planned_intake import add_competitions
from tests.hiring.planned_select import add_sittings
from tests.kadry import Run, kadry
from tests.reserve.planned import add_reserve

OFFICER = "Ковтун Лариса Миколаївна"
GROUND = "розпорядження від 30.04.2009 № 45-к"
BASIS = ("--basis", GROUND)
UNIT = "staff/units/zahalnyi-viddil.yaml"
COMPETITION = "2009-holovnyi-spetsialist"
CANDIDATE = "gudz-mariia-3f8k"
PEOPLE = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Хтось"), ("EMAIL", "khtos@example.invalid"))
}


FREE_UNIT, FREE_POST = "arkhivnyi-sektor", "arkhivarius"
FREE = f"""\
id: {FREE_UNIT}
names:
  - from: 2009-01-05
    name: Архівний сектор
posts:
  - id: {FREE_POST}
    titles:
      - from: 2009-01-05
        title: архіваріус
"""
"""A unit with a post that nobody holds."""


def make_register(folder: Path, *, exams: bool = False) -> Path:
    """A copy of the example with two acts in its history: its beginning, and one comment written by hand.

    With `exams` three more stand in it, and a set of tickets is sealed between the two.
    """
    root = begun_in(folder)
    assert kadry("whoami", "--name", OFFICER).code == 0
    if exams:
        add_exams(root)
        add_competitions(root)
        write_decided(root)
        add_sittings(root)
        add_files(root)
        add_round(root)
        add_penalty(root)
        add_reserve(root)
        (root / f"staff/units/{FREE_UNIT}.yaml").write_text(FREE, encoding="utf-8", newline="\n")
    assert kadry("init", root).code == 0
    if exams:
        seal(root)
    edit(root)
    assert recorded(root).code == 0
    return root


def copy_register(made: Path, root: Path) -> Path:
    """A copy of a register as another folder, not taken over, for this user alone as kadry would have made it."""
    shutil.copytree(made, root, symlinks=True)
    root.chmod(0o700)
    (root / ".git").chmod(0o700)
    return root


def own_copy(made: Path, root: Path) -> Path:
    """A copy of a register that this user writes to."""
    take_over(copy_register(made, root))
    return root


def edit(root: Path, words: str = "правка", path: str = UNIT) -> None:
    """An edit by hand that the history does not have."""
    with (root / path).open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"# {words}\n")


def recorded(root: Path, *args: object) -> Run:
    """What `kadry record` says of the register."""
    return kadry("--root", root, "record", *BASIS, *args)


def tip(root: Path) -> str:
    """The last commit, as the loose reference has it."""
    return (root / ".git/refs/heads/main").read_text(encoding="ascii").strip()


def contents(folder: Path, *, without: Sequence[str] = ()) -> dict[str, bytes]:
    """Every file below a folder with its bytes, a link as the place it leads to."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if any(name == left or name.startswith(f"{left}/") for left in without):
            continue
        if path.is_symlink():
            found[name] = b"-> " + os.fsencode(path.readlink())
        elif path.is_file():
            found[name] = path.read_bytes()
    return found


def state(root: Path) -> dict[str, bytes]:
    """Everything in a register but what kadry keeps for itself."""
    return contents(root, without=[".git/kadry"])


def shown(run: Run) -> str:
    """All that a run has said, in small letters, without the line breaks of its layout."""
    return " ".join((run.out + run.err).lower().split())


def codes(root: Path, command: str) -> list[str]:
    """The codes of the findings of a command, without the notes about edits."""
    run = kadry("--root", root, command, "--json")
    assert run.code in (0, 1), run
    return [one["code"] for one in run.json["findings"] if one["code"] != "KD918"]


def git(root: Path, *args: str, given: str = "", check: bool = True, **environ: str) -> str:
    """What git says when a user runs it in the register: with its settings, hooks and attributes, and none of ours."""
    home = root.parent / "home"
    home.mkdir(exist_ok=True)
    kept = {"PATH": os.environ["PATH"], "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["git", *args], cwd=root, env={**kept, **PEOPLE, **environ}, input=given, capture_output=True,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    assert not check or done.returncode == 0, done.stderr
    return done.stdout
