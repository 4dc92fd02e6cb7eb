"""The history as changes of fields: whose record, which field, what it was and became, by whose act and why (K1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from kadry_cli.audit.comparing import ADDED, CHANGED, REMOVED, differences
from kadry_cli.audit.kinds import kind_of
from kadry_cli.audit.reading import Revision, Revisions
from kadry_cli.audit.words import field_path, title_of, value_words
from kadry_cli.core.change.acts import ChangedFile
from kadry_cli.core.git.commits import Commit

WHOLE = "увесь запис"
NO_RECORD = "файл поза записами"
UNREADABLE = "запис не прочитано"
PEOPLE = "people/"


class FieldChange(NamedTuple):
    """One change: the act, the file, the kind of record in words, the person it is about ("" for none); the place of
    the field ("" for a whole record), its title, what became of it, both values in words."""

    commit: Commit
    path: str
    record: str
    person: str
    field: str
    title: str
    change: str
    old: str
    new: str


def changes_of(commit: Commit, file: ChangedFile, revisions: Revisions, *, reveal: bool) -> Iterator[FieldChange]:
    """The changes that an act made to one file; a record that is new, gone or not readable is one change."""
    matched = kind_of(file.path)
    person = file.path[len(PEOPLE) :].partition("/")[0] if file.path.startswith(PEOPLE) else ""
    became = ADDED if not file.old else REMOVED if not file.new else CHANGED
    if matched is None:
        yield FieldChange(commit, file.path, NO_RECORD, person, "", WHOLE, became, "", "")
        return
    kind, model = matched
    if became != CHANGED:
        yield FieldChange(commit, file.path, kind.title, person, "", WHOLE, became, "", "")
        return
    old, new = revisions.before(file, commit), revisions.after(file, commit)
    if old.value is None or new.value is None:
        yield FieldChange(commit, file.path, kind.title, person, "", UNREADABLE, CHANGED, "", "")
        return
    for found in _fields(model, old, new, reveal):
        yield FieldChange(commit, file.path, kind.title, person, *found)


class _Field(NamedTuple):
    field: str
    title: str
    change: str
    old: str
    new: str


def _fields(model: type[BaseModel], old: Revision, new: Revision, reveal: bool) -> Iterator[_Field]:
    for one in differences(old.value, new.value):
        state = old.value if one.change == REMOVED else new.value
        yield _Field(
            field_path(one.loc),
            title_of(model, one.loc, state, reveal=reveal),
            one.change,
            value_words(model, one.loc, one.old, reveal=reveal),
            value_words(model, one.loc, one.new, reveal=reveal),
        )
