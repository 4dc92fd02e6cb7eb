"""The same tables on a terminal, drawn by rich: imported only when such a table is drawn."""

from __future__ import annotations

import io

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from kadry_cli.core.console.table import Table, grid


def rich_lines(table: Table, width: int, color: bool) -> str:
    """The table as text for a terminal of `width` columns; cells are never read as markup."""
    made = grid(table)
    drawn = RichTable(
        box=SIMPLE_HEAD,
        show_edge=False,
        show_footer=made.foot is not None,
        pad_edge=False,
        header_style="bold",
    )
    for at, title in enumerate(made.head):
        foot = Text(made.foot[at]) if made.foot else ""
        drawn.add_column(Text(title), foot, justify="right" if made.right[at] else "left", overflow="fold")
    for row in made.body:
        drawn.add_row(*(Text(cell) for cell in row))
    text = io.StringIO()
    console = Console(
        file=text,
        width=width,
        force_terminal=color,
        no_color=not color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(drawn)
    lines = [line.rstrip() for line in text.getvalue().strip("\n").split("\n")]
    return "\n".join(lines) + "\n"
