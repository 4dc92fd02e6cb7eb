"""The sheet with the text of the oath, signed at the first entry into service (papers 2.9; L522)."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.core.law.wording import citation_text
from kadry_cli.exam.papers.ground import PaperGround, body_head
from kadry_cli.hiring.papers.letter_parts import head_signer
from kadry_cli.hiring.state import State


def oath_sheet(state: State, ground: PaperGround, candidate: Candidate | None, day: date) -> dict[str, Any]:
    """The sheet on the law of a day; lines to write on where the text of that day is not confirmed."""
    norm = state.law(day).norm("hiring.oath_text")
    local = ground.settings.kind == "local"
    return {
        "title": "Присяга",
        "whose": "посадової особи місцевого самоврядування" if local else "державного службовця",
        "body_name": body_head(ground, day)["body_name"],
        "place": body_head(ground, day)["place"],
        "date": body_head(ground, day)["date"],
        "name": printed(candidate.name) if candidate is not None else "",
        "swore": f"Присягу {by_sex(sex_of(candidate.name) if candidate else None, 'склав', 'склала', 'склав(ла)')}",
        "text": norm.value or "",
        "citation": citation_text(norm.cite),
        "signer": head_signer(ground, day),
    }
