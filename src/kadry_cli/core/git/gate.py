"""The gate: what must hold of a folder `.git` before kadry writes to it (trust 3.2, rows G1-G5).

Nothing in the folder is believed to get this far: its settings are listed by git as a file like any other, everything
else is looked at by name. What is found is told whole, with the name of each thing.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from kadry_cli.core.files.folder import is_link
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.allowed import ATTRIBUTES, is_allowed
from kadry_cli.core.git.errors import GitFailedError, HistoryUnclearError
from kadry_cli.core.git.installed import HOOKS, INFO_ATTRIBUTES
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.git.refs import has_packed_replacements, read_head
from kadry_cli.core.register.layout import ATTRIBUTES_FILE, GIT_DIR

FOREIGN_OBJECTS = ("objects/info/alternates", "objects/info/http-alternates")
"""Files that lead git to objects elsewhere: with one of them even reading is refused."""
_FORBIDDEN_FILES = (
    "commondir",
    "config.worktree",
    "info/grafts",
    "info/sparse-checkout",
    "shallow",
    "gitdir",
)
ATTRIBUTES_OF_GIT = "info/attributes"
_FORBIDDEN_FOLDERS = ("refs/replace", "worktrees", "modules")
_UNFINISHED = (
    "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "BISECT_LOG", "rebase-merge", "rebase-apply", "sequencer",
)  # fmt: skip


def form_findings(root: Path) -> Iterator[Finding]:
    """Whether `.git` is a folder of the register and of this user (KD910, KD911); without these nothing is read."""
    status = os.lstat(root / GIT_DIR)
    if is_link(status) or not stat.S_ISDIR(status.st_mode):
        yield Finding("KD910", GIT_DIR)
    elif hasattr(os, "geteuid") and status.st_uid != os.geteuid():
        yield Finding("KD911", GIT_DIR)
    for name in FOREIGN_OBJECTS:
        if os.path.lexists(root / GIT_DIR / name):
            yield Finding("KD913", f"{GIT_DIR}/{name}")


def gate_findings(root: Path, place: Overlay) -> list[Finding]:
    """Everything that forbids writing to the history of a register, sorted; `place` is an overlay over its objects."""
    found = list(form_findings(root))
    if any(finding.code == "KD910" for finding in found):
        return found
    found += _settings(root, place)
    found += _files(root)
    found += _attributes(root)
    found += _links(root / GIT_DIR)
    try:
        read_head(str(root / GIT_DIR))
    except HistoryUnclearError as error:
        found.append(Finding("KD915", GIT_DIR, values={"reason": error.reason}))
    except OSError:
        found.append(Finding("KD915", GIT_DIR, values={"reason": "файл HEAD або packed-refs не читається"}))
    return sorted(set_of(found), key=Finding.sort_key)


def is_unreadable(findings: Iterable[Finding]) -> bool:
    """Whether the gate found what forbids even reading: another place than the register's, no plain end of the history,
    objects from elsewhere."""
    return any(f.code in ("KD910", "KD915") or f.path.endswith(FOREIGN_OBJECTS) for f in findings)


def set_of(findings: list[Finding]) -> list[Finding]:
    """The findings, each once."""
    seen: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        seen.setdefault(finding.sort_key(), finding)
    return list(seen.values())


def _settings(root: Path, place: Overlay) -> Iterator[Finding]:
    path = f"{GIT_DIR}/config"
    config = root / GIT_DIR / "config"
    if not os.path.lexists(config):
        return
    if is_link(os.lstat(config)) or not config.is_file():
        yield Finding("KD913", path)
        return
    try:
        listed = place.git("config", "--file", os.path.abspath(config), "--no-includes", "-z", "--list")
    except GitFailedError:
        yield Finding("KD912", path, values={"key": "", "reason": "файл налаштувань git не читається"})
        return
    for entry in listed.decode("utf-8", "replace").split("\0")[:-1]:
        key, equals, value = entry.partition("\n")
        if not is_allowed(key, value if equals else None):
            yield Finding("KD912", path, values={"key": key, "reason": f"налаштування «{key}» не дозволене"})


def _links(git_dir: Path) -> Iterator[Finding]:
    """Links inside the git folder: through one git, or kadry, would write elsewhere (W10)."""
    for folder, names, files in os.walk(git_dir):
        inside = os.path.relpath(folder, git_dir).replace(os.sep, "/")
        for name in (*names, *files):
            if is_link(os.lstat(os.path.join(folder, name))):
                yield Finding("KD913", _shown(f"{GIT_DIR}/{name}" if inside == "." else f"{GIT_DIR}/{inside}/{name}"))
        if inside == "objects":
            # Objects themselves prove what they are.
            names[:] = [name for name in names if name in ("info", "pack")]


def _files(root: Path) -> Iterator[Finding]:
    git_dir = root / GIT_DIR
    for name in _FORBIDDEN_FILES:
        if os.path.lexists(git_dir / name):
            yield Finding("KD913", f"{GIT_DIR}/{name}")
    if os.path.lexists(git_dir / ATTRIBUTES_OF_GIT) and not holds(git_dir / ATTRIBUTES_OF_GIT, INFO_ATTRIBUTES):
        yield Finding("KD913", f"{GIT_DIR}/{ATTRIBUTES_OF_GIT}")
    for name in _FORBIDDEN_FOLDERS:
        if is_link_or_full(git_dir / name):
            yield Finding("KD913", f"{GIT_DIR}/{name}")
    if has_packed_replacements(str(git_dir)):
        yield Finding("KD913", f"{GIT_DIR}/refs/replace")
    hooks = git_dir / "hooks"
    if os.path.islink(hooks):
        yield Finding("KD913", f"{GIT_DIR}/hooks")
    elif hooks.is_dir():
        for name in sorted(os.listdir(hooks)):
            ours = name in HOOKS and holds(hooks / name, HOOKS[name])
            if not ours and not name.endswith(".sample"):
                yield Finding("KD913", f"{GIT_DIR}/hooks/{_shown(name)}")
    for name in _UNFINISHED:
        if os.path.lexists(git_dir / name):
            yield Finding("KD916", f"{GIT_DIR}/{name}")


def holds(path: Path, data: bytes) -> bool:
    """Whether a path is a regular file, no link, with exactly these bytes."""
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode) or is_link(status) or status.st_size != len(data):
            return False
        return path.read_bytes() == data
    except OSError:
        return False


def is_link_or_full(folder: Path) -> bool:
    """Whether a path is a link, or a folder that holds anything."""
    try:
        return os.path.islink(folder) or bool(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return os.path.lexists(folder)


def _attributes(root: Path) -> Iterator[Finding]:
    try:
        text = (root / ATTRIBUTES_FILE).read_bytes()
    except FileNotFoundError:
        return
    except OSError:
        text = b""
    if os.path.islink(root / ATTRIBUTES_FILE) or text != ATTRIBUTES:
        yield Finding("KD914", ATTRIBUTES_FILE)


def _shown(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")


def wide_permissions(root: Path) -> Iterator[Finding]:
    """A register or its git folder that other users of the computer can read (KD920, I12); POSIX only."""
    if os.name == "nt":
        return
    for path in (root, root / GIT_DIR):
        try:
            mode = path.stat().st_mode
        except OSError:
            continue
        if mode & 0o077:
            yield Finding("KD920", "." if path == root else GIT_DIR, values={"mode": f"{mode & 0o777:03o}"})
