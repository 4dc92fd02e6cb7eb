"""Which files are asked about, and the names of the people they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kadry_cli.audit.changes import FieldChange
from kadry_cli.audit.source import History
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.person.files import card_path, finder_among, names_among
from kadry_cli.person.whose import PEOPLE

WHOLE = "."


def asked_paths(past: History, paths: Sequence[Path], person: str | None) -> tuple[str, ...]:
    """The paths to look at, as the history has them; () for all. UserError for a person whom the register does not
    have."""
    only = tuple(map(past.path, paths))
    # The whole register is everything: git itself takes a point for nothing.
    only = () if WHOLE in only else only
    if person is None:
        return only
    if only:
        raise UserError("вкажіть щось одне: --person або ШЛЯХ", "записи людини – у папці people/КОД")
    return (f"{PEOPLE}{person_meant(past, person)}",)


def record_path(past: History, wanted: str) -> str:
    """The file of a record that a path means, or the card of a person that a word means."""
    if "/" in wanted or wanted.endswith(".yaml"):
        return past.path(Path(wanted))
    return card_path(person_meant(past, wanted))


def person_meant(past: History, wanted: str) -> str:
    """The id of the person that a word means, among those whom the history has now."""
    return finder_among(past.people(), past.reader())(wanted)


def named(past: History, found: Iterable[FieldChange]) -> dict[str, str]:
    """The present full names of the people that changes are about; who has no card any more has none."""
    people = sorted({one.person for one in found if one.person})
    return {one.id: printed(one.names[0]) for one in names_among(people, past.reader()) if one.names}
