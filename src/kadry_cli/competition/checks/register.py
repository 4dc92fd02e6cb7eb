"""Checks of competitions against their exams and against each other (B4, B18, B26, B29, C2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kadry_cli.competition.checks.stages import out_of_order
from kadry_cli.competition.records.sitting import FAILED_EXAM, RESERVE, WINNER
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import cite_of
from kadry_cli.core.records.report import Fact, FactIndex

PASSED, FAILED, OPEN = "так", "ні", "?"
"""What the fact `exam.result` says first: `OPEN` where there are marks and no result, "" where there are no marks."""


def check_against_exam(facts: FactIndex) -> Iterable[Finding]:
    """Who passed the exam has a decision, who did not is not recommended; the exam stands between admission and
    selection (B18, B26, C2).

    A register that keeps no exam of the competition proves nothing.
    """
    for fact in facts.of("competition.undecided"):
        if any(one.data[0] == PASSED for one in facts.find("exam.result", fact.key)):
            yield Finding("KD430", fact.path, fact.loc, {"id": fact.key.partition("/")[2]}, on_key=True)
    for fact in facts.of("competition.verdict"):
        if facts.find("exam.sitting", fact.key.partition("/")[0]):
            yield from _verdict(fact, facts.find("exam.result", fact.key))
    yield from _order(facts)
    yield from _published(facts)


def _verdict(fact: Fact, results: Iterable[Fact]) -> Iterator[Finding]:
    verdict, day = fact.data
    states = [one.data[0] for one in results]
    related = tuple((one.path, one.loc) for one in results)
    reason = ""
    # Marks that give no result are told of where they stand.
    if verdict in (WINNER, RESERVE) and PASSED not in states and OPEN not in states:
        reason = "іспиту не складено" if FAILED in states else "результату іспиту немає"
    elif verdict == FAILED_EXAM and PASSED in states:
        reason = "іспит складено"
    if reason:
        values = {"id": fact.key.partition("/")[2], "verdict": verdict, "reason": reason}
        yield Finding("KD432", fact.path, fact.loc, values, related=related)
    for one in results:
        if day < one.data[1]:
            yield out_of_order(fact.path, fact.loc, ("рішення комісії", day), ("іспит", one.data[1]))


def _order(facts: FactIndex) -> Iterator[Finding]:
    for kind, words, before in (("admission", "попередній розгляд", True), ("interview", "співбесіда", False)):
        for fact in facts.of(f"competition.{kind}"):
            for one in facts.find("exam.result", fact.key):
                step, exam = (words, fact.data[0]), ("іспит", one.data[1])
                if before and one.data[1] < fact.data[0]:
                    yield out_of_order(one.path, one.loc, exam, step)
                elif not before and fact.data[0] < one.data[1]:
                    yield out_of_order(fact.path, fact.loc, step, exam)


def _published(facts: FactIndex) -> Iterator[Finding]:
    """The first day of the exam is not earlier than a month from the announcement (B4)."""
    for fact in facts.of("competition.earliest_start"):
        earliest, published, *cite = fact.data
        began = min((one.data[0] for one in facts.find("exam.sitting", fact.key)), default=earliest)
        if began < earliest:
            keys = ("published", "began", "earliest")
            values = {
                key: date_short(date.fromisoformat(iso))
                for key, iso in zip(keys, (published, began, earliest), strict=True)
            }
            yield Finding("KD438", fact.path, fact.loc, values, citation=cite_of(*cite))


def check_repetitions(facts: FactIndex) -> Iterable[Finding]:
    """A repeated competition follows one that nobody won, and the next one for its post says so (B29)."""
    repeats = {fact.key: fact for fact in facts.of("competition.repeats")}
    for fact in repeats.values():
        target = fact.data[0]
        reason = ""
        if target and target not in repeats:
            reason = f"конкурсу «{target}» у реєстрі немає"
        elif target and target != fact.key and _in_ring(fact.key, {key: one.data[0] for key, one in repeats.items()}):
            reason = "конкурси повторюють один одного по колу"
        elif target and target != fact.key:
            reason = _not_repeatable(target, facts.find("competition.outcome", target))
        if reason:
            yield Finding("KD452", fact.path, fact.loc, {"reason": reason})
    yield from _unnamed(facts, repeats)


def _not_repeatable(target: str, outcome: Iterable[Fact]) -> str:
    if any(one.data[0] == "так" for one in outcome):
        return f"у конкурсі «{target}» комісія назвала переможця"
    return ""


def _unnamed(facts: FactIndex, repeats: dict[str, Fact]) -> Iterator[Finding]:
    """The first competition for a post after one that nobody won is its repetition."""
    ordered = {fact.key: fact.data[0] for fact in facts.of("competition")}
    followed = {fact.data[0] for fact in repeats.values()}
    for fact in facts.of("competition.outcome"):
        won, ended = fact.data
        if won == "так" or fact.key in followed or fact.key not in repeats:
            continue
        posts = set(repeats[fact.key].data[1:])
        later = [one for one in repeats.values() if ordered.get(one.key, "") >= ended and posts & set(one.data[1:])]
        later = [one for one in later if one.key != fact.key]
        if later:
            first = min(later, key=lambda one: ordered[one.key])
            if not first.data[0]:
                reason = f"у конкурсі «{fact.key}» на цю посаду нікого не рекомендовано, тож цей – повторний"
                related = ((fact.path, fact.loc),)
                weight = Severity.WARNING
                yield Finding("KD452", first.path, first.loc, {"reason": reason}, severity=weight, related=related)


def _in_ring(start: str, repeats: dict[str, str]) -> bool:
    seen: set[str] = set()
    current = repeats.get(start, "")
    while current and current not in seen:
        if current == start:
            return True
        seen.add(current)
        current = repeats.get(current, "")
    return False
