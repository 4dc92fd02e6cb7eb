"""How the materials of a competition look on the screen."""

from __future__ import annotations

from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.table import Table
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.wording import citation_text
from kadry_cli.hiring.overview.inventory import (
    HASH_SHOWN,
    Inventory,
    Line,
    advised_path,
    kept_sentence,
    sheets_sentence,
)

MOST_ADVISED = 5


def show_inventory(screen: Screen, found: Inventory) -> None:
    """The table of materials, the sums in words, what is missing and how its file is to be called."""
    screen.heading(f"Матеріали конкурсу {found.state.id}")
    rows = [_row(found, line) for line in found.lines]
    screen.table(Table(("№", "Матеріал", "Дата, номер", "Арк.", "Файл", "Контрольна сума"), rows))
    screen.line()
    if found.others:
        names = ", ".join(one.path.rpartition("/")[2] for one in found.others)
        screen.paragraph(f"Інші файли папки: {names}.")
    kept = found.kept()
    screen.line(" ".join(filter(None, (kept_sentence(len(kept)), sheets_sentence(kept)))))
    missing = found.missing()
    if not missing:
        screen.line("Усе, що вже має бути, є.")
    else:
        required = sum(one.required for one in missing)
        lacking = f"Бракує: {counted(len(missing), 'матеріал', 'матеріали', 'матеріалів')}"
        screen.line(f"{lacking}, з них {required} прямо названо в нормі." if required else f"{lacking}.")
        for line in missing[:MOST_ADVISED]:
            screen.line(f"  {line.number}. покладіть до {advised_path(found, line)}")
        if len(missing) > MOST_ADVISED:
            screen.line(f"  … та ще {len(missing) - MOST_ADVISED}")
    source = citation_text(found.norm.cite)
    if source:
        screen.paragraph(f"Норма: {source}.")


def _row(found: Inventory, line: Line) -> tuple[object, ...]:
    names = "; ".join(one.path.rpartition("/")[2] for one in line.files)
    sums = "; ".join(f"{one.sha256[:HASH_SHOWN]}…" for one in line.files)
    state = names or ("бракує" if line.missing else "ще не потрібно")
    sheets = "" if line.sheets is None else line.sheets
    return line.number, found.title(line), printed(line.material.reference), sheets, state, sums
