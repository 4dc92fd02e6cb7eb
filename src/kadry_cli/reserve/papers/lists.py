"""The list of the reserve for approval, and its open version (papers 4.2; F2, F6, F15, F18, F25).

An approved list is printed as of its act, or as of the day asked for with `--on`; a draft as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from kadry_cli.body.records import Post
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.rules.standing import Staff, staff_of
from kadry_cli.reserve.papers.ground import (
    Asked,
    body_of,
    full_name,
    head,
    marked,
    paper_name,
    post_called,
    post_title,
    year_of,
)
from kadry_cli.reserve.papers.person import facts_of
from kadry_cli.reserve.records.candidate import Candidate
from kadry_cli.reserve.records.reserve import ReserveList, ReservePost
from kadry_cli.reserve.records.words import SOURCES
from kadry_cli.reserve.rules.law import last_day, sources, top_categories

TOP = "Посади I–III категорій, на які призначають Президент України та Кабінет Міністрів України"
OTHER = "Інші посади"


def reserve_list(asked: Asked) -> dict[str, Any]:
    """The list of all units of the year, or of one, posts apart by who appoints to them."""
    day = list_day(asked)
    body = asked.body(day)
    acts = _acts(asked.lists)
    return {
        **head(asked, "Список осіб, зарахованих до кадрового резерву", day),
        **marked(asked, day),
        "year": year_of(asked),
        "body_of": body_of(asked, day),
        "approved_by": body.issued(acts[0].kind if acts and not asked.blank else body.act_kind()),
        "approved": [] if asked.blank else [f"{date_short(one.date)} № {printed(one.number)}" for one in acts],
        "agreed": [] if asked.blank else _agreed(asked.lists),
        "parts": [] if asked.blank else _numbered(_parts(asked, day)),
        "hr": body.hr(blank=asked.blank),
    }


def open_list(asked: Asked) -> dict[str, Any]:
    """Posts with the number of people; names of those only who agreed to be named (F6)."""
    day = list_day(asked)
    body = asked.body(day)
    posts = []
    for found, post in _posts(asked, day):
        inside = [one for one in _people(asked, found, post, day) if not _is_out(one, day)]
        named = [one for one in inside if one.publish is not None and one.publish <= day]
        posts.append(
            {
                "title": post_title(asked, post.post, day),
                "count": str(len(inside)),
                "names": [full_name(paper_name(asked, one, day).full) for one in named],
            }
        )
    acts = _acts(asked.lists)
    return {
        **head(asked, "Кадровий резерв: посади й кількість осіб", day),
        "year": year_of(asked),
        "body_of": body_of(asked, day),
        "act": printed("; ".join(one.words() for one in acts)) if not asked.blank else "",
        "posts": [] if asked.blank else posts,
        "hr": body.hr(blank=asked.blank),
    }


def list_day(asked: Asked) -> date:
    """The day of the list: the one asked for, else that of the last act that approves it, else today."""
    if asked.on is not None:
        return asked.on
    return max((one.date for one in _acts(asked.lists)), default=asked.today)


def _acts(lists: Sequence[ReserveList]) -> list[Ground]:
    """The acts that approve the lists, each once, by their dates."""
    found: list[Ground] = []
    for one in lists:
        if one.act is not None and one.act not in found:
            found.append(one.act)
    return sorted(found, key=lambda one: one.date)


def _agreed(lists: Sequence[ReserveList]) -> list[dict[str, str]]:
    agreements = [one for found in lists for one in found.agreements]
    return [{"body": printed(one.body), "document": printed(one.ground.words())} for one in dict.fromkeys(agreements)]


def _parts(asked: Asked, day: date) -> list[dict[str, Any]]:
    """The table, or two of them where the body has posts to which the President or the Cabinet appoints."""
    staff = staff_of(asked.units)
    top = top_categories(asked.reserves.law(day))
    rows: dict[bool, list[dict[str, Any]]] = {True: [], False: []}
    for found, post in _posts(asked, day):
        placed = staff.get(post.post)
        is_top = placed is not None and placed.post.category in top
        rows[is_top].append(_group(asked, found, post, placed.post if placed is not None else None, staff, day))
    if not rows[True]:
        return [{"title": "", "posts": rows[False]}]
    return [{"title": title, "posts": rows[key]} for title, key in ((TOP, True), (OTHER, False)) if rows[key]]


def _numbered(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same with the people numbered through the whole list."""
    people = [one for part in parts for group in part["posts"] for one in group["people"]]
    for number, one in enumerate(people, 1):
        one["number"] = str(number)
    return parts


