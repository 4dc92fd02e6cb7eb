"""`kadry assess attest`: an attestation appointed, held, signed for."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from kadry_cli.assessment.attesting.recording import AttestWish, attesting, of_year
from kadry_cli.assessment.records.attestation import Attestation
from kadry_cli.assessment.records.words import FITS, FITS_CONDITIONALLY, UNFIT
from kadry_cli.assessment.stages.state import Round, round_on_disk, standing_round
from kadry_cli.body.staff_files import load_units
from kadry_cli.body.structure import post_name
from kadry_cli.cards.arguments import PersonOrAsked
from kadry_cli.cards.asking import asked_person
from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import Offer, ask_as, ask_optional_as, can_ask, choose
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.hiring.offering import asked_act
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.rules.standing import post_since

LATER = "later"


class DecisionWord(StrEnum):
    """What a commission may decide, as a choice on the command line."""

    FITS = FITS
    CONDITIONALLY = FITS_CONDITIONALLY
    UNFIT = UNFIT


def attest(
    ctx: typer.Context,
    person: PersonOrAsked = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День засідання комісії")
    ] = None,
    order: Annotated[
        str | None, typer.Option("--order", metavar="АКТ", help="Акт про атестацію: розпорядження від 01.02.2013 № 8")
    ] = None,
    post: Annotated[
        str | None, typer.Option("--post", metavar="ТЕКСТ", help="Посада; типово – за карткою на цей день")
    ] = None,
    decision: Annotated[
        DecisionWord | None,
        typer.Option("--decision", metavar="РІШЕННЯ", help="Рішення комісії; без нього – лише призначено"),
    ] = None,
    protocol: Annotated[
        str | None, typer.Option("--protocol", metavar="ДОКУМЕНТ", help="протокол від 14.03.2013 № 2")
    ] = None,
    conditions: Annotated[
        str | None, typer.Option("--conditions", metavar="ТЕКСТ", help="Умови, якщо відповідає за умови")
    ] = None,
    repeat_by: Annotated[
        date | None, typer.Option("--repeat-by", metavar="ДАТА", parser=parse_date, help="До якого дня повторити")
    ] = None,
    recommend: Annotated[
        list[str] | None, typer.Option("--recommend", metavar="ТЕКСТ", help="Рекомендація комісії; можна кілька")
    ] = None,
    acquainted: Annotated[
        date | None, typer.Option("--acquainted", metavar="ДАТА", parser=parse_date, help="Коли працівник підписав")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати атестацію: призначення за актом, рішення за протоколом, ознайомлення.

    Рішення без протоколу не записують; «відповідає за умови» потребує умов і дня повторної атестації. Строк наступної
    рахують від цієї. У державних органах атестація була до 01.05.2016. Підстава зміни, якщо її не названо, – протокол,
    а до рішення – акт.

    Приклад: kadry assess attest gudz-mariia-3f8k --date 14.03.2013
      --order "розпорядження від 01.02.2013 № 8"
      --decision "відповідає" --protocol "протокол від 14.03.2013 № 2"
    """
    session: Session = ctx.obj
    who = asked_person(session, person)
    round_ = round_on_disk(session.required_root(finish=False))
    when = required_day(session, day, "--date", "День засідання комісії, наприклад 14.03.2013")
    known = of_year(round_.attestations(who), when.year)
    ground, title = _appointment(session, round_, who, when, order, post, known)
    wish = AttestWish(
        who,
        when,
        ground,
        title,
        *_outcome(session, known, decision, protocol, conditions, repeat_by),
        tuple(line_of(one, "--recommend") for one in recommend or ()),
        acquainted,
    )
    if known is not None and not wish.decision and known.result is None and when == known.date:
        raise UserError("атестацію вже призначено", "додайте рішення: --decision і --protocol")
    said = basis or _basis(wish)

    def prepare(standing: Standing) -> Plan:
        return attesting(standing, standing_round(standing), wish)

    return act(session, Wish("assess attest", said, dry_run, yes, clock_reason), prepare)


def _appointment(
    session: Session,
    round_: Round,
    person: str,
    day: date,
    order: str | None,
    post: str | None,
    known: Attestation | None,
) -> tuple[Ground | None, str]:
    """The act and the post of a new attestation; what the record holds already is not asked for."""
    if known is not None:
        return None, ""
    text = order or asked_act(
        session, round_.root, "Акт про атестацію", "--order", lambda said: ground_of(said, "--order"), day
    )
    return ground_of(text, "--order"), optional_line(post, "--post") or _post_on(session, round_, person, day)


def _post_on(session: Session, round_: Round, person: str, day: date) -> str:
    """The post held on the day by the card, with its unit; asked for where the card does not say."""
    card = round_.card(person)
    held = post_since(card, day) if card is not None else None
    if held is not None:
        named = post_name(load_units(round_.root)[0], held[0], day)
        return named.nominative() if named is not None else held[0]
    return ask_as(session, "Посада на день атестації", "--post", lambda said: line_of(said, "--post"))


def _outcome(
    session: Session,
    known: Attestation | None,
    decision: DecisionWord | None,
    protocol: str | None,
    conditions: str | None,
    repeat_by: date | None,
) -> tuple[str, Ground | None, str, date | None]:
    """What the commission decided; on a terminal it is asked for, and may come later."""
    word = decision.value if decision is not None else ""
    if decision is None and protocol is None and can_ask(session) and (known is None or known.result is None):
        offers = [Offer(LATER, "ще не засідала"), *(Offer(one.value, one.value) for one in DecisionWord)]
        word = choose(session, "Рішення комісії", offers, "--decision", LATER)
        word = "" if word == LATER else word
    ground = ground_of(protocol, "--protocol") if protocol is not None else None
    if word and ground is None:
        question = "Протокол, наприклад: протокол від 14.03.2013 № 2"
        ground = ask_as(session, question, "--protocol", lambda said: ground_of(said, "--protocol"))
    if word == FITS_CONDITIONALLY:
        conditions = conditions or ask_optional_as(session, "Умови", lambda said: line_of(said, "--conditions"))
        repeat_by = repeat_by or ask_optional_as(session, "Повторна атестація до", parse_date)
    return word, ground, optional_line(conditions, "--conditions"), repeat_by


def _basis(wish: AttestWish) -> str | None:
    ground = wish.protocol or wish.act
    return ground.words() if ground is not None else None
