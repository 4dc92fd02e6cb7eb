"""The sheet of knowledge of a change of record data: what was, what is, on what ground; three hands (papers 6.1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from kadry_cli.audit.changes import WHOLE, FieldChange, changes_of
from kadry_cli.audit.comparing import ADDED, REMOVED
from kadry_cli.audit.points import point_of
from kadry_cli.audit.reading import Revisions
from kadry_cli.audit.source import History
from kadry_cli.audit.words import DASH
from kadry_cli.changes.papers.ground import Asked, head, paper_name
from kadry_cli.core.change.acts import changed_files, readable_head
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import BASIS, commit_of
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.dossier.papers.ground import number_of
from kadry_cli.person.files import FOLDER

BLANK_ROWS = 8
SIGN = "|"
WORDS = {ADDED: "внесено", REMOVED: "вилучено"}


class Row(NamedTuple):
    """One change: which data, what they were and became; on what ground, "" for a place to write in."""

    data: str
    old: str
    new: str
    ground: str = ""


def knowledge(asked: Asked, rows: Sequence[Row]) -> dict[str, Any]:
    """The fields of the sheet; a blank has empty rows."""
    body = asked.body()
    chief, hr = body.head(), body.hr()
    name = "" if asked.blank else paper_name(asked).full
    return {
        **head(asked, "Аркуш обізнаності про зміну облікових даних"),
        "act": body.act_kind(),
        "name": printed(name),
        "number": number_of(asked.files.file(asked.person)) if not asked.blank else "",
        "rows": [row._asdict() for row in rows],
        "spare": 0 if rows else BLANK_ROWS,
        "employee": body.sign(name),
        "head": {"post": chief["post"], "name": "" if asked.blank else chief["name"]},
        "hr": {"post": hr["post"], "name": "" if asked.blank else hr["name"]},
    }


def typed_rows(texts: Sequence[str], ground: str) -> list[Row]:
    """Rows as they were typed: «дані|було|стало». UserError for one that has not these three parts."""
    return [_typed(text, ground) for text in texts]


def _typed(text: str, ground: str) -> Row:
    parts = [" ".join(part.split()) for part in text.split(SIGN)]
    if len(parts) != 3 or not parts[0]:
        raise UserError(f"--row: «{text}» – не три частини", 'пишіть так: --row "прізвище|Коваль|Коваленко"')
    data, old, new = (printed(part) for part in parts)
    return Row(data, old or DASH, new or DASH, ground)


def rows_of_act(asked: Asked, wanted: str) -> list[Row]:
    """What an act of the history changed in the records of the person, nothing hidden: the paper is for the person.

    UserError where the act is not there or changed nothing of the person, RefusedError where a record does not read.
    """
    root = asked.files.root
    head_of_history = readable_head(root)
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        commit = commit_of(store, point_of(History(root, place, store, head_of_history, {}), wanted))
        revisions = Revisions(store)
        found = [
            _row(change, printed(commit.first(BASIS)))
            for file in changed_files(place, commit.id)
            if file.path.startswith(f"{FOLDER}/{asked.person}/")
            for change in changes_of(commit, file, revisions, reveal=True)
        ]
    if revisions.findings:
        raise RefusedError(revisions.findings)
    if not found:
        raise UserError(
            f"акт {commit.id[:10]} не змінив записів «{asked.person}»",
            f"акти про цю людину: kadry audit log --person {asked.person}",
        )
    return found


def _row(change: FieldChange, ground: str) -> Row:
    told = change.told
    if told.title == WHOLE:
        return Row(f"{change.record}: {told.title}", DASH, WORDS[told.change], ground)
    return Row(told.title, told.old or DASH, told.new or DASH, ground)
