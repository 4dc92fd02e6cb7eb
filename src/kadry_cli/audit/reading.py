"""Revisions of records out of the history: each read once, what cannot be read told as a finding (K1, trust U10)."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import NamedTuple

from pydantic import BaseModel

from kadry_cli.audit.comparing import Value
from kadry_cli.audit.kept import Kept, Pair
from kadry_cli.audit.telling import told
from kadry_cli.core.change.acts import ChangedFile
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.commits import Commit
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.register.reader import read_text

KEPT = 4_000
"""How many revisions stay at hand: a revision is the older state of one act and the newer one of the act before it."""


class Revision(NamedTuple):
    """One state of a file: whether it is there, its values; None where it cannot be read."""

    there: bool
    value: Value


NOTHING = Revision(False, None)


def moment(commit: Commit) -> str:
    """An act by its moment: long numbers, and an id may begin with one, are masked wherever a finding is shown."""
    return f"{commit.committed:%d.%m.%Y %H:%M:%S}"


class Revisions:
    """The revisions of one history, by the ids of their contents."""

    def __init__(self, store: Objects, kept: Kept | None = None) -> None:
        self._store = store
        self._kept = kept
        self._read: OrderedDict[str, Revision] = OrderedDict()
        self._broken: dict[str, Finding] = {}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """One for each revision that is no readable record, with the act that brought it, or took it away."""
        return tuple(self._broken.values())

    def pair(self, kind: str, model: type[BaseModel], file: ChangedFile, commit: Commit) -> Pair | None:
        """What an act changed in a file that was there before and after it; None where either state cannot be read.

        What is known from an earlier time is not found out again; what cannot be read is never kept.
        """
        known = self._kept.pair(kind, file.old, file.new) if self._kept is not None else None
        if known is not None:
            return known
        new, old = self.after(file, commit), self.before(file, commit)
        # Going back in time, nobody asks for this state again.
        self._read.pop(file.new, None)
        if old.value is None or new.value is None:
            return None
        hidden = tuple(told(model, old.value, new.value, reveal=False))
        found = Pair(hidden, tuple(told(model, old.value, new.value, reveal=True)))
        if self._kept is not None:
            self._kept.keep_pair(kind, file.old, file.new, found)
        return found

    def before(self, file: ChangedFile, commit: Commit) -> Revision:
        """The state that an act found."""
        return self._get(file.old, file.path, commit, brought=False)

    def after(self, file: ChangedFile, commit: Commit) -> Revision:
        """The state that an act left."""
        return self._get(file.new, file.path, commit, brought=True)

    def _get(self, blob: str, path: str, commit: Commit, *, brought: bool) -> Revision:
        if not blob:
            return NOTHING
        found = self._read.get(blob)
        if found is None:
            value, code = self._values(blob, path)
            found = self._read[blob] = Revision(True, value)
            if len(self._read) > KEPT:
                self._read.popitem(last=False)
            if code:
                self._broken[blob] = Finding("KD930", path, values={"act": moment(commit), "code": code})
        else:
            self._read.move_to_end(blob)
        if brought and blob in self._broken:
            known = self._broken[blob]
            self._broken[blob] = replace(known, values={**known.values, "act": moment(commit)})
        return found

    def _values(self, blob: str, path: str) -> tuple[Value, str]:
        """The values of a revision, or None and the code of what is wrong with it."""
        data = self._store.blob(blob)
        if data is None:
            return None, "KD917"
        value, wrong = read_text(data, path)
        return value, "" if value is not None else wrong[0].code if wrong else "KD917"
