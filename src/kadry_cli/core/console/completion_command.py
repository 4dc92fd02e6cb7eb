"""`kadry completion`: the script that teaches a shell to complete kadry."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.shells import INSTALL, SCRIPTS

if TYPE_CHECKING:
    from kadry_cli.core.console.results import ScriptResult
    from kadry_cli.core.console.screen import Screen


class Shell(Enum):
    """Shells that kadry can teach."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"


def completion(shell: Annotated[Shell, typer.Argument(help="Для якої оболонки")]) -> Outcome:
    """Друкує сценарій, який вчить оболонку доповнювати команди, параметри та ідентифікатори клавішею Tab.

    Як увімкнути, сказано на початку сценарію.

    Приклад: kadry completion bash
    """
    script = SCRIPTS[shell.value].strip("\n")

    def view(screen: Screen) -> None:
        # zsh looks for its mark on the first line.
        mark, _, body = script.partition("\n") if shell is Shell.ZSH else ("", "", script)
        screen.text("\n".join(filter(None, (mark, f"# {INSTALL[shell.value]}", body))))

    result: ScriptResult = {"shell": shell.value, "script": script, "install": INSTALL[shell.value]}
    return Outcome(result, view=view)
