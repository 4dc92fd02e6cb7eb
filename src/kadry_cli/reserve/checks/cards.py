"""Section VII of the cards against the lists of the same year, both ways (F26, F27)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import Fact, FactIndex
from kadry_cli.person.checks.facts import PERSON, RESERVE
from kadry_cli.reserve.checks.facts import ENTRY, YEAR


def check_cards(facts: FactIndex) -> Iterable[Finding]:
    """Section VII is renewed every year (L564): a row of the own body is that of a list, every enrolment has its row.

    A row is known by the day of the enrolment. A year without an approved list proves nothing against a card.
    """
    enrolled: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts.of(ENTRY):
        _, _, day, by_act, _ = fact.data
        if by_act == "так":
            enrolled.setdefault((fact.key, day), []).append(fact)
    rows: Counter[tuple[str, str]] = Counter()
    for fact in facts.of(RESERVE):
        person, day, body = fact.key.partition("/")[0], fact.data[0], fact.data[1]
        if body:
            continue
        rows[person, day] += 1
        if facts.find(YEAR, day[:4]) and rows[person, day] > len(enrolled.get((person, day), ())):
            yield Finding("KD626", fact.path, fact.loc, {"day": _short(day), "year": day[:4]})
    for (person, day), entries in enrolled.items():
        card = facts.find(PERSON, person)
        for entry in entries[rows[person, day] :] if card and facts.find(YEAR, entries[0].data[0]) else ():
            values = {"person": person, "year": entry.data[0], "day": _short(day)}
            yield Finding("KD627", entry.path, entry.loc, values, related=((card[0].path, card[0].loc),))


def _short(iso: str) -> str:
    return date_short(date.fromisoformat(iso))
