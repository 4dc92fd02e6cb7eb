"""Checks of units and posts: order of dated names, ids, the end of each, and the tree of units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kadry_cli.body.records import Post, Unit
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.dated import Dated, out_of_order
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport


def check_unit(unit: Unit, place: RecordPlace) -> RecordReport:
    """Findings over one unit, and the facts `body.unit` and `body.post` (by id) that others refer to.

    The data of a unit are its parent, the day it was abolished and the post at its head; of a post its unit, the day it
    was cut, the day it began, its category, how many people hold it, whether it heads a unit; "" where there is none. A
    post with requirements to candidates gives them as the fact `body.requirements`.
    """
    path = place.path
    findings: list[Finding] = []
    if unit.id != place.ids["unit"]:
        findings.append(Finding("KD221", path, ("id",), {"id": unit.id, "expected": place.ids["unit"]}))
    findings += out_of_order(path, ("names",), unit.names)
    findings += _ended(unit.until, unit.names, path, ())
    repeated = Counter(post.id for post in unit.posts)
    facts = [Fact("body.unit", unit.id, path, ("id",), (unit.parent or "", _iso(unit.until), unit.head or ""))]
    for number, post in enumerate(unit.posts):
        loc: Loc = ("posts", number)
        findings += out_of_order(path, (*loc, "titles"), post.titles)
        findings += _ended(post.until, post.titles, path, loc)
        findings += _outlives(post, unit.until, path, loc)
        if repeated[post.id] > 1:
            findings.append(Finding("KD222", path, (*loc, "id"), {"id": post.id}))
        since = min(title.since for title in post.titles).isoformat()
        data = (
            unit.id,
            _iso(post.until),
            since,
            post.category or "",
            str(post.units),
            "так" if post.head_post else "ні",
        )
        facts.append(Fact("body.post", post.id, path, (*loc, "id"), data))
        if post.appointed_by is not None:
            facts.append(Fact("body.appointed-by", post.id, path, (*loc, "appointed_by"), (post.appointed_by,)))
        if post.requirements:
            facts.append(Fact("body.requirements", post.id, path, (*loc, "requirements"), post.requirements))
    if unit.head is not None and unit.head not in repeated:
        findings.append(Finding("KD223", path, ("head",), {"id": unit.head}))
    return RecordReport(tuple(findings), tuple(facts))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _ended(until: date | None, names: Sequence[Dated], path: str, loc: Loc) -> Iterator[Finding]:
    first = min(name.since for name in names)
    if until is not None and until <= first:
        yield Finding("KD227", path, (*loc, "until"), {"until": date_short(until), "first": date_short(first)})


def _outlives(post: Post, abolished: date | None, path: str, loc: Loc) -> Iterator[Finding]:
    """A post of an abolished unit is cut not later than the unit is abolished."""
    if abolished is not None and (post.until is None or post.until > abolished):
        key = "id" if post.until is None else "until"
        yield Finding("KD228", path, (*loc, key), {"id": post.id, "abolished": date_short(abolished)})


def check_structure(facts: FactIndex) -> Iterable[Finding]:
    """The tree of units has no unknown parent, no ring, no abolished parent of a living unit; a post id belongs to one
    unit."""
    parents = {fact.key: fact for fact in facts.of("body.unit")}
    for unit, fact in parents.items():
        parent = fact.data[0]
        if parent and parent not in parents:
            yield Finding("KD224", fact.path, ("parent",), {"id": parent})
        elif parent and _in_ring(unit, {key: value.data[0] for key, value in parents.items()}):
            yield Finding("KD225", fact.path, ("parent",), {"id": unit})
        elif parent:
            yield from _orphaned(fact, parents[parent])
    for post in facts.of("body.post"):
        others = [fact for fact in facts.find("body.post", post.key) if fact.path != post.path]
        if others and post.path > others[0].path:
            yield Finding("KD226", post.path, post.loc, {"id": post.key, "other": others[0].path})


def _orphaned(unit: Fact, parent: Fact) -> Iterator[Finding]:
    """A unit under an abolished one must have been abolished too, or belong to another."""
    until, abolished = unit.data[1], parent.data[1]
    if abolished and (not until or until > abolished):
        values = {"id": parent.key, "abolished": date_short(date.fromisoformat(abolished))}
        yield Finding("KD229", unit.path, ("parent",), values, related=((parent.path, ("until",)),))


def _in_ring(unit: str, parents: dict[str, str]) -> bool:
    seen = set()
    current = parents.get(unit, "")
    while current and current not in seen:
        if current == unit:
            return True
        seen.add(current)
        current = parents.get(current, "")
    return False
