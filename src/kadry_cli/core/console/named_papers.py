"""A paper of a topic by the name a user types: the one meant, the nearest one, what begins so, printed alone."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.manifest import PaperKind


class Named(Protocol):
    """Anything with the name of a paper."""

    @property
    def name(self) -> str:
        """The word of the command line."""


P = TypeVar("P", bound=Named)


def names_beginning(papers: Iterable[Named], incomplete: str) -> list[str]:
    """The names for shell completion."""
    return [one.name for one in papers if one.name.startswith(incomplete)]


def paper_named(papers: Sequence[P], name: str, command: str) -> P:
    """The paper of that name. UserError with the nearest one and the command that lists them."""
    found = next((one for one in papers if one.name == name), None)
    if found is not None:
        return found
    near = difflib.get_close_matches(name, [one.name for one in papers], 1)
    advice = f"можливо, «{near[0]}»; " if near else ""
    raise UserError(f"паперу «{name}» немає", f"{advice}перелік: {command}")


def papers_listed(papers: Iterable[PaperKind], call: str) -> Outcome:
    """The papers of a topic with their titles, and the call that prints one."""
    rows = [(one.name, one.title) for one in papers]

    def view(screen: Screen) -> None:
        screen.table(Table(("назва", "папір"), rows))
        screen.line(f"Друк: {call} -o ФАЙЛ.pdf; порожній бланк: --blank")

    listed = [{"name": name, "title": title} for name, title in rows]
    return Outcome({"files": [], "papers": listed}, view=view)


def without_list(made: Outcome) -> Outcome:
    """What was printed, in the shape of a command that else lists its papers: files, and no list."""
    return made if made.result is None else replace(made, result={**made.result, "papers": []})
