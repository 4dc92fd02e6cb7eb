"""`kadry competition paper`: every paper of a competition by its name, or the list of them."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_candidate, complete_competition
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.session import Session
from kadry_cli.hiring.arguments import SittingNumber


def complete_paper(incomplete: str) -> list[str]:
    """The names of the papers for shell completion."""
    from kadry_cli.core.console.named_papers import names_beginning
    from kadry_cli.hiring.papers.table import PAPERS

    return names_beginning(PAPERS, incomplete)


def paper(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="НАЗВА", help="Який папір; без назви – перелік", autocompletion=complete_paper),
    ] = None,
    competition: Annotated[
        str | None,
        typer.Argument(metavar="КОНКУРС", help="Код конкурсу або його частина", autocompletion=complete_competition),
    ] = None,
    candidate: Annotated[
        str | None,
        typer.Argument(metavar="КАНДИДАТ", help="Про кого: код або частина імені", autocompletion=complete_candidate),
    ] = None,
    sitting: SittingNumber = None,
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати папір конкурсу: від наказу й оголошення до протоколу, листів і акта. Без назви – показати, які є.

    Чого в записах немає, те лишається порожнім місцем. Назви, посади й підписи – такі, як на дату паперу.

    Приклад: kadry competition paper order 2009-holovnyi-spetsialist -o rozporiadzhennia.pdf
    """
    from kadry_cli.hiring.papers.printing import list_papers, print_competition_paper

    if name is None:
        return list_papers()
    session: Session = ctx.obj
    return print_competition_paper(
        session.required_root,
        name,
        competition,
        candidate,
        sitting,
        output,
        to.value if to else None,
        blank,
        force,
        session.day(),
    )
