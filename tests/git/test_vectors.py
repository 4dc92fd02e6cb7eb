"""Nothing planted in `.git` is ever run by kadry, and all of it is named before anything is written (trust G1, G5)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from kadry_cli.core.change import writing
from kadry_cli.topics import all_topics
from kadry_cli.workspace import backup, history, status
from tests.assessment.planned import ASSESS_READING, ASSESS_WRITING
from tests.audit.planned import AUDIT_READING
from tests.cards.planned import AT_A_TERMINAL, CARDS_READING, CARDS_WRITING, IMPORTED
from tests.career.planned import CAREER_READING
from tests.changes.planned import CHANGE_KEYS, CHANGES_READING, CHANGES_WRITING, EDITED, OPEN, add_proposal
from tests.dossier.planned import DOSSIER_READING, DOSSIER_WRITING
from tests.exam.planned import EXAM_READING, EXAM_WRITING, QUESTIONS, day_sheet
from tests.git.registers import (
    BASIS,
    CANDIDATE,
    COMPETITION,
    FREE_POST,
    FREE_UNIT,
    OFFICER,
    UNIT,
    edit,
    git,
    make_register,
    own_copy,
    shown,
    state,
    tip,
)
from tests.git.vectors import HOOKS, SETTINGS, VECTORS, Vector, named, plant
from tests.hiring.planned_intake import INTAKE_WRITING
from tests.hiring.planned_outcome import OUTCOME_WRITING
from tests.hiring.planned_overview import OVERVIEW_READING
from tests.hiring.planned_select import SELECTION_READING, SELECTION_WRITING
from tests.hooks.planned import HOOKS_READING, HOOKS_WRITING, MESSAGE
from tests.kadry import Run, kadry
from tests.reserve.planned import RESERVE_READING, RESERVE_WRITING
from tests.service.planned import PERIODS, SERVICE_READING
from tests.trust.planned import TRUST_BEGINNING, TRUST_KEYS, TRUST_READING, TRUST_WRITING
from tests.trust.values import EMAILS
from tests.trust.values import OFFICER as OPERATOR

pytestmark = [pytest.mark.req("T-G1", "T-G5"), pytest.mark.row("G1", "G5")]

OTHER_UNIT, POST = "finansovyi-viddil", "spetsialist-finansiv"
FROM = ("--from", "01.06.2014")

READING = (
    ("check",),
    ("status",),
    ("status", "--diff"),
    ("log",),
    ("log", UNIT),
    ("exam", "score", COMPETITION),
)
MORE_READING: tuple[tuple[str, ...], ...] = (
    ("exam", "result-sheet", COMPETITION, "-o", "{folder}/v.html"),
    ("exam", "notice", COMPETITION, CANDIDATE, "-o", "{folder}/n.html"),
    ("order", "list"),
    ("change", "paper", "refusal", "gudz-mariia-3f8k", "-o", "{folder}/refusal.html"),
    ("order", "check"),
    ("staff", "unit", "list"),
    ("staff", "post", "list"),
    ("calendar", "term", "--from", "2009-05-22", "--days", "30"),
    ("calendar", "year", "2010"),
    ("calendar", "day", "2010-08-23"),
    ("fmt", "--check"),
    ("competition", "paper", "order", COMPETITION, "-o", "{folder}/order.html"),
)
WRITING = (
    ("record", *BASIS),
    ("undo", "{tip}", *BASIS),
    ("backup", "{backup}"),
    ("init", "{root}"),
    ("staff", "unit", "add", "Відділ кадрів", *FROM, *BASIS),
)
MORE_WRITING: tuple[tuple[str, ...], ...] = (
    ("record", UNIT, *BASIS, "--dry-run"),
    ("order", "add", "--date", "22.06.2009", "--series", "к", "--subject", "про відпустку"),
    ("order", "visa", "49-к", "--year", "2009", "--date", "2009-06-19"),
    ("order", "acquaint", "49-к", "--year", "2009", "--person", "gudz-mariia-3f8k", "--date", "2009-06-19"),
    ("staff", "unit", "rename", OTHER_UNIT, "Управління фінансів", *FROM, *BASIS),
    ("staff", "unit", "abolish", FREE_UNIT, "--with-posts", *FROM, *BASIS),
    ("staff", "unit", "import", "{folder}/units.csv", *BASIS),
    ("staff", "post", "add", OTHER_UNIT, "головний спеціаліст", "--category", "VI", *FROM, *BASIS),
    ("staff", "post", "rename", POST, "провідний спеціаліст", *FROM, *BASIS),
    ("staff", "post", "abolish", FREE_POST, *FROM, *BASIS),
    ("staff", "post", "import", "{folder}/posts.csv", *BASIS),
)
TABLES = {
    "units.csv": "назва,діє з\nАрхівний відділ,01.06.2014\n",
    "posts.csv": "підрозділ,назва посади,діє з,категорія\nfinansovyi-viddil,бухгалтер,01.06.2014,VI\n",
    "questions.txt": QUESTIONS,
    "people.csv": IMPORTED,
    "periods.yaml": PERIODS,
    **CHANGE_KEYS,
    **TRUST_KEYS,
    "message.txt": MESSAGE,
}
AUDITING = (
    ("audit", "verify"),
    ("audit", "checkpoint", "--paper", "{folder}/point.html", "--force"),
    ("trust", "list"),
    ("change", "list"),
    ("change", "show", OPEN),
    ("hook", "status"),
)
TRUSTING = (
    ("trust", "retire", EMAILS[OPERATOR], "--on", "2026-11-25", "--reason", "звільнення", *BASIS),
    ("change", "propose", EDITED, *BASIS),
    ("change", "withdraw", OPEN),
    ("hook", "install"),
)
"""What reads and what writes where there are records of trust."""
OWN_WRITING = (*WRITING, *MORE_WRITING)
"""What is written here only; the commands of the topics do their work in tests/workspace/test_no_network.py."""

MORE_READING += EXAM_READING
MORE_WRITING += EXAM_WRITING
MORE_WRITING += INTAKE_WRITING
MORE_WRITING += OUTCOME_WRITING
MORE_READING += SELECTION_READING
MORE_WRITING += SELECTION_WRITING
MORE_READING += OVERVIEW_READING
MORE_READING += CARDS_READING
MORE_WRITING += CARDS_WRITING
MORE_READING += DOSSIER_READING
MORE_READING += CAREER_READING
MORE_READING += AUDIT_READING
MORE_WRITING += DOSSIER_WRITING
MORE_READING += RESERVE_READING
MORE_WRITING += RESERVE_WRITING
MORE_READING += ASSESS_READING
MORE_WRITING += ASSESS_WRITING
MORE_READING += SERVICE_READING
MORE_READING += CHANGES_READING
MORE_WRITING += CHANGES_WRITING
MORE_READING += TRUST_READING
MORE_WRITING += (*TRUST_WRITING, TRUST_BEGINNING)
MORE_READING += HOOKS_READING
MORE_WRITING += HOOKS_WRITING
EVERYTHING = (*READING, *MORE_READING, *WRITING, *MORE_WRITING, *AT_A_TERMINAL)
NO_REGISTER = {
    "demo", "help", "whoami", "restore", "explain", "law list", "law show", "law check", "verify", "schema",
    "completion", "service selftest",
    "lang decline", "lang sort", "lang translit", "lang words", "lang check",
}  # fmt: skip
"""Commands that open no register with a history."""


BEHIND = ("core.fsmonitor", "filter.evil.clean", "diff.external", "include.path", "hooks/reference-transaction")
behind_the_gate = pytest.mark.parametrize(
    "vector",
    [pytest.param(one, marks=[] if one.id in BEHIND else pytest.mark.long, id=one.id) for one in VECTORS],
)
"""A few vectors of every sort; all of them in the long form."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with a history and exams in every state; nobody writes to it."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        return make_register(folder, exams=True)


