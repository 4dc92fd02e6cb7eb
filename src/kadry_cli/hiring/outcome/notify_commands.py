"""`kadry competition notify`: everybody is told the decision about himself or herself (B34, D20, B27)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.competition.rules.life import appeal_due, reserve_right
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import can_ask
from kadry_cli.core.console.completion import complete_candidate
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force, PaperFormat
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.times import parse_time
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.arguments import CompetitionOrAsked
from kadry_cli.hiring.offering import asked_competition
from kadry_cli.hiring.outcome.next_lines import following
from kadry_cli.hiring.outcome.notify_questions import asked_notice
from kadry_cli.hiring.outcome.notifying import (
    Asked,
    ServiceWord,
    Told,
    acquainted,
    consented,
    notice_due,
    notified,
    people_of,
    to_notify,
)
from kadry_cli.hiring.outcome.term_words import lateness, term_notes
from kadry_cli.hiring.state import State, plan_of, standing_state

if TYPE_CHECKING:
    from kadry_cli.competition.records.candidate import Candidate
    from kadry_cli.competition.rules.terms import Due
    from kadry_cli.core.console.paper_runs import Ready
    from kadry_cli.hiring.outcome.results import Notified, TermDay


class InviteWord(StrEnum):
    """To what a candidate is invited, as a choice on the command line."""

    EXAM = "іспит"
    INTERVIEW = "співбесіда"


def notify(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    candidate: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="КАНДИДАТ", help="Кого; типово – усіх, кого ще не повідомлено", autocompletion=complete_candidate
        ),
    ] = None,
    day: Annotated[date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата листів")] = None,
    how: Annotated[ServiceWord | None, typer.Option("--how", help="Спосіб вручення")] = None,
    acquainted_on: Annotated[
        date | None,
        typer.Option("--acquainted", metavar="ДАТА", parser=parse_date, help="Коли ознайомлено з рішенням"),
    ] = None,
    consent: Annotated[
        date | None,
        typer.Option("--consent", metavar="ДАТА", parser=parse_date, help="Коли дано письмову згоду на резерв"),
    ] = None,
    invite: Annotated[InviteWord | None, typer.Option("--invite", help="Надрукувати запрошення, а не рішення")] = None,
    meeting_day: Annotated[
        date | None, typer.Option("--on", metavar="ДАТА", parser=parse_date, help="День співбесіди")
    ] = None,
    hour: Annotated[
        time | None, typer.Option("--time", metavar="ЧАС", parser=parse_time, help="Година співбесіди: 10:00")
    ] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="ТЕКСТ", help="Місце співбесіди")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="ПАПКА", help="Куди покласти листи, по одному кожному")
    ] = None,
    to: Annotated[PaperFormat, typer.Option("--to", metavar="ВИД", help="pdf, docx або html")] = PaperFormat.PDF,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Повідомити кандидатів про рішення комісії: усіх, а не лише переможців, кожного – лише про нього.

    З -o друкує по листу кожному; якщо повідомлення вже записано, з -o без --date друкує листи ще раз. --acquainted
    записує день ознайомлення: від нього в кожного свій строк оскарження. --consent – згода на кадровий резерв.
    --invite друкує запрошення на іспит чи співбесіду й нічого не записує.

    Приклад: kadry competition notify 2009-holovnyi-spetsialist --invite іспит --date 01.06.2009 -o lysty
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    folder = _folder(output)
    asked = Asked(
        tuple(candidate or ()),
        day,
        how.value if how else None,
        acquainted_on,
        consent,
        folder,
        to.value,
        force,
        dry_run,
    )
    if invite is not None:
        from kadry_cli.hiring.outcome.letter_runs import interview_meeting, invited

        _alone(asked)
        when = required_day(session, day, "--date", "Дата запрошень, наприклад 01.06.2009")
        return invited(root, wanted, asked, when, invite.value, interview_meeting(meeting_day, hour, place))
    if meeting_day or hour or place:
        raise UsageError("--on, --time і --place – лише для запрошень", "додайте --invite співбесіда")
    nothing = (day, how, acquainted_on, consent) == (None, None, None, None)
    if nothing and folder is not None:
        from kadry_cli.hiring.outcome.letter_runs import printed_again

        return printed_again(root, wanted, asked)
    if (acquainted_on or consent) and not asked.people and not can_ask(session):
        raise UsageError("кого саме?", "назвіть кандидатів: ознайомлення і згода в кожного свої")
    asked = asked_notice(session, root, wanted, asked)

    def prepare(standing: Standing) -> Plan:
        return _plan(standing, wanted, asked, session.day())

    return act(session, Wish("competition notify", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _folder(output: Path | None) -> Path | None:
    if output is None:
        return None
    from kadry_cli.hiring.papers.outcome_printing import letter_folder

    return letter_folder(output)


def _alone(asked: Asked) -> None:
    if asked.how or asked.acquainted or asked.consent:
        raise UsageError("--invite друкує запрошення й нічого не записує", "приберіть --how, --acquainted, --consent")
    asked.required_folder()


def _plan(standing: Standing, competition: str, asked: Asked, today: date) -> Plan:
    state = standing_state(standing, competition)
    later = state
    told: Told | None = None
    said: list[str] = []
    notes: list[str] = []
    if asked.day is not None and asked.how is not None:
        people = to_notify(later, asked.people)
        told = notified(later, people, asked.day, asked.how)
        later = later._replace(competition=told.competition)
        said.append(f"Про рішення повідомлено {date_short(asked.day)} {asked.how}: {_who(told)}.")
        notes += lateness(notice_due(state, today), asked.day, "листи датовано")
    people = list(told.people) if told is not None else people_of(later.competition, asked.people)
    if asked.acquainted is not None:
        told = acquainted(later, _now(later, people), asked.acquainted)
        later = later._replace(competition=told.competition)
        said.append(f"З рішенням ознайомлено {date_short(asked.acquainted)}: {_who(told)}.")
        notes += _appeal_notes(later, told)
    if asked.consent is not None:
        told = consented(later, _now(later, people), asked.consent)
        later = later._replace(competition=told.competition)
        said.append(f"Згоду на зарахування до кадрового резерву дано {date_short(asked.consent)}: {_who(told)}.")
        right = reserve_right(later.competition, later.law, later.own)
        if right is not None:
            notes += term_notes(right, until="прийняти без повторного конкурсу на рівнозначну або нижчу посаду можна")
    ready = _letters(standing.root, later, people, asked)
    result: Notified = {
        "candidates": [one.id for one in people],
        "date": asked.day.isoformat() if asked.day else None,
        "how": asked.how,
        "acquainted": asked.acquainted.isoformat() if asked.acquainted else None,
        "consent": asked.consent.isoformat() if asked.consent else None,
        "terms": _terms(later, [one.id for one in people]) if asked.acquainted else [],
        "letters": ready.names() if ready is not None else [],
    }
    plan = plan_of(
        standing,
        state,
        later.competition,
        " ".join(said),
        result,
        notes=notes,
        basis=head_act_words(state.competition),
        following=following(state, later.competition, today),
    )
    if ready is None or plan.findings:
        return plan
    from kadry_cli.hiring.papers.outcome_printing import listed

    letters = [f"Листи: {listed(ready.names())}."] if ready.files else []
    return replace(
        plan,
        findings=(*plan.findings, *ready.findings),
        notes=(*letters, *plan.notes),
        first=lambda: ready.write(asked.force),
    )


def _letters(root: Path, state: State, people: list[Candidate], asked: Asked) -> Ready | None:
    if asked.folder is None:
        return None
    from kadry_cli.hiring.outcome.letter_runs import result_letters

    return result_letters(root, state, _now(state, people), asked.folder, asked.ending)


def _now(state: State, people: list[Candidate]) -> list[Candidate]:
    """The same people as the competition of the state has them."""
    wanted = [one.id for one in people]
    found = {one.id: one for one in state.competition.candidates}
    return [found[one] for one in wanted]


def _who(told: Told) -> str:
    if len(told.people) == 1:
        return printed(told.people[0].name)
    return counted(len(told.people), "кандидат", "кандидати", "кандидатів")


def _appeal_notes(state: State, told: Told) -> list[str]:
    """Until when each may complain; the days of all are the same, for all were acquainted on one day."""
    due = _due_of(state, told.people[0])
    return term_notes(due, until="оскаржити рішення керівникові можна") if due is not None else []


def _due_of(state: State, candidate: Candidate) -> Due | None:
    return appeal_due(candidate, state.law, state.own)


def _terms(state: State, people: list[str]) -> list[TermDay]:
    found: list[TermDay] = []
    for one in state.competition.candidates:
        due = _due_of(state, one) if one.id in people else None
        if due is not None:
            last = due.last.isoformat() if due.last else None
            found.append({"candidate": one.id, "term": due.name.value, "start": due.start.isoformat(), "last": last})
    return found
