"""`kadry exam mark`, `kadry exam correct`: the joint marks of the commission, and their corrections."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask, can_ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.law.wording import unconfirmed_words
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.people import find_member
from kadry_cli.exam.places import find_competition
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.sitting.arguments import CandidateArgument
from kadry_cli.exam.sitting.day import Day, plan_of, read_day, seat_of
from kadry_cli.exam.sitting.marking import corrected, given_marks, marked, marked_by, scored_of
from kadry_cli.exam.sitting.next_steps import next_step
from kadry_cli.exam.sitting.words import short_name
from kadry_cli.exam.times import parse_time
from kadry_cli.exam.words import result_word

if TYPE_CHECKING:
    from kadry_cli.exam.sitting.results import Marked, MarkedByMember


def mark(
    ctx: typer.Context,
    competition: Competition,
    candidate: CandidateArgument,
    marks: Annotated[
        list[str] | None, typer.Argument(metavar="ОЦІНКИ", help="По одній оцінці за кожне питання: 5 5 4 5 5")
    ] = None,
    started: Annotated[
        time | None, typer.Option("--started", metavar="ЧАС", parser=parse_time, help="Коли цей кандидат почав")
    ] = None,
    finished: Annotated[
        time | None, typer.Option("--finished", metavar="ЧАС", parser=parse_time, help="Коли цей кандидат закінчив")
    ] = None,
    member: Annotated[
        str | None,
        typer.Option("--member", metavar="ЧЛЕН", help="Окремі оцінки цього члена комісії, а не спільні"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати спільні оцінки комісії за відповіді кандидата; записаного команда не змінює.

    З --member – оцінки, які запропонував один член комісії; на результат вони не впливають.

    Приклад: kadry exam mark 2009-holovnyi-spetsialist шевчук 3 2 2 3 2
    """
    session: Session = ctx.obj
    wanted = find_competition(session.required_root(finish=False), competition)
    if not marks and not can_ask(session):
        raise UsageError("не вказано ОЦІНКИ", "допишіть по одній за кожне питання, наприклад 5 5 4 5 5")
    if member is not None and (started or finished):
        raise UsageError("--started і --finished – про кандидата, а не про члена комісії", "приберіть --member")
    texts = marks or [ask(session, "Оцінки за всі питання через пробіл", "ОЦІНКИ")]

    def prepare(standing: Standing) -> Plan:
        day = read_day(standing, wanted)
        seat = seat_of(day, candidate)
        given = given_marks(texts, day.law(seat.sitting.date))
        if member is not None:
            after = marked_by(day, seat, given, member)
            who = find_member(day.competition, member)
            said = f"{printed(seat.name)}: окремі оцінки ({short_name(who.name)}): {' '.join(given)}."
            told: MarkedByMember = {"candidate": seat.entry.id, "member": who.id, "marks": given}
            return plan_of(standing, day, after, said, told)
        return _marks_plan(standing, day, marked(day, seat, given, started, finished), seat.entry.id)

    return act(session, Wish("exam mark", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def correct(
    ctx: typer.Context,
    competition: Competition,
    candidate: CandidateArgument,
    question: Annotated[
        int | None, typer.Option("--question", metavar="НОМЕР", min=1, help="Номер питання в білеті")
    ] = None,
    new: Annotated[str | None, typer.Option("--mark", metavar="ОЦІНКА", help="Нова спільна оцінка")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Чому оцінку змінено")] = None,
    author: Annotated[
        str | None, typer.Option("--author", metavar="ЧЛЕН", help="Член комісії, який засвідчив виправлення")
    ] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата виправлення")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Виправити спільну оцінку за одне питання: стара оцінка, причина і хто засвідчив лишаються в записі.

    Приклад: kadry exam correct 2009-holovnyi-spetsialist шевчук --question 3 --mark 3
      --reason "описка на аркуші" --author ковтун --date 16.06.2009
    """
    session: Session = ctx.obj
    wanted = find_competition(session.required_root(finish=False), competition)
    number = question if question is not None else _question(ask(session, "Номер питання", "--question"))
    given = new if new is not None else ask(session, "Нова оцінка", "--mark")
    why = line_of(reason if reason is not None else ask(session, "Чому оцінку змінено", "--reason"), "--reason")
    who = author if author is not None else ask(session, "Хто з членів комісії засвідчив", "--author")
    when = required_day(session, day, "--date", "Дата виправлення")

    def prepare(standing: Standing) -> Plan:
        known = read_day(standing, wanted)
        seat = seat_of(known, candidate)
        after = corrected(known, seat, number, given, why, who, when)
        old = seat.entry.marks[number - 1]
        return _marks_plan(standing, known, after, seat.entry.id, f"питання {number}: було {old}, стало {given}; ")

    return act(session, Wish("exam correct", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _question(answer: str) -> int:
    if not (answer.isascii() and answer.isdigit() and int(answer)):
        raise UserError(f"--question: «{answer}» не номер питання", "наприклад 3")
    return int(answer)


def _marks_plan(standing: Standing, day: Day, after: Exam, candidate: str, first: str = "") -> Plan:
    """The plan of new marks, said with the sum and the result; a norm nobody confirms is named instead."""
    later = day._replace(exam=after)
    seat = seat_of(later, candidate)
    scored = scored_of(later, seat)
    result = scored.result
    total = f"сума {result.total}" + (f" з {result.maximum}" if result.maximum is not None else "")
    word = result_word(scored)
    said = f"{printed(seat.name)}: {first}оцінки {' '.join(scored.marks)}, {total}{f' – {word}' if word else ''}."
    gap = later.law(seat.sitting.date).gap()
    notes = [unconfirmed_words(gap, seat.sitting.date).capitalize()] if gap is not None else []
    following = next_step(later, seat.sitting)
    told: Marked = {
        "sitting": seat.number + 1,
        "candidate": candidate,
        "marks": [int(text) if text.isdigit() else text for text in scored.marks],
        "total": result.total,
        "max": result.maximum,
        "passed": result.passed,
    }
    return plan_of(standing, day, after, said, told, [*notes, *following.notes], following.following)
