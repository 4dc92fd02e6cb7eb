"""Members and candidates of a competition by an id or an unambiguous part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from kadry_cli.competition.records import Candidate, CommissionMember, Competition
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import canonical


class Named(Protocol):
    """Whoever has an id and a name."""

    @property
    def id(self) -> str:
        """The id."""

    @property
    def name(self) -> str:
        """Surname, given name, patronymic."""


P = TypeVar("P", bound=Named)


def find_member(competition: Competition, wanted: str) -> CommissionMember:
    """The member of the commission that is meant. UserError lists who could be meant."""
    return find_person(competition.commission, wanted, "такого члена комісії в конкурсі немає", "підходить кілька осіб")


def find_candidate_of(competition: Competition, wanted: str) -> Candidate:
    """The candidate of the competition that is meant. UserError lists who could be meant."""
    if not competition.candidates:
        raise UserError(
            f"«{wanted}»: у конкурсі {competition.id} заяв ще немає",
            f'спершу: kadry competition apply {competition.id} "ПІБ" --date ДАТА --documents усі',
        )
    return find_person(competition.candidates, wanted, "такого кандидата в конкурсі немає", "підходить кілька осіб")


def find_person(people: Sequence[P], wanted: str, none: str, several: str) -> P:
    """The one of `people` that an id or an unambiguous part of a name means. UserError lists who could be meant."""
    found = [one for one in people if one.id == wanted]
    if not found:
        text = canonical(wanted).casefold()
        found = [one for one in people if text in canonical(one.name).casefold()]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(one.id for one in (found or people)[:8])
    advice = f"вкажіть код: {listed}" if listed else "додайте до competition.yaml"
    raise UserError(f"«{wanted}»: {several if found else none}", advice)
