"""The method that the body chose (`service` in kadry.yaml), read without models: `reduce` is a light command."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from kadry_cli.core.console.session import SETTINGS_FILE
from kadry_cli.core.errors import UserError
from kadry_cli.service.chosen import USUAL, Chosen, chosen_of

_SETTING = re.compile(rb"^service:", re.MULTILINE)


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
