"""Which files are asked about, and the names of the people they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kadry_cli.audit.changes import PEOPLE, FieldChange
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.register.register_paths import register_path
from kadry_cli.person.files import card_path, find_person, names_of


def asked_paths(root: Path, paths: Sequence[Path], person: str | None) -> tuple[str, ...]:
    """The paths to look at, below the register; () for all. UserError for a person whom the register does not have."""
    only = tuple(register_path(root, path, missing=True) for path in paths)
    if person is None:
        return only
    if only:
        raise UserError("вкажіть щось одне: --person або ШЛЯХ", "записи людини – у папці people/КОД")
    return (f"{PEOPLE}{find_person(root, person)}",)


def record_path(root: Path, wanted: str) -> str:
    """The file of a record that a path means, or the card of a person that a word means."""
    if "/" in wanted or wanted.endswith(".yaml"):
        return register_path(root, Path(wanted), missing=True)
    return card_path(find_person(root, wanted))


def named(root: Path, found: Iterable[FieldChange]) -> dict[str, str]:
    """The present full names of the people that changes are about; who has no card any more has none."""
    people = sorted({one.person for one in found if one.person})
    return {one.id: printed(one.names[0]) for one in names_of(root, people) if one.names}
