"""A list of the reserve brought to its new state: the pure changes, and the plan of the act that records them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import recorded
from kadry_cli.reserve.lists import list_path
from kadry_cli.reserve.records.candidate import Candidate
from kadry_cli.reserve.records.reserve import ReserveList, ReservePost
from kadry_cli.reserve.rules.membership import Place


def with_post(found: ReserveList, post: str, **values: object) -> ReserveList:
    """The list with values at a post, which is added at the end where the list has it not."""
    posts = list(found.posts)
    at = next((at for at, one in enumerate(posts) if one.post == post), None)
    if at is None:
        posts.append(ReservePost.model_construct(post=post).model_copy(update=values))
    else:
        posts[at] = posts[at].model_copy(update=values)
    return found.model_copy(update={"posts": tuple(posts)})


def post_in(found: ReserveList, post: str) -> ReservePost:
    """A post of the list; an empty one where the list has it not."""
    return next((one for one in found.posts if one.post == post), ReservePost.model_construct(post=post))


def with_candidates(found: ReserveList, post: str, people: Sequence[Candidate]) -> ReserveList:
    """The list with people at a post: whoever stands in a draft is written anew in place, the others come at the end,
    in the order of enrolment."""
    new = {one.person: one for one in people}
    kept = [new.pop(one.person, one) if one.removed is None else one for one in post_in(found, post).candidates]
    return with_post(found, post, candidates=(*kept, *new.values()))


def drafted(found: ReserveList | None, post: str) -> dict[str, Candidate]:
    """Whoever stands in the draft of a list at a post without an act, by code: carried over from the year before."""
    if found is None or found.act is not None:
        return {}
    people = post_in(found, post).candidates
    return {one.person: one for one in people if one.ground is None and one.removed is None}


def with_candidate_changed(place: Place, **values: object) -> ReserveList:
    """The list with values at the person of a place."""
    changed = place.candidate.model_copy(update=values)
    people = tuple(changed if one is place.candidate else one for one in place.post.candidates)
    return with_post(place.list, place.post.post, candidates=people)


def without_candidate(place: Place) -> ReserveList:
    """The list without the person of a place: only a draft forgets somebody."""
    people = tuple(one for one in place.post.candidates if one is not place.candidate)
    return with_post(place.list, place.post.post, candidates=people)


def list_plan(
    standing: Standing,
    before: ReserveList | None,
    after: ReserveList,
    said: str,
    result: Mapping[str, object],
    *,
    notes: Sequence[str] = (),
    basis: str = "",
    following: tuple[str, ...] | None = None,
) -> Plan:
    """The plan that brings one list to `after`; `before` is None for a list that is begun."""
    path = list_path(after.year, after.unit)
    made = recorded(standing, path, before, after)
    return Plan(
        {path: made.data},
        said,
        {"year": after.year, "unit": after.unit, **result},
        notes=(*made.notes, *notes),
        basis=basis,
        following=following,
    )
