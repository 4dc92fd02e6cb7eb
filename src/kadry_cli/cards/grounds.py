"""A document as typed on the command line, made the ground of an entry."""

from __future__ import annotations

import re

from kadry_cli.body.basis import read_basis
from kadry_cli.core.errors import UserError
from kadry_cli.person.records.grounds import Ground

_NAMING = re.compile(r"\A(\w+)\s*(.*?)\s*\bвід\b", re.DOTALL)


def ground_of(text: str, option: str) -> Ground:
    """«розпорядження від 19.06.2009 № 49-к» or «рішення обласної ради від 01.02.2010 № 12» as a ground.

    UserError where the text has no date or no number: every entry cites both (digest L548).
    """
    basis = read_basis(text)
    naming = _NAMING.match(basis.text)
    if basis.date is None or not basis.number or (not basis.kind and naming is None):
        raise UserError(
            f"{option}: «{basis.text}» – без виду, дати чи номера документа",
            f'пишіть {option} "розпорядження від 19.06.2009 № 49-к"',
        )
    kind = basis.kind or (naming[1].lower() if naming else "")
    issuer = basis.issuer if basis.kind else (naming[2] if naming else "")
    return Ground.model_construct(kind=kind, number=basis.number, date=basis.date, issuer=issuer or None)
