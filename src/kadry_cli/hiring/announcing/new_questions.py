"""The dialogue of `kadry competition new`: the act of the head, the vacant posts, the commission, the conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from kadry_cli.body.staff_files import load_units, posts_of
from kadry_cli.competition.records.commission import BY_COMMISSION, CHAIR, MEMBER, SECRETARY
from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.asking import (
    NOBODY,
    Offer,
    ask,
    ask_as,
    ask_optional,
    ask_optional_as,
    can_ask,
    choose,
    choose_several,
    numbers_of,
)
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import counted
from kadry_cli.hiring.announcing.making import NewWish, act_of
from kadry_cli.hiring.offering import asked_act, post_offers
from kadry_cli.hiring.people import competitions_of, known_people, resolved

ACT_QUESTION = "Акт керівника, наприклад: розпорядження від 30.04.2009 № 45-к"
CHAIR_QUESTION, SECRETARY_QUESTION = "Голова комісії: ПІБ; посада", "Секретар комісії: ПІБ; посада"


def asked_new(session: Session, root: Path, wish: NewWish) -> NewWish:
    """The wish with what was not said asked for; of the commission the last one is offered."""
    if can_ask(session):
        recording_officer(root)
    if wish.conducted_by != BY_COMMISSION and not wish.why:
        wish = replace(wish, why=ask(session, "Чому конкурс проводить не комісія цього органу", "--why"))
    if not wish.act:
        wish = replace(
            wish, act=asked_act(session, root, ACT_QUESTION, "--head-act", lambda text: act_of(text, "--head-act"))
        )
    if not wish.posts:
        wish = replace(wish, posts=_posts(session, root, act_of(wish.act, "--head-act").date))
    if wish.conducted_by == BY_COMMISSION:
        wish = _commission(session, root, wish)
    if not wish.conditions:
        wish = replace(wish, conditions=ask_optional(session, "Умови конкурсу понад оголошення"))
    return wish


def _posts(session: Session, root: Path, day: date) -> tuple[str, ...]:
    """«посада=одиниць»: posts of the staff list on the day of the act; units are asked where a post has several."""
    question = "Вакантна посада (кілька одиниць: посада=2)"
    offers = post_offers(root, day) if can_ask(session) else []
    if not offers:
        return (ask(session, question, "--post"),)
    units = {one.post.id: one.post.units for one in posts_of(load_units(root)[0])}
    chosen = choose_several(session, "Вакантні посади", offers, "--post", needed=True)
    return tuple(post if units[post] == 1 else f"{post}={_units(session, post, units[post])}" for post in chosen)


def _units(session: Session, post: str, most: int) -> int:
    def read(text: str) -> int:
        if not text.isdecimal() or not 1 <= int(text) <= most:
            many = counted(most, "одиницю", "одиниці", "одиниць")
            raise UserError(f"«{text}» не підходить", f"за штатним розписом посада має {many}")
        return int(text)

    return ask_as(session, f"Скільки одиниць вакантні ({post})", "--post", read, "1")


def _commission(session: Session, root: Path, wish: NewWish) -> NewWish:
    """The chair, the secretary, the members, who has no vote: each somebody known to the register, or a full name."""
    asking = can_ask(session)
    competitions = competitions_of(root) if asking else []
    people = known_people(competitions)
    last = next((one.commission for one in reversed(competitions) if one.commission), ())
    served = {one.id for competition in competitions for one in competition.commission}
    known = {one.id: Offer(one.id, printed(one.name), one.post or "") for one in people.values() if one.id in served}

    def member(option: str) -> Callable[[str], str]:
        def read(text: str) -> str:
            resolved(people, text.partition(";")[0].strip(), "", option)
            return text

        return read

    def one_of(question: str, option: str, role: str, taken: Iterable[str]) -> str:
        usual = next((one.id for one in last if one.role == role and one.id not in taken), "")
        offers = [offer for code, offer in known.items() if code not in taken]
        return choose(session, question, offers, option, usual, other=member(option))

    chair = wish.chair or one_of(CHAIR_QUESTION, "--chair", CHAIR, ())
    secretary = wish.secretary or one_of(SECRETARY_QUESTION, "--secretary", SECRETARY, (chair,))
    wish = replace(wish, chair=chair, secretary=secretary)
    if wish.members or not asking:
        return wish
    offers = [offer for code, offer in known.items() if code not in (chair, secretary)]
    before = {one.id for one in last if one.role == MEMBER}
    usual = numbers_of(offers, before) or NOBODY
    members = list(choose_several(session, "Члени комісії, яких реєстр уже знає", offers, "--member", usual))
    while more := ask_optional_as(session, "Ще один член комісії: ПІБ; посада", member("--member")):
        members.append(more)
    wish = replace(wish, members=tuple(members))
    if wish.no_vote:
        return wish
    names = {text: text.partition(";")[0].strip() for text in (chair, secretary, *members)}
    offers = [known.get(text) or Offer(name, name) for text, name in names.items()]
    return replace(wish, no_vote=choose_several(session, "Хто за цим актом не голосує", offers, "--no-vote", NOBODY))
