"""Signers and policy against each other and against the people of the register (H10)."""

from __future__ import annotations

from collections.abc import Iterable

from kadry_cli.core.finding import Finding
from kadry_cli.core.records.report import FactIndex
from kadry_cli.person.checks.facts import PERSON
from kadry_cli.trust.checks.records import NEEDED, ROOTS, SIGNER


def check_trust(facts: FactIndex) -> Iterable[Finding]:
    """As many roots as are needed, and a card for each signer who is said to have one."""
    for fact in facts.of(SIGNER):
        person = fact.data[0]
        if person and not facts.find(PERSON, person):
            yield Finding("KD968", fact.path, (*fact.loc, "person"), {"person": person})
    for needed in facts.of(NEEDED):
        for roots in facts.of(ROOTS):
            if int(roots.data[0]) < int(needed.data[0]):
                values = {"roots": roots.data[0], "needed": needed.data[0]}
                yield Finding("KD964", needed.path, needed.loc, values, related=((roots.path, roots.loc),))
