"""How what is due looks on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from kadry_cli.career.gathering import Gathered, who_words
from kadry_cli.career.rules.due import Due, Window
from kadry_cli.career.words import gap_words, more, norm_words, what, when
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted


def show_due(screen: Screen, rows: Sequence[Due], gathered: Gathered, window: Window) -> None:
    """The rows by days, the norms they stand on, each once, then what the sources do not confirm."""
    span = f"{date_short(window.today)} – {date_short(window.until)}"
    if rows:
        screen.heading(f"Що настає {span}")
        _show_rows(screen, rows, gathered, window)
    else:
        screen.line(f"{span}: нічого не настає і нічого не прострочено.")
    gaps = gap_words(gathered.gaps)
    if gaps:
        screen.line()
        screen.line("Не обчислено:")
        for words in gaps:
            screen.paragraph(f"- {words}.", hanging="  ")


def _show_rows(screen: Screen, rows: Sequence[Due], gathered: Gathered, window: Window) -> None:
    norms = list(dict.fromkeys(filter(None, map(norm_words, rows))))
    cells = []
    for one in rows:
        remarks = more(one)
        thing = f"{what(one)} ({remarks})" if remarks else what(one)
        norm = norm_words(one)
        number = norms.index(norm) + 1 if norm else "–"
        name = printed(who_words(one, gathered))
        cells.append((date_short(one.day), name, thing, when(one, window.today), number))
    screen.table(Table(("День", "Хто", "Що", "Коли", "Підстава"), cells))
    screen.line()
    for number, norm in enumerate(norms, 1):
        screen.paragraph(f"Підстава {number}: {norm}.", hanging="  ")
    overdue = sum(one.overdue for one in rows)
    if overdue:
        screen.note(f"Прострочено: {counted(overdue, 'строк', 'строки', 'строків')}.")
