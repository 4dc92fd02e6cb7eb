"""`kadry change list`: every change that waits, and whose knowledge it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kadry_cli.changes.proposals.reading import reading
from kadry_cli.changes.proposals.words import short_words, state_value
from kadry_cli.core.change.acts import readable_head
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table

if TYPE_CHECKING:
    from kadry_cli.changes.results import ChangeListResult
    from kadry_cli.core.console.screen import Screen


def list_changes(ctx: typer.Context) -> Outcome:
    """Перелік поданих змін: коли й ким подано, підстава, чия обізнаність є, чиєї бракує, які застаріли.

    Приклад: kadry change list
    """
    session: Session = ctx.obj
    root = session.required_root()
    with reading(root, readable_head(root)) as register:
        states = [register.state(change) for change in register.ids()]
    result: ChangeListResult = {"changes": [state_value(one) for one in states]}

    def view(screen: Screen) -> None:
        if not states:
            screen.line("Поданих змін немає.")
            return
        rows = [
            (
                one.proposal.id,
                f"{one.proposal.made.committed:%d.%m.%Y}",
                one.proposal.made.author,
                one.proposal.basis,
                len(one.proposal.files),
                ", ".join(dict.fromkeys(known.role for known in one.verdict.proven)) or "–",
                short_words(one),
            )
            for one in states
        ]
        screen.table(Table(("код", "подано", "хто подав", "підстава", "файлів", "знають", "бракує"), rows))

    return Outcome(result, view=view)
