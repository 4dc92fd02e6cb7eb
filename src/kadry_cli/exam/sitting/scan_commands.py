"""`kadry exam scan`: scans of answer sheets recorded by their digests, and compared with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.files import open_exam
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.places import find_competition
from kadry_cli.exam.sitting.arguments import CandidateArgument
from kadry_cli.exam.sitting.day import plan_of, read_day, seat_of
from kadry_cli.exam.sitting.scans import ScanFile, compared, read_scans, with_scans

if TYPE_CHECKING:
    from kadry_cli.exam.sitting.results import ScanEntry, Scanned, ScansVerified


def scan(
    ctx: typer.Context,
    competition: Competition,
    candidate: CandidateArgument,
    files: Annotated[list[Path], typer.Argument(metavar="ФАЙЛ", help="Скани аркушів цього кандидата")],
    verify: Annotated[
        bool, typer.Option("--verify", help="Не записувати, а звірити файли із записаними відбитками")
    ] = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати відбитки сканів аркушів з відповідями: за ними доводять, що аркуша не підмінено.

    Самі файли лишаються в кадровій службі: до реєстру входять назва і відбиток SHA-256.

    Приклад: kadry exam scan 2009-holovnyi-spetsialist шевчук arkush-shevchuk.pdf
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = find_competition(root, competition)
    found = read_scans(files)
    if verify:
        return _verified(root, wanted, candidate, found)

    def prepare(standing: Standing) -> Plan:
        day = read_day(standing, wanted)
        seat = seat_of(day, candidate)
        if seat.entry.ticket is None:
            raise UserError(
                f"«{seat.entry.id}» білета не вибирав(ла), тож аркуша з відповідями немає", "звірте прізвище"
            )
        after, new = with_scans(day, seat, found)
        said = f"{printed(seat.name)}: додано {counted(len(new), 'скан', 'скани', 'сканів')}."
        scans: list[ScanEntry] = [{"name": one.name, "sha256": one.sha256} for one in found]
        result: Scanned = {"candidate": seat.entry.id, "scans": scans}
        note = "Звірити файли потім: та сама команда з --verify."
        return plan_of(standing, day, after, said, result, (note,))

    return act(session, Wish("exam scan", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _verified(root: Path, competition: str, wanted: str, files: Sequence[ScanFile]) -> Outcome:
    """The files against what is recorded; another file is a finding (KD599)."""
    opened = open_exam(root, competition)
    if opened.files is None:
        return Outcome(None, findings=opened.findings)
    candidate = find_candidate_of(opened.files.competition, wanted)
    entries = [entry for sitting in opened.files.exam.sittings for entry in sitting.candidates]
    entry = next((entry for entry in entries if entry.id == candidate.id), None)
    if entry is None or not entry.scans:
        raise UserError(f"для «{candidate.id}» сканів не записано", f"запишіть: kadry exam scan {competition} …")
    lines = list(compared(entry, files))
    findings = [Finding("KD599", line.name, values={"reason": line.wrong}) for line in lines if line.wrong]

    def view(screen: Screen) -> None:
        screen.table(Table(("Файл", "Звірка"), [(line.name, line.said) for line in lines]))

    result: ScansVerified = {
        "competition": competition,
        "candidate": candidate.id,
        "verified": not findings,
        "scans": [{"name": line.name, "same": not line.wrong, "said": line.said} for line in lines],
    }
    return Outcome(result, findings=findings, view=view)
