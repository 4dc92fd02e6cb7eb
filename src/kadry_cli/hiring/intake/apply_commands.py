"""`kadry competition apply`: an application received, with its number, documents and receipts; one visit, one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core import tails
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask, ask_optional, ask_yes, can_ask, tell
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.exam.places import find_competition
from kadry_cli.hiring.arguments import Competition
from kadry_cli.hiring.intake.applying import ApplyWish, applied, documents_due, known_candidate
from kadry_cli.hiring.intake.documents import ALL, COPY_CERTIFIED, DocumentsWish, read_wish, required_kinds
from kadry_cli.hiring.state import State, state_on_disk


def apply(
    ctx: typer.Context,
    competition: Competition,
    person: Annotated[
        str, typer.Argument(metavar="ПІБ", help="Повне ім’я, а хто вже подав заяву – код або частина імені")
    ],
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Коли прийнято заяву")
    ] = None,
    post: Annotated[
        str | None, typer.Option("--post", metavar="ПОСАДА", help="На яку посаду, якщо їх у конкурсі кілька")
    ] = None,
    number: Annotated[
        int | None,
        typer.Option("--number", metavar="НОМЕР", min=1, help="Перший номер, якщо продовжуєте паперовий журнал"),
    ] = None,
    own_staff: Annotated[
        bool, typer.Option("--own-staff", help="Працює в цьому органі: документів до заяви не додає")
    ] = False,
    question_list: Annotated[
        date | None,
        typer.Option("--question-list", metavar="ДАТА", parser=parse_date, help="Коли одержано перелік питань"),
    ] = None,
    restrictions: Annotated[
        date | None,
        typer.Option("--restrictions", metavar="ДАТА", parser=parse_date, help="Коли ознайомлено з обмеженнями"),
    ] = None,
    documents: Annotated[
        str | None, typer.Option("--documents", metavar="усі", help="Подано всі документи переліку")
    ] = None,
    document: Annotated[
        list[str] | None,
        typer.Option("--document", metavar="НОМЕР[=АРКУШІВ]", help="Подано документ з таким номером у переліку"),
    ] = None,
    missing: Annotated[
        list[int] | None, typer.Option("--missing", metavar="НОМЕР", min=1, help="Документа з таким номером бракує")
    ] = None,
    certified: Annotated[
        list[str] | None,
        typer.Option("--certified", metavar="НОМЕР=ХТО", help="Хто засвідчив копію: «4=нотаріус»"),
    ] = None,
    photos: Annotated[
        int | None, typer.Option("--photos", metavar="ЧИСЛО", min=1, help="Скільки фотокарток; типово – скільки треба")
    ] = None,
    completed: Annotated[
        date | None,
        typer.Option("--completed", metavar="ДАТА", parser=parse_date, help="Коли доповнено документи, яких бракувало"),
    ] = None,
    returned: Annotated[
        date | None,
        typer.Option("--returned", metavar="ДАТА", parser=parse_date, help="Коли документи повернено кандидатові"),
    ] = None,
    receipt: Annotated[
        Path | None,
        typer.Option("--receipt", metavar="ФАЙЛ", help="Надрукувати кандидатові розписку: rozpyska.pdf"),
    ] = None,
    another: Annotated[
        bool, typer.Option("--another", help="Це інша людина з тим самим ім’ям: дати новий код")
    ] = False,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Прийняти заяву: номер у журналі, документи за переліком закону, перелік питань, обмеження.

    Заяву після строку теж записують, з позначкою. Чого бракує і до якого дня доповнити, скаже команда; доповнюють тією
    самою командою: --completed ДАТА --document НОМЕР. З --receipt друкує розписку.

    Приклад:
      kadry competition apply 2009-holovnyi-spetsialist "Бойко Ганна Василівна" --date 20.05.2009
      --documents усі --restrictions 20.05.2009 --question-list 20.05.2009
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = find_competition(root, competition)
    wish = ApplyWish(
        line_of(person, "ПІБ"),
        day,
        optional_line(post, "--post"),
        number,
        own_staff,
        question_list,
        restrictions,
        read_wish(documents, document or (), missing or (), certified or (), photos),
        completed,
        returned,
        another,
    )
    wish = _completed(session, root, wanted, wish)
    # Drawn once: on a terminal the plan is made twice, and both must be the same.
    tail = tails.draw()

    def prepare(standing: Standing) -> Plan:
        plan = applied(standing, wanted, wish, tail)
        if receipt is None or plan.findings:
            return plan
        from kadry_cli.hiring.intake.receipts import with_receipt

        return with_receipt(standing, wanted, plan, receipt, force)

    return act(session, Wish("competition apply", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _completed(session: Session, root: Path, competition: str, wish: ApplyWish) -> ApplyWish:
    """The wish with what was not said asked for; of an application that is booked nothing is."""
    state = state_on_disk(root, competition)
    documents_due(state)
    known = known_candidate(state, wish)
    if known is not None and known.application is not None:
        if wish.completed is None and wish.documents.given:
            wish = replace(wish, completed=required_day(session, None, "--completed", "Коли документи доповнено"))
        return wish
    day = required_day(session, wish.day, "--date", "Коли прийнято заяву, наприклад 20.05.2009")
    wish = replace(wish, day=day)
    if not wish.post and len(state.competition.posts) > 1:
        listed = ", ".join(one.post for one in state.competition.posts)
        wish = replace(wish, post=ask(session, f"На яку посаду ({listed})", "--post"))
    if wish.documents.is_empty() and not wish.own_staff and can_ask(session):
        wish = replace(wish, own_staff=ask_yes("Працює в цьому органі (тоді документів до заяви не додає)?"))
    if wish.documents.is_empty() and not wish.own_staff:
        wish = replace(wish, documents=_documents(session, state, day))
    if not can_ask(session):
        return wish
    if wish.restrictions is None and (answer := ask_optional(session, "Підпис під обмеженнями, дата")):
        wish = replace(wish, restrictions=parse_date(answer))
    if wish.question_list is None and (answer := ask_optional(session, "Перелік питань одержано, дата")):
        wish = replace(wish, question_list=parse_date(answer))
    return wish


def _documents(session: Session, state: State, day: date) -> DocumentsWish:
    kinds = required_kinds(state.law(day))
    if not kinds:
        return DocumentsWish()
    if not can_ask(session):
        raise UserError(
            "не сказано, які документи подано",
            "усі – --documents усі; крім деяких – ще --missing НОМЕР; свій працівник – --own-staff. Перелік: "
            + "; ".join(f"{number} – {kind}" for number, kind in enumerate(kinds, 1)),
        )
    listed = "\n".join(f"  {number}. {kind}" for number, kind in enumerate(kinds, 1))
    tell(f"Документи за переліком на {day:%d.%m.%Y}:\n{listed}")
    answer = ask(session, "Яких бракує (номери через пробіл; «-» – подано всі)", "--missing", "-")
    numbers = [] if answer == "-" else [int(word) for word in answer.replace(",", " ").split() if word.isdecimal()]
    copies = [at for at, kind in enumerate(kinds, 1) if COPY_CERTIFIED in kind and at not in numbers]
    certified = []
    for at in copies:
        if who := ask_optional(session, f"Хто засвідчив: {at}. {kinds[at - 1]}"):
            certified.append(f"{at}={who}")
    return read_wish(ALL, (), numbers, certified, None)
