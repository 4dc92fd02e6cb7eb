"""The history as reports ask it: read in one pass whatever is asked, every state of a record parsed once (trust G2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from pydantic import BaseModel

from kadry_cli.audit.asked import Asked
from kadry_cli.audit.changes import UNREADABLE, WHOLE, FieldChange
from kadry_cli.audit.comparing import ADDED, CHANGED, REMOVED, Difference, Value, differences
from kadry_cli.audit.kinds import kind_of
from kadry_cli.audit.reading import Revisions
from kadry_cli.audit.reports.plain import person_in
from kadry_cli.audit.source import History
from kadry_cli.audit.telling import Told, told_one
from kadry_cli.audit.walk import Act, acts_with_files
from kadry_cli.core.change.acts import ChangedFile
from kadry_cli.core.git.commits import Commit, commit_of
from kadry_cli.core.manifest import RecordKind
from kadry_cli.person.whose import person_of


class Step(NamedTuple):
    """What one act did to one record. A record that is new, gone or not readable has no differences."""

    commit: Commit
    file: ChangedFile
    kind: RecordKind
    model: type[BaseModel]
    became: str
    differences: tuple[Difference, ...]


class ReadHistory:
    """The acts that lead to `head`, the newest first, as far as they are asked for."""

    def __init__(self, past: History, paths: tuple[str, ...], asked: Asked) -> None:
        self.place, self.store = past.place, past.store
        self._paths, self._asked = paths, asked
        self.head = past.head
        self.revisions = Revisions(past.store)

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """The acts asked for with the files they changed."""
        every = acts_with_files(self.place, self.store, self.head, self._paths)
        return tuple(act for act in every if self._asked.takes_act(act.commit))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """What these acts did, record by record."""
        return tuple(step for act in self.acts for file in act.files for step in self._step(act.commit, file))

    def of(self, *kinds: str) -> Iterator[Step]:
        """The steps of these kinds of records."""
        return (step for step in self.steps if step.kind.name in kinds)

    def old(self, step: Step) -> Value:
        """The record as the act found it; None where there was none, or none that can be read."""
        return self.revisions.before(step.file, step.commit).value

    def new(self, step: Step) -> Value:
        """The record as the act left it."""
        return self.revisions.after(step.file, step.commit).value

    def at(self, commit: Commit, path: str) -> Value:
        """A record as it stood after an act; None where there was none."""
        stored = self.store.get(f"{commit.id}:{path}")
        if stored is None or stored.kind != "blob":
            return None
        return self.revisions.after(ChangedFile(path, "", stored.id), commit).value

    def before(self, commit: Commit, path: str) -> Value:
        """A record as an act found it; of a merge as its first side had it."""
        return self.at(self.commit(commit.parents[0]), path) if commit.parents else None

    def folder_id(self, commit: Commit, folder: str) -> str:
        """What tells a state of a folder from any other; "" where it was not there."""
        tree = self.store.get(f"{commit.id}:{folder}")
        return tree.id if tree is not None else ""

    def files_in(self, commit: Commit, folder: str) -> Mapping[str, str]:
        """The files of a folder as it stood after an act, by name in order, with the ids of their contents."""
        tree = self.store.get(f"{commit.id}:{folder}")
        return {} if tree is None or tree.kind != "tree" else dict(sorted(_in_tree(tree.data, len(tree.id) // 2)))

    def commit(self, commit: str) -> Commit:
        """An act by its full id."""
        known = self._commits.get(commit)
        if known is None:
            known = self._commits[commit] = commit_of(self.store, commit)
        return known

    @cached_property
    def _commits(self) -> dict[str, Commit]:
        return {act.commit.id: act.commit for act in self.acts}

    def change(self, step: Step, one: Difference, *, reveal: bool) -> FieldChange:
        """A difference in words, about the person of the path or of the row it is in."""
        # Only a row of a list is called by what else stands in the record.
        of_row = any(isinstance(part, int) for part in one.loc)
        state = (self.old if one.change == REMOVED else self.new)(step) if of_row else None
        person = person_of(step.file.path) or person_in(state, one.loc)
        words = told_one(step.model, one, state, reveal=reveal)
        return FieldChange(step.commit, step.file.path, step.kind.title, person, words)

    def told(self, step: Step, *, reveal: bool) -> Iterator[FieldChange]:
        """Everything that a step changed; a record that is new, gone or not readable is one change."""
        if step.became != CHANGED:
            yield whole(step)
        elif self.old(step) is None or self.new(step) is None:
            yield whole(step)._replace(told=Told("", UNREADABLE, CHANGED))
        for one in step.differences:
            yield self.change(step, one, reveal=reveal)

    def _step(self, commit: Commit, file: ChangedFile) -> Iterator[Step]:
        found = kind_of(file.path)
        if found is None:
            return
        became = ADDED if not file.old else REMOVED if not file.new else CHANGED
        differing: Iterable[Difference] = ()
        if became == CHANGED:
            old, new = self.revisions.before(file, commit).value, self.revisions.after(file, commit).value
            differing = differences(old, new) if isinstance(old, dict) and isinstance(new, dict) else ()
        yield Step(commit, file, *found, became, tuple(differing))


def whole(step: Step) -> FieldChange:
    """A whole record that is new or gone."""
    person = person_of(step.file.path)
    return FieldChange(step.commit, step.file.path, step.kind.title, person, Told("", WHOLE, step.became))


def _in_tree(data: bytes, width: int) -> Iterator[tuple[str, str]]:
    """The names and ids in a tree of git: mode, blank, name, zero, the bytes of an id."""
    at = 0
    while at < len(data):
        end = data.index(b"\0", at)
        name = data[at:end].partition(b" ")[2].decode("utf-8", "surrogateescape")
        at = end + 1 + width
        yield name, data[end + 1 : at].hex()
