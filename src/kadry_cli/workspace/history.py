"""Whether the history of a register is whole, and whether the files on disk are those it ends with (trust W9)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from kadry_cli.core.change.differences import Differences, recorded_files, tree_files
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.blob_ids import blob_id
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.gate import gate_findings, is_unreadable
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.git.reading import is_whole
from kadry_cli.core.git.refs import read_head, references
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.topics import record_kinds
from kadry_cli.workspace.standing import is_own, register_differences

CHANGED = "файл відрізняється від останнього записаного до історії"
NEW = "файлу ще немає в історії"
GONE = "файл є в історії, а на диску його немає"


def history_findings(root: Path, blobs: Mapping[str, str] | None) -> list[Finding]:
    """What is wrong with `.git`, with the objects in it, and with the files against the history's end.

    `blobs` are the ids of the records that a check has just read; without them the disk is looked at.
    """
    with overlay(str(root / GIT_DIR)) as place:
        found = gate_findings(root, place)
        if is_unreadable(found):
            return found
        head = read_head(str(root / GIT_DIR)).commit
        if not head:
            return found
        damage = _damage(root, place, head)
        if damage:
            return [*found, *damage]
        differing = register_differences(root, place, head) if blobs is None else _differing(root, place, head, blobs)
    for paths, what in ((differing.changed, CHANGED), (differing.new, NEW), (differing.gone, GONE)):
        found += [Finding("KD918", path, values={"path": path, "what": what}) for path in paths]
    return found


def _damage(root: Path, place: Overlay, head: str) -> list[Finding]:
    if not is_whole(place, head):
        what = "історію пошкоджено: не всі об’єкти читаються і сходяться зі своїми сумами"
        return [Finding("KD917", GIT_DIR, values={"what": what})]
    with objects(place) as store:
        for name, commit in references(str(root / GIT_DIR)):
            if not commit or store.get(commit) is None:
                what = f"посилання {name} не веде до жодного об’єкта"
                return [Finding("KD917", GIT_DIR, values={"what": what})]
    index = root / GIT_DIR / "index"
    if index.is_file():
        data = index.read_bytes()
        # Newer releases of git may be told to write an index without its sum.
        if any(data[-20:]) and hashlib.sha1(data[:-20], usedforsecurity=False).digest() != data[-20:]:
            return [Finding("KD917", f"{GIT_DIR}/index", values={"what": "індекс git пошкоджено"})]
    return []


def _differing(root: Path, place: Overlay, head: str, blobs: Mapping[str, str]) -> Differences:
    """The records just read against the history; the few other files of it are read here."""
    try:
        recorded, _ = recorded_files(place, head)
    except GitFailedError:
        recorded = tree_files(place, head)
    kinds = record_kinds()
    now = dict(blobs)
    for path in recorded:
        if path not in now and (root / path).is_file():
            now[path] = blob_id((root / path).read_bytes())
    changed = tuple(path for path, blob in recorded.items() if now.get(path, blob) != blob)
    new = tuple(path for path in now if path not in recorded and is_own(path, kinds))
    return Differences(changed, new, tuple(path for path in recorded if path not in now))