def _posts(asked: Asked, day: date) -> list[tuple[ReserveList, ReservePost]]:
    """The posts of all lists: heads' posts first, then by their titles."""
    staff = staff_of(asked.units)

    def order(one: tuple[ReserveList, ReservePost]) -> tuple[bool, tuple[str, str, str]]:
        placed = staff.get(one[1].post)
        called = post_called(asked, one[1].post, day)
        return (placed is None or not placed.post.head_post, sort_key(called.nominative() if called else one[1].post))

    return sorted(((found, post) for found in asked.lists for post in found.posts), key=order)


def _people(asked: Asked, found: ReserveList, post: ReservePost, day: date) -> list[Candidate]:
    """Those who stand in the list on a day, by the alphabet: enrolled by its act, or by a later one up to the day."""
    there = [one for one in post.candidates if one.ground is None or found.act is None or one.ground.date <= day]
    return sorted(there, key=lambda one: sort_key(paper_name(asked, one, day).full))


def _is_out(one: Candidate, day: date) -> bool:
    return one.removed is not None and one.removed.date <= day


def _group(
    asked: Asked, found: ReserveList, post: ReservePost, placed: Post | None, staff: Staff, day: date
) -> dict[str, Any]:
    """One post with its people: what stands in the first column, and a row for each."""
    title = post_title(asked, post.post, day)
    about = [title[:1].upper() + title[1:]]
    if placed is not None and placed.category:
        about.append(f"{placed.category} категорія")
    if post.need is not None:
        about.append(f"потреба – {counted(post.need, 'особа', 'особи', 'осіб')}")
    if post.area:
        about.append(f"напрям: {printed(post.area)}")
    people = _people(asked, found, post, day)
    return {"post": about, "people": [_row(asked, found, post, one, staff, day) for one in people]}


def _row(
    asked: Asked, found: ReserveList, post: ReservePost, one: Candidate, staff: Staff, day: date
) -> dict[str, Any]:
    facts = facts_of(asked, one, staff, min(day, last_day(found.year)))
    ground = one.ground or found.act
    return {
        "name": full_name(paper_name(asked, one, day).full),
        "born": facts.born,
        "education": facts.education,
        "held": facts.held_since(),
        "service": ", ".join(filter(None, (facts.service, facts.rank))),
        "source": source_words(asked, one, day),
        "enrolled": [date_short(one.enrolled), f"№ {printed(ground.number)}" if ground is not None else ""],
        "notes": list(_notes(post, one, day)),
    }


def source_words(asked: Asked, one: Candidate, day: date) -> str:
    """The source in the full words of the act in force; in those of the record where none is confirmed (F11)."""
    return printed(sources(asked.reserves.law(day))[SOURCES.index(one.source)])


def _notes(post: ReservePost, one: Candidate, day: date) -> Iterator[str]:
    if one.recommended is not None:
        yield printed(f"протокол конкурсної комісії {_by(one.recommended.protocol)}")
    for proposal in post.proposals:
        if proposal.person == one.person:
            yield printed(f"спеціальна комісія: {proposal.decision}, протокол {_by(proposal.protocol)}")
    if one.letter is not None:
        yield printed(f"погоджено роботодавцем, {one.letter.kind} {_by(one.letter)}")
    if one.removed is not None and one.removed.date <= day:
        yield printed(f"виключено {date_short(one.removed.date)}, {one.removed.ground.words()}")


def _by(ground: Ground) -> str:
    return f"від {date_short(ground.date)} № {ground.number}"
