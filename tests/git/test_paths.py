"""A name is never an option of git, nor a pattern, nor two names: on the command line, on disk, in the history (G4)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.git.registers import BASIS, GROUND, UNIT, contents, edit, git, recorded, shown, state, tip
from tests.kadry import Run, kadry

pytestmark = [pytest.mark.req("T-G4"), pytest.mark.row("G4")]

HOSTILE = (
    "-x",
    "--all",
    "--output=evil",
    "--upload-pack=touch evil",
    "-c",
    "--",
    "--end-of-options",
    "staff\nkadry.yaml",
    "\n",
    "staff/../../outside.yaml",
    "..",
    "../..",
    "/etc/passwd",
    ":(glob)**",
    ":(top)",
    ":(exclude)staff",
    ":/",
    ":!staff",
    "*",
    "staff/**",
    "[a-z]*",
    "HEAD",
    "HEAD:kadry.yaml",
    "main",
    "refs/heads/main",
    "@{-1}",
    "^HEAD",
    "HEAD..HEAD",
    ".git",
    ".git/config",
    ".git/hooks/pre-commit",
    "~",
    "$(touch evil)",
    "`touch evil`",
    ";touch evil",
    "|touch evil",
    "\u202eетс/ffats",
    "staff\u200b",
    "кадри/й",
    "\u0438\u0306",
    "\U0001f4c2",
    "\udcff",
    "\x1b]0;evil\x07",
    "x" * 300,
    "CON",
    "a\\b",
)


def ids(name: str) -> str:
    return ascii(name)[:30]


def plainly_refused(run: Run, name: str) -> bool:
    """Whether a run ended as a user's mistake, and its words hold no sign that a terminal obeys."""
    harmless = not [sign for sign in run.out + run.err if sign in "\x1b\x07\u202e\u200b"]
    return run.code == 2 and bool(run.err) and harmless


@pytest.mark.parametrize("name", [*HOSTILE, ""], ids=ids)
def test_what_is_no_number_of_an_act_is_refused_before_git_is_asked(name: str, root: Path) -> None:
    before = state(root)
    run = kadry("--root", root, "undo", *BASIS, "--", name)
    assert plainly_refused(run, name), run
    assert state(root) == before


@pytest.mark.parametrize("name", ["-x", "--all", "--output=evil", "-c"])
def test_without_the_two_hyphens_it_is_an_unknown_option_of_kadry(name: str, root: Path) -> None:
    for command in ("undo", "log", "record", "check"):
        run = kadry("--root", root, command, name)
        assert (run.code, run.out) == (2, ""), run


@pytest.mark.parametrize("name", ["0" * 40, "f" * 40, "abcd", "0000", "f" * 41, "abc", "HEAD", "main", "ABCDEF12"])
def test_an_act_that_is_not_in_the_history_is_not_found(name: str, root: Path) -> None:
    blob = git(root, "rev-parse", f"HEAD:{UNIT}").strip()
    for wanted in (name, blob, git(root, "rev-parse", "HEAD^{tree}").strip()):
        run = kadry("--root", root, "undo", wanted, *BASIS)
        assert run.code == 2, run


@pytest.mark.parametrize("name", HOSTILE, ids=ids)
def test_a_hostile_name_shows_the_acts_of_no_file(name: str, root: Path) -> None:
    before = contents(root.parent, without=["register/.git/kadry", "settings"])
    run = kadry("--root", root, "log", "--", name)
    if name in (".git", ".git/config", ".git/hooks/pre-commit") or run.code == 0:
        assert run.code in (0, 2)
        assert run.out.strip() in ("Таких актів немає.", ""), run
    else:
        assert plainly_refused(run, name), run
    assert contents(root.parent, without=["register/.git/kadry", "settings"]) == before


@pytest.mark.parametrize("name", HOSTILE, ids=ids)
def test_a_hostile_name_records_nothing(name: str, root: Path) -> None:
    edit(root)
    before = state(root)
    run = kadry("--root", root, "record", *BASIS, "--", name)
    assert plainly_refused(run, name), run
    assert state(root) == before
    assert not (root / "evil").exists()


