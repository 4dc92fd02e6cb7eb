"""Whom a word means among everybody the register knows: by a card, a personal file or a competition."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from kadry_cli.body.staff_files import matching
from kadry_cli.core.errors import UserError
from kadry_cli.core.register.load import reader_of
from kadry_cli.dossier.people import everybody
from kadry_cli.person.files import SHOWN, names_of, people_ids


def anybody(root: Path) -> Callable[[str], str]:
    """A function from an id, or an unambiguous part of a name, to the id of a person; it raises UserError.

    Former names of a card count. Who is appointed by an order has often no folder yet, but is a candidate of a
    competition.
    """
    ids = frozenset(people_ids(root))

    @cache
    def named() -> dict[str, tuple[str, ...]]:
        of_cards = {one.id: one.names for one in names_of(root, sorted(ids)) if one.names}
        return {one.id: (one.name,) for one in everybody(root, reader_of(root)).values()} | of_cards

    def find(wanted: str) -> str:
        if wanted in ids:
            return wanted
        found = matching(named(), wanted)
        if len(found) == 1:
            return found[0]
        what = "підходить кілька осіб" if found else "такої особи в реєстрі немає"
        raise UserError(
            f"«{wanted}»: {what}", f"вкажіть код: {', '.join(found[:SHOWN])}" if found else "перевірте ім’я"
        )

    return find
