"""What the user has put into git's index for his next commit, judged as a change of the register (`check --staged`).

The contents are those of the index, not of the disk; what stands on disk otherwise than in the history and is not in
the index counts as the history has it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.change.acts import readable_head
from kadry_cli.core.change.differences import differences
from kadry_cli.core.change.officer import taken_over
from kadry_cli.core.checking.future import Future, future_findings
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.allowed import ATTRIBUTES
from kadry_cli.core.git.index import entries_of
from kadry_cli.core.git.objects import Objects, objects
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.git.paths import is_plain
from kadry_cli.core.git.reading import EMPTY_TREE, RAW, RawLine, raw_lines
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.manifest import installed, installed_kinds
from kadry_cli.core.register.layout import ATTRIBUTES_FILE, GIT_DIR, match, record_folders

_USUAL = ("100644", "000000")


class Staged(NamedTuple):
    """The files that an index has otherwise than the last act, with their bytes (None: taken away), and as that act
    has them; `findings` are those of the index itself, `entries` is how many files it has."""

    files: Mapping[str, bytes | None]
    before: Mapping[str, bytes | None]
    findings: tuple[Finding, ...]
    entries: int


def read_staged(root: Path, index: str) -> Staged:
    """What is in an index. UserError where a merge in it is not finished, or the history cannot be read."""
    head = readable_head(root)
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        lines = _lines(place, index, head)
        findings = tuple(finding for line in lines for finding in _of_line(line, store))
        usual = [line for line in lines if line.mode in _USUAL and is_plain(line.path)]
        files = {line.path: store.blob(line.new) if line.new.strip("0") else None for line in usual}
        before = {line.path: store.blob(line.old) if line.old.strip("0") else None for line in usual}
    return Staged(files, before, findings, entries_of(index))


def staged_future(root: Path, staged: Staged) -> Future:
    """What the commit of an index would make wrong with the register."""
    topics, kinds = installed(), installed_kinds()
    head = readable_head(root)
    recorded: dict[str, bytes | None] = {}
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        found = differences(
            root, place, head, lambda path: match(path, kinds) is not None, record_folders(kinds), keep=taken_over(root)
        )
        for path in found.all():
            if path not in staged.files and match(path, kinds) is not None:
                recorded[path] = store.blob(f"{head}:{path}") if head else None
    after, before = {**recorded, **staged.files}, {**recorded, **staged.before}
    future = future_findings(root, after, before, law_of(topics), kinds, topics, staged.entries)
    return future._replace(findings=(*staged.findings, *future.findings))


def _lines(place: Overlay, index: str, head: str) -> list[RawLine]:
    if not os.path.isfile(index):
        return []
    lines = list(raw_lines(place.git("diff-index", "--cached", *RAW, head or EMPTY_TREE, index=os.path.abspath(index))))
    if any(line.status == "U" for line in lines):
        raise UserError(
            "в індексі git є файли, злиття яких не закінчено",
            "виправте їх і додайте (git add ФАЙЛ) або скасуйте злиття: git merge --abort",
        )
    return lines


def _of_line(line: RawLine, store: Objects) -> tuple[Finding, ...]:
    if not line.new.strip("0"):
        return ()
    if not is_plain(line.path):
        shown = line.path.encode("utf-8", "replace").decode()
        if line.path.rpartition("/")[2] == ATTRIBUTES_FILE:
            return (Finding("KD914", shown),)
        return (Finding("KD921", shown, values={"reason": "така назва файлу не дозволена"}),)
    if line.mode not in _USUAL:
        return (Finding("KD921", line.path, values={"reason": "це не звичайний файл, а посилання чи програма"}),)
    if line.path == ATTRIBUTES_FILE and store.blob(line.new) != ATTRIBUTES:
        return (Finding("KD914", line.path),)
    return ()
