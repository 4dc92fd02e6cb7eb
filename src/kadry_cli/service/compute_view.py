"""What `kadry service compute` shows: the lengths side by side, the drawing, each step, what each period gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kadry_cli.core.calendar.methods import METHOD_WORDS, Method
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.service.computing import Share, shares
from kadry_cli.service.difference import NAMES
from kadry_cli.service.drawing import drawing, legend, text_lines
from kadry_cli.service.words import KIND_TITLES

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.law.lookup import LawOnDate
    from kadry_cli.service.counting import Counted
    from kadry_cli.service.items import Item


def show_computed(
    screen: Screen,
    items: Sequence[Item],
    decisions: Sequence[Decision[Counted]],
    law: LawOnDate,
    *,
    brief: bool,
) -> None:
    """The whole view; `brief` leaves the steps to `--explain`."""
    show_kinds(screen, items, decisions, law)
    if not brief:
        for decision in decisions:
            screen.line()
            screen.heading(f"{KIND_TITLES[decision.result.kind]}:")
            for number, sentence in enumerate(step_sentences(decision), 1):
                screen.paragraph(f"{number}. {sentence}", "  ", "   ")
    if len(decisions) > 1:
        screen.line()
        screen.heading("Що дає кожен період:")
        screen.table(_side_by_side(items, decisions, law))


def show_kinds(screen: Screen, items: Sequence[Item], decisions: Sequence[Decision[Counted]], law: LawOnDate) -> None:
    """The lengths and the reduced dates by every method side by side, and the drawing of the periods."""
    screen.heading(f"Стаж на {date_short(law.day)}, спосіб обчислення – {METHOD_WORDS[decisions[0].result.method]}.")
    screen.table(_kinds(decisions))
    _show_drawing(screen, items, law)


def _kinds(decisions: Sequence[Decision[Counted]]) -> Table:
    rows = []
    for decision in decisions:
        found = decision.result
        others = [date_short(found.methods[one].reduced_date) for one in Method if one is not found.method]
        rows.append([KIND_TITLES[found.kind], found.length.short(), date_short(found.reduced_date), *others])
    method = decisions[0].result.method

    return Table(["Вид", "Тривалість", "Приведена дата", *(NAMES[one] for one in Method if one is not method)], rows)


def _show_drawing(screen: Screen, items: Sequence[Item], law: LawOnDate) -> None:
    drawn = drawing(items, law.day)
    if drawn is not None:
        screen.line()
        for line in text_lines(drawn, screen.width):
            screen.line(line)
        screen.paragraph(legend(drawn))


def _side_by_side(items: Sequence[Item], decisions: Sequence[Decision[Counted]], law: LawOnDate) -> Table:
    rows = []
    for item in items:
        end = date_short(item.end) if item.end is not None else "триває"
        cells = [_share(one) for one in shares(item, decisions, law)]
        rows.append([item.name, f"{date_short(item.start)} – {end}", *cells])
    return Table(["Період", "Час", *(decision.result.kind for decision in decisions)], rows)


def _share(one: Share) -> str:
    if one.length is None:
        return f"– ({one.why})"
    return f"{one.length.short()} ({one.why})" if one.why else one.length.short()
