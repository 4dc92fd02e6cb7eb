"""The method that the body chose (`service` in kadry.yaml), read without models: `reduce` is a light command."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.calendar.methods import Method
from kadry_cli.core.console.session import SETTINGS_FILE
from kadry_cli.core.errors import UserError

if TYPE_CHECKING:
    from kadry_cli.core.records.settings import ServiceMethod

_SETTING = re.compile(rb"^service:", re.MULTILINE)


class Chosen(NamedTuple):
    """The method in force on a day and the act that chose it; "" for the usual one or one named on the command line."""

    method: Method
    order: str = ""


USUAL = Chosen(Method.CALENDAR)


def chosen_of(settings: Sequence[ServiceMethod], day: date) -> Chosen:
    """The body's method on a day by its settings."""
    begun = [one for one in settings if one.since <= day]
    if not begun:
        return USUAL
    last = max(begun, key=lambda one: one.since)
    return Chosen(Method(last.method), last.order.words())


def chosen_on_disk(root: Path | None, day: date) -> Chosen:
    """The same from the files, for a command that needs nothing else of the register.

    UserError where the setting cannot be read.
    """
    if root is None:
        return USUAL
    try:
        data = (root / SETTINGS_FILE).read_bytes()
    except OSError:
        return USUAL
    if not _SETTING.search(data):
        return USUAL
    from kadry_cli.core.records.settings import Settings
    from kadry_cli.core.register.load import parse_record

    loaded = parse_record(data, SETTINGS_FILE, Settings)
    if loaded.record is None:
        raise UserError("спосіб обчислення стажу в kadry.yaml не читається", "запустіть kadry check kadry.yaml")
    return chosen_of(loaded.record.service, day)
