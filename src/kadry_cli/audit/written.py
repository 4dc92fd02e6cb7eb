"""Changes taken away in a file: as a table, or on paper with what was asked for (K1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kadry_cli.audit.source import History
from kadry_cli.audit.values import TITLE, Taken, Written, rows, rows_between, write_rows
from kadry_cli.core.git.commits import Commit
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted

PAPERS = (".pdf", ".docx", ".html")


def write_changes(past: History, output: Path | None, taken: Taken, day: date, force: bool) -> Written:
    """Writes changes to a file for its owner alone, in the form that its ending names; nothing without a file."""
    if output is None:
        return Written([])
    if output.suffix.lower() in PAPERS:
        from kadry_cli.audit.paper import write_paper

        return write_paper(past, output, taken, day, force)
    table = rows if taken.acts else rows_between
    return Written(write_rows(output, table(taken.found, taken.names), TITLE, force))


def told_written(written: Written, count: int, one: str = "зміну", few: str = "зміни", many: str = "змін") -> str:
    """«Записано 5 змін: zminy.xlsx»."""
    if not written.files:
        return "Папір не надруковано: спершу виправте помилки."
    return f"Записано {counted(count, one, few, many)}: {written.files[0]}"


def period_words(since: date | None, until: date | None) -> str:
    """«Записано з 01.01.2026 до 31.12.2026.»"""
    if since is None and until is None:
        return "Записано: за весь час."
    first = f" з {date_short(since)}" if since is not None else ""
    last = f" до {date_short(until)} включно" if until is not None else ""
    return f"Записано{first}{last}."


def state_words(commit: Commit) -> str:
    """«b64ba90e0d від 25.11.2026 09:33»."""
    return f"{commit.id[:10]} від {commit.committed:%d.%m.%Y %H:%M}"


def only_words(**asked: str | None) -> Iterator[str]:
    """«Лише: особа – Ґудзь Марія Іванівна; поле – ранг.»; nothing where nothing narrows."""
    titles = {
        "person": "особа",
        "unit": "підрозділ",
        "field": "поле",
        "author": "хто записав",
        "basis": "підстава",
        "paths": "файли",
        "bundle": "історія з файлу",
    }
    told = [f"{title} – {printed(words)}" for key, title in titles.items() if (words := asked.get(key))]
    if told:
        yield f"Лише: {'; '.join(told)}."
