"""Arguments of the commands of proposals."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.change.proposals import proposals
from kadry_cli.core.console.session import Session
from kadry_cli.core.register.layout import GIT_DIR, has_git


def complete_change(ctx: typer.Context, incomplete: str) -> list[str]:
    """The codes of proposals for shell completion."""
    session = ctx.obj if isinstance(ctx.obj, Session) else Session()
    root = session.register_root()
    if root is None or not has_git(root):
        return []
    try:
        return [one for one in proposals(str(root / GIT_DIR)) if one.startswith(incomplete)]
    except OSError:
        return []


ChangeArgument = Annotated[
    str,
    typer.Argument(metavar="КОД", help="Код зміни або його початок: kadry change list", autocompletion=complete_change),
]
