"""The history as changes of fields: whose record, which field, what it was and became, by whose act and why (K1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kadry_cli.audit.comparing import ADDED, CHANGED, REMOVED
from kadry_cli.audit.kinds import kind_of
from kadry_cli.audit.reading import Revisions
from kadry_cli.audit.telling import Told
from kadry_cli.core.change.acts import ChangedFile
from kadry_cli.core.git.commits import Commit
from kadry_cli.person.whose import person_of

WHOLE = "увесь запис"
NO_RECORD = "файл поза записами"
UNREADABLE = "запис не прочитано"


class FieldChange(NamedTuple):
    """One change: the act, the file, the kind of record in words, the person it is about ("" for none), and what
    differs, in words."""

    commit: Commit
    path: str
    record: str
    person: str
    told: Told


def changes_of(commit: Commit, file: ChangedFile, revisions: Revisions, *, reveal: bool) -> Iterator[FieldChange]:
    """The changes that an act made to one file; a record that is new, gone or not readable is one change."""
    matched = kind_of(file.path)
    person = person_of(file.path)
    became = ADDED if not file.old else REMOVED if not file.new else CHANGED
    if matched is None:
        yield FieldChange(commit, file.path, NO_RECORD, person, Told("", WHOLE, became))
        return
    kind, model = matched
    if became != CHANGED:
        yield FieldChange(commit, file.path, kind.title, person, Told("", WHOLE, became))
        return
    pair = revisions.pair(kind.name, model, file, commit)
    if pair is None:
        yield FieldChange(commit, file.path, kind.title, person, Told("", UNREADABLE, CHANGED))
        return
    for one in pair.revealed if reveal else pair.hidden:
        yield FieldChange(commit, file.path, kind.title, person, one)
