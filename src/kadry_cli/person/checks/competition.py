"""Point 13а against the protocol of the competition, both ways (C11); kin in one line of command (B10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import Fact, FactIndex
from kadry_cli.person.checks.facts import KIN, PERSON, POST, PROTOCOL, SERVED


def check_protocols(facts: FactIndex) -> Iterable[Finding]:
    """The protocol of 13а is one of its competition, and who was appointed by a competition has it in 13а (C11)."""
    for fact in facts.of(PROTOCOL):
        yield from _against_competition(fact, facts)
    for fact in facts.of("competition.appointed"):
        competition, _, person = fact.key.partition("/")
        card = facts.find(PERSON, person)
        named = [one.data[0] for one in facts.find(PROTOCOL, person)]
        # Whoever served here before has 13 filled already: the new post stands in the career alone.
        before = any(one.data[0] < fact.data[0] for one in facts.find(SERVED, person))
        if card and competition not in named and not before:
            values = {"competition": competition, "day": date_short(date.fromisoformat(fact.data[0]))}
            yield Finding("KD780", card[0].path, card[0].loc, values, related=((fact.path, fact.loc),))


def _against_competition(fact: Fact, facts: FactIndex) -> Iterator[Finding]:
    competition, number, day = fact.data
    related = tuple((one.path, one.loc) for one in facts.find("competition", competition))
    reason = ""
    if not related:
        reason = f"конкурсу {competition} у реєстрі немає"
    elif not facts.find("competition.candidate", f"{competition}/{fact.key}"):
        reason = "серед кандидатів цього конкурсу цієї особи немає"
    else:
        protocols = [one.data for one in facts.find("competition.protocol", competition)]
        if (number, day) not in protocols:
            listed = ", ".join(f"№ {other} від {date_short(date.fromisoformat(when))}" for other, when in protocols)
            reason = f"у конкурсі протоколи: {listed}" if listed else "у конкурсі протоколів ще немає"
    if reason:
        yield Finding("KD779", fact.path, fact.loc, {"reason": reason}, related=related)


def check_kin(facts: FactIndex) -> Iterable[Finding]:
    """Two of one family where one heads the other's unit or one above it: for a person to judge (B10).

    Members of the family are known by name, present or former, and day of birth alone, so the finding only warns.
    """
    at_work = {fact.key.partition("/")[0]: fact for fact in facts.of(POST) if not fact.data[2]}
    ids = {f"{name}/{fact.data[0]}": fact.key for fact in facts.of(PERSON) for name in fact.data[1:]}
    for fact in facts.of(KIN):
        person = fact.data[0]
        other = ids.get(fact.key)
        if other is None or other == person or person not in at_work or other not in at_work:
            continue
        mine, theirs = at_work[person].data[0], at_work[other].data[0]
        if _commands(mine, theirs, facts) or _commands(theirs, mine, facts):
            values = {"person": other}
            yield Finding("KD781", fact.path, fact.loc, values, on_key=True, related=((at_work[other].path, ("id",)),))


def _commands(above: str, below: str, facts: FactIndex) -> bool:
    """Whether a post heads the unit of another, or a unit above it."""
    upper, lower = facts.find("body.post", above), facts.find("body.post", below)
    if not upper or not lower or above == below:
        return False
    headed = upper[0].data[0]
    if upper[0].data[5] != "так" and above not in [one.data[2] for one in facts.find("body.unit", headed)]:
        return False
    unit, seen = lower[0].data[0], set[str]()
    while unit and unit not in seen:
        if unit == headed:
            return True
        seen.add(unit)
        parents = facts.find("body.unit", unit)
        unit = parents[0].data[0] if parents else ""
    return False
