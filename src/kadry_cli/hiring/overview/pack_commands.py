"""`kadry competition pack`: parse, call, hand back."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.session import Session
from kadry_cli.exam.places import find_competition
from kadry_cli.hiring.arguments import Candidate, Competition

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.hiring.overview.results import PackResult


def pack(
    ctx: typer.Context,
    competition: Competition,
    candidate: Candidate,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="ПАПКА", help="Куди покласти файли; типово – нова папка поруч"),
    ] = None,
    force: Force = False,
) -> Outcome:
    """Зібрати матеріали одного кандидата для оскарження: його дані, строки, оцінки, рішення з нормами, контрольні суми.

    Жодного чужого імені чи коду в папці немає: членів комісії названо за ролями, а в довільному тексті ім’я замінено
    на роль. Рішення за правилами можна перевірити командою kadry verify.

    Приклад: kadry competition pack 2009-holovnyi-spetsialist ґудз -o skarha
    """
    from kadry_cli.core.console.printing import not_printed
    from kadry_cli.exam.people import find_candidate_of
    from kadry_cli.hiring.overview.pack import make_pack, write_pack
    from kadry_cli.hiring.overview.standing import stand_of
    from kadry_cli.hiring.state import state_on_disk

    session: Session = ctx.obj
    root = session.required_root()
    try:
        state = state_on_disk(root, find_competition(root, competition))
    except RefusedError as refused:
        return Outcome(None, findings=refused.findings)
    person = find_candidate_of(state.competition, candidate)
    made = make_pack(root, stand_of(state, session.day()), person)
    if not made.files:
        return not_printed(made.findings)
    folder = output if output is not None else Path(f"pack-{person.id}")
    write_pack(made, folder, force)
    result: PackResult = {
        "competition": state.id,
        "candidate": person.id,
        "folder": str(folder),
        "files": [{"name": name, "sha256": hashlib.sha256(data).hexdigest()} for name, data in made.files.items()],
        "hidden": made.hidden,
    }

    def view(screen: Screen) -> None:
        from kadry_cli.core.language.plurals import counted

        screen.line(f"Матеріали кандидата – {counted(len(made.files), 'файл', 'файли', 'файлів')}: {folder}")
        if made.hidden:
            times = counted(made.hidden, "раз", "рази", "разів")
            screen.line(f"У довільному тексті чуже ім’я замінено на роль {times}: перегляньте перед видачею.")

    return Outcome(result, findings=made.findings, view=view)
