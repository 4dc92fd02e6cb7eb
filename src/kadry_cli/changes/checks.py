"""Checks of knowledge against the people of the register (H10; digest L479)."""

from __future__ import annotations

from collections.abc import Iterable

from kadry_cli.body.order_numbers import ACQUAINTED
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.report import FactIndex
from kadry_cli.dossier.checks.file import FILE
from kadry_cli.person.checks.facts import PERSON

OF_COMPETITIONS = ("competition.candidate", "competition.member")
"""Facts of people in competitions: key `<competition>/<person>`."""


def check_acquainted(facts: FactIndex) -> Iterable[Finding]:
    """Whoever was acquainted with an order is somebody of the register: by a card, a personal file or a competition.

    Where no record of a person was read at all, nothing is known of anybody.
    """
    known = {fact.key for kind in (PERSON, FILE) for fact in facts.of(kind)}
    known |= {fact.key.partition("/")[2] for kind in OF_COMPETITIONS for fact in facts.of(kind)}
    if known:
        for fact in facts.of(ACQUAINTED):
            if fact.key not in known:
                yield Finding("KD982", fact.path, fact.loc, {"id": fact.key})
