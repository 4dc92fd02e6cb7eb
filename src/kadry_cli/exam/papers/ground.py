"""What every paper of an exam says of its body, posts, basis and commission (papers 0.1, 0.2): plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.body.records import Unit
from kadry_cli.body.structure import PostName, post_name
from kadry_cli.competition.records import CommissionMember, Competition
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short, date_words
from kadry_cli.core.language.names import SignatureStyle, signature_name, split_name
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.settings import Settings
from kadry_cli.exam.records.sitting import Sitting
from kadry_cli.exam.rules import ExamLaw

ROLE_WORDS = {
    "голова": "Голова конкурсної комісії",
    "секретар": "Секретар конкурсної комісії",
    "член": "Члени конкурсної комісії",
}

Sentence = list[str]
"""The texts of a sentence; an empty text is a place to write in."""


class PaperGround(NamedTuple):
    """What every paper of an exam stands on: the body, its staff list, the competition, and the law of the date."""

    settings: Settings
    units: Sequence[Unit]
    competition: Competition
    law: ExamLaw


def of_sitting(ground: PaperGround, sitting: Sitting | None) -> PaperGround:
    """The ground with those of the competition's posts that the sitting covers (D7)."""
    covered = set(sitting.posts) if sitting else set()
    if not covered:
        return ground
    posts = tuple(post for post in ground.competition.posts if post.post in covered)
    return ground._replace(competition=ground.competition.model_copy(update={"posts": posts}))


def body_head(ground: PaperGround, day: date) -> dict[str, str]:
    """The body's name, the date in both ways, the place: as they were on the day."""
    name = on_date(ground.settings.names, day) or ground.settings.names[0]
    place = on_date(ground.settings.places, day) or ground.settings.places[0]
    return {
        "body_name": printed(name.full),
        "date": date_short(day),
        "date_words": date_words(day),
        "place": printed(place.settlement),
    }


def vacancy(ground: PaperGround, day: date) -> str:
    """What follows «іспиту кандидатів на заміщення»: one post in the genitive, or a list after a colon."""
    named = named_posts(ground, day)
    if len(named) == 1:
        return "вакантної посади" + printed(named[0].after_of())
    return "вакантних посад: " + "; ".join(printed(name.nominative()) for name in named)


def posts(ground: PaperGround, candidate: str, day: date) -> str:
    """The post a candidate applied for, or all posts of the competition where the record names none."""
    wanted = next((one.post for one in ground.competition.candidates if one.id == candidate), None)
    named = [post_name(ground.units, wanted, day)] if wanted else named_posts(ground, day)
    return "; ".join(printed(name.nominative()) for name in named if name)


def named_posts(ground: PaperGround, day: date) -> list[PostName]:
    """The posts of the competition that the staff list knows, with their titles on the day."""
    named = (post_name(ground.units, put_up.post, day) for put_up in ground.competition.posts)
    return [name for name in named if name is not None]


def alphabetical(members: Iterable[CommissionMember]) -> list[CommissionMember]:
    """Members by the Ukrainian alphabet."""
    return sorted(members, key=lambda member: sort_key(member.name))


def name_with_post(member: CommissionMember) -> str:
    """«Бережний Олег Васильович, начальник загального відділу»."""
    return printed(member.name) + (f", {printed(member.post)}" if member.post else "")


def absent_members(
    commission: Iterable[CommissionMember], present: Sequence[str], reasons: Mapping[str, str]
) -> list[Sentence]:
    """Who of the commission was not there, and why; the reason is left blank where none is recorded."""
    away = [member for member in commission if member.id not in present]
    return [[f"{name_with_post(member)}: ", printed(reasons.get(member.id, ""))] for member in alphabetical(away)]


def signer(members: Iterable[CommissionMember], role: str, ground: PaperGround) -> dict[str, str]:
    """Post and name of the one member with a role; the name is "" where there is none."""
    found = next((member for member in members if member.role == role), None)
    return {"post": ROLE_WORDS[role], "name": signature(found, ground) if found else ""}


def member_lines(members: Iterable[CommissionMember], ground: PaperGround) -> list[dict[str, str]]:
    """The members by the alphabet; the word «Члени» stands once, at the first of them."""
    ordered = [member for member in alphabetical(members) if member.role == "член"]
    return [
        {"post": "" if number else ROLE_WORDS["член"], "name": signature(member, ground)}
        for number, member in enumerate(ordered)
    ]


def signature(member: CommissionMember, ground: PaperGround) -> str:
    """The name beside a signature, in the style of the paper's date (papers 0.1)."""
    return printed(signature_name(split_name(member.name), signature_style(ground)))


def signature_style(ground: PaperGround) -> SignatureStyle:
    """How names are written beside signatures on the paper's date."""
    style: SignatureStyle = ground.law.on.norm("paper.signature_style").value
    return style