@pytest.fixture(scope="module")
def made_small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same without exams and people: for what is tried with each vector."""
    folder = tmp_path_factory.mktemp("made-small")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        return make_register(folder)


@pytest.fixture
def small(made_small: Path, tmp_path: Path) -> Path:
    """A register of this user's own."""
    return own_copy(made_small, tmp_path / "register")


@pytest.fixture(scope="module")
def made_trusted(made_small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with records of trust and a proposal that waits."""
    folder = tmp_path_factory.mktemp("made-trusted")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        kadry("whoami", "--name", OFFICER)
        root = own_copy(made_small, folder / "register")
        (folder / "keys").mkdir()
        add_proposal(root, folder / "keys")
    return root


@pytest.fixture
def trusted(made_trusted: Path, tmp_path: Path) -> Path:
    """A register of this user's own with records of trust."""
    return own_copy(made_trusted, tmp_path / "register")


def run_all(commands: Sequence[Sequence[str]], root: Path, *, last: str) -> dict[tuple[str, ...], Run]:
    """Every command over a register, in order; `last` is the act to undo."""
    copies = root.parent / "backup"
    copies.mkdir(exist_ok=True)
    for name, text in TABLES.items():
        (root.parent / name).write_text(text, encoding="utf-8")
    if any("{folder}/day.csv" in args for args in commands):
        (root.parent / "day.csv").unlink(missing_ok=True)
        day_sheet(root, root.parent / "day.csv")
    words = {"root": str(root), "backup": str(copies), "tip": last, "folder": str(root.parent)}
    runs = {}
    for args in commands:
        place = [] if args[0] == "init" else ["--root", root]
        runs[tuple(args)] = kadry(*place, *(word.format_map(words) for word in args))
    return runs


def test_every_command_that_opens_a_register_is_tried() -> None:
    listed = {" ".join(filter(None, (topic.group, one.name))) for topic in all_topics() for one in topic.commands}
    tried = {" ".join(args) for args in EVERYTHING}
    assert {
        words for words in listed - NO_REGISTER if not any(f"{one} ".startswith(f"{words} ") for one in tried)
    } == set()


@pytest.mark.parametrize("args", OWN_WRITING, ids=lambda args: " ".join(args[:3]))
def test_with_nothing_planted_the_same_command_does_its_work(args: tuple[str, ...], root: Path) -> None:
    last = tip(root)
    if args[0] == "record":
        edit(root)
    run = run_all([args], root, last=last)[args]
    assert (run.code, run.err) == (0, "")
    assert (tip(root) != last) is (args[0] not in ("backup", "init") and "--dry-run" not in args)


@pytest.mark.row("G1")
@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.id)
def test_what_is_planted_never_runs_is_named_and_stops_every_act(vector: Vector, small: Path) -> None:
    edit(small)
    last = tip(small)
    trap = plant(small, vector)
    before = state(small)

    reading = run_all(READING, small, last=last)
    writing = run_all(WRITING, small, last=last)

    assert not trap.sprung
    for args in READING[:2]:
        assert reading[args].code == 1, args
        assert "kd91" in shown(reading[args])
        assert [name for name in named(vector, trap) if name not in shown(reading[args])] == [], args
    for call, run in writing.items():
        assert run.code == 1, (call, run)
        assert [name for name in named(vector, trap) if name not in shown(run)] == [], call
    assert {args: run for args, run in reading.items() if run.code not in (0, 1, 2)} == {}
    assert reading["exam", "score", COMPETITION].code == 0
    assert state(small) == before, "nothing in the register has changed"
    assert list((small.parent / "backup").iterdir()) == []


