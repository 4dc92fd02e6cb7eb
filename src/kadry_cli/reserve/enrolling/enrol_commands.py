"""`kadry reserve enrol`: people put into the list of the reserve by one act (F11-F15, F28)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.body.staff_completion import complete_post
from kadry_cli.core import tails
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.completion import complete_competition, complete_person
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.core.records.years import LATEST_YEAR
from kadry_cli.exam.places import find_competition
from kadry_cli.reserve.arguments import FIRST_YEAR
from kadry_cli.reserve.enrolling.arguments import ActOption, act_of
from kadry_cli.reserve.enrolling.enrol_questions import Said, asked_enrolment
from kadry_cli.reserve.enrolling.enrolment import enrolled
from kadry_cli.reserve.enrolling.people import OutsiderWish, outsider_name
from kadry_cli.reserve.lists import reserves_on_disk

OfEach = list[str] | None


def enrol(
    ctx: typer.Context,
    post: Annotated[
        str | None,
        typer.Argument(metavar="ПОСАДА", help="Посада резерву: код або частина назви", autocompletion=complete_post),
    ] = None,
    people: Annotated[
        list[str] | None,
        typer.Argument(metavar="ОСОБА", help="Кого: коди або частини імен", autocompletion=complete_person),
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", metavar="РІК", min=FIRST_YEAR, max=LATEST_YEAR, help="На який рік список")
    ] = None,
    day: Annotated[
        date | None,
        typer.Option("--date", metavar="ДАТА", parser=parse_date, help="З якого дня; типово – день акта"),
    ] = None,
    order: ActOption = None,
    approving: Annotated[
        str | None, typer.Option("--act", metavar="АКТ", help="Акт, яким затверджено весь список, а не лише цих осіб")
    ] = None,
    purpose: Annotated[
        OfEach,
        typer.Option("--purpose", metavar="МЕТА", help="«зайняття посади» (1) чи «просування по службі» (2)"),
    ] = None,
    source: Annotated[
        OfEach, typer.Option("--source", metavar="ДЖЕРЕЛО", help="Одне з восьми: номер або слова; можна ОСОБА=ДЖЕРЕЛО")
    ] = None,
    consent: Annotated[
        OfEach, typer.Option("--consent", metavar="ДАТА", help="Коли підписано згоду; можна ОСОБА=ДАТА")
    ] = None,
    publish: Annotated[
        OfEach, typer.Option("--publish", metavar="ДАТА", help="Коли дано згоду на оприлюднення імені")
    ] = None,
    application: Annotated[
        OfEach, typer.Option("--application", metavar="ДАТА", help="Коли подано заяву; можна ОСОБА=ДАТА")
    ] = None,
    quality: Annotated[
        OfEach,
        typer.Option("--quality", metavar="ТЕКСТ", help="Якість і чим підтверджено: «ініціативність: подяка 2012 р.»"),
    ] = None,
    competition: Annotated[
        str | None,
        typer.Option(
            "--competition",
            metavar="КОНКУРС",
            help="Конкурс, комісія якого рекомендувала",
            autocompletion=complete_competition,
        ),
    ] = None,
    letter: Annotated[
        OfEach, typer.Option("--letter", metavar="ЛИСТ", help="Лист-погодження іншого роботодавця")
    ] = None,
    told: Annotated[OfEach, typer.Option("--told", metavar="ДАТА", help="Коли повідомлено роботодавця")] = None,
    told_number: Annotated[
        OfEach, typer.Option("--told-number", metavar="НОМЕР", help="Номер листа роботодавцю")
    ] = None,
    outsider: Annotated[
        str | None, typer.Option("--outsider", metavar="ПІБ", help="Особа без картки: повне ім’я")
    ] = None,
    born: Annotated[
        date | None,
        typer.Option("--born", metavar="ДАТА", parser=parse_date, help="Дата народження особи без картки"),
    ] = None,
    education: Annotated[
        str | None, typer.Option("--education", metavar="ТЕКСТ", help="Її заклад, рік, спеціальність")
    ] = None,
    employer: Annotated[str | None, typer.Option("--employer", metavar="ТЕКСТ", help="Її місце роботи")] = None,
    held: Annotated[str | None, typer.Option("--held", metavar="ПОСАДА", help="Її посада за місцем роботи")] = None,
    since: Annotated[
        date | None, typer.Option("--since", metavar="ДАТА", parser=parse_date, help="З якого дня на тій посаді")
    ] = None,
    another: Annotated[
        bool, typer.Option("--another", help="Це інша людина з таким самим ім’ям: дати новий код")
    ] = False,
    area: Annotated[str | None, typer.Option("--area", metavar="ТЕКСТ", help="Напрям діяльності")] = None,
    need: Annotated[
        int | None, typer.Option("--need", metavar="ЧИСЛО", min=0, help="Скільки осіб потрібно на посаду")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Зарахувати до кадрового резерву на посаду одну чи кілька осіб одним актом; список починається сам.

    Без згоди не зараховують. Без --order і --act список лишається проєктом: його друкують, підписують і затверджують
    командою amend. Рекомендованих комісією беруть із запису конкурсу: --competition; звідти протокол, згода й джерело.

    Приклад: kadry reserve enrol nachalnyk-zahalnoho ґудзь --year 2010 --purpose просування --source 5
      --consent 11.01.2010 --order "розпорядження від 15.01.2010 № 5-к"
    """
    session: Session = ctx.obj
    reserves = reserves_on_disk(session.required_root(finish=False))
    tail = tails.draw()
    said = Said(
        post,
        tuple(people or ()),
        _outsider(outsider, born, education, employer, held, since, another),
        year,
        day,
        tuple(purpose or ()),
        tuple(source or ()),
        tuple(quality or ()),
        tuple(application or ()),
        tuple(consent or ()),
        tuple(publish or ()),
        tuple(letter or ()),
        tuple(told or ()),
        tuple(told_number or ()),
        find_competition(reserves.root, competition) if competition is not None else "",
        act_of(order, "--order"),
        act_of(approving, "--act"),
        optional_line(area, "--area"),
        need,
    )
    wish = asked_enrolment(session, reserves, said, tail)
    ground = basis if basis is not None or wish.act is None else wish.act.words()

    def prepare(standing: Standing) -> Plan:
        return enrolled(standing, wish)

    return act(session, Wish("reserve enrol", ground, dry_run, yes, clock_reason), prepare)


def _outsider(
    name: str | None,
    born: date | None,
    education: str | None,
    employer: str | None,
    held: str | None,
    since: date | None,
    another: bool,
) -> OutsiderWish | None:
    if name is None:
        if another or any(one is not None for one in (born, education, employer, held, since)):
            raise UsageError(
                "--born, --education, --employer, --held, --since, --another – лише про особу без картки",
                "додайте --outsider ПІБ",
            )
        return None
    return OutsiderWish(
        outsider_name(name),
        born,
        optional_line(education, "--education"),
        optional_line(employer, "--employer"),
        optional_line(held, "--held"),
        since,
        another,
    )
