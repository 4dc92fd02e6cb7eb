"""Checking a state of the register that does not exist yet: what a change would bring about (design §7).

A change is judged by what it makes wrong: what was wrong before it, in a file it touches or elsewhere, does not stand
in its way. Between files it is judged while the register is small; a large one is checked by `kadry check`, and the
change says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.checking.files import Ground, check_data, check_facts, check_file
from kadry_cli.core.checking.ground import ACTS_FILE, open_files
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.lookup import Law
from kadry_cli.core.manifest import Topic
from kadry_cli.core.records.report import Fact, FactIndex
from kadry_cli.core.register.layout import SETTINGS_FILE, FilePlace, TopicKind, match, read_bytes, walk
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.positions import locate

MOST_FILES = 500
"""In a larger register the references between files are not followed at each change."""

Files = Mapping[str, bytes | None]


class Future(NamedTuple):
    """What a change makes wrong, and whether the references between files were followed."""

    findings: tuple[Finding, ...]
    followed: bool


def future_findings(
    root: Path,
    files: Files,
    before: Files,
    law: Law,
    kinds: Sequence[TopicKind],
    topics: Sequence[Topic],
    known: int = 0,
    together: tuple[str, ...] = (),
) -> Future:
    """What would be wrong with the register after a change and is not wrong now.

    `files` are the changed files with their bytes after it (None: taken away), `before` the same files as they are;
    `known` is how many files the register has, where that is known without looking; `together` names the kinds of
    records that are followed even where the register is too large to follow all.
    """
    ground, found = open_files(root, law, files)
    if ground is None:
        return Future(tuple(_introduced(found, open_files(root, law, before).findings)), False)
    after, after_facts = _checked(files, ground, kinds)
    old_ground, old_found = open_files(root, law, before)
    old, old_facts = _checked(before, old_ground or ground, kinds)
    new = [*_introduced((*found, *after), (*old_found, *old)), *_not_kept(files, before, kinds)]
    others = _others(root, set(files), kinds) if known <= MOST_FILES else None
    followed = others is not None
    if others is None:
        if not together:
            return Future(tuple(new), False)
        few = [kind for kind in kinds if kind[1].name in together]
        others = [place for place in walk(root, few) if isinstance(place, FilePlace) and place.path not in files]
    # The settings and the law of the body itself bear on every file.
    if not {SETTINGS_FILE, ACTS_FILE}.isdisjoint(files):
        reports = [check_file(place, ground) for place in others]
        then = [finding for place in others for finding in check_file(place, old_ground or ground).findings]
        new += _introduced((finding for report in reports for finding in report.findings), then)
        facts = [fact for report in reports for fact in report.facts]
    else:
        facts = [fact for place in others for fact in check_file(place, ground).facts]
    return Future((*new, *_between(root, files, before, facts, after_facts, old_facts, topics)), followed)


def _checked(files: Files, ground: Ground, kinds: Sequence[TopicKind]) -> tuple[list[Finding], list[Fact]]:
    findings: list[Finding] = []
    facts: list[Fact] = []
    for path, data in sorted(files.items()):
        matched = match(path, kinds)
        if matched is not None and data is not None:
            report = check_data(FilePlace(path, *matched), data, ground)
            findings += report.findings
            facts += report.facts
    return findings, facts


def _not_kept(files: Files, before: Files, kinds: Sequence[TopicKind]) -> Iterator[Finding]:
    """What a change takes away or alters although it is only ever added to (trust U7).

    A record that cannot be read, before or after, proves nothing; that it cannot is a finding of its own.
    """
    for path, data in sorted(files.items()):
        was, matched = before[path], match(path, kinds)
        if matched is None or was is None or not matched[0][1].kept:
            continue
        topic, kind = matched[0]
        model = topic.load(kind.model)
        old = parse_record(was, path, model).record
        new = parse_record(data, path, model).record if data is not None else None
        if old is None or (new is None and data is not None):
            continue
        found = tuple(topic.load(kind.kept)(old, new, path))
        yield from locate(found, data) if found and data is not None else found


def _others(root: Path, changed: set[str], kinds: Sequence[TopicKind]) -> list[FilePlace] | None:
    """Every other record of the register; None where there are too many to read at each change."""
    others: list[FilePlace] = []
    for place in walk(root, kinds):
        if isinstance(place, FilePlace) and place.path not in changed:
            others.append(place)
            if len(others) > MOST_FILES:
                return None
    return others


def _between(
    root: Path,
    files: Files,
    before: Files,
    facts: Sequence[Fact],
    after_facts: Sequence[Fact],
    old_facts: Sequence[Fact],
    topics: Sequence[Topic],
) -> Iterable[Finding]:
    """What the change makes wrong between files."""

    def reading(state: Files) -> Callable[[str], bytes | None]:
        return lambda path: state[path] if path in state else read_bytes(root, path)[0]

    now = check_facts(_index((*facts, *after_facts)), topics, reading(files))
    return _introduced(now, check_facts(_index((*facts, *old_facts)), topics, reading(before)))


def _index(facts: Iterable[Fact]) -> FactIndex:
    index = FactIndex()
    index.add(sorted(facts, key=lambda fact: (fact.path, fact.kind, str(fact.loc))))
    return index


def _introduced(after: Iterable[Finding], before: Iterable[Finding]) -> Iterable[Finding]:
    """The findings that were not there before; a line that only moved is the same."""
    known = Counter(map(_same, before))
    for finding in after:
        if known[_same(finding)]:
            known[_same(finding)] -= 1
        else:
            yield finding


def _same(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.path, str(sorted(finding.values.items(), key=str))
