"""`kadry exam result-sheet`, `notice`: the papers of the results."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_candidate
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.exam.arguments import Competition


def result_sheet(
    ctx: typer.Context,
    competition: Competition,
    output: OutputFile = None,
    to: To = None,
    sitting: Annotated[int, typer.Option("--sitting", metavar="№", min=1, help="Номер засідання за порядком")] = 1,
    acquaintance: Annotated[
        bool,
        typer.Option("--acquaintance", help="Зі стовпцем про ознайомлення (кандидати побачать результати інших)"),
    ] = False,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати екзаменаційну відомість: аркуш А4 упоперек, оцінки, суми, результати й підписи комісії.

    Приклад: kadry exam result-sheet 2009-holovnyi-spetsialist -o vidomist.pdf
    """
    from kadry_cli.exam.papers.printing import print_result_sheet

    session: Session = ctx.obj
    root = session.required_root()
    return print_result_sheet(root, competition, sitting, output, to.value if to else None, acquaintance, blank, force)


def notice(
    ctx: typer.Context,
    competition: Competition,
    candidate: Annotated[
        str | None, typer.Argument(metavar="КАНДИДАТ", help="Код або частина імені", autocompletion=complete_candidate)
    ] = None,
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати аркуш ознайомлення одного кандидата з його результатом; інших кандидатів на аркуші немає.

    Приклад: kadry exam notice 2009-holovnyi-spetsialist gudz-mariia-3f8k -o arkush.pdf
    """
    from kadry_cli.exam.papers.printing import print_notice

    if (candidate is None) != blank:
        raise UserError("вкажіть або кандидата, або --blank", f"kadry exam notice {competition} КАНДИДАТ")
    session: Session = ctx.obj
    root = session.required_root()
    return print_notice(root, competition, candidate, output, to.value if to else None, force)
