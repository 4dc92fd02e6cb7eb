"""From what the head's act says to the record of a new competition: posts, commission, id (B1, B3, B6-B8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, count

from kadry_cli.body.basis import read_basis
from kadry_cli.body.records import Unit
from kadry_cli.body.staff_files import find_post, posts_of
from kadry_cli.body.staff_list import post_exists, post_title
from kadry_cli.competition.records.acts import ActReference
from kadry_cli.competition.records.commission import (
    BY_COMMISSION,
    CHAIR,
    MEMBER,
    SECRETARY,
    CommissionMember,
)
from kadry_cli.competition.records.competition import USUAL, Competition, VacantPost
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.language.transliteration import slug
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.exam.people import find_person
from kadry_cli.exam.words import act_words
from kadry_cli.hiring.people import Known, known_people, resolved

TITLE = 50
"""So many signs of the post's title enter an id: the year and a number behind it have to fit."""


@dataclass(frozen=True)
class NewWish:
    """What is said of a new competition: people as «ПІБ; посада» or an id, posts as «посада» or «посада=одиниць»."""

    id: str = ""
    act: str = ""
    posts: tuple[str, ...] = ()
    chair: str = ""
    secretary: str = ""
    members: tuple[str, ...] = ()
    no_vote: tuple[str, ...] = ()
    conditions: str = ""
    conducted_by: str = BY_COMMISSION
    why: str = ""


def act_of(text: str, option: str) -> ActReference:
    """The act of the head as typed: «розпорядження від 30.04.2009 № 45-к»; UserError where it is no act."""
    basis = read_basis(text)
    if not basis.kind or basis.date is None:
        raise UserError(
            f"{option}: «{basis.text}» – це не акт керівника", f'пишіть {option} "розпорядження від 30.04.2009 № 45-к"'
        )
    return ActReference.model_construct(kind=basis.kind, number=basis.number, date=basis.date)


def refuse_ended(law: LawOnDate) -> None:
    """By the law of the act's day the body holds competitions by this procedure at all (A4)."""
    norm = law.norm("competition.documents_days")
    if norm.value is None:
        raise UserError(
            f"на {date_short(law.day)} порядок конкурсу за постановою № 169 на цей орган не поширюється",
            "державні органи з 01.05.2016 проводять конкурс за законом «Про державну службу»: "
            "kadry law show competition.documents_days",
        )


def vacancies(units: Sequence[Unit], wanted: Sequence[str], day: date) -> tuple[VacantPost, ...]:
    """The vacant posts as named, by the staff list of the day. UserError for a post that does not exist, for one named
    twice, and for more units than the staff list has."""
    found: dict[str, VacantPost] = {}
    for text in wanted:
        name, sign, many = text.rpartition("=")
        if not sign:
            name, many = text, "1"
        if not many.strip().isdecimal() or int(many) < 1:
            raise UserError(f"--post: «{many}» – це не кількість одиниць", "пишіть --post ПОСАДА=2")
        post = find_post(units, name.strip(), day).post
        if not post_exists(post, day):
            raise UserError(f"--post: посади {post.id} на {date_short(day)} немає", "перевірте: kadry staff post list")
        if int(many) > post.units:
            raise UserError(
                f"--post: за штатним розписом посада {post.id} має "
                + counted(post.units, "одиницю", "одиниці", "одиниць"),
                "вакантних не може бути більше",
            )
        if post.id in found:
            raise UserError(f"--post: посаду {post.id} названо двічі", f"кілька одиниць пишуть так: {post.id}=2")
        found[post.id] = VacantPost.model_construct(post=post.id, units=int(many))
    return tuple(found.values())