@pytest.mark.row("G1")
def test_what_audits_and_trusts_does_its_work_with_nothing_planted(trusted: Path) -> None:
    for args in (*AUDITING, *TRUSTING):
        run = run_all([args], trusted, last=tip(trusted))[args]
        # The first records of trust bear no signature here.
        assert run.code == (1 if args == ("audit", "verify") else 0), (args, run)
        assert "KD91" not in run.out


@pytest.mark.row("G1")
@behind_the_gate
def test_nothing_planted_runs_where_history_is_audited_and_trusted(vector: Vector, trusted: Path) -> None:
    trap = plant(trusted, vector)
    before = state(trusted)
    runs = run_all((*AUDITING, *TRUSTING), trusted, last=tip(trusted))
    assert not trap.sprung
    assert state(trusted) == before
    assert {args: runs[args] for args in TRUSTING if runs[args].code != 1} == {}
    assert {args: run for args, run in runs.items() if run.code not in (0, 1, 2)} == {}


def test_all_of_it_at_once_is_named_thing_by_thing(root: Path) -> None:
    edit(root)
    last = tip(root)
    trap = plant(root, *VECTORS)
    before = state(root)
    runs = run_all(EVERYTHING, root, last=last)
    assert not trap.sprung
    everything = {name for vector in VECTORS for name in named(vector, trap)}
    for args in (*READING[:2], *WRITING, *MORE_WRITING):
        assert runs[args].code == 1, (args, runs[args])
        assert {name for name in everything if name not in shown(runs[args])} == set(), args
    assert state(root) == before


