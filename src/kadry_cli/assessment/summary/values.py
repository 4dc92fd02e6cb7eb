"""A tally as the result of the command, whole or public."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kadry_cli.assessment.records.words import EXTENSION, PROMOTION, PROPOSALS
from kadry_cli.assessment.rules.marks import BLOCKS, Criteria
from kadry_cli.assessment.summary.counting import MeanSum, Row, Tally, UnitCount, share, total_of
from kadry_cli.assessment.summary.hiding import Published, published
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.register.hidden_lines import MASK

if TYPE_CHECKING:
    from kadry_cli.assessment.summary.results import (
        CareerStep,
        CriterionMeans,
        ProposalCount,
        ProposedFor,
        SummaryResult,
        TrainingNeed,
        UnitMarks,
        VacatedPost,
    )

VACATING = {PROMOTION: "пропозиція просування по службі", EXTENSION: "пропозиція щодо продовження служби"}


def summary_result(
    tally: Tally, year: int, unit: str | None, order: Sequence[str], criteria: Criteria, query: str | None
) -> SummaryResult:
    """The summary for those who work with it: names, texts, every count."""
    units = tally.by_unit(order)
    scale = list(tally.scale)
    result: SummaryResult = {
        "year": year,
        "unit": unit,
        "public": False,
        "least": None,
        "people": tally.people,
        "counted": len(tally.counted),
        "scale": scale,
        "total": _unit_marks(total_of(units, len(scale)), scale),
        "units": [_unit_marks(one, scale) for one in units],
        "criteria": _means(tally, criteria, 1),
        "training": [_need(need, rows) for need, rows in _by_count(tally.training.items())],
        "problems": [
            {"problem": problem, "units": sorted(set(named), key=sort_key)} for problem, named in tally.problems.items()
        ],
        "proposals": [{"kind": kind, "count": _proposed(tally, kind)} for kind in PROPOSALS],
        "career": [_step(row) for row in by_name(tally.counted) if row.proposals or row.training],
        "need": list(_vacated(tally)),
        "unfinished": [
            {"person": row.person, "name": row.name, "unit": row.unit_name, "next": row.next}
            for row in by_name(tally.unfinished)
        ],
        "files": [],
    }
    if query is not None:
        result["query"] = [_answer(row, query) for row in by_name(tally.counted)]
    return result


def public_result(
    tally: Tally, year: int, order: Sequence[str], criteria: Criteria, scores: Sequence[int], least: int
) -> SummaryResult:
    """The summary that may be published: no names, no free texts, no group of fewer than `least` people.

    A mean at either end of `scores` is hidden too: it would tell everybody's mark.
    """
    shown = published(tally.by_unit(order), len(tally.scale), least)
    scale = merged_marks(tally.scale, shown)
    counted = len(tally.counted)
    total: UnitMarks = (
        _unit_marks(shown.total, scale)
        if shown.total is not None
        else {"unit": "Разом", "total": counted, "marks": None}
    )
    left = tally.people - counted
    return {
        "year": year,
        "unit": None,
        "public": True,
        "least": least,
        "people": tally.people if left == 0 or left >= least else None,
        "counted": counted,
        "scale": scale,
        "total": total,
        "units": [
            _unit_marks(one, scale) if one is not None else {"unit": name, "total": people, "marks": None}
            for name, people, one in shown.units
        ],
        "criteria": _means(tally, criteria, least, (min(scores, default=0), max(scores, default=0))),
        "training": [
            {"need": need, "count": len(rows), "people": []}
            for need, rows in _by_count(tally.training.items())
            if len(rows) >= least
        ],
        "problems": [],
        "proposals": [_public_count(kind, _proposed(tally, kind), least) for kind in PROPOSALS],
        "career": [],
        "need": [],
        "unfinished": [],
        "files": [],
    }


def masked(result: SummaryResult) -> SummaryResult:
    """The same without the mark of anybody by name, and without what is proposed for them."""
    career: list[CareerStep] = [
        {**one, "mark": MASK, "proposals": [MASK] * len(one["proposals"])} for one in result["career"]
    ]
    found: SummaryResult = {**result, "career": career}
    if "query" in result:
        query = result["query"]
        found["query"] = [{**one, "mark": MASK, "proposal": MASK if one["proposal"] else ""} for one in query]
    return found


def merged_marks(scale: Sequence[str], shown: Published) -> list[str]:
    """The words of the marks as they are published: «низька або задовільна» where two are put together."""
    return [" або ".join(scale[at] for at in group) for group in shown.marks]


def by_name(rows: Iterable[Row]) -> list[Row]:
    """People by the Ukrainian alphabet."""
    return sorted(rows, key=lambda row: (sort_key(row.name), row.person))


def _unit_marks(one: UnitCount, scale: Sequence[str]) -> UnitMarks:
    return {
        "unit": one.name,
        "total": one.total,
        "marks": [
            {"mark": mark, "count": count, "share": str(share(count, one.total) or 0)}
            for mark, count in zip(scale, one.counts, strict=True)
        ],
    }


def _means(tally: Tally, criteria: Criteria, least: int, hidden: Sequence[int] = ()) -> list[CriterionMeans]:
    """A row for each criterion that anybody has a mark for."""
    found: list[CriterionMeans] = []
    number = 0
    for block in BLOCKS:
        titles: Sequence[str] = getattr(criteria, block) or ()
        for at, title in enumerate(titles):
            number += 1
            own, head = tally.own.get((block, at)), tally.head.get((block, at))
            if own is None and head is None:
                continue
            found.append(
                {
                    "block": block,
                    "number": number,
                    "criterion": printed(title),
                    "own": _mean(own, least, hidden),
                    "head": _mean(head, least, hidden),
                    "own_people": own.people if own is not None and own.people >= least else None,
                    "head_people": head.people if head is not None and head.people >= least else None,
                }
            )
    return found


def _mean(marks: MeanSum | None, least: int, hidden: Sequence[int]) -> str | None:
    mean = marks.mean() if marks is not None and marks.people >= least else None
    return str(mean) if mean is not None and mean not in hidden else None


def _by_count(needs: Iterable[tuple[str, list[Row]]]) -> list[tuple[str, list[Row]]]:
    """The needs of most people first, then by the alphabet."""
    return sorted(needs, key=lambda one: (-len(one[1]), sort_key(one[0])))


def _need(need: str, rows: list[Row]) -> TrainingNeed:
    return {"need": need, "count": len(rows), "people": [row.name for row in by_name(rows)]}


def _proposed(tally: Tally, kind: str) -> int:
    return sum(any(one.kind == kind for one in row.proposals) for row in tally.counted)


def _public_count(kind: str, count: int, least: int) -> ProposalCount:
    return {"kind": kind, "count": count if count == 0 or count >= least else None}


def _answer(row: Row, kind: str) -> ProposedFor:
    return {
        "person": row.person,
        "name": row.name,
        "unit": row.unit_name,
        "post": row.post,
        "mark": row.mark,
        "proposal": "; ".join(one.text for one in row.proposals if one.kind == kind),
    }


def _step(row: Row) -> CareerStep:
    return {
        "person": row.person,
        "name": row.name,
        "unit": row.unit_name,
        "post": row.post,
        "mark": row.mark,
        "proposals": [f"{one.kind}: {one.text}" for one in row.proposals],
        "training": list(row.training),
    }


def _vacated(tally: Tally) -> Iterable[VacatedPost]:
    for row in by_name(tally.counted):
        for kind, why in VACATING.items():
            if any(one.kind == kind for one in row.proposals):
                yield {"unit": row.unit_name, "post": row.post, "why": why}
