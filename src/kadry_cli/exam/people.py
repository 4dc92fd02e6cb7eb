"""Members and candidates of a competition by an id or an unambiguous part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kadry_cli.competition.records import Candidate, CommissionMember, Competition
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import canonical

P = TypeVar("P", Candidate, CommissionMember)


def find_member(competition: Competition, wanted: str) -> CommissionMember:
    """The member of the commission that is meant. UserError lists who could be meant."""
    return _find(competition.commission, wanted, "члена комісії")


def find_candidate_of(competition: Competition, wanted: str) -> Candidate:
    """The candidate of the competition that is meant. UserError lists who could be meant."""
    return _find(competition.candidates, wanted, "кандидата")


def _find(people: Sequence[P], wanted: str, whom: str) -> P:
    found = [one for one in people if one.id == wanted]
    if not found:
        text = canonical(wanted).casefold()
        found = [one for one in people if text in canonical(one.name).casefold()]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(one.id for one in (found or people)[:8])
    what = "підходить кілька осіб" if found else f"такого {whom} в конкурсі немає"
    raise UserError(f"«{wanted}»: {what}", f"вкажіть код: {listed}" if listed else "додайте до competition.yaml")
