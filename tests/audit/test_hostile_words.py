"""A word of the command line that names an act, a change, a person, a key or a file is never an option of git (G4)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from tests.changes.planned import CHANGE_KEYS, OPEN, add_proposal
from tests.dossier.conftest import founded, register
from tests.git.registers import BASIS, contents
from tests.kadry import kadry
from tests.trust.values import HEAD

pytestmark = [pytest.mark.req("T-G4"), pytest.mark.row("G4")]
__all__ = ["founded", "register"]
HOSTILE = (
    "-x", "--output=evil", "--upload-pack=touch evil", "a\nb", "..", "../../evil", ":(glob)**", "HEAD:kadry.yaml",
    "^HEAD", "HEAD..HEAD", "$(touch evil)", "\x1b]0;evil\x07\u202e", "\udcff", f"{OPEN}\n", f"-{OPEN}",
)  # fmt: skip
NOTHING = ("Таких змін немає.\n", "Нічого такого не виявлено.\n")
"""What is said of a path that the history does not have."""
WORDS: tuple[tuple[str, ...], ...] = (
    ("audit", "log", "--", "{word}"),
    ("audit", "log", "--person={word}"),
    ("audit", "diff", "--", "{word}"),
    ("audit", "diff", "--", "HEAD", "{word}"),
    ("audit", "blame", "--", "{word}"),
    ("audit", "show", "--", "{word}"),
    ("audit", "report", "marks", "--", "{word}"),
    ("audit", "report", "without-knowledge", "--person={word}"),
    ("audit", "verify", "--anchor={word}"),
    ("audit", "verify", "--pins={word}"),
    ("audit", "checkpoint", "--check={word}"),
    ("audit", "checkpoint", "--sign={word}", "--key", "{key}"),
    ("trust", "retire", *BASIS, "--reason", "х", "--", "{word}"),
    ("trust", "add", "--email={word}", "--name", "Хтось", "--role", "працівник", "--key", "{key}", *BASIS),
    ("trust", "pin", "--", "{word}"),
    ("change", "show", "--", "{word}"),
    ("change", "propose", *BASIS, "--", "{word}"),
    ("change", "ack", "--role", "керівник органу", "--key", "{key}", "--", "{word}"),
    ("change", "apply", "--", "{word}"),
    ("change", "withdraw", "--", "{word}"),
)


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory, founded: Path) -> Path:
    """A register with records of trust and a proposal, in a folder of its own; whatever is tried leaves it as it is."""
    folder = tmp_path_factory.mktemp("hostile")
    root = folder / "register"
    shutil.copytree(founded / "register", root, symlinks=True)
    take_over(root)
    (folder / "keys").mkdir()
    add_proposal(root, folder / "keys")
    (folder / HEAD).write_text(CHANGE_KEYS[HEAD], encoding="utf-8", newline="\n")
    (folder / HEAD).chmod(0o600)
    return root


@pytest.mark.parametrize("args", WORDS, ids=lambda args: " ".join(word for word in args[:3] if word != "--"))
def test_a_hostile_word_is_refused_and_changes_nothing(
    args: tuple[str, ...], trusted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = contents(trusted.parent)
    for hostile in HOSTILE:
        words = (word.replace("{word}", hostile).replace("{key}", str(trusted.parent / HEAD)) for word in args)
        run = kadry("--root", trusted, *words)
        assert run.code in (1, 2) or run.out.endswith(NOTHING), (hostile, run)
        assert run.err or run.out, hostile
        assert not [sign for sign in run.out + run.err if sign in "\x1b\x07\u202e"], hostile
        assert "fatal" not in run.out + run.err, hostile
    assert contents(trusted.parent, without=["register/.git/kadry"]) == {
        path: data for path, data in before.items() if not path.startswith("register/.git/kadry/")
    }
    assert list(tmp_path.iterdir()) == []