def commission_of(wish: NewWish, people: dict[str, Known], tails: Sequence[str]) -> tuple[CommissionMember, ...]:
    """The members of the commission in the order chair, secretary, members; ids of new people take `tails` in turn."""
    named = [(wish.chair, CHAIR, "--chair"), (wish.secretary, SECRETARY, "--secretary")]
    named += [(text, MEMBER, "--member") for text in wish.members]
    members: list[CommissionMember] = []
    for (text, role, option), tail in zip(named, tails, strict=False):
        if text:
            members.append(_member(text, role, option, people, tail))
    for member in members:
        if sum(one.id == member.id for one in members) > 1:
            raise UserError(f"«{member.name}» названо в комісії двічі", "залиште одну роль")
    for text in wish.no_vote:
        one = find_person(members, text, "такого члена комісії не названо", "підходить кілька осіб")
        members[members.index(one)] = one.model_copy(update={"votes": False})
    return tuple(members)


def _member(text: str, role: str, option: str, people: dict[str, Known], tail: str) -> CommissionMember:
    name, *more = (part.strip() for part in text.split(";"))
    if len(more) > 2:
        raise UserError(f"{option}: забагато крапок із комою в «{text}»", f'пишіть {option} "ПІБ; посада; орган"')
    person = resolved(people, name, tail, option)
    post, body = (*more, "", "")[:2]
    return CommissionMember.model_construct(
        id=person.id,
        script=None,
        name=person.name,
        post=line_of(post, option) if post else person.post,
        body=line_of(body, option) if body else (None if more else person.body),
        role=role,
        votes=True,
        kin=(),
    )


def made(
    wish: NewWish, units: Sequence[Unit], competitions: Sequence[Competition], tails: Sequence[str]
) -> Competition:
    """The record of the new competition; UserError where what is said does not fit together."""
    act = act_of(wish.act, "--head-act")
    posts = vacancies(units, wish.posts, act.date)
    _refuse_second(competitions, act, posts)
    commission = commission_of(wish, known_people(competitions), tails)
    if wish.conducted_by == BY_COMMISSION and wish.why:
        raise UserError("--why пишуть лише разом із --conducted-by", "конкурс проводить комісія цього органу")
    return Competition.model_construct(
        id=wish.id or free_id(units, posts[0].post, act.date, competitions),
        kind=USUAL,
        posts=posts,
        head_act=act,
        conditions=wish.conditions or None,
        conducted_by=wish.conducted_by,
        conducted_why=wish.why or None,
        commission=commission,
    )


def free_id(units: Sequence[Unit], post: str, day: date, competitions: Sequence[Competition], ending: str = "") -> str:
    """An id of the year of the act and the title of the post: «2009-holovnyi-spetsialist», «…-2» where it is taken."""
    title = next((post_title(one.post, day) for one in posts_of(units) if one.post.id == post), post)
    base = f"{day.year}-{slug(title, TITLE) or post[:TITLE]}{ending}"
    taken = {one.id for one in competitions}
    numbered = (f"{base}-{number}" for number in count(2))
    return next(name for name in chain((base,), numbered) if name not in taken)


def small_body_notes(competition: Competition, units: Sequence[Unit], law: LawOnDate) -> tuple[str, ...]:
    """What is to be said of a competition that is not held by the body's own commission: only a small body may (B8)."""
    norm = law.norm("competition.small_body_staff")
    if competition.conducted_by == BY_COMMISSION or norm.value is None:
        return ()
    day = competition.head_act.date
    staff = sum(one.post.units for one in posts_of(units) if post_exists(one.post, day))
    if staff <= norm.value:
        return ()
    many = counted(staff, "одиниця", "одиниці", "одиниць")
    return (
        f"За штатним розписом на {date_short(day)} – {many}, а без власної комісії конкурс проводить орган, "
        f"у якому до {norm.value} осіб.",
    )


def _refuse_second(competitions: Sequence[Competition], act: ActReference, posts: Sequence[VacantPost]) -> None:
    offered = {one.post for one in posts}
    for other in competitions:
        if other.head_act == act and offered & {one.post for one in other.posts}:
            raise UserError(
                f"за цим актом на цю посаду вже заведено конкурс {other.id}", f"{act_words(act)} – той самий акт"
            )
