"""Which papers the reserve has: the name of each, the function that gives its fields, what it is about.

Title, template and declared fields stand in the manifest under the same name (`reserve/topic.py`).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from kadry_cli.reserve.papers.ground import Asked

    Builder = Callable[[Asked], dict[str, Any]]

PERSON, YEAR = "особа", "рік"


class ReservePaper(NamedTuple):
    """One paper: its name in the command, `module:function` below `kadry_cli.reserve.papers`, how its file is called
    where the user gives no name, whether it is about a person or the lists of a year; the columns that its form has by
    no specimen; whether it is a letter to another employer."""

    name: str
    target: str
    file: str
    about: str = PERSON
    reconstructed: str = ""
    to_employer: bool = False

    def builder(self) -> Builder:
        """The function that gives the fields of the paper, imported now."""
        module, _, attribute = self.target.partition(":")
        found: Builder = getattr(importlib.import_module(f"kadry_cli.reserve.papers.{module}"), attribute)
        return found


LIST_COLUMNS = (
    "«№ з/п», «Посада, категорія», «Прізвище, ім’я та по батькові», «Дата народження», «Освіта, спеціальність», "
    "«Займана посада, з якого часу», «Стаж державної служби, ранг», «Джерело», «Дата зарахування, № акта», «Примітка»"
)
PLAN_COLUMNS = "«№ з/п», «Захід», «Строк», «Відповідальний», «Відмітка про виконання»"

PAPERS = (
    ReservePaper("application", "single:application", "zaiava"),
    ReservePaper("list", "lists:reserve_list", "spysok-rezervu", YEAR, LIST_COLUMNS),
    ReservePaper("open-list", "lists:open_list", "rezerv-vidkrytyi", YEAR),
    ReservePaper("order", "order:order", "akt-pro-zarakhuvannia", YEAR),
    ReservePaper("plan", "single:plan", "osobystyi-plan", PERSON, PLAN_COLUMNS),
    ReservePaper("letter-told", "letters:told", "povidomlennia", to_employer=True),
    ReservePaper("letter-request", "letters:request", "zapyt-pohodzhennia", to_employer=True),
    ReservePaper("letter-agreement", "letters:agreement", "lyst-pohodzhennia", to_employer=True),
    ReservePaper("commission-protocol", "commission:protocol", "protokol-komisii", YEAR),
)