@pytest.mark.parametrize("name", HOSTILE, ids=ids)
def test_a_hostile_name_is_not_checked(name: str, root: Path) -> None:
    run = kadry("--root", root, "check", "--", name)
    assert plainly_refused(run, name) or (run.code == 0 and name.startswith(".git")), run


ON_DISK = (
    "staff/units/-rf.yaml",
    "staff/units/--all.yaml",
    "staff/units/:(glob)*.yaml",
    "staff/units/*.yaml",
    "staff/units/a b.yaml",
    "staff/units/\u202e.yaml",
    "staff/units/\U0001f4c2.yaml",
    "staff/units/..yaml",
    "-c.yaml",
    "--exec=sh.yaml",
    ":(top).yaml",
)


@pytest.mark.parametrize("name", [*ON_DISK, pytest.param("staff/units/a\nb.yaml", marks=pytest.mark.posix)], ids=ids)
def test_a_file_with_a_hostile_name_is_a_finding_and_never_recorded(name: str, root: Path) -> None:
    (root / name).write_bytes((root / UNIT).read_bytes())
    edit(root)
    checked = kadry("--root", root, "check", "--json")
    if "/" in name and not name.rpartition("/")[2].startswith("."):
        assert checked.code == 1
        assert [one["code"] for one in checked.json["findings"] if one["code"] in ("KD201", "KD203")], checked.out
    assert recorded(root).code == 0
    assert git(root, "show", "--format=", "--name-only", "-z", "HEAD").split("\0")[:-1] == [UNIT]


IN_HISTORY = (
    pytest.param("a\nM 100644 inline .gitattributes\ndata 3\nx=y\n.yaml", marks=pytest.mark.posix),
    pytest.param("staff/units/a\nb.yaml", marks=pytest.mark.posix),
    pytest.param("a\n", marks=pytest.mark.posix),
    pytest.param("\udcff.yaml", marks=pytest.mark.posix),
    pytest.param('"a.yaml', marks=pytest.mark.posix),
    "-rf.yaml",
    "--all",
    ":(glob)x",
    "a b.yaml",
    "\u202e.yaml",
)


def committed(root: Path, name: str, data: bytes = b"a: b\n") -> None:
    """A file with a hostile name in the history, as git itself records it, changed on disk since."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_bytes(data)
    git(root, "add", "-A", "--", ".")
    git(root, "commit", "-q", "-m", "зроблено без kadry")
    (root / name).write_bytes(data + b"# x\n")


@pytest.mark.parametrize("name", IN_HISTORY, ids=ids)
def test_a_hostile_name_in_the_history_is_told_of_and_never_taken_for_two(name: str, root: Path) -> None:
    committed(root, name)
    edit(root)
    for args in (("check",), ("status",), ("status", "--diff"), ("log",), ("backup", root.parent)):
        run = kadry("--root", root, *args)
        assert run.code in (0, 1, 2), run
        assert not [sign for sign in run.out + run.err if sign in "\x1b\x07\u202e"]
    last = tip(root)
    run = recorded(root)
    if run.code == 0:
        assert sorted(changed(root)) == sorted([name, UNIT]), "each under its own name"
        assert git(root, "status", "--porcelain") == ""
    else:
        assert run.code in (1, 2), run
        assert tip(root) == last
        assert recorded(root, UNIT).code == 0, "the others can still be recorded"


def changed(root: Path) -> list[str]:
    out = git(root, "show", "--format=", "--name-only", "-z", "HEAD").split("\0")[:-1]
    return [os.fsdecode(name.encode("utf-8", "surrogateescape")) for name in out]


@pytest.mark.posix
def test_a_line_break_in_a_recorded_name_shows_no_other_file_in_its_place(root: Path) -> None:
    """To a program that answers line by line such a name is two questions, and every later answer is another's."""
    committed(root, f"a\n{tip(root)}:kadry.yaml")
    edit(root, "справжня правка", "staff/units/finansovyi-viddil.yaml")
    edit(root, "справжня правка")
    out = kadry("--root", root, "status", "--diff").out
    assert out.count("справжня правка") == 2
    assert "-format: 1" not in out, "the settings are no part of these edits"


