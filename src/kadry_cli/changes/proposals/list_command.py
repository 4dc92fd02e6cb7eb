"""`kadry change list`: every change that waits, and whose knowledge it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kadry_cli.changes.proposals.reading import reading
from kadry_cli.changes.proposals.words import state_value, state_words
from kadry_cli.core.change.acts import readable_head
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.language.plurals import counted
from kadry_cli.trust.rules.missing import who_words

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
        for one in states:
            made = one.proposal.made
            files = counted(len(one.proposal.files), "файл", "файли", "файлів")
            screen.heading(f"{one.proposal.id}: подано {made.committed:%d.%m.%Y}, {made.author}, {files}")
            known = ", ".join(who_words(proven.role, proven.person) for proven in one.verdict.proven)
            for line in (
                f"підстава: {one.proposal.basis}",
                f"знають: {known}" if known else "ще ніхто не знає",
                state_words(one),
            ):
                screen.paragraph(line, "  ", "    ")

    return Outcome(result, view=view)
