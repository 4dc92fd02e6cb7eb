"""What may stand in a register's `.git/config`: all that `git init` and `git clone` write, and nothing near it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.finding import Finding
from kadry_cli.core.git.allowed import is_allowed
from kadry_cli.core.git.gate import gate_findings
from kadry_cli.core.git.overlay import overlay
from tests.diagnostics.registers import example_in
from tests.git.registers import OFFICER, edit, git, recorded, shown, tip
from tests.kadry import kadry

pytestmark = [pytest.mark.req("T-G1"), pytest.mark.row("G1")]

COMMON = {
    "core.repositoryformatversion": "0",
    "core.bare": "false",
    "core.logallrefupdates": "true",
}
INIT = {
    "linux": {**COMMON, "core.filemode": "true"},
    "macos": {**COMMON, "core.filemode": "true", "core.ignorecase": "true", "core.precomposeunicode": "true"},
    "windows": {**COMMON, "core.filemode": "false", "core.symlinks": "false", "core.ignorecase": "true"},
    "memory stick on linux": {**COMMON, "core.filemode": "false", "core.symlinks": "false", "core.ignorecase": "true"},
    "object format said": {**COMMON, "core.repositoryformatversion": "1", "extensions.objectformat": "sha1"},
}
CLONE = {
    "remote.origin.fetch": "+refs/heads/*:refs/remotes/origin/*",
    "branch.main.remote": "origin",
    "branch.main.merge": "refs/heads/main",
}
ADDRESSES = (
    "/media/usb/rada",
    "/media/usb/моя рада/.git",
    "../rada.git",
    "C:/Users/Лариса/rada",
    "C:\\Users\\Лариса\\rada",
    "\\\\server\\kadry\\rada.git",
    "//server/kadry/rada.git",
    "file:///media/usb/rada",
    "https://git.example.invalid/rada.git",
    "ssh://kadry@server/srv/rada.git",
    "kadry@server:rada.git",
)

NEAR_MISSES: tuple[tuple[str, str | None], ...] = (
    ("core.repositoryformatversion", "2"),
    ("core.repositoryformatversion", "01"),
    ("core.filemode", "yes"),
    ("core.filemode", None),
    ("core.bare", "true"),
    ("core.bare", None),
    ("core.bare", ""),
    ("core.bare", "false\n"),
    ("core.bare", "0"),
    ("core.logallrefupdates", "false"),
    ("core.logallrefupdates", "always!"),
    ("core.ignorecase", "1"),
    ("core.fsmonitor", "false"),
    ("core.fsmonitor", "true"),
    ("core.hookspath", "/dev/null"),
    ("core.worktree", "."),
    ("core.autocrlf", "true"),
    ("core.eol", "crlf"),
    ("core.evil.filemode", "true"),
    ("xcore.filemode", "true"),
    ("core.filemodex", "true"),
    ("extensions.objectformat", "sha256"),
    ("extensions.worktreeconfig", "false"),
    ("extensions.refstorage", "files"),
    ("extensions.noop", ""),
    ("user.name", None),
    ("user.name", "Хтось\nalias"),
    ("user.signingkey", "x"),
    ("user.evil.name", "x"),
    ("remote.x.url", "ext::sh -c true"),
    ("remote.x.url", "ext::sh"),
    ("remote.x.url", "fd::17"),
    ("remote.x.url", "https://x\next::sh"),
    ("remote.x.url", "--upload-pack=sh"),
    ("remote.x.url", "-"),
    ("remote.x.url", " ext::sh"),
    ("remote.x.url", " "),
    ("remote.x.url", ""),
    ("remote.x.url", None),
    ("remote.-x.url", "https://x"),
    ("remote.x y.url", "https://x"),
    ("remote..url", "https://x"),
    ("remote.x.pushurl", "https://x"),
    ("remote.x.fetch", "+refs/*:refs/*"),
    ("remote.x.fetch", "+refs/heads/*:refs/heads/*"),
    ("remote.x.fetch", "+refs/heads/main:refs/heads/main"),
    ("remote.x.fetch", "+refs/heads/*:refs/remotes/x/*\n"),
    ("remote.x.mirror", "true"),
    ("remote.x.uploadpack", "git-upload-pack"),
    ("remote.x.vcs", ""),
    ("remote.x.promisor", "false"),
    ("branch.main.remote", "-"),
    ("branch.main.remote", "ext::sh"),
    ("branch.main.merge", "refs/tags/x"),
    ("branch.main.merge", "refs/heads/-x"),
    ("branch.main.mergeoptions", "--no-verify"),
    ("branch.main.rebase", "true"),
    ("include.path", ""),
    ("core", "x"),
    ("", ""),
)


@pytest.mark.parametrize("platform", INIT)
def test_what_git_init_writes_is_allowed(platform: str) -> None:
    assert [key for key, value in INIT[platform].items() if not is_allowed(key, value)] == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_git_clone_writes_is_allowed(address: str) -> None:
    written = {**CLONE, "remote.origin.url": address}
    assert [key for key, value in written.items() if not is_allowed(key, value)] == []


def test_a_person_may_be_named() -> None:
    assert is_allowed("user.name", "Ковтун Лариса Миколаївна")
    assert is_allowed("user.email", "kadry@rada.example.invalid")
    assert is_allowed("user.name", "")


@pytest.mark.parametrize(("key", "value"), NEAR_MISSES)
def test_what_is_only_near_it_is_not(key: str, value: str | None) -> None:
    assert not is_allowed(key, value)


@pytest.mark.parametrize("platform", INIT)
def test_the_files_of_settings_of_every_platform_pass_the_gate(platform: str, root: Path) -> None:
    lines = [f"{key.partition('.')[2]} = {value}" for key, value in INIT[platform].items() if key.startswith("core.")]
    text = "[core]\n\t" + "\n\t".join(lines) + "\n"
    text += '[remote "origin"]\n\turl = C:/Users/rada\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n'
    text += '[branch "main"]\n\tremote = origin\n\tmerge = refs/heads/main\n[user]\n\tname = Хтось\n'
    (root / ".git/config").write_text(text, encoding="utf-8", newline="\n")
    assert gate(root) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[core]\n\tbare\n", "core.bare"),
        ("[CORE]\n\tFsMonitor = sh\n", "core.fsmonitor"),
        ("[core]\n\tfilemode = true\n\tfilemode = true # ; x\n\tpager = sh\n", "core.pager"),
        ('[remote "x"]\n\turl = "ext::sh"\n', "remote.x.url"),
        ('[remote "X.y"]\n\tURL = ext::\\\nsh\n', "remote.X.y.url"),
        ("[remote.x]\n\turl = ext::sh\n", "remote.x.url"),
        ("\ufeff[alias]\n\tst = !sh\n", "alias.st"),
        ("[core]\r\n\teditor = sh\r\n", "core.editor"),
        ("[alias] st = !sh\n", "alias.st"),
    ],
)
def test_no_way_of_writing_a_setting_hides_it(text: str, named: str, root: Path) -> None:
    with (root / ".git/config").open("a", encoding="utf-8", newline="\n") as config:
        config.write(text)
    if text.startswith("\ufeff"):
        (root / ".git/config").write_text(text, encoding="utf-8", newline="\n")
    assert [(finding.code, finding.values["key"]) for finding in gate(root)] == [("KD912", named)]


@pytest.mark.parametrize("text", ["[core", "= x\n", "[core]\n\tbare = false\n\0", '[remote "x]\n'])
def test_settings_that_cannot_be_read_are_a_finding_and_stop_every_act(text: str, root: Path) -> None:
    edit(root)
    (root / ".git/config").write_text(text, encoding="utf-8", newline="\n")
    before = tip(root)
    assert [finding.code for finding in gate(root)] == ["KD912"]
    run = recorded(root)
    assert (run.code, ".git/config" in run.out, tip(root)) == (1, True, before)


def gate(root: Path) -> list[Finding]:
    with overlay(str(root / ".git")) as place:
        return gate_findings(root, place)


def test_a_register_begun_with_git_itself_is_taken_over_and_written_to(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    git(root, "-c", "init.defaultBranch=main", "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Перший запис")
    assert gate(root) == []
    refused = recorded(root)
    assert (refused.code, "kadry init" in refused.err) == (2, True)
    assert kadry("init", root).code == 0
    edit(root)
    assert recorded(root).code == 0
    acts = kadry("--root", root, "log", "--json").json["result"]["acts"]
    assert [(act["command"], act["author"]) for act in acts] == [("record", OFFICER), (None, "Хтось")]
    assert "зроблено поза kadry: Перший запис" in kadry("--root", root, "log").out
    assert git(root, "status", "--porcelain") == ""


@pytest.mark.parametrize("option", ["--no-hardlinks", "--shared"])
def test_a_clone_of_a_register_is_taken_over_and_written_to(option: str, root: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", option, str(root), str(clone))
    if option == "--shared":
        # It leans on the objects of another folder, which may be gone or changed tomorrow.
        assert [(finding.code, finding.path) for finding in gate(clone)] == [("KD913", ".git/objects/info/alternates")]
        assert kadry("init", clone).code == 1
        return
    assert gate(clone) == []
    assert kadry("init", clone).code == 0
    edit(clone)
    run = recorded(clone)
    assert (run.code, run.err) == (0, "")
    assert "record" in shown(kadry("--root", clone, "log"))
    assert tip(clone) != tip(root)
    assert git(clone, "status", "--porcelain") == ""
    assert git(clone, "log", "--format=%H", "origin/main..main").split() == [tip(clone)]


def test_a_register_with_objects_of_another_format_is_refused(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    git(root, "-c", "init.defaultBranch=main", "init", "-q", "--object-format=sha256")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Перший запис")
    assert [(found.code, found.values.get("key")) for found in gate(root)] == [
        ("KD915", None), ("KD912", "extensions.objectformat")
    ]  # fmt: skip
    assert kadry("init", root).code == 1
