"""Histories with signed acts, made by plumbing and with no register around them; and what an attacker makes of one."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from kadry_cli.audit.checkpoints.form import SignedCheckpoint
from kadry_cli.audit.checkpoints.history import Manifests, checkpoint_at, read_history
from kadry_cli.audit.checkpoints.judging import Judged, anchor_findings
from kadry_cli.audit.checkpoints.making import with_signature
from kadry_cli.core.git.adding import Signature, add_commit
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.signing.signing import Signer

BEGIN = datetime(2009, 5, 12, 9, 0, tzinfo=UTC)
BRANCH = "refs/heads/main"


class Line(NamedTuple):
    """A git folder and the acts of one line of its history, the first first."""

    root: Path
    acts: tuple[str, ...]

    @property
    def head(self) -> str:
        """The last act."""
        return self.acts[-1]


def git(root: Path, *args: str, given: str = "") -> str:
    """git as a user has it."""
    who = ["-c", "user.name=x", "-c", "user.email=x@kadry.invalid"]
    return subprocess.run(
        ["git", "-C", str(root), *who, *args], input=given, capture_output=True, encoding="utf-8", check=True
    ).stdout.strip()


def begun(root: Path) -> Path:
    """An empty git folder."""
    root.mkdir(parents=True)
    git(root, "init", "-q", "-b", "main")
    return root


def add(root: Path, parent: str, number: int, key: Signer, words: str = "") -> str:
    """An act after another, that writes its number into a file; signed."""
    by = Signature("Ковтун Лариса Миколаївна", "kovtun@kadry.invalid", BEGIN + timedelta(days=number), key)
    files = {f"books/{number % 3}.yaml": f"number: {number}\n{words}".encode()}
    with overlay(str(root / ".git")) as place:
        return add_commit(place, parent, files, f"act {number}\n", by)


def line_of(root: Path, count: int, key: Signer, start: Sequence[str] = (), words: str = "") -> Line:
    """Acts up to `count`, after those that the line begins with."""
    acts = list(start)
    for number in range(len(acts) + 1, count + 1):
        acts.append(add(root, acts[-1] if acts else "", number, key, words))
    git(root, "update-ref", BRANCH, acts[-1])
    return Line(root, tuple(acts))


def point(line: Line, commit: str, *keys: Signer) -> SignedCheckpoint:
    """The checkpoint of an act of a line, signed with keys."""
    with overlay(str(line.root / ".git")) as place, objects(place) as store:
        made = SignedCheckpoint(checkpoint_at(read_history(place, line.head), commit, Manifests(place, store)))
    for key in keys:
        made = with_signature(made, key)
    return made


def saved(folder: Path, name: str, signed: SignedCheckpoint) -> str:
    """A checkpoint as a file, by the name that a user types."""
    file = folder / name
    file.write_text(signed.text, encoding="ascii", newline="\n")
    return str(file)


def judged(root: Path, head: str, *anchors: str, trusted: set[str] | None = None) -> Judged:
    """The judgement of anchors over a history."""
    with overlay(str(root / ".git")) as place, objects(place) as store:
        return anchor_findings(place, store, head, anchors, trusted)


def codes(found: Judged) -> list[str]:
    """The codes of the findings."""
    return [finding.code for finding in found.findings]


def forget(root: Path, head: str) -> None:
    """The history ends here, and the objects of every other are gone for good."""
    git(root, "update-ref", BRANCH, head)
    git(root, "reflog", "expire", "--expire=now", "--all")
    git(root, "gc", "-q", "--prune=now")
