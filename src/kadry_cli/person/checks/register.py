"""Cards against the staff list, the book of orders, each other (I22, I35, O1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kadry_cli.core.finding import Citation, Finding, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import Fact, FactIndex
from kadry_cli.person.checks.facts import ORDER, POST, RANK, TAX
from kadry_cli.person.rules.ranks import folded_category


def check_posts(facts: FactIndex) -> Iterable[Finding]:
    """A post of the career stands in the staff list for as long as it is held, by no more people than it has units."""
    held: dict[str, list[Fact]] = {}
    for fact in facts.of(POST):
        post, since, until = fact.data
        found = facts.find("body.post", post)
        if not found:
            yield Finding("KD771", fact.path, fact.loc, {"id": post})
            continue
        held.setdefault(post, []).append(fact)
        _, cut, begun = found[0].data[:3]
        related = ((found[0].path, found[0].loc),)
        if since < begun:
            values = {"id": post, "what": f"уведено з {_short(begun)}", "day": _short(since)}
            yield Finding("KD772", fact.path, fact.loc, values, related=related)
        elif cut and (since >= cut or not until or until >= cut):
            values = {"id": post, "what": f"скорочено з {_short(cut)}", "day": _short(max(since, cut))}
            yield Finding("KD772", fact.path, fact.loc, values, related=related)
    for post, facts_of_post in held.items():
        yield from _crowded(facts_of_post, int(facts.find("body.post", post)[0].data[4]))


def _crowded(held: list[Fact], units: int) -> Iterator[Finding]:
    """Whoever came last while every unit was taken."""
    for fact in held:
        _, since, _ = fact.data
        earlier = [
            one
            for one in held
            if (one.data[1], one.key) < (since, fact.key) and (not one.data[2] or since <= one.data[2])
        ]
        if len(earlier) >= units:
            related = tuple((one.path, one.loc) for one in earlier)
            yield Finding("KD773", fact.path, fact.loc, {"id": fact.data[0], "units": units}, related=related)


def check_ranks(facts: FactIndex) -> Iterable[Finding]:
    """A rank belongs to the category of the post held (закон 3723-XII, стаття 26; закон 889-VIII).

    The staff list has one category for a post, so a category that the law of the rank's day does not know (the letters
    of 2016 before it, the Roman numbers after it) judges nothing.
    """
    for fact in facts.of(RANK):
        post, stated, rank, suits, known, weight, act, point = fact.data
        found = facts.find("body.post", post)
        category = folded_category(stated or (found[0].data[3] if found else ""))
        if category not in known.split() or category in suits.split():
            continue
        values = {"rank": rank, "category": category, "suits": suits.replace(" ", ", ") or "жодній"}
        yield Finding("KD774", fact.path, fact.loc, values, severity=Severity(weight), citation=Citation(act, point))


def check_orders(facts: FactIndex) -> Iterable[Finding]:
    """An act that an entry cites stands in the book of its year, in force and under its date (I35, O1).

    A register that keeps no book of that year, or begins it after that number, proves nothing against the act. An act
    that is missing only warns: the book of a year long past is entered line by line.
    """
    from kadry_cli.body.order_checks import CitedCodes, cited_findings

    return cited_findings(facts, ORDER, CitedCodes("KD775", "KD776", "KD777"))


def check_tax_numbers(facts: FactIndex) -> Iterable[Finding]:
    """A taxpayer's number belongs to one person."""
    for fact in facts.of(TAX):
        first = facts.find(TAX, fact.key)[0]
        if first is not fact:
            yield Finding("KD778", fact.path, fact.loc, on_key=True, related=((first.path, first.loc),))


def _short(iso: str) -> str:
    return date_short(date.fromisoformat(iso))
