"""`kadry assess open`: the campaign of a year, its people and heads, its time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, TypeVar

import typer

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.words import BY_LAW
from kadry_cli.assessment.rules.campaign import window
from kadry_cli.assessment.stages.arguments import MethodWord, YearArgument, ground_word
from kadry_cli.assessment.stages.asking import actor_of, asked_year, recording_round
from kadry_cli.assessment.stages.opening import OpenWish, acquainted, joined, opened, prolonged, refuse_begun
from kadry_cli.assessment.stages.proposing import by_id, servants
from kadry_cli.assessment.stages.state import Round
from kadry_cli.cards.arguments import Order, PeopleFile
from kadry_cli.cards.grounds import ground_of
from kadry_cli.cards.meant import meant_people
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import Offer, ask_as, ask_optional, can_ask, choose_several
from kadry_cli.core.console.completion import complete_person
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.person.files import finder
from kadry_cli.person.records.grounds import Ground

T = TypeVar("T")


def open_campaign(
    ctx: typer.Context,
    year: YearArgument = None,
    order: Order = None,
    since: Annotated[
        date | None, typer.Option("--from", metavar="ДАТА", parser=parse_date, help="Перший день оцінювання")
    ] = None,
    until: Annotated[
        date | None,
        typer.Option("--to", metavar="ДАТА", parser=parse_date, help="Останній день; типово – кінець лютого"),
    ] = None,
    report_since: Annotated[
        date | None,
        typer.Option("--report-from", metavar="ДАТА", parser=parse_date, help="Звітний період з; типово – 1 січня"),
    ] = None,
    report_until: Annotated[
        date | None,
        typer.Option("--report-to", metavar="ДАТА", parser=parse_date, help="Звітний період до; типово – 31 грудня"),
    ] = None,
    other_period: Annotated[
        str | None, typer.Option("--other-period", metavar="ТЕКСТ", help="Чому не в січні – лютому: особливість органу")
    ] = None,
    special: Annotated[
        list[str] | None,
        typer.Option("--special", metavar="КРИТЕРІЙ", help="Спеціальний критерій органу; можна кілька"),
    ] = None,
    method: Annotated[
        MethodWord, typer.Option("--method", help="Як виводять підсумкову оцінку")
    ] = MethodWord.JUDGEMENT,
    exempt: Annotated[
        list[str] | None,
        typer.Option("--exempt", metavar="ОСОБА=ПІДСТАВА", help="Кого не оцінюють, понад те, що видно з карток"),
    ] = None,
    assess: Annotated[
        list[str] | None,
        typer.Option("--assess", metavar="ОСОБА", help="Кого оцінюють попри картку", autocompletion=complete_person),
    ] = None,
    by: Annotated[
        list[str] | None,
        typer.Option("--by", metavar="ОСОБА=КЕРІВНИК", help="Інший безпосередній керівник: код або «ПІБ, посада»"),
    ] = None,
    higher: Annotated[
        list[str] | None, typer.Option("--higher", metavar="ОСОБА=КЕРІВНИК", help="Інший керівник вищого рівня")
    ] = None,
    prolong: Annotated[
        date | None,
        typer.Option("--prolong", metavar="ДАТА", parser=parse_date, help="Продовжити розпочату оцінку до цього дня"),
    ] = None,
    read_on: Annotated[
        date | None,
        typer.Option("--acquainted", metavar="ДАТА", parser=parse_date, help="Ознайомлено з порядком і критеріями"),
    ] = None,
    person: Annotated[
        list[str] | None,
        typer.Option(
            "--person",
            metavar="ОСОБА",
            help="Кого ознайомлено; типово – всіх, хто лишився",
            autocompletion=complete_person,
        ),
    ] = None,
    people: PeopleFile = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Розпочати щорічну оцінку за актом; у розпочатій – продовжити строк, записати ознайомлення, змінити керівників.

    Кого оцінюють і хто чий керівник, програма пропонує з карток і штатного розпису: керівник – голова підрозділу або
    найближчого вищого, далі керівник органу. Не підлягають патронатна служба і призначені у звітному періоді; вагітних
    називають --exempt ОСОБА=«за законом», причини не пишуть.

    Приклад: kadry assess open 2014 --order "розпорядження від 14.01.2015 № 1-к" --from 19.01.2015
    """
    session: Session = ctx.obj
    found = recording_round(session)
    wanted = year if year is not None else asked_year(session)
    begun = found.campaign(wanted)
    usual = begun.act.words() if begun is not None else None

    def recorded(prepare: Callable[[Standing], Plan], own: str | None = usual) -> Outcome:
        return act(session, Wish("assess open", basis or own, dry_run, yes, clock_reason), prepare)

    if prolong is not None:
        ground = _ground(session, order, "Акт про продовження, наприклад: розпорядження від 26.02.2015 № 9-к")
        return recorded(lambda standing: prolonged(standing, wanted, prolong, ground), ground.words())
    if read_on is not None:
        if begun is None:
            raise UsageError(
                f"--acquainted: оцінку за {wanted} рік ще не розпочато",
                f"спершу: kadry assess open {wanted} --order АКТ, тоді ознайомлення",
            )
        chosen = tuple(one.person for one in meant_people(found.root, person or [], people)) if person or people else ()
        return recorded(lambda standing: acquainted(standing, wanted, read_on, chosen))
    find = finder(found.root)
    directs = _pairs(by, "--by", find, lambda text: actor_of(found.root, text, "--by"))
    aboves = _pairs(higher, "--higher", find, lambda text: actor_of(found.root, text, "--higher"))
    if begun is not None and (directs or aboves or assess):
        one = _the_one([*directs, *aboves, *map(find, assess or ())])
        return recorded(lambda standing: joined(standing, wanted, one, directs.get(one), aboves.get(one)))
    refuse_begun(found, wanted)
    ground = _ground(session, order, "Акт про проведення оцінки, наприклад: розпорядження від 14.01.2015 № 1-к")
    first = required_day(
        session, since, "--from", "Перший день оцінювання, наприклад 19.01.2015", date_since(ground.date, "акт")
    )
    wish = OpenWish(
        wanted,
        ground,
        first,
        _last_day(session, found, wanted, first, until),
        report_since or date(wanted, 1, 1),
        report_until or date(wanted, 12, 31),
        optional_line(other_period, "--other-period"),
        method.value,
        tuple(line_of(one, "--special") for one in special or ()),
        _pairs(exempt, "--exempt", find, ground_word),
        tuple(map(find, assess or ())),
        directs,
        aboves,
    )
    if can_ask(session) and not yes:
        wish = _asked(session, found, wish)
    return recorded(lambda standing: opened(standing, wish), ground.words())