def test_the_name_of_a_planted_setting_reaches_the_screen_as_letters_only(root: Path) -> None:
    plant(root, Vector("", (), {"alias.\x1b]0;evil\x07\u202e.x": "!true"}))
    for args in (*READING[:2], WRITING[0]):
        run = kadry("--root", root, *args)
        assert run.code == 1
        assert [sign for sign in run.out + run.err if sign in "\x1b\x07\u202e"] == []
        assert "alias." in run.out


@pytest.mark.parametrize("folder", ["staff", "staff/units", "competitions/2009-holovnyi-spetsialist"])
def test_attributes_in_a_folder_below_are_named_too(folder: str, root: Path) -> None:
    """KD914 says that a register has one file of attributes; git obeys one in any folder."""
    (root / folder / ".gitattributes").write_text("* filter=evil text eol=crlf\n", encoding="utf-8", newline="\n")
    for args in READING[:2]:
        run = kadry("--root", root, *args)
        assert (run.code, f"{folder}/.gitattributes" in shown(run)) == (1, True), run


def open_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets everything through the gate, so that only what stands behind it is left."""
    for module in (writing, backup, history, status):
        monkeypatch.setattr(module, "gate_findings", lambda *_: [])


@behind_the_gate
def test_even_past_the_gate_nothing_planted_runs(vector: Vector, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The gate names; the surroundings of every git child are what protects. Here they stand alone."""
    edit(root)
    last = tip(root)
    trap = plant(root, vector)
    open_gate(monkeypatch)
    runs = run_all((*READING, *WRITING), root, last=last)
    assert not trap.sprung
    assert {args: run for args, run in runs.items() if run.code == 3} == {}
    if vector in SETTINGS:
        assert runs["record", *BASIS].code == 0, "the act was carried out among them"
        assert tip(root) != last


