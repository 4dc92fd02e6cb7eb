"""The act of the head on enrolment: names by posts, by the alphabet inside a post (papers 4.3; F18, F24)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from kadry_cli.body.paper_body import ACT_INSTRUMENTAL, in_pairs
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.declension.posts.titles import decline_title
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.rules.standing import Staff, staff_of, standing_on
from kadry_cli.reserve.papers.ground import (
    POST,
    Asked,
    Sentence,
    head,
    paper_name,
    pieces,
    post_after_of,
    post_called,
    year_of,
)
from kadry_cli.reserve.papers.person import post_elsewhere
from kadry_cli.reserve.records.candidate import Candidate, works_elsewhere
from kadry_cli.reserve.rules.membership import Place, places

BLANK_POSTS, BLANK_PEOPLE = 2, 3
TELL_EMPLOYERS = "повідомити про зарахування керівництво за місцем роботи зарахованих осіб"


def order(asked: Asked) -> dict[str, Any]:
    """The act by which people were enrolled, or a draft of it for those who have none yet.

    UserError where the lists of the year rest on several acts and none of them is named.
    """
    act, inside = (None, []) if asked.blank else enrolled_by(asked)
    day = act.date if act is not None else asked.on or asked.today
    body = asked.body(day)
    kind = act.kind if act is not None else body.act_kind()
    norm = asked.reserves.law(day).norm("reserve.order_basis")
    employed = any(works_elsewhere(one.candidate.outsider) for one in inside)
    hr = body.hr(blank=asked.blank)
    return {
        **head(asked, f"{kind.capitalize()} про зарахування до кадрового резерву", day),
        "date": date_short(act.date) if act is not None else "",
        "number": printed(act.number) if act is not None else "",
        "kind": kind.upper(),
        "year": year_of(asked),
        "preamble": ["Відповідно до ", printed(str(norm.value)) if norm.value is not None else ""],
        "formula": body.formula(kind),
        "posts": _posts(asked, inside, day) if not asked.blank else _blank_posts(),
        "duty": f"{_dative(hr['post'])} {TELL_EMPLOYERS}." if employed else "",
        "basis": _basis(asked, inside, day) if not asked.blank else ["заяви ", "", "; "],
        "head": body.head(blank=asked.blank),
        "visas": [hr, {"post": "Юрист", "name": ""}],
        "act_instrumental": ACT_INSTRUMENTAL.get(kind, "актом"),
        "acquainted": in_pairs(
            [_signed(asked, one.candidate, day) for one in _sorted(asked, inside, day)]
            or [""] * BLANK_PEOPLE * BLANK_POSTS
        ),
    }


def enrolled_by(asked: Asked) -> tuple[Ground | None, list[Place]]:
    """An act and everybody whom it enrolls in the lists of the year; None and those without an act in a draft."""
    everybody = [place for one in asked.lists for place in places(one)]
    known = list(dict.fromkeys(place.act for place in everybody if place.act is not None))
    if asked.act is not None:
        wanted: Ground | None = next((one for one in known if _same(one, asked.act)), None)
        if wanted is None:
            raise UserError(
                f"--order: «{printed(asked.act.words())}» нікого не зараховано", f"є акти: {_listed(known)}"
            )
    elif len(known) > 1:
        raise UserError(f"на {asked.year} рік зараховано кількома актами", f"назвіть один: --order; є {_listed(known)}")
    else:
        wanted = known[0] if known else None
    return wanted, [place for place in everybody if place.act == wanted]


def _same(one: Ground, other: Ground) -> bool:
    return (one.date, one.number) == (other.date, other.number)


def _listed(known: list[Ground]) -> str:
    return "; ".join(printed(one.words()) for one in known) or "жодного"


def _sorted(asked: Asked, inside: list[Place], day: date) -> list[Place]:
    return sorted(inside, key=lambda one: sort_key(paper_name(asked, one.candidate, day).full))


def _posts(asked: Asked, inside: list[Place], day: date) -> list[dict[str, Any]]:
    """The posts in the order of the lists, each with its people."""
    staff = staff_of(asked.units)
    by_post: dict[str, list[Place]] = {}
    for one in inside:
        by_post.setdefault(one.post.post, []).append(one)
    return [
        {
            "to": pieces(f"на посаду{post_after_of(asked, post, day)}:"),
            "people": [_person(asked, one.candidate, staff, day) for one in _sorted(asked, people, day)],
        }
        for post, people in by_post.items()
    ]


def _blank_posts() -> list[dict[str, Any]]:
    return [{"to": pieces("на посаду ", POST, ":"), "people": [""] * BLANK_PEOPLE} for _ in range(BLANK_POSTS)]


def _person(asked: Asked, candidate: Candidate, staff: Staff, day: date) -> str:
    """«БОНДАР Катерину Михайлівну, спеціаліста І категорії відділу фінансів та економіки»."""
    name = paper_name(asked, candidate, day).in_order("accusative")
    if candidate.outsider is not None:
        return name + post_elsewhere(candidate.outsider, "accusative", with_employer=True)
    held = _held(asked, candidate, staff, day)
    return f"{name}, {held}" if held else name


def _held(asked: Asked, candidate: Candidate, staff: Staff, day: date) -> str:
    """The post that somebody holds in this body, in the accusative; in the nominative where the form is doubtful."""
    card = asked.reserves.card(candidate.person)
    standing = standing_on(card, staff, day) if card is not None else None
    if standing is None:
        return ""
    called = post_called(asked, standing.post_id, day) if standing.post_id else None
    if called is None:
        return printed(standing.post)
    return printed(called.in_case("accusative") or called.nominative())


def _dative(post: str) -> str:
    """«Спеціалісту з кадрової роботи»; the nominative with a colon where the form is doubtful."""
    forms = decline_title(post)
    return f"{post}:" if forms.uncertain else printed(forms.dative)


def _basis(asked: Asked, inside: list[Place], day: date) -> Sentence:
    """«заяви (згоди): К. М. Бондар від 10.04.2013; протокол …; лист-погодження …; погодження …»."""
    return [printed("; ".join(_grounds(asked, inside, day)))]


def _grounds(asked: Asked, inside: list[Place], day: date) -> Iterator[str]:
    style = asked.body(day).style
    signed = [
        f"{paper_name(asked, one.candidate, day).short('genitive', style)} від {date_short(when)}"
        for one in _sorted(asked, inside, day)
        if (when := one.candidate.application or one.candidate.consent) is not None
    ]
    if signed:
        yield f"{'заява' if len(signed) == 1 else 'заяви'} {', '.join(signed)}"
    protocols = [one.candidate.recommended.protocol for one in inside if one.candidate.recommended is not None]
    for one in dict.fromkeys(protocols):
        yield f"{one.kind} конкурсної комісії від {date_short(one.date)} № {one.number}"
    people = {one.candidate.person for one in inside}
    proposals = [one for place in inside for one in place.post.proposals if one.person in people]
    for ground in dict.fromkeys(one.protocol for one in proposals):
        yield f"{ground.kind} спеціальної комісії від {date_short(ground.date)} № {ground.number}"
    for place in inside:
        if place.candidate.letter is not None:
            letter = place.candidate.letter
            yield f"лист-погодження від {date_short(letter.date)} № {letter.number}"
    for agreement in dict.fromkeys(one for place in inside for one in place.list.agreements):
        ground = agreement.ground
        yield f"погодження ({agreement.body}): {ground.kind} від {date_short(ground.date)} № {ground.number}"


def _signed(asked: Asked, candidate: Candidate, day: date) -> str:
    return asked.body(day).sign(paper_name(asked, candidate, day).full)