def _the_one(people: Sequence[str]) -> str:
    """In a campaign that is begun one servant is changed at a time."""
    who = tuple(dict.fromkeys(people))
    if len(who) != 1:
        raise UserError("у розпочатій оцінці змінюють по одній особі", "назвіть одну: --by ОСОБА=КЕРІВНИК")
    return who[0]


def _ground(session: Session, order: str | None, question: str) -> Ground:
    if order is not None:
        return ground_of(order, "--order")
    return ask_as(session, question, "--order", lambda text: ground_of(text, "--order"))


def _last_day(session: Session, found: Round, year: int, first: date, until: date | None) -> date:
    """The last day: the end of the usual months, where the first lies in them."""
    usual = window(year, found.law(first))
    if until is None and usual.first is not None and usual.last is not None and usual.holds(first, usual.last):
        return usual.last
    read = date_since(first, "початок")
    return required_day(session, until, "--to", "Останній день оцінювання", read)


def _pairs(
    texts: Sequence[str] | None, option: str, find: Callable[[str], str], read: Callable[[str], T]
) -> Mapping[str, T]:
    """«ґудзь=за законом» by the ids of people."""
    made: dict[str, T] = {}
    for text in texts or ():
        person, sign, value = text.partition("=")
        if not sign or not value.strip():
            raise UserError(f"{option}: «{text}» – не пара", f"пишіть {option} ОСОБА=ЗНАЧЕННЯ")
        who = find(person.strip())
        if who in made:
            raise UserError(f"{option}: «{person.strip()}» вказано двічі", "кожну особу – один раз")
        made[who] = read(value.strip().strip("«»"))
    return made


def _asked(session: Session, found: Round, wish: OpenWish) -> OpenWish:
    """Special criteria and the exempt, asked for where the line named none."""
    special = list(wish.special)
    while not wish.special and (one := ask_optional(session, "Спеціальний критерій органу")):
        special.append(one)
    proposed = by_id(servants(found, wish.since, wish.report_since))
    if not wish.exempt:
        offers = [Offer(one.person, one.name) for one in proposed.values() if one.exempt.result is None]
        chosen = choose_several(
            session, "Кого ще не оцінюють за законом (причини не записують)", offers, "--exempt", "-"
        )
        wish = replace(wish, exempt=dict.fromkeys(chosen, BY_LAW))
    named: dict[str, Actor] = dict(wish.by)
    for servant in proposed.values():
        exempt = servant.person in wish.exempt or servant.exempt.result is not None
        if servant.chain.by is None and servant.person not in named and not exempt:
            question = f"Хто оцінює: {servant.name} (код або «ПІБ, посада»)"
            named[servant.person] = ask_as(session, question, "--by", lambda text: actor_of(found.root, text, "--by"))
    return replace(wish, special=tuple(special), by=named)
