"""Acts on a register, and what they left: the history and the files."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import yaml

from tests.kadry import Run, kadry

BASIS = "розпорядження від 18.05.2009 № 48-к"


def on(root: Path, *args: object) -> Run:
    """kadry in a register."""
    return kadry("--root", root, *args)


def done(root: Path, *args: object) -> dict[str, Any]:
    """The result of an act that must succeed without findings."""
    run = on(root, *args, "--json")
    assert (run.code, run.err, run.json["findings"]) == (0, "", []), run
    result: dict[str, Any] = run.json["result"]
    return result


def refused(root: Path, *args: object) -> str:
    """What is said of an act that cannot be done as asked; nothing may have changed."""
    before = commits(root)
    run = on(root, *args)
    assert run.code == 2, run
    assert commits(root) == before
    assert git(root, "status", "--porcelain") == ""
    return run.err


def found(root: Path, *args: object) -> list[tuple[str, str, int, int]]:
    """The findings of an act that they stop: code, path, line, column; nothing may have changed."""
    before = commits(root)
    run = on(root, *args, "--json")
    assert (run.code, run.json["result"]) == (1, None), run
    assert commits(root) == before
    return [(one["code"], one["path"], one["line"], one["column"]) for one in run.json["findings"]]


def git(root: Path, *args: str) -> str:
    """git's own view of the register."""
    done = subprocess.run(["git", "-C", str(root), *args], capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def commits(root: Path) -> list[str]:
    """The acts of the history, the newest first."""
    return git(root, "rev-list", "HEAD").split()


def grounds(root: Path) -> list[str]:
    """The grounds of all acts, the newest first."""
    return [act["basis"] for act in on(root, "log", "--json").json["result"]["acts"]]


def values(root: Path, path: str) -> Any:
    """A file of the register as a stock reader has it, every value a text."""
    return yaml.load((root / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
