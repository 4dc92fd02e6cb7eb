"""What the sheet of fingerprints says: whose keys together change the records of trust (trust 3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.trust.rules.fingerprints import groups_of

if TYPE_CHECKING:
    from kadry_cli.body.paper_body import PaperBody
    from kadry_cli.trust.results import TrustRoot

IN_LINE = 6
"""Groups of four in one line of the sheet."""
BLANK_ROWS = 3


def sheet_fields(body: PaperBody, roots: Sequence[TrustRoot], needed: int, register: str) -> dict[str, Any]:
    """The fields of the sheet; without roots those of the blank form."""
    names = {one["name"]: one["roles"] for one in roots}
    return {
        "title": "Відбитки ключів коренів довіри",
        "date": date_short(body.day) if roots else "",
        "day": date_short(body.day) if roots else "",
        "body_name": body.name(),
        "place": body.settlement(),
        "register": " ".join(register[at : at + 4] for at in range(0, len(register), 4)),
        "needed": str(needed) if roots else "",
        "rows": [
            {"name": printed(one["name"]), "role": ", ".join(one["roles"]), "lines": _lines(one["fingerprint"])}
            for one in roots
        ]
        or [{"name": "", "role": "", "lines": []} for _ in range(BLANK_ROWS)],
        "roots": [{"post": ", ".join(roles).capitalize(), "name": body.sign(name)} for name, roles in names.items()]
        or [{"post": "", "name": ""} for _ in range(BLANK_ROWS)],
    }


def _lines(fingerprint: str) -> list[str]:
    groups = groups_of(fingerprint)
    return [" ".join(groups[at : at + IN_LINE]) for at in range(0, len(groups), IN_LINE)]
