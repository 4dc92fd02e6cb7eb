"""`kadry change withdraw`: a proposed change is given up; the register was never touched by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kadry_cli.changes.proposals.arguments import ChangeArgument
from kadry_cli.core.change.proposals import proposals, reference_of
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.change.writing import writing
from kadry_cli.core.console.acting import Yes, recording_officer, refused_outcome
from kadry_cli.core.console.asking import ask_yes, can_ask
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.records.ids import id_problem
from kadry_cli.core.register.layout import GIT_DIR

if TYPE_CHECKING:
    from kadry_cli.changes.results import ChangeWithdrawResult
    from kadry_cli.core.console.screen import Screen


def withdraw(ctx: typer.Context, change: ChangeArgument, yes: Yes = False) -> Outcome:
    """Скасувати подану зміну, якої ще не внесено. Реєстр лишається, яким був; підписи під нею більше нічого не варті.

    Код треба назвати повністю: повернути скасоване може лише той, хто знає git, і лише якийсь час.

    Приклад: kadry change withdraw zmina-1a1b1c
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    recording_officer(root)
    if can_ask(session) and not yes:
        if change not in proposals(str(root / GIT_DIR)):
            raise _unknown(change)
        if not ask_yes(f"Скасувати подану зміну {change}?"):
            return Outcome(None, view=lambda screen: screen.line("Нічого не скасовано."), following=(), exit_code=0)
    try:
        with writing(root) as register:
            tip = register.aside(reference_of(change)) if id_problem(change) is None else ""
            if not tip:
                raise _unknown(change)
            register.remove_aside(reference_of(change))
    except RefusedError as refused:
        return refused_outcome(root, refused)
    result: ChangeWithdrawResult = {"change": change, "proposal": tip}

    def view(screen: Screen) -> None:
        screen.line(f"Подану зміну {change} скасовано; реєстр не змінено. Її останній запис у git: {tip[:10]}.")

    return Outcome(result, view=view)


def _unknown(change: str) -> UserError:
    return UserError(f"«{change}»: такої поданої зміни немає", "коди: kadry change list")
