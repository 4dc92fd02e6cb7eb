"""How a recount looks on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted, plural
from kadry_cli.hiring.overview.change_words import change_words
from kadry_cli.hiring.overview.recount import Turn, over_units
from kadry_cli.hiring.overview.what_if import WhatIf
from kadry_cli.hiring.state import State

MOST_ROWS = 60


def show_what_if(screen: Screen, found: WhatIf) -> None:
    """The changes, the table of outcomes, what the difference is, and the decisive inputs."""
    state = found.state
    if found.changes:
        screen.heading(f"Конкурс {state.id}: перерахунок, якби було так")
        for change in found.changes:
            screen.paragraph(f"– {change_words(state, change)}", "  ", "  ")
    else:
        screen.heading(f"Конкурс {state.id}: перерахунок за записом")
    screen.line()
    _show_outcomes(screen, found)
    screen.line()
    wrong = found.disagreements()
    if wrong:
        screen.paragraph(f"Запис розходиться з перерахунком: {_turned(state, wrong)}.")
    if found.changes:
        _show_difference(screen, found)
    _show_presence(screen, found)
    _show_decisive(screen, found)


def _show_outcomes(screen: Screen, found: WhatIf) -> None:
    titles = ["Кандидат", "Сума балів", "Записано", "За перерахунком", *(["Якби"] if found.changes else [])]
    rows = []
    for person, outcome in found.before.by_candidate.items():
        row: list[object] = [printed(found.state.name_of(person)), _totals(found, person)]
        row += [found.said.get(person, "–"), printed(outcome)]
        rows.append([*row, printed(found.after.by_candidate[person])] if found.changes else row)
    if rows:
        screen.table(Table(titles, rows))
    else:
        screen.line("Кандидатів у записі немає.")


def _totals(found: WhatIf, person: str) -> str:
    """The sum of marks, «13 → 12» where it would be another."""
    before, after = found.state.total_of(person), found.total(person)
    words = "–" if before is None else str(before)
    return words if before == after else f"{words} → {'–' if after is None else after}"


def _show_difference(screen: Screen, found: WhatIf) -> None:
    differences = found.differences()
    if not differences:
        screen.line("Результат був би той самий.")
        return
    changes = "Результат змінився б" if found.changes_the_result() else "Результат конкурсу не змінився б, але інакше"
    screen.paragraph(f"{changes}: {_turned(found.state, differences)}.")
    if found.repeat != found.repeat_before:
        screen.line("Тоді довелося б провести повторний конкурс." if found.repeat else "Повторного конкурсу не було б.")


def _show_presence(screen: Screen, found: WhatIf) -> None:
    for post in over_units(found.case, found.after):
        screen.line(f"Переможців було б більше, ніж вакантних одиниць посади {post}.")
    for one in found.presence():
        if one["quorate"] is False:
            here = counted(one["present"], "присутній", "присутні", "присутніх")
            sitting = f"Засідання {date_short(one['date'])} ({one['purpose']})"
            screen.paragraph(f"{sitting} неправомочне: {here}, а в складі комісії {one['members']}.")


def _show_decisive(screen: Screen, found: WhatIf) -> None:
    tried = counted(found.tried, "зміну", "зміни", "змін")
    screen.line()
    if not found.decisive:
        screen.line(f"Вирішальних даних немає: перевірено {tried} по одній, і результат щоразу той самий.")
        return
    count = len(found.decisive)
    screen.heading(
        f"{plural(count, 'Вирішальна', 'Вирішальні', 'Вирішальні')} {plural(count, 'зміна', 'зміни', 'зміни')}: "
        f"{count} (перевірено {tried} по одній)"
    )
    rows = [
        (change_words(found.state, one.change), _turned(found.state, one.turns)) for one in found.decisive[:MOST_ROWS]
    ]
    screen.table(Table(("Якби", "Тоді"), rows))
    if count > MOST_ROWS:
        screen.line(f"… показано перші {MOST_ROWS} з {count}; усі – у виводі --json")


def _turned(state: State, found: Sequence[Turn]) -> str:
    return "; ".join(
        f"{printed(state.name_of(one.candidate))}: {printed(f'{one.before} → {one.after}')}" for one in found
    )
