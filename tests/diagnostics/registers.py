"""Registers to try things on: copies of the example with one thing changed."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.kadry import EXAMPLE, kadry

BASES = Path(__file__).parents[1] / "corpus" / "bases"
"""Changes that many cases start from."""

COMPETITION_2009 = "competitions/2009-holovnyi-spetsialist/competition.yaml"
EXAM_2009 = "competitions/2009-holovnyi-spetsialist/exam.yaml"
COMPETITION_2013 = "competitions/2013-spetsialist-finviddilu/competition.yaml"
EXAM_2013 = "competitions/2013-spetsialist-finviddilu/exam.yaml"
COMPETITION_2014 = "competitions/2014-nachalnyk-finansiv/competition.yaml"
REPEATED_2014 = "competitions/2014-nachalnyk-finansiv-povtornyi/competition.yaml"
EXAM_2014 = "competitions/2014-nachalnyk-finansiv/exam.yaml"
REPEATED_EXAM_2014 = "competitions/2014-nachalnyk-finansiv-povtornyi/exam.yaml"


def example_in(folder: Path) -> Path:
    """A fresh copy of the example register inside a folder."""
    root = folder / "register"
    shutil.copytree(EXAMPLE, root)
    return root


def without_people(folder: Path) -> Path:
    """The example as a body that keeps its staff list and its books, and no card that would rest on them."""
    root = example_in(folder)
    change(root, {"base": "without-people"})
    return root


def without_later_exams(root: Path) -> None:
    """Take the competitions of 2014 out of a register, so that the exam of 2013 alone rests on the body's own act; the
    card of the winner goes with them, and so does the reserve, into which one of them recommended somebody."""
    for path in (COMPETITION_2014, REPEATED_2014, "people/polishchuk-dmytro-2w9h/card.yaml"):
        shutil.rmtree((root / path).parent)
    shutil.rmtree(root / "reserve")
    (root / "books/applications/2014.yaml").unlink()


def rewrite(root: Path, path: str, old: str, new: str) -> None:
    """Replace the first of the places where `old` stands in a file; it must stand there."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} has no {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def change(root: Path, changes: Mapping[str, Any]) -> None:
    """Apply a change of the corpus: first that of a `base`, then `remove` paths, `write` whole files, `replace`
    fragments, make `link`s."""
    unknown = set(changes) - {"base", "remove", "write", "replace", "link"}
    assert not unknown, f"unknown kinds of change: {unknown}"
    if "base" in changes:
        change(root, yaml.safe_load((BASES / f"{changes['base']}.yaml").read_text(encoding="utf-8")))
    for path in changes.get("remove", ()):
        file = root / path
        shutil.rmtree(file) if file.is_dir() else file.unlink()
    for path, text in changes.get("write", {}).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    for step in changes.get("replace", ()):
        rewrite(root, step["file"], step["old"], step["new"])
    for path, target in changes.get("link", {}).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.symlink_to(target)


def findings(root: Path, *args: object) -> list[dict[str, Any]]:
    """The findings of `kadry check --format json` over a register."""
    found: list[dict[str, Any]] = kadry("--root", root, "check", "--format", "json", *args).json["findings"]
    return found


def codes(root: Path, *args: object) -> list[str]:
    """The codes of the findings of a register, in their order."""
    return [finding["code"] for finding in findings(root, *args)]
