"""`kadry file open`: a personal file from the day an appointment is considered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from kadry_cli.core import tails
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of, person_name
from kadry_cli.core.console.completion import complete_competition
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.dossier.arguments import Day, complete_file, hr_on, on_disk
from kadry_cli.dossier.open_questions import asked_opening, asked_person
from kadry_cli.dossier.opening import OpenWish, opened
from kadry_cli.dossier.records.file import OldFile
from kadry_cli.exam.places import find_competition


def open_file(
    ctx: typer.Context,
    person: Annotated[
        str | None,
        typer.Argument(
            metavar="ПІБ", help="Повне ім’я, а кого реєстр знає – код або ім’я", autocompletion=complete_file
        ),
    ] = None,
    day: Day = None,
    competition: Annotated[
        str | None,
        typer.Option("--competition", metavar="КОНКУРС", help="За яким конкурсом", autocompletion=complete_competition),
    ] = None,
    searched: Annotated[
        date | None,
        typer.Option("--searched", metavar="ДАТА", parser=parse_date, help="Коли перевірено архів; типово – --date"),
    ] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="ТЕКСТ", help="Де зберігають: «сейф № 2»")] = None,
    responsible: Annotated[
        str | None,
        typer.Option("--responsible", metavar="ПІБ", help="Хто відповідає; типово – керівник кадрової служби"),
    ] = None,
    resume: Annotated[bool, typer.Option("--continue", help="Продовжити стару справу цієї особи з архіву")] = False,
    compared: Annotated[
        date | None,
        typer.Option("--compared", metavar="ДАТА", parser=parse_date, help="Коли стару справу звірено з описом"),
    ] = None,
    missing: Annotated[
        str | None, typer.Option("--missing", metavar="ТЕКСТ", help="Яких документів старого опису немає")
    ] = None,
    old_number: Annotated[
        str | None, typer.Option("--old-number", metavar="НОМЕР", help="Номер старої паперової справи")
    ] = None,
    old_folder: Annotated[
        str | None, typer.Option("--old-folder", metavar="ПАПКА", help="Архівна папка старої паперової справи")
    ] = None,
    old_body: Annotated[
        str | None, typer.Option("--old-body", metavar="ОРГАН", help="Який орган вів стару справу")
    ] = None,
    first: Annotated[
        int | None,
        typer.Option("--first", metavar="НОМЕР", min=1, help="З якого рядка продовжити старий паперовий опис"),
    ] = None,
    another: Annotated[
        bool, typer.Option("--another", help="Це інша людина з тим самим ім’ям: дати новий код")
    ] = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Відкрити особову справу, коли почали розглядати питання про призначення.

    Спершу шукає справу цієї особи серед діючих і в архіві. Знайдену після звільнення продовжують: --continue; нумерація
    опису йде далі, старий номер справи лишається в записі. Паперову стару справу називають --old-number і --old-folder.

    Приклад: kadry file open "Ґудзь Марія Іванівна" --date 20.05.2009 --competition 2009-holovnyi-spetsialist
      --basis "заява від 20.05.2009 № 2"
    """
    session: Session = ctx.obj
    root, files = on_disk(session)
    who = line_of(person if person is not None else asked_person(session, files), "ПІБ")
    when = required_day(session, day, "--date", "Коли почали розглядати призначення, наприклад 20.05.2009")
    wanted = find_competition(root, competition) if competition is not None else ""
    wish = OpenWish(
        who,
        when,
        wanted,
        searched,
        optional_line(place, "--place"),
        person_name(responsible, "--responsible") if responsible is not None else "",
        resume,
        _old(old_number, old_folder, old_body, compared, missing),
        first,
        another,
    )
    wish = asked_opening(session, files, wish)
    if wish.place and not wish.responsible:
        wish = replace(wish, responsible=hr_on(files, when))
    if wish.responsible and not wish.place:
        raise UserError("--responsible пишуть разом із --place", "назвіть, де лежить справа: --place «сейф № 2»")
    if wish.place and not wish.responsible:
        raise UserError("не вказано --responsible", "керівника кадрової служби на цей день у kadry.yaml немає")
    # Drawn once: on a terminal the plan is made twice, and both must be the same.
    tail = tails.draw()

    def prepare(standing: Standing) -> Plan:
        return opened(standing, wish, tail)

    return act(session, Wish("file open", basis, dry_run, yes, clock_reason), prepare)


def _old(
    number: str | None, folder: str | None, body: str | None, compared: date | None, missing: str | None
) -> OldFile | None:
    """What is known of the old file; None where nothing is."""
    texts = {
        "number": optional_line(number, "--old-number") or None,
        "folder": optional_line(folder, "--old-folder") or None,
        "body": optional_line(body, "--old-body") or None,
        "missing": optional_line(missing, "--missing") or None,
    }
    if compared is None and not any(texts.values()):
        return None
    return OldFile.model_construct(None, **texts, compared=compared)
