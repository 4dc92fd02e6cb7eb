"""`kadry hook install`, `remove`, `status`: kadry's own pieces in a register's `.git`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import recording_officer, refused_outcome
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.gate import form_findings
from kadry_cli.core.process.programs import has_program
from kadry_cli.core.register.layout import GIT_DIR, has_git
from kadry_cli.hooks.installing import NOT_THERE, PLACES, THERE, install, remove, states

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.hooks.results import HookResult

_WORDS = {
    "hooks/commit-msg": "вимагає підстави в git commit",
    "hooks/pre-commit": "перевіряє записи перед git commit",
    "hooks/pre-merge-commit": "перевіряє записи перед злиттям",
    "info/attributes": "називає git файли записів",
    "diff.kadry.command": "git diff словами форми",
    "merge.kadry.name": "назва способу злиття",
    "merge.kadry.driver": "git merge за полями",
}


def install_hooks(ctx: typer.Context) -> Outcome:
    """Навчити git цього реєстру перевіряти записи, вимагати підстави, показувати зміни словами, зливати
    за полями.

    До «.git» дописується лише те, що перелічує kadry hook status, завжди однаково до байта; історії й записів команда
    не змінює. На іншому комп’ютері її викликають ще раз.

    Приклад: kadry hook install
    """
    return _changed(ctx.obj, install, "Поставлено", "Усе вже стоїть.")


def remove_hooks(ctx: typer.Context) -> Outcome:
    """Прибрати з «.git» усе, що поставила kadry hook install.

    Приклад: kadry hook remove
    """
    return _changed(ctx.obj, remove, "Прибрано", "Прибирати нічого.")


def hook_status(ctx: typer.Context) -> Outcome:
    """Що з помічників kadry стоїть у «.git» цього реєстру.

    Приклад: kadry hook status
    """
    session: Session = ctx.obj
    root = session.required_root()
    if not has_git(root):
        raise UserError("реєстр ще не має історії", "почніть її: kadry init у папці реєстру")
    if list(form_findings(root)):
        raise UserError("«.git» цього реєстру читати не можна", "чому – скаже kadry status")
    found = states(root)

    def view(screen: Screen) -> None:
        screen.table(Table(("що", "навіщо", "стан"), [(place, _WORDS[place], found[place]) for place in PLACES]))
        if set(found.values()) == {THERE} and not has_program("kadry"):
            screen.line("Програми kadry немає в PATH: git її не знайде.")

    missing = NOT_THERE in found.values()
    return Outcome(_result(found, []), view=view, following=("поставити: kadry hook install",) if missing else ())


def _changed(session: Session, change: Callable[[Path], list[str]], done: str, nothing: str) -> Outcome:
    root = session.required_root()
    recording_officer(root)
    try:
        places = change(root)
    except RefusedError as refused:
        return refused_outcome(root, refused)
    result = _result(states(root), places)

    def view(screen: Screen) -> None:
        if not places:
            screen.line(nothing)
            return
        screen.line(f"{done} в {GIT_DIR}:")
        for place in places:
            screen.line(f"  {place}: {_WORDS[place]}")

    return Outcome(result, view=view)


def _result(found: dict[str, str], changed: list[str]) -> HookResult:
    return {"pieces": [{"place": place, "state": state} for place, state in found.items()], "changed": changed}
