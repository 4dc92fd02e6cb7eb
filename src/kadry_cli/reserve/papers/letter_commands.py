"""`kadry reserve letter`: the letters about somebody who works elsewhere, and what is recorded of them (F14, F23)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force, OutputFile, To
from kadry_cli.core.console.paper_runs import Ready
from kadry_cli.core.console.printing import chosen_format
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.enrolling.arguments import OfPost, OfYear, PersonListed, act_of
from kadry_cli.reserve.enrolling.places import find_place
from kadry_cli.reserve.enrolling.plan_questions import asked_place
from kadry_cli.reserve.enrolling.recording import list_plan, with_candidate_changed
from kadry_cli.reserve.lists import Reserves, reserves_on_disk, standing_reserves
from kadry_cli.reserve.papers.asking import asked_person
from kadry_cli.reserve.papers.ground import Asked
from kadry_cli.reserve.papers.letters import require_employer
from kadry_cli.reserve.papers.printing import printed_one, ready_papers
from kadry_cli.reserve.papers.table import PAPERS as RESERVE_PAPERS
from kadry_cli.reserve.papers.table import ReservePaper
from kadry_cli.reserve.records.candidate import Told
from kadry_cli.reserve.rules.membership import Place

if TYPE_CHECKING:
    from kadry_cli.reserve.enrolling.results import Letter, LetterResult


class LetterWord(StrEnum):
    """The letters, as a choice on the command line."""

    TOLD = "повідомлення"
    REQUEST = "запит"
    AGREEMENT = "погодження"


PAPERS = {
    LetterWord.TOLD: "letter-told",
    LetterWord.REQUEST: "letter-request",
    LetterWord.AGREEMENT: "letter-agreement",
}


class LetterWish(NamedTuple):
    """Which letter, of which date and number, printed where; whether it is recorded; the employer's own letter."""

    kind: LetterWord
    day: date | None
    number: str
    output: Path | None
    to: str | None
    force: bool
    record: bool
    agreed: Ground | None


