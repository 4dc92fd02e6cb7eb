"""Numbers of acts and manifests against git itself, with merges too."""

from __future__ import annotations

import hashlib
import random
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.audit.checkpoints.history import History, _numbers, read_history
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.signing.signing import Signer
from tests.audit.checkpoints.histories import BRANCH, Line, add, begun, git, line_of, point


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, tuple[str, ...]]:
    """Acts in an order in which parents come first; the last is the head, and all lead to it."""
    rng = random.Random(draw(st.integers(0, 2**32)))  # noqa: S311
    parents: dict[str, tuple[str, ...]] = {"0": ()}
    for number in range(1, draw(st.integers(1, 25))):
        names = list(parents)
        parents[str(number)] = tuple(rng.sample(names, min(len(names), rng.choice((1, 1, 1, 2, 2, 3)))))
    reached = ancestors(str(len(parents) - 1), parents)
    return {name: before for name, before in parents.items() if name in reached}


def ancestors(commit: str, parents: dict[str, tuple[str, ...]]) -> set[str]:
    return {commit}.union(*(ancestors(one, parents) for one in parents[commit]))


@given(graphs())
def test_numbers_are_those_that_counting_one_by_one_gives(parents: dict[str, tuple[str, ...]]) -> None:
    head = list(parents)[-1]
    chain = [head]
    while parents[chain[-1]]:
        chain.append(parents[chain[-1]][0])
    chain.reverse()
    numbers = _numbers(chain, parents)
    assert numbers == {commit: len(ancestors(commit, parents)) for commit in parents}
    history = History(head, tuple(chain), numbers)
    for number in range(1, history.number + 1):
        assert set(history.numbered(number)) == {commit for commit in parents if numbers[commit] == number}
        first = history.after(number - 1)
        assert numbers[first] >= number
        assert first in chain


def merged(folder: Path, officer: Signer) -> Line:
    """Two lines from the third act on, merged, with the first of the second line in a file that both changed."""
    ours = line_of(begun(folder), 6, officer)
    beside = line_of(ours.root, 5, officer, ours.acts[:3], words="другий комп’ютер\n")
    tree = git(ours.root, "rev-parse", f"{ours.head}^{{tree}}")
    merge = git(ours.root, "commit-tree", tree, "-p", ours.head, "-p", beside.head, "-m", "злиття")
    last = add(ours.root, merge, 9, officer)
    git(ours.root, "update-ref", BRANCH, last)
    return Line(ours.root, (*ours.acts, *beside.acts[3:], merge, last))


def test_numbers_are_those_of_git_with_a_merge_too(tmp_path: Path, officer: Signer) -> None:
    line = merged(tmp_path / "r", officer)
    with overlay(str(line.root / ".git")) as place:
        history = read_history(place, line.head)
    assert {one: int(git(line.root, "rev-list", "--count", one)) for one in line.acts} == dict(history.numbers)
    assert history.register == line.acts[0]


@pytest.mark.req("K1")
def test_the_manifest_is_what_sha256sum_gives_for_every_file(line: Line) -> None:
    found = b""
    for path in sorted(git(line.root, "ls-tree", "-r", "--name-only", line.head).splitlines()):
        show = ["git", "-C", str(line.root), "cat-file", "blob", f"{line.head}:{path}"]
        data = subprocess.run(show, capture_output=True, check=True).stdout
        found += path.encode() + b"\0" + hashlib.sha256(data).hexdigest().encode() + b"\n"
    assert point(line, line.head).checkpoint.manifest == hashlib.sha256(found).hexdigest()
