"""`kadry card new`: a card begun, for somebody a competition brought or for anybody else (I3, I15, C11)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.staff_files import find_post, load_units
from kadry_cli.body.staff_list import post_title
from kadry_cli.cards.editing.making import BirthWish, appointed_by, new_card, sex_word
from kadry_cli.cards.events.placing import work_from
from kadry_cli.competition.records.competition import Competition
from kadry_cli.core import tails
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act, recording_officer
from kadry_cli.core.console.answers import line_of, person_name
from kadry_cli.core.console.asking import ask_as, ask_optional, can_ask
from kadry_cli.core.console.completion import complete_competition
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day, required_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.register.load import read_record
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.exam.places import competition_path, find_competition
from kadry_cli.hiring.people import named_people, resolved
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.words import FEMALE, MALE

if TYPE_CHECKING:
    from kadry_cli.cards.results import NewCard

UKRAINE = "Україна"


class SexWord(StrEnum):
    """The sex, as a choice on the command line."""

    MALE = MALE
    FEMALE = FEMALE


def new(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="ПІБ", help="Повне ім’я, а кого реєстр уже знає – код або повне ім’я")
    ] = None,
    competition: Annotated[
        str | None,
        typer.Option(
            "--competition",
            metavar="КОНКУРС",
            help="За яким конкурсом призначено: протокол, акт і посаду взято з нього",
            autocompletion=complete_competition,
        ),
    ] = None,
    born: Annotated[
        date | None, typer.Option("--born", metavar="ДАТА", parser=parse_date, help="Дата народження")
    ] = None,
    settlement: Annotated[
        str | None, typer.Option("--settlement", metavar="МІСЦЕ", help="Місто (село) народження: «м. Вигаданськ»")
    ] = None,
    country: Annotated[str, typer.Option("--country", metavar="КРАЇНА", help="Країна народження")] = UKRAINE,
    region: Annotated[str | None, typer.Option("--region", metavar="ОБЛАСТЬ", help="Область народження")] = None,
    district: Annotated[str | None, typer.Option("--district", metavar="РАЙОН", help="Район народження")] = None,
    sex: Annotated[SexWord | None, typer.Option("--sex", help="Типово – за по батькові")] = None,
    number: Annotated[str | None, typer.Option("--number", metavar="НОМЕР", help="Номер картки")] = None,
    begun: Annotated[
        date | None,
        typer.Option("--begun", metavar="ДАТА", parser=parse_date, help="Коли заведено: від дати залежить форма"),
    ] = None,
    rank: Annotated[
        int | None, typer.Option("--rank", metavar="ЧИСЛО", min=1, max=15, help="Ранг, якщо його присвоєно відразу")
    ] = None,
    another: Annotated[
        bool, typer.Option("--another-person", help="Це інша людина, хоч таке саме ім’я в реєстрі вже є")
    ] = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Завести особову картку. Код особи дають один раз: кандидат конкурсу лишається з тим самим кодом.

    Решту пунктів заповнюють kadry card edit або kadry card set, призначення без конкурсу – kadry card event.

    Приклад: kadry card new "Бондар Катерина Юріївна" --born 12.05.1986 --settlement "м. Вигаданськ"
      --begun 01.07.2014 --basis "розпорядження від 02.06.2014 № 11-к"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    if can_ask(session):
        recording_officer(root)
    from_competition = find_competition(root, competition) if competition is not None else ""
    full = (
        name
        if name is not None
        else ask_as(session, "Прізвище, ім’я та по батькові", "ПІБ", lambda text: person_name(text, "ПІБ"))
    )
    day = required_day(session, born, "--born", "Дата народження, наприклад 14.03.1979")
    place = required_line(session, settlement, "--settlement", "Місто (село) народження")
    where = BirthWish(
        day,
        line_of(country, "--country"),
        place,
        optional_line(region, "--region") or ask_optional(session, "Область народження"),
        optional_line(district, "--district") or ask_optional(session, "Район народження"),
    )
    label = optional_line(number, "--number") or ask_optional(session, "Номер картки")
    first = required_day(session, begun, "--begun", "Коли заведено картку, наприклад 22.06.2009")
    tail = tails.draw()

    def prepare(standing: Standing) -> Plan:
        known = resolved(named_people(standing.root), full, tail, "ПІБ", another=another)
        path = card_path(known.id)
        if standing.register.on_disk(path) is not None:
            raise UserError(f"{known.id}: картка вже є", f"kadry card show {known.id}")
        appointed = None
        if from_competition:
            appointed = appointed_by(_competition(standing, from_competition), known.id, rank)
        card = new_card(known, label, first, sex_word(known.name, sex or ""), where, appointed)
        data = new_file(path, record_value(_with_work(standing, card)))
        result: NewCard = {"person": known.id, "name": known.name, "file": path}
        return Plan(
            {path: data},
            f"Картку заведено: {printed(known.name)} ({known.id}).",
            result,
            following=(f"kadry card show {known.id}",),
        )

    return act(session, Wish("card new", basis, dry_run, yes, clock_reason), prepare)


def _competition(standing: Standing, competition: str) -> Competition:
    findings: list[Finding] = []
    record = read_record(standing.register.on_disk, competition_path(competition), Competition, findings)
    if record is None:
        raise RefusedError(findings)
    return record


def _with_work(standing: Standing, card: Card) -> Card:
    """The card with the period of work that its appointment begins."""
    if not card.career:
        return card
    event = card.career[0]
    placed = find_post(load_units(standing.root)[0], event.post or "", event.date)
    period = work_from(event, post_title(placed.post, event.date), standing.ground.settings)
    return card.model_copy(update={"work": (period,)})
