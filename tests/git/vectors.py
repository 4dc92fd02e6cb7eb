"""The ways by which a folder `.git` makes git run a program or show another history, each ready to be planted."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.git.registers import git, tip

ATTRIBUTES = "* filter=evil diff=evil merge=evil\n"
BY_ATTRIBUTES = {".git/info/attributes": ATTRIBUTES}

HOOKS = (
    "applypatch-msg", "pre-applypatch", "post-applypatch", "pre-commit", "pre-merge-commit", "prepare-commit-msg",
    "commit-msg", "post-commit", "pre-rebase", "post-checkout", "post-merge", "pre-push", "pre-receive", "update",
    "proc-receive", "post-receive", "post-update", "reference-transaction", "push-to-checkout", "pre-auto-gc",
    "post-rewrite", "sendemail-validate", "fsmonitor-watchman", "p4-changelist", "p4-prepare-changelist",
    "p4-post-changelist", "p4-pre-submit", "post-index-change",
)  # fmt: skip


class Vector(NamedTuple):
    """One thing planted: settings, files by their path in the register; `names` is what kadry must name.

    In values and texts `{program}` is a program that leaves a mark where it runs, `{elsewhere}` a folder full of traps
    outside the register, `{tip}` and `{before}` the last two commits. What stands in a folder `hooks` may be run.
    """

    id: str
    names: tuple[str, ...]
    settings: Mapping[str, str] = {}
    files: Mapping[str, str] = {}


class Trap(NamedTuple):
    """A planted vector: the program, the mark it leaves where it runs, the folder outside the register."""

    program: Path
    mark: Path
    elsewhere: Path

    @property
    def sprung(self) -> bool:
        """Whether the program was run."""
        return self.mark.exists()


def _setting(key: str, value: str, more: Mapping[str, str] | None = None, files: Mapping[str, str] = {}) -> Vector:
    return Vector(key, (key, *files), {key: value, **(more or {})}, files)


def _file(path: str, text: str, settings: Mapping[str, str] = {}) -> Vector:
    return Vector(path.removeprefix(".git/"), (path, *settings), settings, {path: text})


_REMOTE = {"remote.origin.url": "{elsewhere}/git", "remote.origin.fetch": "+refs/heads/*:refs/remotes/origin/*"}

SETTINGS = (
    _setting("core.fsmonitor", "{program}"),
    _setting("core.hooksPath", "{elsewhere}/hooks"),
    _setting("core.pager", "{program}"),
    _setting("core.editor", "{program}"),
    _setting("sequence.editor", "{program}"),
    _setting("core.askPass", "{program}"),
    _setting("core.sshCommand", "{program}"),
    _setting("core.gitProxy", "{program}"),
    _setting("core.alternateRefsCommand", "{program}"),
    _setting("core.attributesFile", "{elsewhere}/attributes", {"filter.evil.clean": "{program}"}),
    _setting("core.excludesFile", "{elsewhere}/attributes"),
    _setting("core.worktree", "{elsewhere}/work"),
    _setting("core.untrackedCache", "true"),
    _setting("core.bare", "true"),
    _setting("credential.helper", "!{program}"),
    _setting("credential.https://example.invalid.helper", "!{program}"),
    _setting("diff.external", "{program}"),
    _setting("diff.evil.command", "{program}", files=BY_ATTRIBUTES),
    _setting("diff.evil.textconv", "{program}", files=BY_ATTRIBUTES),
    _setting("diff.tool", "evil", {"difftool.evil.cmd": "{program}"}),
    _setting("difftool.evil.cmd", "{program}"),
    _setting("difftool.evil.path", "{program}"),
    _setting("filter.evil.clean", "{program}", files=BY_ATTRIBUTES),
    _setting("filter.evil.smudge", "{program}", files=BY_ATTRIBUTES),
    _setting("filter.evil.process", "{program}", {"filter.evil.required": "true"}, BY_ATTRIBUTES),
    _setting("merge.evil.driver", "{program}", files=BY_ATTRIBUTES),
    _setting("mergetool.evil.cmd", "{program}"),
    _setting("gpg.program", "{program}"),
    _setting("gpg.openpgp.program", "{program}"),
    _setting("gpg.x509.program", "{program}", {"gpg.format": "x509"}),
    _setting("gpg.ssh.program", "{program}", {"gpg.format": "ssh", "user.signingKey": "{program}"}),
    _setting("gpg.ssh.defaultKeyCommand", "{program}", {"gpg.format": "ssh"}),
    _setting("gpg.ssh.allowedSignersFile", "{elsewhere}/attributes"),
    _setting("gpg.ssh.revocationFile", "{elsewhere}/attributes"),
    _setting("commit.gpgSign", "true", {"gpg.program": "{program}"}),
    _setting("log.showSignature", "true", {"gpg.program": "{program}"}),
    _setting("alias.evil", "!{program}"),
    _setting("alias.fsck", "!{program}"),
    _setting("pager.status", "{program}"),
    _setting("pager.rev-list", "{program}"),
    _setting("include.path", "{elsewhere}/settings"),
    _setting("includeIf.gitdir:**.path", "{elsewhere}/settings"),
    _setting("includeIf.onbranch:**.path", "{elsewhere}/settings"),
    _setting("uploadpack.packObjectsHook", "{program}"),
    _setting("remote.origin.url", "ext::{program} %S", {"protocol.ext.allow": "always"}),
    _setting("remote.other.url", "--upload-pack={program}"),
    _setting("remote.origin.uploadpack", "{program}", _REMOTE),
    _setting("remote.origin.receivepack", "{program}", _REMOTE),
    _setting("remote.origin.vcs", "ext"),
    _setting("remote.origin.promisor", "true", {**_REMOTE, "remote.origin.uploadpack": "{program}"}),
    _setting("remote.origin.partialclonefilter", "blob:none", _REMOTE),
    _setting("remote.origin.fetch", "+refs/*:refs/*"),
    _setting("extensions.partialClone", "origin", {"core.repositoryformatversion": "1", **_REMOTE}),
    _setting("extensions.refStorage", "reftable"),
    _setting("trailer.evil.command", "{program}"),
    _setting("trailer.evil.cmd", "{program}"),
    _setting("interactive.diffFilter", "{program}"),
    _setting("submodule.evil.update", "!{program}"),
    _setting("submodule.evil.url", "ext::{program}"),
    _setting("url.ext::{program} .insteadOf", "evil:", {"protocol.ext.allow": "always"}),
    _setting("url.ext::{program} .pushInsteadOf", "evil:"),
    _setting("init.templateDir", "{elsewhere}/template"),
    _setting("protocol.ext.allow", "always"),
    _setting("protocol.allow", "always"),
    _setting("man.evil.cmd", "{program}"),
    _setting("browser.evil.cmd", "{program}"),
    _setting("guitool.evil.cmd", "{program}"),
    _setting("instaweb.httpd", "{program}"),
    _setting("sendemail.smtpServer", "{program}"),
    _setting("imap.tunnel", "{program}"),
    _setting("gc.recentObjectsHook", "{program}"),
    _setting("fsck.skipList", "{elsewhere}/attributes"),
    _setting("fsck.missingEmail", "ignore"),
    _setting("mailmap.file", "{elsewhere}/attributes"),
    _setting("safe.directory", "*"),
)

FILES = (
    *(Vector(f"hooks/{name}", (f".git/hooks/{name}",), {}, {f".git/hooks/{name}": "{program}"}) for name in HOOKS),
    _file(".git/info/attributes", ATTRIBUTES, {"filter.evil.clean": "{program}"}),
    Vector(
        "gitattributes-filter", (".gitattributes", "filter.evil.clean"),
        {"filter.evil.clean": "{program}"}, {".gitattributes": "* filter=evil\n"},
    ),
    Vector(
        "gitattributes-diff", (".gitattributes", "diff.evil.textconv"),
        {"diff.evil.textconv": "{program}"}, {".gitattributes": "* -text\n* diff=evil\n"},
    ),
    Vector(
        "gitattributes-merge", (".gitattributes", "merge.evil.driver"),
        {"merge.evil.driver": "{program}"}, {".gitattributes": "* merge=evil\n"},
    ),
    _file(
        ".git/config.worktree", '[core]\n\tfsmonitor = "{program}"\n',
        {"extensions.worktreeConfig": "true", "core.repositoryformatversion": "1"},
    )._replace(names=(".git/config.worktree", "extensions.worktreeConfig")),
    _file(".git/commondir", "{elsewhere}/git\n"),
    _file(".git/gitdir", "{elsewhere}/git\n"),
    _file(".git/objects/info/alternates", "{elsewhere}/git/objects\n"),
    _file(".git/objects/info/http-alternates", "https://example.invalid/objects\n"),
    _file(".git/info/grafts", "{tip}\n"),
    _file(".git/info/sparse-checkout", "/kadry.yaml\n"),
    _file(".git/shallow", "{tip}\n"),
    _file(".git/refs/replace/{tip}", "{before}\n")._replace(id="refs/replace", names=(".git/refs/replace",)),
    _file(".git/worktrees/evil/gitdir", "{elsewhere}/work/.git\n")._replace(names=(".git/worktrees",)),
    _file(".git/modules/evil/config", '[core]\n\tfsmonitor = "{program}"\n')._replace(names=(".git/modules",)),
    _file(".git/MERGE_HEAD", "{before}\n"),
    _file(".git/rebase-merge/git-rebase-todo", "exec {program}\n")._replace(names=(".git/rebase-merge",)),
    _file(".git/sequencer/todo", "exec {program}\n")._replace(names=(".git/sequencer",)),
)  # fmt: skip

VECTORS = (*SETTINGS, *FILES)


def plant(root: Path, *vectors: Vector) -> Trap:
    """Puts vectors into a register, and the folder of traps beside it."""
    elsewhere = root.parent / "elsewhere"
    trap = Trap(elsewhere / "program", elsewhere / "mark", elsewhere)
    _lay_traps(root, trap)
    words = {"{program}": trap.program.as_posix(), "{elsewhere}": elsewhere.as_posix(), "{tip}": tip(root)}
    words["{before}"] = _before(root)
    for vector in vectors:
        with (root / ".git/config").open("a", encoding="utf-8", newline="\n") as config:
            config.writelines(
                _stanza(_filled(key, words), _filled(value, words)) for key, value in vector.settings.items()
            )
        for path, text in vector.files.items():
            file = root / _filled(path, words)
            file.parent.mkdir(parents=True, exist_ok=True)
            if "/hooks/" in path:
                shutil.copy(trap.program, file)
            else:
                file.write_text(_filled(text, words), encoding="utf-8", newline="\n")
    return trap


def named(vector: Vector, trap: Trap) -> list[str]:
    """What kadry must name of a planted vector, in small letters as `shown` gives them."""
    return [" ".join(name.replace("{program}", trap.program.as_posix()).lower().split()) for name in vector.names]


def _lay_traps(root: Path, trap: Trap) -> None:
    for folder in ("hooks", "template/hooks", "work"):
        (trap.elsewhere / folder).mkdir(parents=True)
    script = f"#!/bin/sh\necho \"$0\" >> '{trap.mark.as_posix()}'\n"
    trap.program.write_text(script, encoding="utf-8", newline="\n")
    trap.program.chmod(0o755)
    for name in HOOKS:
        for folder in ("hooks", "template/hooks"):
            shutil.copy(trap.program, trap.elsewhere / folder / name)
    (trap.elsewhere / "attributes").write_text(ATTRIBUTES, encoding="utf-8", newline="\n")
    settings = _stanza("core.fsmonitor", trap.program.as_posix())
    (trap.elsewhere / "settings").write_text(settings, encoding="utf-8", newline="\n")
    # A git folder with the same objects and settings of its own.
    shutil.copytree(root / ".git", trap.elsewhere / "git")
    with (trap.elsewhere / "git/config").open("a", encoding="utf-8", newline="\n") as config:
        config.write(settings)


def _before(root: Path) -> str:
    return git(root, "rev-parse", "HEAD^").strip()


def _stanza(key: str, value: str) -> str:
    section, _, rest = key.partition(".")
    middle, _, name = rest.rpartition(".")
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return (f'[{section} "{middle}"]' if middle else f"[{section}]") + f'\n\t{name} = "{quoted}"\n'


def _filled(text: str, words: Mapping[str, str]) -> str:
    for word, meaning in words.items():
        text = text.replace(word, meaning)
    return text
