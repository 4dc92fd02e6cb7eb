"""How the terms of one competition look on the screen."""

from __future__ import annotations

from kadry_cli.core.calendar.words import WEEKDAYS_SHORT
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.dates import date_short
from kadry_cli.hiring.overview.standing import Stand
from kadry_cli.hiring.overview.term_words import BEGINS, brief_count, left_words, norm_words, term_title


def show_calendar(screen: Screen, stand: Stand) -> None:
    """Every term, begun or not, then the norms they stand on, each once."""
    screen.heading(f"Строки конкурсу {stand.state.id} на {date_short(stand.today)}")
    norms = list(dict.fromkeys(filter(None, (norm_words(one, stand.state) for one in stand.deadlines))))
    rows = []
    for one in stand.deadlines:
        counted = brief_count(one.due) if one.due is not None else f"рахують від: {BEGINS[one.name]}"
        day = f"{date_short(one.last)}, {WEEKDAYS_SHORT[one.last.weekday()]}" if one.last is not None else "–"
        norm = norm_words(one, stand.state)
        number = norms.index(norm) + 1 if norm else "–"
        rows.append((term_title(one, stand.state), day, counted, number, left_words(one, stand.today)))
    screen.table(Table(("Строк", "Останній день", "Як пораховано", "Норма", "Стан"), rows))
    screen.line()
    for number, norm in enumerate(norms, 1):
        screen.paragraph(f"Норма {number}: {norm}.", hanging="  ")
