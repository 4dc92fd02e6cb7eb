"""The history that kadry shows is the recorded one, whatever else git is told to show (trust G2)."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.git.registers import BASIS, contents, edit, git, recorded, shown, tip
from tests.kadry import kadry

pytestmark = [pytest.mark.req("T-G2"), pytest.mark.row("G2")]


@pytest.fixture
def root(root: Path) -> Path:
    """A register with four acts."""
    for number in (3, 4):
        edit(root, f"правка {number}")
        assert recorded(root).code == 0
    return root


def by_kadry(root: Path) -> list[str]:
    """The acts as kadry shows them."""
    return [act["commit"] for act in kadry("--root", root, "log", "--json").json["result"]["acts"]]


def by_git(root: Path) -> list[str]:
    """The commits as a user's git shows them."""
    return git(root, "log", "--format=%H").split()


def forged(root: Path) -> str:
    """A commit like the last one, by somebody else, that follows on nothing."""
    tree = git(root, "rev-parse", "HEAD~3^{tree}").strip()
    return git(root, "commit-tree", tree, "-m", "record: підроблений акт").strip()


def replace_tip(root: Path) -> str:
    git(root, "replace", "HEAD", forged(root))
    return f".git/refs/replace/{tip(root)}"


def replace_parent(root: Path) -> str:
    parent = git(root, "rev-parse", "HEAD~1").strip()
    git(root, "replace", parent, forged(root))
    return f".git/refs/replace/{parent}"


def replace_packed(root: Path) -> str:
    replace_tip(root)
    git(root, "pack-refs", "--all")
    assert not list((root / ".git/refs/replace").glob("*"))
    return "refs/replace"


def graft(root: Path) -> str:
    (root / ".git/info").mkdir(exist_ok=True)
    (root / ".git/info/grafts").write_text(f"{tip(root)}\n", encoding="ascii", newline="\n")
    return ".git/info/grafts"


def graft_other_parent(root: Path) -> str:
    (root / ".git/info").mkdir(exist_ok=True)
    text = f"{tip(root)} {forged(root)}\n"
    (root / ".git/info/grafts").write_text(text, encoding="ascii", newline="\n")
    return ".git/info/grafts"


def shallow(root: Path) -> str:
    (root / ".git/shallow").write_text(f"{git(root, 'rev-parse', 'HEAD~1')}", encoding="ascii", newline="\n")
    return ".git/shallow"


TAMPERING = (replace_tip, replace_parent, replace_packed, graft, graft_other_parent, shallow)


@pytest.mark.parametrize("tamper", TAMPERING, ids=lambda tamper: tamper.__name__)
def test_another_history_is_not_shown_and_its_cause_is_named(tamper: Callable[[Path], str], root: Path) -> None:
    true = by_kadry(root)
    assert by_git(root) == true
    assert len(true) == 4
    tree = git(root, "rev-parse", "HEAD^{tree}")
    named = tamper(root)
    assert (by_git(root), git(root, "rev-parse", "HEAD^{tree}")) != (true, tree), "plain git is deceived"
    before = contents(root)
    assert by_kadry(root) == true
    assert by_kadry(root) == true, "a second time too"
    texts = {
        command: kadry("--root", root, command)
        for command in ("status", "check")
    }  # fmt: skip
    edit(root)
    texts["record"] = recorded(root)
    texts["undo"] = kadry("--root", root, "undo", true[0], *BASIS)
    texts["backup"] = kadry("--root", root, "backup", root.parent)
    texts["init"] = kadry("init", root)
    for command, run in texts.items():
        # A folder of replacements is named whole.
        name = ".git/refs/replace" if named.startswith(".git/refs/replace") else named
        assert (run.code, name in shown(run)) == (1, True), (command, run)
    after = contents(root)
    assert {name for name in after if after[name] != before.get(name)} <= {
        "staff/units/zahalnyi-viddil.yaml",
        ".git/kadry/seen",
    }
    assert tip_of(root) == true[0]


def tip_of(root: Path) -> str:
    return git(root, "--no-replace-objects", "rev-parse", "HEAD").strip()


def test_a_forged_commit_graph_deceives_git_and_not_kadry(root: Path) -> None:
    """A file of git's own that `git gc` makes, so it is not forbidden: kadry reads past it."""
    true = by_kadry(root)
    git(root, "commit-graph", "write", "--reachable")
    graph = root / ".git/objects/info/commit-graph"
    data = bytearray(graph.read_bytes())
    offset, count = _commit_data(bytes(data))
    order = sorted(bytes.fromhex(commit) for commit in true)
    place = offset + order.index(bytes.fromhex(true[0])) * 36 + 20
    data[place : place + 4] = struct.pack(">I", 0x70000000)  # no parent
    data[-20:] = hashlib.sha1(data[:-20], usedforsecurity=False).digest()
    graph.chmod(0o600)
    graph.write_bytes(data)
    assert count == len(true)
    assert by_git(root) == true[:1], "plain git is deceived"
    assert by_kadry(root) == true
    run = kadry("--root", root, "check", "--json")
    assert (run.code, run.json["findings"]) == (0, [])
    assert kadry("--root", root, "undo", true[0], *BASIS).code == 0


def _commit_data(graph: bytes) -> tuple[int, int]:
    """Where the data of the commits begin in a commit graph, and of how many."""
    chunks = {
        graph[8 + 12 * number : 12 + 12 * number]: struct.unpack(">Q", graph[12 + 12 * number : 20 + 12 * number])[0]
        for number in range(graph[6] + 1)
    }
    count = struct.unpack(">I", graph[chunks[b"OIDF"] + 255 * 4 : chunks[b"OIDF"] + 256 * 4])[0]
    return chunks[b"CDAT"], count


def test_the_same_acts_are_shown_once_the_tampering_is_taken_away(root: Path) -> None:
    true = by_kadry(root)
    replace_tip(root)
    git(root, "replace", "-d", true[0])
    assert kadry("--root", root, "status", "--json").json["findings"] == []
    assert by_kadry(root) == by_git(root) == true
    edit(root)
    assert recorded(root).code == 0


def test_what_git_gc_leaves_is_read_and_written_to(root: Path) -> None:
    true = by_kadry(root)
    git(root, "gc", "-q")
    assert not (root / ".git/refs/heads/main").exists()
    assert kadry("--root", root, "status", "--json").json["findings"] == []
    assert by_kadry(root) == true
    edit(root)
    assert recorded(root).code == 0
    assert by_kadry(root)[1:] == true
    assert by_git(root) == by_kadry(root)
