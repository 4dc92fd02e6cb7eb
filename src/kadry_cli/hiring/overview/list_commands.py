"""`kadry competition list`: parse, call, hand back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.exam.places import competition_path, find_competition
from kadry_cli.hiring.arguments import Competition

if TYPE_CHECKING:
    from kadry_cli.hiring.overview.inventory import Inventory

NONE_GIVEN: list[str] = []


def list_papers(
    ctx: typer.Context,
    competition: Competition,
    output: OutputFile = None,
    to: To = None,
    sheets: Annotated[
        list[str],
        typer.Option("--sheets", metavar="№=ЧИСЛО", help="Скільки аркушів у рядку опису; можна кілька разів"),
    ] = NONE_GIVEN,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Показати матеріали конкурсу: які мають бути, які є в його папці «papers», з контрольними сумами, яких бракує.

    Файл упізнають за початком назви: oholoshennia.pdf, zaiava-КОД-КАНДИДАТА.pdf; підказку показано біля того, чого
    бракує. З -o друкують опис матеріалів.

    Приклад: kadry competition list 2009-holovnyi-spetsialist
    """
    from kadry_cli.hiring.overview.inventory import inventory_json, take_inventory
    from kadry_cli.hiring.overview.inventory_view import show_inventory
    from kadry_cli.hiring.state import state_on_disk

    session: Session = ctx.obj
    root = session.required_root()
    try:
        state = state_on_disk(root, find_competition(root, competition))
    except RefusedError as refused:
        return Outcome(None, findings=refused.findings)
    found = take_inventory(root, state, _counts(sheets))
    unknown = sorted(set(_counts(sheets)) - {one.number for one in found.lines})
    if unknown:
        raise UserError(f"--sheets: рядка № {unknown[0]} в описі немає", "номери рядків показує та сама команда без -o")
    if output is not None or to is not None or blank:
        return _printed(session, root, found, output, to.value if to else None, blank=blank, force=force)
    result = inventory_json(found, session.day(), [])
    return Outcome(result, view=lambda screen: show_inventory(screen, found))


def _printed(
    session: Session, root: Path, found: Inventory, output: Path | None, to: str | None, *, blank: bool, force: bool
) -> Outcome:
    from dataclasses import replace

    from kadry_cli.core.console.printing import print_paper
    from kadry_cli.core.documents.own_templates import OwnTemplates
    from kadry_cli.exam.papers.file_names import file_stem
    from kadry_cli.hiring.overview.inventory import inventory_fields, inventory_json
    from kadry_cli.hiring.overview.paper_ground import paper_ground
    from kadry_cli.hiring.paper_files import INVENTORY
    from kadry_cli.topics import topic

    today, state = session.day(), found.state
    ground, findings = paper_ground(root, state, today)
    fields = inventory_fields(found, ground, today, blank=blank)
    kind = topic("hiring").paper("inventory")
    name = file_stem(INVENTORY, state.id, blank=blank)
    own = OwnTemplates(root, ground.settings)
    words = {"rows.title": "назва матеріалу", "body_name": "назва органу", "vacancy": "назва посади"}
    made = print_paper(kind, fields, words, competition_path(state.id), name, output, to, force, findings, own)
    if made.result is None:
        return made
    written = made.result["files"]
    files = [str(one) for one in written] if isinstance(written, list) else []
    return replace(made, result=inventory_json(found, today, files))


def _counts(given: list[str]) -> dict[int, int]:
    """The sheets by the number of the line. UserError for what is no pair of numbers."""
    counts: dict[int, int] = {}
    for text in given:
        number, _, count = text.partition("=")
        if not number.strip().isdecimal() or not count.strip().isdecimal() or not int(count):
            raise UserError(f"--sheets: «{text}» – не №=ЧИСЛО", "наприклад: --sheets 1=2")
        counts[int(number)] = int(count)
    return counts