def letter(
    ctx: typer.Context,
    person: PersonListed = None,
    year: OfYear = None,
    post: OfPost = None,
    kind: Annotated[LetterWord | None, typer.Option("--kind", help="Який лист; типово – за станом справи")] = None,
    day: Annotated[date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата листа")] = None,
    number: Annotated[str | None, typer.Option("--number", metavar="НОМЕР", help="Номер листа")] = None,
    record: Annotated[bool, typer.Option("--record", help="Записати, що роботодавця повідомлено цим листом")] = False,
    agreed: Annotated[
        str | None,
        typer.Option("--agreed", metavar="ЛИСТ", help="Записати одержаний лист-погодження: «лист від 10.01.2013 № 4»"),
    ] = None,
    output: OutputFile = None,
    to: To = None,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Листи роботодавцю особи, яка працює не тут: запит про погодження, бланк погодження, повідомлення про зарахування.

    Без --record і --agreed лише друкує. --record записує день і номер повідомлення (друкує його, якщо є -o), --agreed –
    лист-погодження, який надійшов.

    Приклад: kadry reserve letter савчук --kind повідомлення --date 21.01.2013 --number 14 -o lyst.pdf
    """
    session: Session = ctx.obj
    recording = record or agreed is not None
    reserves = reserves_on_disk(session.required_root(finish=not recording))
    place = (
        asked_place(session, reserves, person, year, post)
        if recording or person is None
        else find_place(reserves, person, year, post)
    )
    require_employer(place, printed(reserves.name(place.candidate)))
    if record and kind not in (None, LetterWord.TOLD):
        raise UsageError("--record записує повідомлення роботодавця", "приберіть --kind або --record")
    wish = LetterWish(
        kind or _usual(place, record=record),
        day,
        optional_line(number, "--number"),
        output,
        to.value if to else None,
        force,
        record,
        act_of(agreed, "--agreed"),
    )
    if not recording:
        return _printed(reserves, place, wish, session)
    if wish.record:
        since = date_since(place.candidate.enrolled, "зарахування")
        wish = wish._replace(day=required_day(session, wish.day, "--date", "Дата листа", since))

    def prepare(standing: Standing) -> Plan:
        found = find_place(standing_reserves(standing), place.candidate.person, place.list.year, place.post.post)
        return _recorded(standing, found, wish, session)

    given = basis if basis is not None or wish.agreed is None else wish.agreed.words()
    needs = place.act is None and wish.agreed is None
    return act(session, Wish("reserve letter", given, dry_run, yes, clock_reason, needs_basis=needs), prepare)


def _usual(place: Place, *, record: bool) -> LetterWord:
    """The letter that the state of things asks for: after the act the notice, before it the request."""
    return LetterWord.TOLD if place.act is not None or record else LetterWord.REQUEST


def _asked(place: Place, wish: LetterWish, reserves: Reserves, session: Session) -> tuple[ReservePaper, Asked]:
    asked = asked_person(reserves, place, session.day(), session.on)._replace(day=wish.day, number=wish.number)
    return next(one for one in RESERVE_PAPERS if one.name == PAPERS[wish.kind]), asked


def _printed(reserves: Reserves, place: Place, wish: LetterWish, session: Session) -> Outcome:
    paper, asked = _asked(place, wish, reserves, session)
    made = printed_one(paper, asked, wish.output, wish.to, wish.force)
    if made.result is None:
        return made
    files = made.result["files"]
    result: LetterResult = {
        "year": place.list.year,
        "unit": place.list.unit,
        **_letter(place, wish, [str(one) for one in files] if isinstance(files, list) else []),
        "commit": None,
        "files": [],
        "references_followed": True,
        "dry_run": False,
    }
    return replace(made, result=result)


def _ready(place: Place, wish: LetterWish, reserves: Reserves, session: Session) -> Ready:
    """The notice to be written right before it is recorded; nothing where no file was asked for."""
    if wish.output is None:
        return Ready(())
    if str(wish.output) == "-":
        raise UserError("--record друкує у файл, а не у стандартний вивід", "вкажіть файл: -o lyst.pdf")
    paper, asked = _asked(place, wish, reserves, session)
    chosen = chosen_format(wish.output, wish.to)
    file = wish.output if wish.output.suffix else wish.output.with_suffix(f".{chosen}")
    return ready_papers(reserves, [(paper, asked, file)])


def _letter(place: Place, wish: LetterWish, files: list[str]) -> Letter:
    return {
        "person": place.candidate.person,
        "kind": wish.kind.value,
        "date": wish.day.isoformat() if wish.day is not None else None,
        "number": wish.number or None,
        "letters": files,
    }


def _recorded(standing: Standing, place: Place, wish: LetterWish, session: Session) -> Plan:
    reserves = standing_reserves(standing)
    said: list[str] = []
    values: dict[str, object] = {}
    if wish.agreed is not None:
        values["letter"] = wish.agreed
        said.append(f"лист-погодження роботодавця записано: {printed(wish.agreed.words())}")
    if wish.record and wish.day is not None:
        if wish.day < place.candidate.enrolled:
            raise UserError(
                f"--date: {date_short(wish.day)} – раніше за зарахування ({date_short(place.candidate.enrolled)})",
                "повідомляють про зарахування, яке вже є",
            )
        told = Told.model_construct(date=wish.day, number=wish.number or None)
        values["told"] = told
        said.append(f"роботодавця повідомлено {date_short(wish.day)}")
    after = with_candidate_changed(place, **values)
    ready = _ready(place, wish, reserves, session) if wish.record else Ready(())
    plan = list_plan(
        standing,
        place.list,
        after,
        f"{printed(reserves.name(place.candidate))}: {', '.join(said)}.",
        {**_letter(place, wish, ready.names())},
        notes=tuple(f"Надруковано: {name}." for name in ready.names()),
        basis=place.act.words() if place.act is not None else "",
    )
    if not ready.files and not ready.findings:
        return plan
    return replace(plan, findings=ready.findings, first=lambda: ready.write(wish.force))
