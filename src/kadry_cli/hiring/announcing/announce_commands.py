"""`kadry competition announce`: where and when the competition was announced, and who of the staff was told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.staff_files import load_units, posts_of
from kadry_cli.competition.records.competition import Announcement, Competition
from kadry_cli.competition.rules.terms import TermName, due, earliest_day
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import lines_of, person_name
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.sitting.telling import parse_reason
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.announcing.announce_questions import asked_announcement
from kadry_cli.hiring.announcing.publishing import AnnounceWish, amended
from kadry_cli.hiring.arguments import CompetitionOrAsked
from kadry_cli.hiring.offering import asked_competition
from kadry_cli.hiring.state import State, plan_of, standing_state, state_on_disk
from kadry_cli.hiring.term_words import how_counted

if TYPE_CHECKING:
    from kadry_cli.hiring.announcing.results import Announced


def announce(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    published: Annotated[
        date | None, typer.Option("--published", metavar="ДАТА", parser=parse_date, help="День публікації")
    ] = None,
    medium: Annotated[
        str | None, typer.Option("--in", metavar="ТЕКСТ", help="Де опубліковано: назва газети чи сайту")
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", metavar="ТЕКСТ", help="Номер випуску й сторінка або адреса сторінки")
    ] = None,
    told: Annotated[
        list[str] | None,
        typer.Option("--told", metavar="ПІБ=ДАТА", help="Кого з працівників ознайомлено"),
    ] = None,
    more: Annotated[
        list[str] | None,
        typer.Option("--more", metavar="ТЕКСТ", help="Інші законні відомості в оголошенні, рядок за рядком"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати оголошення конкурсу: доказ публікації та кого з працівників ознайомлено.

    Каже, до якого дня приймають документи й з якого дня можна проводити конкурс. Наступні виклики додають ще одну
    публікацію чи працівників.

    Приклад: kadry competition announce 2009-holovnyi-spetsialist --published 08.05.2009 --in "газета «Берег»"
    --place "№ 19, с. 4" --told "Яремко Надія Іванівна=12.05.2009"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    wish = AnnounceWish(
        published,
        optional_line(medium, "--in"),
        optional_line(place, "--place"),
        tuple(_told(text) for text in told or ()),
        lines_of(more or (), "--more"),
    )
    wish = asked_announcement(session, root, state_on_disk(root, wanted).competition, wish)

    def prepare(standing: Standing) -> Plan:
        return _announced(standing, wanted, wish)

    return act(session, Wish("competition announce", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _told(text: str) -> tuple[str, date]:
    name, day = parse_reason(text, "--told")
    return person_name(name, "--told"), parse_date(day)


def _announced(standing: Standing, competition: str, wish: AnnounceWish) -> Plan:
    state = standing_state(standing, competition)
    after = state.competition.model_copy(update={"announcement": amended(state.competition, wish)})
    announcement = after.announcement
    if announcement is None:
        raise UserError("не вказано --published", "додайте --published ДАТА: коли вийшло оголошення")
    since = announcement.since()
    law = state.law(since)
    until, earliest = due(TermName.DOCUMENTS, since, law, state.own), earliest_day(since, law, state.own)
    not_before = earliest.start if earliest.decision is not None else None
    result: Announced = {
        "published": since.isoformat(),
        "documents_until": until.last.isoformat() if until.last else None,
        "not_before": not_before.isoformat() if not_before else None,
        "staff_told": len(announcement.staff_told),
    }
    last = f"до {date_short(until.last)} включно" if until.last else "строк не визначено"
    notes = [f"Документи приймають {last}: {how_counted(until)}."]
    if not_before is not None:
        notes.append(f"Конкурс можна проводити не раніше {date_short(not_before)}: {how_counted(earliest)}.")
    notes += _missing(standing, after)
    take = f'записати заяву: kadry competition apply {state.id} "ПІБ" --date ДАТА --documents усі'
    return plan_of(
        standing,
        state,
        after,
        _said(state, announcement, wish),
        result,
        notes=notes,
        basis=head_act_words(after),
        following=(f"до {date_short(until.last)} {take}" if until.last else take,),
        decisions=tuple(one.decision for one in (until, earliest) if one.decision is not None),
    )


def _said(state: State, announcement: Announcement, wish: AnnounceWish) -> str:
    parts = []
    if wish.published is not None:
        where = f"{wish.medium}, {wish.place}" if wish.place else wish.medium
        parts.append(f"опубліковано {date_short(wish.published)}: {where}")
    if wish.told:
        parts.append("ознайомлено " + counted(len(wish.told), "працівника", "працівників", "працівників"))
    if wish.more:
        parts.append("додано відомості до оголошення")
    return f"Конкурс {state.id}: {'; '.join(parts)}."


def _missing(standing: Standing, competition: Competition) -> list[str]:
    """What an announcement cannot do without: the requirements of each post (B22), and the staff told (B5)."""
    posts = {one.post.id: one.post for one in posts_of(load_units(standing.root)[0])}
    without = [one.post for one in competition.posts if one.post in posts and not posts[one.post].requirements]
    notes = []
    if without:
        notes.append(
            f"У штатному розписі немає вимог до посади ({', '.join(without)}): без них кандидатів не розглянути."
        )
    if competition.announcement is not None and not competition.announcement.staff_told:
        notes.append('Працівників органу ще не ознайомлено: --told "ПІБ=ДАТА".')
    return notes
