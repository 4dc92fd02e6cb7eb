"""The paper slip of a checkpoint: its code in groups, to be cut out and pasted into the movement book (trust 3.3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from kadry_cli.audit.checkpoints.code import code_of, groups_of
from kadry_cli.audit.checkpoints.form import Checkpoint
from kadry_cli.body.paper_body import PaperBody
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.signing.keys import PublicKey

COPIES = ("Вклеїти в книгу обліку руху особових справ", "Зберігає керівник органу")
_IN_ROW = 6
SHOWN_SIGNS = len("SHA256:") + 16
"""How much of a fingerprint stands on paper: a slip must fit into half a sheet."""


def slip_fields(
    checkpoint: Checkpoint, when: datetime, signers: Sequence[PublicKey], names: Mapping[str, str], body: PaperBody
) -> dict[str, Any]:
    """The fields of the slip; `names` gives a key's fingerprint the name of its owner, where it is known."""
    groups = [{"number": at, "group": group} for at, group in enumerate(groups_of(code_of(checkpoint)), 1)]
    return {
        "title": f"Контрольна точка реєстру, {date_short(when.date())}",
        "date": date_short(when.date()),
        "body_name": body.name(),
        "moment": f"{date_short(when.date())}, {when:%H:%M}",
        "number": str(checkpoint.number),
        "rows": [groups[at : at + _IN_ROW] for at in range(0, len(groups), _IN_ROW)],
        "signers": [
            {"name": printed(names.get(key.fingerprint, "")), "fingerprint": f"{key.fingerprint[:SHOWN_SIGNS]}…"}
            for key in signers
        ],
        "head": body.head(),
        "hr": body.hr(),
        "copies": list(COPIES),
    }
