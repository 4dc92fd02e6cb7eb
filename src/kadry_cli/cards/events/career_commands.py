"""`kadry card event appointment|transfer|rank|category`: the events from which section III follows (I22)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Annotated, NamedTuple

import typer

from kadry_cli.body.staff_files import find_post, load_units
from kadry_cli.body.staff_list import post_exists, post_title
from kadry_cli.cards.arguments import Order, PeopleFile, PeopleOrAsked
from kadry_cli.cards.events.beginning import Begun, Called, begun, own_or
from kadry_cli.cards.events.options import Category, Post, Probation, Rank, Since, Temporary, read_rank
from kadry_cli.cards.events.placing import career_added, work_begun
from kadry_cli.cards.recording import changed_cards
from kadry_cli.core.console.acting import ClockReason, DryRun, Standing, Yes
from kadry_cli.core.console.asking import ask_as, ask_optional_as, can_ask, choose
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day, required_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.editor import Edit
from kadry_cli.hiring.offering import post_offers
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.sections import CareerEvent
from kadry_cli.person.records.words import APPOINTED, MOVED, RANKED, RECLASSIFIED

TITLES = {"ранг": "rank", "посада": "post", "категорія": "category", "з": "from", "дата": "from"}
PLACE_TITLES = {**TITLES, "випробування до": "probation", "тимчасово до": "temporary"}

Acquainted = Annotated[
    date | None,
    typer.Option("--acquainted", metavar="ДАТА", parser=parse_date, help="Коли працівник підписав запис у картці"),
]


def appointment(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    since: Since = None,
    post: Post = None,
    rank: Rank = None,
    category: Category = None,
    probation: Probation = None,
    temporary: Temporary = None,
    acquainted: Acquainted = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати призначення на посаду: подію розділу III і період роботи, з якого рахують стаж.

    Стовпці таблиці --people: особа, посада, ранг, категорія, з, випробування до, тимчасово до.

    Приклад: kadry card event appointment ґудзь --order "розпорядження від 19.06.2009 № 49-к"
      --from 22.06.2009
      --post holovnyi-spetsialist-zahalnoho --rank 13
    """
    session: Session = ctx.obj
    start = begun(session, "appointment", Called(people, file, order, dry_run, yes, clock_reason), PLACE_TITLES)
    wish = _Wished(APPOINTED, since, post, rank, category, probation, temporary, acquainted)
    return _placed(session, start, wish, "призначення записано")


def transfer(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    since: Since = None,
    post: Post = None,
    rank: Rank = None,
    category: Category = None,
    probation: Probation = None,
    temporary: Temporary = None,
    acquainted: Acquainted = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати переведення на іншу посаду в цьому органі. Ранг лишається, якщо --rank не змінює його.

    Стовпці таблиці --people: особа, посада, ранг, категорія, з, випробування до, тимчасово до.

    Приклад: kadry card event transfer ґудзь --order "розпорядження від 02.06.2014 № 11-к" --from 03.06.2014
      --post nachalnyk-zahalnoho
    """
    session: Session = ctx.obj
    start = begun(session, "transfer", Called(people, file, order, dry_run, yes, clock_reason), PLACE_TITLES)
    wish = _Wished(MOVED, since, post, rank, category, probation, temporary, acquainted)
    return _placed(session, start, wish, "переведення записано")


def rank(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    since: Since = None,
    rank: Rank = None,
    acquainted: Acquainted = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати присвоєння рангу одній особі чи багатьом за одним актом: одна зміна, один запис в історії.

    Стовпці таблиці --people: особа, ранг, з.

    Приклад: kadry card event rank ґудзь --order "розпорядження від 02.06.2014 № 11-к"
      --from 02.06.2014 --rank 12
    """
    session: Session = ctx.obj
    start = begun(session, "rank", Called(people, file, order, dry_run, yes, clock_reason), TITLES)
    day = _day(session, start, since)
    wanted = rank
    if wanted is None and not start.of_each("rank"):
        wanted = ask_as(session, "Який ранг", "--rank", read_rank)

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        event = CareerEvent.model_construct(
            date=own_or(values, "from", parse_date, day),
            kind=RANKED,
            rank=own_or(values, "rank", read_rank, wanted),
            ground=start.ground,
            acquainted=acquainted,
        )
        return career_added(card, event)

    said = f"ранг записано, {start.ground.words()}"
    return changed_cards(session, start.wish, start.people, said, change)


def category(
    ctx: typer.Context,
    people: PeopleOrAsked = None,
    file: PeopleFile = None,
    order: Order = None,
    since: Since = None,
    category: Category = None,
    acquainted: Acquainted = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати зміну категорії посади: у розділі III це окремий рядок.

    Стовпці таблиці --people: особа, категорія, з.

    Приклад: kadry card event category ґудзь --order "розпорядження від 02.06.2014 № 11-к" --from 02.06.2014
      --category V
    """
    session: Session = ctx.obj
    start = begun(session, "category", Called(people, file, order, dry_run, yes, clock_reason), TITLES)
    day = _day(session, start, since)
    wanted = ""
    if category is not None or not start.of_each("category"):
        wanted = required_line(session, category, "--category", "Яка категорія, наприклад V")

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        event = CareerEvent.model_construct(
            date=own_or(values, "from", parse_date, day),
            kind=RECLASSIFIED,
            category=own_or(values, "category", str, wanted),
            ground=start.ground,
            acquainted=acquainted,
        )
        return career_added(card, event)

    said = f"категорію записано, {start.ground.words()}"
    return changed_cards(session, start.wish, start.people, said, change)


class _Wished(NamedTuple):
    kind: str
    since: date | None
    post: str | None
    rank: int | None
    category: str | None
    probation: date | None
    temporary: date | None
    acquainted: date | None


def _placed(session: Session, start: Begun, wish: _Wished, said: str) -> Outcome:
    day = _day(session, start, wish.since)
    wanted, rank = optional_line(wish.post, "--post"), wish.rank
    if not wanted and not start.of_each("post"):
        root = session.required_root(finish=False)
        wanted = choose(session, "На яку посаду", post_offers(root, day) if can_ask(session) else [], "--post")
    if rank is None and can_ask(session) and not start.of_some("rank"):
        rank = ask_optional_as(session, "Ранг, якщо його присвоєно тим самим актом", read_rank)

    staff = cache(load_units)

    def change(standing: Standing, card: Card, values: Mapping[str, str]) -> list[Edit]:
        units, _ = staff(standing.root)
        at = own_or(values, "from", parse_date, day)
        placed = find_post(units, own_or(values, "post", str, wanted), at)
        if not post_exists(placed.post, at):
            raise UserError(f"посади {placed.post.id} на {date_short(at)} немає", "перевірте: kadry staff post list")
        event = CareerEvent.model_construct(
            date=at,
            kind=wish.kind,
            post=placed.post.id,
            category=own_or(values, "category", str, wish.category),
            rank=own_or(values, "rank", read_rank, rank),
            probation_until=own_or(values, "probation", parse_date, wish.probation),
            temporary_until=own_or(values, "temporary", parse_date, wish.temporary),
            ground=start.ground,
            acquainted=wish.acquainted,
        )
        edits = career_added(card, event)
        if wish.kind == APPOINTED:
            edits += work_begun(card, event, post_title(placed.post, at), standing.ground.settings)
        return edits

    return changed_cards(session, start.wish, start.people, f"{said}, {start.ground.words()}", change)


def _day(session: Session, start: Begun, since: date | None) -> date:
    if since is None and start.of_each("from"):
        return start.ground.date
    return required_day(session, since, "--from", "З якого дня діє, наприклад 22.06.2009")
