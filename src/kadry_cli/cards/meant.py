"""Whom a command means: people named on the line, in a list, in a table, on standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.tables.columns import folded_title, head_places
from kadry_cli.core.tables.reading import WORKBOOKS, read_rows
from kadry_cli.person.files import finder

PERSON_TITLES = ("особа", "код", "код особи", "піб", "прізвище, ім’я та по батькові", "id", "person")
STDIN = "-"


class Meant(NamedTuple):
    """A person with what a table says of this person alone, by the names of options."""

    person: str
    values: Mapping[str, str] = {}


def meant_people(
    root: Path, named: Sequence[str], file: Path | None, titles: Mapping[str, str] | None = None
) -> tuple[Meant, ...]:
    """The people meant, in the order given, each once; `titles` are the columns a table may have beside the person.

    UserError lists every word that means nobody or several, UsageError where nobody is named.
    """
    if not named and file is None:
        raise UsageError("не вказано ОСОБА", "назвіть код чи частину імені або --people ФАЙЛ")
    wrong: list[UserError] = []
    found: dict[str, Meant] = {}
    find = finder(root)
    for place, (word, values) in _words(named, file, titles or {}):
        try:
            person = find(word)
        except UserError as error:
            wrong.append(UserError(f"{place}{error.message}", error.advice))
            continue
        if person in found:
            wrong.append(UserError(f"{place}{person}: цю особу вже названо", "залиште один раз"))
        found[person] = Meant(person, values)
    if wrong:
        raise all_at_once(wrong)
    if not found:
        raise UserError("у списку немає жодної особи", "по одному коду чи імені в рядку")
    return tuple(found.values())


def all_at_once(errors: Sequence[UserError]) -> UserError:
    """Several mistakes as one, so that all are told in one run; the advice is that of the first."""
    return UserError("\n  ".join(one.message for one in errors), errors[0].advice)


def _words(
    named: Sequence[str], file: Path | None, titles: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, Mapping[str, str]]]]:
    for word in named:
        yield "", (word, {})
    if file is None:
        return
    if str(file) == STDIN:
        rows: Iterator[list[str]] = ([line.strip()] for line in sys.stdin)
    elif file.suffix.lower() in (*WORKBOOKS, ".csv", ".tsv"):
        rows = read_rows(file)
    else:
        rows = ([line.strip()] for line in _lines(file))
    places: dict[str, int] = {}
    for number, cells in enumerate(rows, 1):
        if not any(cells) or cells[0].startswith("#"):
            continue
        if not places and any(folded_title(cell) in PERSON_TITLES for cell in cells):
            places = head_places(cells, {**dict.fromkeys(PERSON_TITLES, "person"), **titles})
            _refuse_unknown(cells, places)
            continue
        values = {
            key: cells[place]
            for key, place in places.items()
            if key != "person" and place < len(cells) and cells[place]
        }
        word = cells[places.get("person", 0)] if places.get("person", 0) < len(cells) else ""
        yield f"рядок {number}: ", (word, values)


def _refuse_unknown(cells: Sequence[str], places: Mapping[str, int]) -> None:
    unknown = [cell for place, cell in enumerate(cells) if cell and place not in places.values()]
    if unknown:
        listed = ", ".join(f"«{one}»" for one in unknown)
        raise UserError(f"--people: невідомі стовпці {listed}", "назви стовпців пояснює довідка команди: --help")


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"не вдалося прочитати файл {file.name}", "потрібен текст у кодуванні UTF-8") from error