COMMIT = ("commit", "--allow-empty", "-m", "x")
PUSH = ("push", "-q", ".", "HEAD~1:refs/heads/other")
FILL = ("credential", "fill")
CONTROL: dict[str, tuple[tuple[str, ...], ...]] = {
    "core.fsmonitor": (("status",),),
    "core.hooksPath": (COMMIT,),
    "core.editor": (("commit", "--allow-empty"),),
    "sequence.editor": (("stash",), ("rebase", "-i", "HEAD~1")),
    "core.askPass": (FILL,),
    "core.sshCommand": (("ls-remote", "ssh://example.invalid/x"),),
    "core.gitProxy": (("ls-remote", "git://example.invalid/x"),),
    "core.attributesFile": (("add", "."),),
    "credential.helper": (FILL,),
    "credential.https://example.invalid.helper": (FILL,),
    "diff.external": (("diff",),),
    "diff.evil.command": (("diff",),),
    "diff.evil.textconv": (("diff",),),
    "diff.tool": (("difftool", "-y"),),
    "difftool.evil.cmd": (("difftool", "-y", "-t", "evil"),),
    "filter.evil.clean": (("add", "."),),
    "filter.evil.smudge": (("checkout", "--", "."),),
    "filter.evil.process": (("add", "."),),
    "merge.evil.driver": (("checkout", "-q", "--merge", "HEAD~1"),),
    "gpg.program": (("commit", "-S", "--allow-empty", "-m", "x"),),
    "gpg.openpgp.program": (("commit", "-S", "--allow-empty", "-m", "x"),),
    "gpg.x509.program": (("commit", "-S", "--allow-empty", "-m", "x"),),
    "gpg.ssh.program": (("commit", "-S", "--allow-empty", "-m", "x"),),
    "gpg.ssh.defaultKeyCommand": (("commit", "-S", "--allow-empty", "-m", "x"),),
    "commit.gpgSign": (COMMIT,),
    "alias.evil": (("evil",),),
    "include.path": (("status",),),
    "includeIf.gitdir:**.path": (("status",),),
    "includeIf.onbranch:**.path": (("status",),),
    "remote.origin.url": (("fetch", "origin"),),
    "remote.origin.uploadpack": (("fetch", "origin"),),
    "remote.origin.receivepack": (("push", "origin", "main"),),
    "trailer.evil.command": (("interpret-trailers",),),
    "trailer.evil.cmd": (("interpret-trailers", "--trailer", "evil=1"),),
    "url.ext::{program} .insteadOf": (("ls-remote", "evil:x"),),
    "hooks/pre-commit": (COMMIT,),
    "hooks/prepare-commit-msg": (COMMIT,),
    "hooks/commit-msg": (COMMIT,),
    "hooks/post-commit": (COMMIT,),
    "hooks/reference-transaction": (COMMIT,),
    "hooks/post-index-change": (("add", "."),),
    "hooks/post-checkout": (("checkout", "-q", "-b", "other"),),
    "hooks/post-rewrite": (("commit", "--amend", "--allow-empty", "-m", "x"),),
    "hooks/pre-rebase": (("stash",), ("rebase", "--force-rebase", "HEAD~1")),
    "hooks/pre-merge-commit": (
        ("checkout", "-q", "--", "."),
        ("checkout", "-q", "HEAD~1"),
        COMMIT,
        ("merge", "-m", "x", "main"),
    ),
    "hooks/pre-push": (PUSH,),
    "hooks/pre-receive": (PUSH,),
    "hooks/update": (PUSH,),
    "hooks/post-receive": (PUSH,),
    "hooks/post-update": (PUSH,),
    "info/attributes": (("add", "."),),
    "gitattributes-filter": (("add", "."),),
    "gitattributes-diff": (("diff",),),
    "gitattributes-merge": (("checkout", "-q", "--merge", "HEAD~1"),),
    "config.worktree": (("status",),),
    "commondir": (("status",),),
}
"""Commands of a user's git that do run what is planted."""


@pytest.mark.posix
@pytest.mark.parametrize("vector", [one for one in VECTORS if one.id in CONTROL], ids=lambda vector: vector.id)
def test_plain_git_runs_what_is_planted(vector: Vector, root: Path) -> None:
    """The control: what kadry is shown not to run is alive."""
    edit(root)
    trap = plant(root, vector)
    assert not trap.sprung
    for args in CONTROL[vector.id]:
        git(root, *args, given="protocol=https\nhost=example.invalid\n\n", check=False)
    assert trap.sprung


def test_the_control_names_vectors_only() -> None:
    assert set(CONTROL) <= {vector.id for vector in VECTORS}
    assert len({vector.id for vector in VECTORS}) == len(VECTORS)
    assert all(f"hooks/{name}" in {vector.id for vector in VECTORS} for name in HOOKS)
