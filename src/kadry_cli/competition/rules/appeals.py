"""What a complaint does to the commission's decision: upheld, the decision has to be taken again (B32, B33).

Source: КМУ 169/2002, рішення комісії (L111, L112): the head decides on the complaint; that an upheld one sends the
matter back to the commission follows from L98 and L110, for the head appoints on the commission's proposal alone.
"""

from __future__ import annotations

from kadry_cli.competition.records.candidate import UPHELD, Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import ADMISSION, SELECTION


def post_of(competition: Competition, candidate: Candidate) -> str | None:
    """The post a candidate applied for; None where the competition has several and the record names none."""
    if candidate.post is not None:
        return candidate.post
    return competition.posts[0].post if len(competition.posts) == 1 else None


def complained(competition: Competition, post: str | None) -> list[Candidate]:
    """The candidates for a post whose complaint is not decided yet."""
    return [
        one
        for one in competition.candidates
        if one.appeal is not None and one.appeal.outcome is None and post_of(competition, one) == post
    ]


def overturned(competition: Competition, post: str | None) -> Candidate | None:
    """The candidate whose upheld complaint took away the decisions on a post that were not taken again since.

    A decision is taken again by a later sitting on selection, or on admission where the complaint was about that.
    """
    for candidate in competition.candidates:
        appeal = candidate.appeal
        if appeal is None or appeal.outcome != UPHELD or post_of(competition, candidate) != post:
            continue
        purpose = ADMISSION if candidate.admitted is False else SELECTION
        since = appeal.decided or appeal.date
        again = (
            sitting.date >= since and sitting.decisions
            for sitting in competition.sittings
            if sitting.purpose == purpose and (not sitting.posts or post in sitting.posts)
        )
        if not any(again):
            return candidate
    return None
