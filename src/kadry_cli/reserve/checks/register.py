"""Lists of the reserve against the staff list, people, competitions, orders and each other (F3, F11, F19, O1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from kadry_cli.competition.records.sitting import RESERVE
from kadry_cli.core.finding import Citation, Finding, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import cite_of
from kadry_cli.core.records.report import Fact, FactIndex
from kadry_cli.person.checks.facts import PERSON, SERVED
from kadry_cli.person.checks.facts import POST as HELD
from kadry_cli.person.rules.ranks import folded_category
from kadry_cli.reserve.checks.facts import COMMISSION, ENTRY, LIST, ORDER, POST, RECOMMENDED
from kadry_cli.reserve.records.words import SUPPORTED


def check_posts(facts: FactIndex) -> Iterable[Finding]:
    """A list is of a unit and its posts; a head's post has at least as many people as the norm says (L287)."""
    for fact in facts.of(LIST):
        if not facts.find("body.unit", fact.key):
            yield Finding("KD613", fact.path, fact.loc, {"id": fact.key})
    for fact in facts.of(POST):
        found = facts.find("body.post", fact.key)
        if not found:
            yield Finding("KD611", fact.path, fact.loc, {"id": fact.key, "reason": "у штатному розписі такої немає"})
            continue
        yield from _of_list(fact, found[0])
        yield from _head_post(fact, found[0])


def _of_list(fact: Fact, post: Fact) -> Iterator[Finding]:
    """The post belongs to the unit of the list and exists in its year."""
    unit, year = fact.data[:2]
    own, cut, begun = post.data[:3]
    related = ((post.path, post.loc),)
    if own != unit:
        values = {"id": fact.key, "unit": own}
        yield Finding("KD612", fact.path, fact.loc, values, related=related)
    reason = ""
    if cut and cut <= f"{year}-01-01":
        reason = f"скорочено з {_short(cut)}"
    elif begun > f"{year}-12-31":
        reason = f"уведено з {_short(begun)}"
    if reason:
        yield Finding("KD611", fact.path, fact.loc, {"id": fact.key, "reason": reason}, related=related)


def _head_post(fact: Fact, post: Fact) -> Iterator[Finding]:
    """An approved list has enough people for a head's post, but for the categories that go another way (L287, L295).

    Who is removed during the year leaves a gap that has to be recorded before it can be filled: then it only warns.
    """
    _, _, people, approved, least, tops, enrolled = fact.data[:7]
    if folded_category(post.data[3]) in tops.split():
        return
    if post.data[5] == "так" and approved == "так" and least and int(people) < int(least):
        values = {"id": fact.key, "people": people, "least": least}
        weight, cite = _norm(fact.data[7:])
        if int(enrolled) >= int(least) and weight is Severity.ERROR:
            weight = Severity.WARNING
        yield Finding("KD604", fact.path, fact.loc, values, severity=weight, citation=cite)


def check_people(facts: FactIndex) -> Iterable[Finding]:
    """Whoever is in a list has a card or the details of an outsider, and does not hold the post already."""
    for fact in facts.of(ENTRY):
        _, _, enrolled, _, outsider = fact.data
        card = bool(facts.find(PERSON, fact.key))
        served = min((one.data[0] for one in facts.find(SERVED, fact.key)), default="")
        if not card and outsider == "ні":
            yield Finding("KD614", fact.path, fact.loc, {"id": fact.key})
        elif outsider == "так" and served and served <= enrolled:
            yield Finding("KD615", fact.path, (*fact.loc[:-1], "outsider"), {"id": fact.key}, on_key=True)
    held = {(fact.key.partition("/")[0], fact.data[0]): fact for fact in facts.of(HELD)}
    for fact in facts.of(ENTRY):
        _, post, enrolled, _, _ = fact.data
        own = held.get((fact.key, post))
        if own is not None and own.data[1] <= enrolled and (not own.data[2] or enrolled <= own.data[2]):
            values = {"id": post, "since": _short(own.data[1])}
            yield Finding("KD628", fact.path, fact.loc, values, related=((own.path, own.loc),))


def check_higher_posts(facts: FactIndex) -> Iterable[Finding]:
    """For a post that a higher body fills, its special commission has supported the proposal, but for the categories
    that the President or the Cabinet appoints (L295)."""
    for fact in facts.of(COMMISSION):
        post, decision, named, tops = fact.data[:4]
        weight, cite = _norm(fact.data[4:])
        found = facts.find("body.post", post)
        by = facts.find("body.appointed-by", post)
        if not found or not by or not cite.act or folded_category(found[0].data[3]) in tops.split():
            continue
        if decision == SUPPORTED:
            continue
        reason = f"рішення комісії: {decision}" if decision else "рішення комісії немає"
        if named == "ні":
            reason = "спеціальної комісії у списку не названо"
        values = {"person": fact.key, "post": post, "body": by[0].data[0], "reason": reason}
        related = ((by[0].path, by[0].loc),)
        yield Finding("KD618", fact.path, fact.loc, values, severity=weight, citation=cite, related=related)


def check_recommendations(facts: FactIndex) -> Iterable[Finding]:
    """A competition of the register that is said to have recommended somebody did so, by that protocol (L225, L274)."""
    for fact in facts.of(RECOMMENDED):
        competition, number, day = fact.data
        related = tuple((one.path, one.loc) for one in facts.find("competition", competition))
        verdicts = [one.data[0] for one in facts.find("competition.verdict", f"{competition}/{fact.key}")]
        protocols = [one.data for one in facts.find("competition.protocol", competition)]
        reason = ""
        if not related:
            reason = "такого конкурсу в реєстрі немає"
        elif not facts.find("competition.candidate", f"{competition}/{fact.key}"):
            reason = "серед його кандидатів цієї особи немає"
        elif RESERVE not in verdicts:
            reason = f"рішення комісії: {verdicts[-1]}" if verdicts else "рішення комісії ще немає"
        elif (number, day) not in protocols:
            reason = f"протоколу № {number} від {_short(day)} у ньому немає"
        if reason:
            values = {"competition": competition, "reason": reason}
            yield Finding("KD610", fact.path, fact.loc, values, related=related)


def check_reviews(facts: FactIndex) -> Iterable[Finding]:
    """Before a unit's list of a later year is approved there was a review of the one before (L291)."""
    by_unit: dict[str, list[Fact]] = {}
    for fact in facts.of(LIST):
        by_unit.setdefault(fact.key, []).append(fact)
    for lists in by_unit.values():
        lists.sort(key=lambda fact: fact.data[0])
        for before, after in pairwise(lists):
            year, approved, reviewed = before.data
            if approved == after.data[1] == "так" and not reviewed:
                values = {"year": year, "later": after.data[0]}
                yield Finding("KD621", before.path, ("year",), values, related=((after.path, after.loc),))


def check_orders(facts: FactIndex) -> Iterable[Finding]:
    """An act that a list cites stands in the book of its year, in force and under its date (F24, O1)."""
    from kadry_cli.body.order_checks import CitedCodes, cited_findings

    return cited_findings(facts, ORDER, CitedCodes("KD623", "KD624", "KD625"))


def _norm(data: Sequence[str]) -> tuple[Severity, Citation]:
    weight, *cite = data
    return Severity(weight), cite_of(*cite)


def _short(iso: str) -> str:
    return date_short(date.fromisoformat(iso))
