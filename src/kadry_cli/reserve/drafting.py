"""The draft lists of the next year: whoever stays, without what has to be given anew (F13, F16, F26)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kadry_cli.reserve.records.candidate import Candidate
from kadry_cli.reserve.records.reserve import ReserveList, ReservePost
from kadry_cli.reserve.rules.cover import Cover
from kadry_cli.reserve.rules.review import PostLine, Review
from kadry_cli.reserve.rules.staying import stays


def drafts(found: Review, lists: Iterable[ReserveList]) -> list[ReserveList]:
    """A draft for each approved list of the year under review, in the order of units.

    A list without an act is a draft. Whoever stays is carried over with what is known of the person; an enrolment needs
    the person's consent (L283), and the next year is a new enrolment (L564), so consent, application, plan, letters and
    what a special commission decided are not.
    """
    return [_draft(found, one) for one in sorted(lists, key=lambda one: one.unit) if one.act is not None]


def _draft(found: Review, before: ReserveList) -> ReserveList:
    year = before.year + 1
    known = {post.post: post for post in before.posts}
    posts = [
        ReservePost.model_construct(
            post=line.post,
            area=known[line.post].area if line.post in known else None,
            need=known[line.post].need if line.post in known else None,
            candidates=tuple(_carried(line, before, year)),
        )
        for line in found.posts
        if line.decision.result is not Cover.ABOLISHED
        and (line.post in known or (line.unit == before.unit and line.head))
    ]
    return ReserveList.model_construct(year=year, unit=before.unit, commission=before.commission, posts=tuple(posts))


def _carried(line: PostLine, before: ReserveList, year: int) -> Iterable[Candidate]:
    for one in line.candidates:
        candidate = one.place.candidate
        if one.place.list is before and stays(one.decision):
            yield Candidate.model_construct(
                person=candidate.person,
                outsider=candidate.outsider,
                purpose=candidate.purpose,
                source=candidate.source,
                qualities=candidate.qualities,
                recommended=candidate.recommended,
                enrolled=date(year, 1, 1),
            )
