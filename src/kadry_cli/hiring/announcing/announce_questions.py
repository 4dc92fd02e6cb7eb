"""The dialogue of `kadry competition announce`: when and where it was published, who of the staff was told and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from kadry_cli.competition.records.competition import Competition
from kadry_cli.core.console.answers import person_name
from kadry_cli.core.console.asking import Offer, ask, ask_optional, ask_optional_as, can_ask, choose
from kadry_cli.core.console.dates import date_since
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.hiring.announcing.publishing import AnnounceWish
from kadry_cli.hiring.people import competitions_of

PUBLICATION, STAFF, MORE = "публікація", "працівники", "відомості"
MORE_OFFERS = (
    Offer(PUBLICATION, "ще одну публікацію"),
    Offer(STAFF, "кого з працівників ознайомлено"),
    Offer(MORE, "інші відомості оголошення"),
)


def asked_announcement(session: Session, root: Path, competition: Competition, wish: AnnounceWish) -> AnnounceWish:
    """The wish with what was not said asked for; a publication is asked for until the competition is announced."""
    published = bool(wish.published or wish.medium or wish.place)
    if competition.announcement is not None and not published:
        if wish.told or wish.more:
            return wish
        if not can_ask(session):
            raise UserError(
                "конкурс уже оголошено, а нового нічого не вказано",
                "ще одна публікація – --published, працівники – --told",
            )
        what = choose(session, "Що записати", MORE_OFFERS, "--published")
        if what == MORE:
            return replace(wish, more=ask(session, "Інші законні відомості в оголошенні", "--more"))
        if what == STAFF:
            return replace(wish, told=_told(session, competition))
    since = date_since(competition.head_act.date, "акт про конкурс")
    day = required_day(session, wish.published, "--published", "Дата публікації, наприклад 08.05.2009", since)
    question = "Де опубліковано (газета чи сайт)"
    offers = _media(root) if can_ask(session) else []
    medium = wish.medium or choose(session, question, offers, "--in", other=str)
    place = wish.place or ask_optional(session, "Номер випуску й сторінка або адреса сторінки")
    wish = replace(wish, published=day, medium=medium, place=place)
    return wish if wish.told else replace(wish, told=_told(session, competition))


def _media(root: Path) -> list[Offer]:
    """Where the competitions of the register were published."""
    found = [
        publication.medium
        for one in competitions_of(root)
        if one.announcement is not None
        for publication in one.announcement.publications
    ]
    return [Offer(medium, printed(medium)) for medium in dict.fromkeys(found)]


def _told(session: Session, competition: Competition) -> tuple[tuple[str, date], ...]:
    since = date_since(competition.head_act.date, "акт про конкурс")
    told = []
    question = "Кого з працівників ознайомлено (прізвище, ім’я, по батькові)"
    while name := ask_optional_as(session, question, lambda text: person_name(text, "--told")):
        told.append((name, required_day(session, None, "--told", "Дата ознайомлення", since)))
    return tuple(told)
