"""The dialogue of `kadry competition sit`: when and what for, who was there, recusals, the form of the vote, ballots.

Only what was not said on the command line is asked; of a sitting that is begun already, only what its record lacks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.competition.records.sitting import ADMISSION, OPEN, SECRET, SELECTION
from kadry_cli.competition.rules.seal import is_sealed
from kadry_cli.core.console.asking import (
    EVERYBODY,
    NOBODY,
    Offer,
    ask,
    ask_as,
    ask_optional,
    ask_optional_as,
    choose,
    choose_several,
)
from kadry_cli.core.console.dates import date_since
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.times import parse_time
from kadry_cli.hiring.offering import candidate_offers, member_offers, post_offers
from kadry_cli.hiring.selection.presence import OTHERS, OWN, SitWish, amended
from kadry_cli.hiring.selection.sit_plan import Meant, begun_sitting, sitting_meant
from kadry_cli.hiring.sittings import Held, next_purpose, refuse_sealed
from kadry_cli.hiring.state import State

NEW = "нове"
DENIED = "не задоволено"
PURPOSES = (
    Offer(ADMISSION, ADMISSION, "кого допустити до іспиту"),
    Offer(SELECTION, SELECTION, "кого рекомендувати"),
)
FORMS = (Offer(OPEN, OPEN, "голоси записують поіменно"), Offer(SECRET, SECRET, "бюлетенями, записують лише підсумок"))


def asked_sitting(session: Session, root: Path, state: State, meant: Meant, wish: SitWish) -> tuple[Meant, SitWish]:
    """Which sitting it is and what is said of it, with what was not said asked for.

    Of a sitting that is begun already nothing is asked where the command line says something of it.
    """
    if meant == Meant() and wish.is_empty():
        meant = _which(session, state)
    one = sitting_meant(state, meant)
    if one is None:
        return _new(session, root, state, meant, wish)
    if not wish.is_empty():
        return meant, wish
    refuse_sealed(one)
    return meant, _more(session, one, wish)


def _which(session: Session, state: State) -> Meant:
    """A sitting that can still be changed, or a new one."""
    open_yet = [(at, one) for at, one in enumerate(state.competition.sittings, 1) if not is_sealed(one)]
    if not open_yet:
        return Meant(new=True)
    offers = [Offer(str(at), f"засідання № {at} {date_short(one.date)}", one.purpose) for at, one in open_yet]
    chosen = choose(session, "Яке засідання", [*offers, Offer(NEW, "нове засідання")], "--sitting", offers[-1].code)
    return Meant(new=True) if chosen == NEW else Meant(int(chosen))


def _new(session: Session, root: Path, state: State, meant: Meant, wish: SitWish) -> tuple[Meant, SitWish]:
    competition = state.competition
    purpose = meant.purpose
    if not purpose:
        purpose = choose(session, "Мета засідання", PURPOSES, "--purpose", next_purpose(state))
    exam = state.exam_state().day if purpose == SELECTION else None
    since = date_since(exam, "іспит") if exam else date_since(competition.head_act.date, "акт про конкурс")
    day = required_day(session, meant.day, "--date", "Дата засідання, наприклад 18.06.2009", since)
    meant = meant._replace(day=day, purpose=purpose)
    one = begun_sitting(state, day, purpose)
    if wish.hour is None:
        wish = replace(wish, hour=ask_optional_as(session, "Година, наприклад 10:00", parse_time))
    if not wish.place:
        wish = replace(wish, place=ask_optional(session, "Кабінет чи зала"))
    if not wish.posts and len(competition.posts) > 1:
        posts = post_offers(root, day, [post.post for post in competition.posts])
        chosen = choose_several(session, "Щодо яких посад", posts, "--post", EVERYBODY)
        wish = replace(wish, posts=chosen if len(chosen) < len(posts) else ())
    return meant, _more(session, one, wish)


def _more(session: Session, one: Held, wish: SitWish) -> SitWish:
    """The wish with what the sitting lacks asked for: presence, recusals, the form of the vote, ballots, discussion."""
    if one.state.competition.conducted_by != BY_HEAD:
        wish = _presence(session, one, wish)
        if not (wish.recused or wish.challenged or wish.denied or one.sitting.votes or one.sitting.recusals):
            wish = _recusals(session, one, wish)
        form = wish.form or one.sitting.form
        if not form:
            form = choose(session, "Форма голосування", FORMS, "--form", OPEN)
            wish = replace(wish, form=form)
        if form == SECRET and one.sitting.present and one.sitting.ballots is None and not (wish.ballots or wish.group):
            wish = _ballots(session, one, wish)
    if one.sitting.present and one.sitting.discussed is None and not wish.discussed:
        wish = replace(wish, discussed=ask_optional(session, "Хто виступив і про що, для протоколу"))
    return wish


def _presence(session: Session, one: Held, wish: SitWish) -> SitWish:
    if wish.present or wish.absent or one.sitting.present:
        return wish
    present = choose_several(session, "Хто присутній", member_offers(one.commission), "--present", EVERYBODY)
    reasons = [
        f"{member.id}={ask(session, f'Чому відсутній член комісії ({one.short(member.id)})', '--absent')}"
        for member in one.commission
        if member.id not in present
    ]
    return replace(wish, present=present, absent=tuple(reasons))


def _recusals(session: Session, one: Held, wish: SitWish) -> SitWish:
    """One recusal after another; of a member who declared kin among the candidates that is what is offered."""
    here = wish.present or one.sitting.present
    members = [member for member in one.commission if EVERYBODY in here or member.id in here]
    said: dict[str, list[str]] = {OWN: [], OTHERS: [], DENIED: []}
    for member in choose_several(
        session, "Хто заявив самовідвід або кому заявлено відвід", member_offers(members), "--recuse", NOBODY
    ):
        kin = next(known.kin for known in members if known.id == member)
        whom = _candidate(session, one, member, kin)
        kinds = (
            Offer(OWN, "самовідвід", "заявив сам член комісії"),
            Offer(OTHERS, "відвід задоволено", "заявив хтось інший"),
            Offer(DENIED, "відводу не задоволено"),
        )
        kind = choose(session, "Який відвід", kinds, "--recuse", OWN)
        reason = ask(session, "Причина", "--recuse", "близька особа кандидата" if whom in kin else "")
        said[kind].append(f"{member}:{whom}={reason}" if whom else f"{member}={reason}")
    return replace(wish, recused=tuple(said[OWN]), challenged=tuple(said[OTHERS]), denied=tuple(said[DENIED]))


def _candidate(session: Session, one: Held, member: str, kin: Sequence[str]) -> str:
    people = candidate_offers(one.to_decide(), lambda person: "близька особа" if person.id in kin else "")
    whole = Offer(NOBODY, "усе засідання")
    usual = next((person.code for person in people if person.code in kin), "")
    chosen = choose(session, f"Щодо кого ({one.short(member)})", [*people, whole], "--recuse", usual)
    return "" if chosen == NOBODY else chosen


def _ballots(session: Session, one: Held, wish: SitWish) -> SitWish:
    here = [member for member in one.commission if member.id in one.sitting.present]
    group = choose_several(session, "Лічильна група", member_offers(here), "--count-group", NOBODY)
    if not group:
        return wish
    wish = replace(wish, group=group)

    def read(text: str) -> SitWish:
        typed = replace(wish, ballots=text)
        amended(one, typed)
        return typed

    question = "Бюлетенів виготовлено:видано:виявлено:недійсних, наприклад 5:5:5:0"
    return ask_as(session, question, "--ballots", read)
