"""The recipes of docs/ci.md do what they say, on a register as a runner leaves it (issue 9, everyday help)."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from kadry_cli.core.console.routes import command_table, find_command
from kadry_cli.topics import all_topics
from tests.git.registers import git
from tests.hooks.users import CARD, User
from tests.kadry import kadry

pytestmark = pytest.mark.req("K1")

PAGE = (Path(__file__).parents[2] / "docs/ci.md").read_text(encoding="utf-8")
GITLAB, GITHUB = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))


def lines(recipe: Any) -> list[str]:
    """The commands of a recipe, one by one."""
    steps = recipe["register"]["script"] if "register" in recipe else recipe["jobs"]["check"]["steps"]
    words = [step if isinstance(step, str) else step.get("run", "") for step in steps]
    return [part for line in words for part in re.split(r"\|\| \{|; exit 1; \}|&&", line) if part.strip()]


@pytest.mark.parametrize("recipe", [GITLAB, GITHUB], ids=["gitlab", "github"])
def test_a_recipe_names_commands_that_there_are(recipe: Any) -> None:
    table = command_table(all_topics())
    called = [shlex.split(line.partition(">")[0])[1:] for line in lines(recipe) if line.strip().startswith("kadry ")]
    found = {" ".join(find_command(table, words).words) for words in called}
    assert found == {"check", "audit verify"}
    assert len(called) == (3 if recipe is GITLAB else 2)


def as_a_runner_leaves_it(root: Path, folder: Path) -> None:
    """A checkout without a branch, with a setting of the runner's own."""
    git(root.parent, "clone", "-q", "--no-hardlinks", str(root), str(folder))
    git(folder, "checkout", "-q", "--detach")
    git(folder, "config", "gc.auto", "0")


@pytest.mark.posix
@pytest.mark.parametrize("recipe", [GITLAB, GITHUB], ids=["gitlab", "github"])
def test_a_recipe_passes_a_sound_register_and_stops_a_broken_one(recipe: Any, user: User, tmp_path: Path) -> None:
    for number, broken in enumerate((False, True)):
        if broken:
            user.change(CARD, "begun: 2009-06-22", "begun: 2009-06-32")
            assert user.git("commit", "-qnam", "зламано").code == 0
        place = tmp_path / str(number) / "checkout"
        place.parent.mkdir()
        as_a_runner_leaves_it(user.root, place)
        assert kadry("--root", place, "check", "--format", "github").code == 1
        for line in lines(recipe):
            if line.startswith("git "):
                git(place, *shlex.split(line)[1:])
        run = kadry("--root", place.parent / "register", "check", "--format", "github")
        assert (run.code, "::error" in run.out) == ((1, True) if broken else (0, False)), run
        assert kadry("--root", place.parent / "register", "audit", "verify").code == 0
