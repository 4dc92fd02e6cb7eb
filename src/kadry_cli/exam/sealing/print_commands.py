"""`kadry exam tickets`: the tickets on paper, to a file or a printer and nowhere else (X1)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.editing import edited
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.session import Session
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.process.printer import send_to_printer
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.register.editor import Edit, Insert, Put
from kadry_cli.core.register.load import reader_of
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.places import exam_path, find_competition
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.sealing.arguments import Identity, SeedFile
from kadry_cli.exam.sealing.secret_places import find_secret
from kadry_cli.exam.sealing.setting import TicketPaper, print_blank_tickets, set_tickets
from kadry_cli.exam.sealing.standing import SealGround, seal_ground
from kadry_cli.exam.sealing.trusting import trusted_set
from kadry_cli.exam.tickets.dealing import overlap_of
from kadry_cli.exam.tickets.making import MadeSet
from kadry_cli.exam.tickets.words import overlap_json, overlap_sentence
from kadry_cli.exam.words import act_words, grouped

if TYPE_CHECKING:
    from kadry_cli.exam.sealing.results import PrintedSet


class Layout(StrEnum):
    """How tickets stand on paper."""

    PAGE = "page"
    HALF = "half"


class StampPlace(StrEnum):
    """Where the stamp of approval stands."""

    EACH = "each"
    TITLE = "title"


def tickets(
    ctx: typer.Context,
    competition: Competition,
    output: OutputFile = None,
    to: To = None,
    printer: Annotated[
        str | None, typer.Option("--printer", metavar="НАЗВА", help="Надіслати на принтер (крім Windows)")
    ] = None,
    layout: Annotated[
        Layout,
        typer.Option("--layout", metavar="ВИД", help="page – білет на аркуші, half – два на аркуші з лінією розрізу"),
    ] = Layout.PAGE,
    stamp: Annotated[
        StampPlace,
        typer.Option("--stamp", metavar="МІСЦЕ", help="Гриф затвердження: each – на кожному білеті, title – на титулі"),
    ] = StampPlace.EACH,
    copies: Annotated[int, typer.Option("--copies", metavar="ЧИСЛО", min=1, max=20, help="Скільки примірників")] = 1,
    seed_file: SeedFile = None,
    identity: Identity = None,
    blank: Blank = False,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Надрукувати опечатані білети: до названого файлу або на принтер. До історії входить лише код комплекту.

    На екран, до реєстру й тимчасових файлів склад білетів не потрапляє. Друкуйте на одному боці аркуша.

    Приклад: kadry exam tickets 2009-holovnyi-spetsialist -o bilety.pdf
    """
    session: Session = ctx.obj
    root = session.required_root(finish=blank)
    wanted = find_competition(root, competition)
    paper = TicketPaper("half" if layout is Layout.HALF else "page", stamp is StampPlace.EACH, to.value if to else None)
    if blank:
        return print_blank_tickets(root, wanted, paper, output, force)
    _check_target(output, printer, paper, force)
    ground = seal_ground(reader_of(root), wanted)
    ground.seal()
    secret, where = find_secret(root, wanted, len(ground.seals), seed_file, identity or ())
    made: list[bytes] = []

    def prepare(standing: Standing) -> Plan:
        ground = seal_ground(standing.register.read, wanted)
        ticket_set = trusted_set(ground, secret, where)
        printed = set_tickets(standing.root, standing.ground, ground, ticket_set, paper, output)
        if printed.data is None:
            return Plan({}, "", findings=printed.findings)
        made[:] = [printed.data]
        return _plan(standing, ground, ticket_set, copies)

    outcome = act(session, Wish("exam tickets", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)
    result = outcome.result
    if not made or not isinstance(result, dict) or not result.get("commit"):
        return outcome
    return _delivered(outcome, result, made[0], output, printer, copies, force)


def _plan(standing: Standing, ground: SealGround, made: MadeSet, copies: int) -> Plan:
    current = ground.seal()
    at = len(ground.seals) - 1
    order = tuple(file_keys(Seal))
    printing = {
        "date": Plain(standing.now.date().isoformat()),
        "time": f"{standing.now:%H:%M}",
        "copies": Plain(str(copies)),
    }
    edits: list[Edit] = [Insert(("seals", at, "printed"), dict(printing), order=order)]
    if current.set_code is None:
        edits.insert(0, Put(("seals", at, "set_code"), made.code, order))
    path = exam_path(ground.competition.id)
    changed = edited(standing, path, edits)
    overlap = overlap_of(made.tickets)
    count = counted(len(made.tickets), "білет", "білети", "білетів")
    said = f"Друк: {count}, примірників {copies}. Код комплекту: {grouped(made.code)}."
    result: PrintedSet = {
        "competition": ground.competition.id,
        "tickets": len(made.tickets),
        "set_code": made.code,
        "overlap": overlap_json(overlap),
    }
    notes = (*changed.notes, overlap_sentence(overlap))
    return Plan({path: changed.data}, said, result, notes=notes, basis=act_words(current.act))


def _check_target(output: Path | None, printer: str | None, paper: TicketPaper, force: bool) -> None:
    """A file or a printer that the secretary names: tickets go to no screen and to no place of the program's choice."""
    if (output is None) == (printer is None):
        raise UserError("вкажіть, куди друкувати: файл або принтер", "-o bilety.pdf або --printer НАЗВА")
    if printer is not None and paper.to not in (None, "pdf"):
        raise UserError("на принтер надсилають лише PDF", "приберіть --to")
    if output is None:
        return
    if str(output) == "-":
        if sys.stdout.isatty():
            raise UserError("на екран білетів не виводять", "назвіть файл: -o bilety.pdf, або передайте далі каналом")
    elif output.exists() and not force:
        raise UserError(f"файл «{output}» уже існує", "вкажіть іншу назву або додайте --force, щоб замінити його")


def _delivered(
    outcome: Outcome,
    result: Mapping[str, object],
    data: bytes,
    output: Path | None,
    printer: str | None,
    copies: int,
    force: bool,
) -> Outcome:
    """The recorded set handed over where the secretary wants it."""
    if printer is not None:
        send_to_printer(printer, data, copies)
        return replace(outcome, result={**result, "files": []})
    if output is None or str(output) == "-":
        return replace(outcome, result={**result, "files": []}, view=lambda screen: screen.document(data))
    write_output(output, data, force, private=True)
    return replace(outcome, result={**result, "files": [str(output)]})
