"""What differs between two states of cards and files, field by field (H13, H22).

The states are two acts of the history, so that what was reported is exactly what was recorded then. A sensitive value
is named and never shown: whoever must send it takes it from the card.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kadry_cli.audit.comparing import ADDED, CHANGED, REMOVED, leaves
from kadry_cli.audit.words import field_path
from kadry_cli.core.change.acts import files_between, find_act, head_commit
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Loc
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.git.reading import EMPTY_TREE
from kadry_cli.core.records.base import Record, fields_along, is_sensitive
from kadry_cli.core.register.layout import GIT_DIR, has_git
from kadry_cli.core.register.reader import read_text
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.person.records.card import Card

MODELS: Mapping[str, type[Record]] = {"card.yaml": Card, "file.yaml": PersonalFile}


class FieldChange(NamedTuple):
    """One value that differs: whose, in which record, where; its title; both values, "" where hidden or not there."""

    person: str
    record: str
    loc: Loc
    title: str
    change: str
    old: str
    new: str

    def field(self) -> str:
        """The place as a path: items of lists are numbered from 1."""
        return field_path(self.loc)


def head_of(root: Path) -> str:
    """The last act of the history. UserError where there is no history to compare with."""
    if not has_git(root):
        raise UserError("реєстр ще не має історії, тому змін порівняти ні з чим", "почніть її: kadry init")
    head = head_commit(root)
    if not head:
        raise UserError("в історії реєстру ще немає жодного акта", "почніть її: kadry init")
    return head


def full_id(root: Path, head: str, wanted: str) -> str:
    """The act that a beginning of its id means. UserError where there is none of it."""
    with overlay(str(root / GIT_DIR)) as place:
        found = find_act(place, head, wanted)
    if not found:
        raise UserError(
            f"акта «{wanted[:10]}» в історії немає, або так починаються кілька",
            "назвіть акт: --since; перелік: kadry log",
        )
    return found


def changes(root: Path, since: str, until: str) -> list[FieldChange]:
    """Every value of cards and files that differs between two acts, by person; `since` is "" for the beginning."""
    found: list[FieldChange] = []
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        for file in files_between(place, since or EMPTY_TREE, until, ("people",)):
            folder, _, record = file.path.rpartition("/")
            model = MODELS.get(record)
            if model is None or folder.count("/") != 1:
                continue
            old = store.blob(file.old) if file.old else None
            new = store.blob(file.new) if file.new else None
            found += _of_record(folder.partition("/")[2], record, model, old, new, file.path)
    return found


def _of_record(
    person: str, record: str, model: type[Record], old: bytes | None, new: bytes | None, path: str
) -> Iterator[FieldChange]:
    before, after = (_leaves(data, path) for data in (old, new))
    for loc in dict.fromkeys([*before, *after]):
        was, now = before.get(loc), after.get(loc)
        if was == now:
            continue
        change = ADDED if was is None else REMOVED if now is None else CHANGED
        fields = fields_along(model, loc)
        title = " – ".join(str(field.title) for field in fields) or str(loc[0])
        hidden = is_sensitive(model, loc)
        values = ("", "") if hidden else (was or "", now or "")
        yield FieldChange(person, record, loc, title, change, *values)


def _leaves(data: bytes | None, path: str) -> dict[Loc, str]:
    """Every single value of a record by its place; a record that cannot be read has none."""
    return dict(leaves(read_text(data, path)[0])) if data is not None else {}
