"""The body's own calendar as the checks of other records need it: read when the first term is counted, and once."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from kadry_cli.core.calendar.own_days import CALENDAR_FILE, NO_OWN_DAYS, OwnDays
from kadry_cli.core.law.lookup import OwnAct
from kadry_cli.core.register.layout import read_bytes


class CalendarFile:
    """`calendar.yaml` of a register; `data` stands in the place of the file on disk, where it is about to change."""

    def __init__(self, root: Path, data: bytes | None, own_acts: tuple[OwnAct, ...]) -> None:
        self._root, self._data, self._own_acts = root, data, own_acts

    @cached_property
    def days(self) -> OwnDays:
        """Its corrections; none where there is no such file, or it is wrong: that is a finding of its own."""
        data = self._data
        if data is None and (self._root / CALENDAR_FILE).is_file():
            data, _ = read_bytes(self._root, CALENDAR_FILE)
        if data is None:
            return NO_OWN_DAYS
        from kadry_cli.core.calendar.records import BodyCalendar, own_days_of
        from kadry_cli.core.register.load import parse_record

        record = parse_record(data, CALENDAR_FILE, BodyCalendar).record
        return own_days_of(record, self._own_acts) if record is not None else NO_OWN_DAYS
