"""`kadry card render`: the form П-2ДС on paper."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_person
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError


def render(
    ctx: typer.Context,
    person: Annotated[
        str | None,
        typer.Argument(metavar="ОСОБА", help="Код особи або частина імені", autocompletion=complete_person),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Усі картки реєстру, файл на кожну, у папку -o")] = False,
    blank: Blank = False,
    output: OutputFile = None,
    to: To = None,
    form: Annotated[
        str | None, typer.Option("--form", metavar="ФОРМА", help="Друкувати П-2ДС, хоч на дату чинна інша форма")
    ] = None,
    force: Force = False,
) -> Outcome:
    """Надрукувати особову картку: чотири сторінки форми № П-2ДС, заповнені або порожні, і додатковий аркуш.

    Форму вибирають за датою, якою заведено картку, і видом органу. Якщо потрібна інша форма, а її розмітки джерела не
    підтверджують, картку не друкують; свідомо за старою формою – --form П-2ДС. Рядки, які не вмістилися, стоять на
    додатковому аркуші.

    Приклад: kadry card render gudz-mariia-3f8k -o kartka.pdf
    """
    from kadry_cli.cards.papers.printing import print_all, print_blank, print_card
    from kadry_cli.core.console.printing import chosen_format

    if [person is not None, blank, every].count(True) != 1:
        raise UserError("вкажіть щось одне: особу, --blank або --all", "kadry card render ОСОБА -o ФАЙЛ.pdf")
    session: Session = ctx.obj
    root = session.required_root()
    day = session.day()
    chosen = chosen_format(None if every else output, to.value if to else None)
    if every:
        return print_all(root, day, output, chosen, form, force, session)
    if person is None:
        return print_blank(root, day, output, chosen, form, force, dated=session.on is not None)
    return print_card(root, person, day, output, chosen, form, force)