@pytest.mark.posix
def test_among_many_files_a_line_break_in_a_name_adds_no_file_of_its_own(root: Path) -> None:
    """Only the first names of an act stand in its message; the others must be looked at as well."""
    units = [root / f"staff/units/sektor-{number:02}.yaml" for number in range(25)]
    for unit in units:
        unit.write_text(f"id: {unit.stem}\nnames:\n  - from: 2000-01-01\n    name: Сектор\n", encoding="utf-8")
    hostile = "x\nM 100644 inline injected.yaml\ndata 5\na: b\n\nM 100644 inline z"
    committed(root, hostile)
    for unit in units:
        edit(root, path=unit.relative_to(root).as_posix())
    before = tip(root)
    run = recorded(root)
    assert run.code in (0, 1, 2), run
    assert "injected.yaml" not in git(root, "ls-tree", "-r", "--name-only", "-z", "HEAD").split("\0")
    if run.code:
        assert tip(root) == before


@pytest.mark.parametrize("ground", ["наказ\nKadry-Basis: інший", "\x1b[2J", "", "a\u2028b", "\udcff", "\u202eж"])
def test_a_ground_is_one_line_or_refused(ground: str, root: Path) -> None:
    edit(root)
    before = tip(root)
    run = kadry("--root", root, "record", "--basis", ground)
    assert run.code in (1, 2), run
    assert tip(root) == before


def test_a_ground_that_looks_like_an_option_is_words(root: Path) -> None:
    edit(root)
    for option in ("--basis=--help", "--basis=-x"):
        run = kadry("--root", root, "record", option)
        assert run.code in (0, 1, 2), run
        assert "fatal" not in shown(run)
    assert kadry("--root", root, "log", "--json").json["result"]["acts"][-1]["basis"] != GROUND


@pytest.mark.parametrize(
    "branch", ["-x", "--all", "a b", "a..b", "a.lock", "a//b", "a:b", "a\nb", "../main", "", "@{x}", "ж"]
)
def test_a_branch_with_a_hostile_name_is_no_end_of_the_history(branch: str, root: Path) -> None:
    (root / ".git/HEAD").write_text(f"ref: refs/heads/{branch}\n", encoding="utf-8", newline="\n")
    edit(root)
    before = state(root)
    for command in ("check", "status"):
        found = kadry("--root", root, command, "--json")
        assert (found.code, "KD915" in [one["code"] for one in found.json["findings"]]) == (1, True)
    assert recorded(root).code == 1
    assert kadry("--root", root, "log").code == 2
    assert state(root) == before


@pytest.mark.parametrize("name", ["Нотатки.txt", "a b.yaml", "staff/units/ж.yaml", "-rf.yaml", ".editorconfig"])
def test_a_backup_that_is_called_good_can_be_restored(name: str, root: Path, tmp_path: Path) -> None:
    """Whatever name git has let into the history: what restore would refuse, backup says at once."""
    (root / name).write_text("a: b\n", encoding="utf-8")
    git(root, "add", "--", name)
    git(root, "commit", "-q", "-m", "зроблено без kadry")
    copies = tmp_path / "copies"
    copies.mkdir()
    made = kadry("--root", root, "backup", copies)
    if made.code == 0:
        run = kadry("restore", next(copies.glob("*.bundle")), tmp_path / "restored")
        assert "KD921" not in run.out
        assert (tmp_path / "restored" / name).is_file()
    else:
        assert "KD921" in made.out


@pytest.mark.posix
def test_a_backup_with_an_executable_file_or_a_link_can_be_restored_or_is_refused(root: Path, tmp_path: Path) -> None:
    (root / UNIT).chmod(0o755)
    git(root, "commit", "-q", "-a", "-m", "зроблено без kadry")
    made = kadry("--root", root, "backup", tmp_path)
    if made.code == 0:
        assert kadry("restore", next(tmp_path.glob("*.bundle")), tmp_path / "restored").code == 0
