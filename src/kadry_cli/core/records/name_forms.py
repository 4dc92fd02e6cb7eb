"""The cases of a person's name as a document has them; they win over the rules (design §8)."""

from __future__ import annotations

from kadry_cli.core.language.cases import CASES, Case
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Text


class StatedForms(Record):
    """The full name in cases, as a document has it: such a form always wins over the rules (design §8)."""

    genitive: Text | None = about("Родовий відмінок імені", "Кого: «Швеця Олега Івановича».", default=None)
    dative: Text | None = about("Давальний відмінок імені", "Кому: «Швецю Олегу Івановичу».", default=None)
    accusative: Text | None = about("Знахідний відмінок імені", "Кого: «Швеця Олега Івановича».", default=None)
    instrumental: Text | None = about("Орудний відмінок імені", "Ким: «Швецем Олегом Івановичем».", default=None)
    locative: Text | None = about("Місцевий відмінок імені", "На кому: «Швецеві Олегові Івановичу».", default=None)
    vocative: Text | None = about("Кличний відмінок імені", "Звертання: «Швецю Олегу Івановичу».", default=None)

    def by_case(self) -> dict[Case, str]:
        """The stated forms by their cases."""
        stated: dict[Case, str | None] = {case: getattr(self, case) for case in CASES if case != "nominative"}
        return {case: form for case, form in stated.items() if form is not None}
