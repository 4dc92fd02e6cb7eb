"""`kadry exam question-list`, `answer-sheets`, `control-slip`, `protocol`, `result-sheet`, `notice`: the papers."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_candidate
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.exam.arguments import Competition

SittingNumber = Annotated[int, typer.Option("--sitting", metavar="№", min=1, help="Номер засідання за порядком")]


def question_list(
    ctx: typer.Context,
    competition: Competition,
    output: OutputFile = None,
    to: To = None,
    copy: Annotated[
        bool, typer.Option("--copy", help="Примірник, що зберігається: з рядком про ознайомлення учасника")
    ] = False,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати перелік питань за розділами: питання, чинні на дату іспиту, із статтями в дужках.

    Приклад: kadry exam question-list 2009-holovnyi-spetsialist --blank -o perelik.pdf
    """
    from kadry_cli.exam.papers.printing_forms import print_question_list

    session: Session = ctx.obj
    root = session.required_root()
    return print_question_list(root, competition, output, to.value if to else None, copy, blank, force)


def answer_sheets(
    ctx: typer.Context,
    competition: Competition,
    output: OutputFile = None,
    to: To = None,
    sitting: SittingNumber = 1,
    copies: Annotated[
        int | None,
        typer.Option("--copies", metavar="ЧИСЛО", min=1, max=300, help="Скільки; типово – за кількістю кандидатів"),
    ] = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати однакові аркуші з відповідями: прізвище й номер білета кандидат пише власноруч.

    Приклад: kadry exam answer-sheets 2009-holovnyi-spetsialist --copies 2 -o arkushi.pdf
    """
    from kadry_cli.exam.papers.printing_forms import print_answer_sheets

    session: Session = ctx.obj
    root = session.required_root()
    return print_answer_sheets(root, competition, sitting, copies, output, to.value if to else None, blank, force)


def control_slip(
    ctx: typer.Context,
    competition: Competition,
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати контрольний аркуш комплекту білетів: зобов’язання, код переліку питань, код комплекту.

    Приклад: kadry exam control-slip 2009-holovnyi-spetsialist --blank -o kontrol.pdf
    """
    from kadry_cli.exam.papers.printing_forms import print_control_slip

    session: Session = ctx.obj
    root = session.required_root()
    return print_control_slip(root, competition, output, to.value if to else None, blank, force)


def protocol(
    ctx: typer.Context,
    competition: Competition,
    output: OutputFile = None,
    to: To = None,
    sitting: SittingNumber = 1,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати протокол засідання комісії про проведення іспиту: присутні, білети, хід іспиту, оцінки, рішення.

    Приклад: kadry exam protocol 2009-holovnyi-spetsialist -o protokol.pdf
    """
    from kadry_cli.exam.papers.printing_protocol import print_protocol

    session: Session = ctx.obj
    root = session.required_root()
    return print_protocol(root, competition, sitting, output, to.value if to else None, blank, force)


def result_sheet(
    ctx: typer.Context,
    competition: Competition,
    output: OutputFile = None,
    to: To = None,
    sitting: SittingNumber = 1,
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
