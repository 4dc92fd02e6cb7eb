"""Checks of units and posts: order of dated names, ids, and the tree of units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kadry_cli.body.records import Unit
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.records.dated import out_of_order
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport


def check_unit(unit: Unit, place: RecordPlace) -> RecordReport:
    """Findings over one unit, and the facts `body.unit` (id) and `body.post` (id) that others refer to."""
    path = place.path
    findings: list[Finding] = []
    if unit.id != place.ids["unit"]:
        findings.append(Finding("KD221", path, ("id",), {"id": unit.id, "expected": place.ids["unit"]}))
    findings += out_of_order(path, ("names",), unit.names)
    repeated = Counter(post.id for post in unit.posts)
    facts = [Fact("body.unit", unit.id, path, ("id",), (unit.parent or "",))]
    for number, post in enumerate(unit.posts):
        loc: Loc = ("posts", number)
        findings += out_of_order(path, (*loc, "titles"), post.titles)
        if repeated[post.id] > 1:
            findings.append(Finding("KD222", path, (*loc, "id"), {"id": post.id}))
        facts.append(Fact("body.post", post.id, path, (*loc, "id"), (unit.id,)))
    if unit.head is not None and unit.head not in repeated:
        findings.append(Finding("KD223", path, ("head",), {"id": unit.head}))
    return RecordReport(tuple(findings), tuple(facts))


def check_structure(facts: FactIndex) -> Iterable[Finding]:
    """The tree of units has no unknown parent and no ring; a post id belongs to one unit."""
    parents = {fact.key: fact for fact in facts.of("body.unit")}
    for unit, fact in parents.items():
        parent = fact.data[0]
        if parent and parent not in parents:
            yield Finding("KD224", fact.path, ("parent",), {"id": parent})
        elif parent and _in_ring(unit, {key: value.data[0] for key, value in parents.items()}):
            yield Finding("KD225", fact.path, ("parent",), {"id": unit})
    for post in facts.of("body.post"):
        others = [fact for fact in facts.find("body.post", post.key) if fact.path != post.path]
        if others and post.path > others[0].path:
            yield Finding("KD226", post.path, post.loc, {"id": post.key, "other": others[0].path})


def _in_ring(unit: str, parents: dict[str, str]) -> bool:
    seen = set()
    current = parents.get(unit, "")
    while current and current not in seen:
        if current == unit:
            return True
        seen.add(current)
        current = parents.get(current, "")
    return False
