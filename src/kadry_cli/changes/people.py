"""Whom a word means among everybody the register knows: by a card, a personal file or a competition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kadry_cli.core.register.load import reader_of
from kadry_cli.dossier.people import everybody
from kadry_cli.person.files import finder_by, names_of, people_ids


def anybody(root: Path) -> Callable[[str], str]:
    """A function from an id, or an unambiguous part of a name, to the id of a person; it raises UserError.

    Former names of a card count. Who is appointed by an order has often no folder yet, but is a candidate of a
    competition.
    """
    ids = people_ids(root)

    def named() -> dict[str, tuple[str, ...]]:
        of_cards = {one.id: one.names for one in names_of(root, ids) if one.names}
        return {one.id: (one.name,) for one in everybody(root, reader_of(root)).values()} | of_cards

    return finder_by(ids, named)
