"""A review as the JSON values of the command."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.wording import citation_text, step_sentences
from kadry_cli.reserve.lists import ended_words
from kadry_cli.reserve.rules.cover import Cover, needed
from kadry_cli.reserve.rules.due import ReviewDue, TopProposals
from kadry_cli.reserve.rules.proposals import Proposal
from kadry_cli.reserve.rules.review import CandidateLine, Expiring, PostLine, Review, UnitOutflow
from kadry_cli.reserve.rules.staying import stays

if TYPE_CHECKING:
    from kadry_cli.reserve.results import (
        DueState,
        ExpiringResult,
        OutflowResult,
        ProposalResult,
        ReviewedCandidate,
        ReviewedPost,
        ReviewResult,
        TopState,
    )


def review_json(found: Review, law: LawOnDate, unit: str | None, drafts: list[str] | None) -> ReviewResult:
    """The review as the result of the command gives it; `drafts` are the lists made for the next year, if any were."""
    return {
        "year": found.year,
        "day": found.day,
        "unit": unit,
        "ended": ended_words(law) or None,
        "posts": [post_json(one, law) for one in found.posts],
        "expiring": [_expiring_json(one) for one in found.expiring],
        "due": _due_json(found.due, found.top, found.day),
        "outflow": [_outflow_json(one) for one in found.outflows],
        "proposals": [_proposal_json(one, found.titles) for one in found.proposals],
        "drafts": drafts,
    }


def post_json(one: PostLine, law: LawOnDate) -> ReviewedPost:
    """A post with its people."""
    return {
        "post": one.post,
        "title": printed(one.title),
        "unit": one.unit,
        "unit_name": printed(one.unit_name),
        "head": one.head,
        "need": need_of(one, law),
        "enrolled": sum(who.enrolled for who in one.candidates),
        "staying": sum(stays(who.decision) for who in one.candidates),
        "candidates": [_candidate_json(who) for who in one.candidates],
        "verdict": one.decision.result.value,
        "reasons": step_sentences(one.decision),
    }


def need_of(one: PostLine, law: LawOnDate) -> int | None:
    """How many people a post needs; None where that is neither the law's nor the list's to say."""
    ours = one.decision.result not in (Cover.TOP, Cover.ABOLISHED)
    return needed(one.head, one.need, law) if ours else None


def _candidate_json(one: CandidateLine) -> ReviewedCandidate:
    candidate = one.place.candidate
    return {
        "person": candidate.person,
        "name": printed(one.name),
        "source": candidate.source,
        "purpose": candidate.purpose,
        "enrolled": candidate.enrolled,
        "state": str(one.decision.inputs["state"]),
        "verdict": one.decision.result.value,
        "reasons": step_sentences(one.decision),
    }


def _expiring_json(one: Expiring) -> ExpiringResult:
    return {
        "kind": "competition-right" if one.competition else "reserve-year",
        "person": one.person,
        "name": printed(one.name),
        "post": one.post,
        "title": printed(one.title),
        "until": one.until,
        "competition": one.competition or None,
    }


def _due_json(due: ReviewDue, top: TopProposals | None, day: date) -> DueState:
    return {
        "year": due.year,
        "from": due.first,
        "to": due.last,
        "state": due.state.value,
        "days_left": (due.last - day).days if due.last is not None else None,
        "waiting": list(due.waiting),
        "norm": citation_text(due.norm.cite),
        "top_proposals": _top_json(top) if top is not None else None,
    }


def _top_json(top: TopProposals) -> TopState:
    return {"to": top.last, "norm": citation_text(top.norm.cite)}


def _outflow_json(one: UnitOutflow) -> OutflowResult:
    found = one.outflow
    return {
        "unit": one.unit,
        "total": found.total,
        "removed": found.removed,
        "leaving": found.leaving,
        "per_cent": found.per_cent,
        "planned": found.planned,
        "expected": found.expected,
        "more_than_planned": found.more_than_planned,
        "prospects": printed(one.prospects) or None,
    }


def _proposal_json(one: Proposal, titles: Mapping[str, str]) -> ProposalResult:
    return {
        "kind": one.kind.value,
        "person": one.person,
        "name": printed(one.name),
        "post": one.post or None,
        "title": printed(titles.get(one.post, one.post)) or None,
        "until": one.until,
        "year": one.year,
        "competition": one.competition or None,
        "consent": one.consent,
        "norm": citation_text(one.cite),
    }
