"""The check of one file is a function of its bytes and of the ground; here the same question is asked once a run.

Most tests look at a copy of the example of which one file differs: seventy files were checked anew thousands of times.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kadry_cli.core.checking import files
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.law.entries import Entries
from kadry_cli.core.law.lookup import Law
from kadry_cli.core.records.report import RecordReport
from kadry_cli.core.register.layout import FilePlace

Check = Callable[[FilePlace, bytes, Ground], RecordReport]
MOST = 4_000
GROUNDS = 20


@contextmanager
def remembered() -> Iterator[None]:
    """While the block runs, a file that has been checked on the same ground is not checked again."""
    check = files.check_data
    files.check_data = _Remembering(check)
    try:
        yield
    finally:
        files.check_data = check


class _Remembering:
    def __init__(self, check: Check) -> None:
        self.check = check
        self._reports: OrderedDict[tuple[object, ...], RecordReport] = OrderedDict()
        self._grounds: OrderedDict[int, tuple[Ground, int]] = OrderedDict()
        self._numbers: dict[tuple[object, ...], int] = {}
        # Kept, so that no other law ever gets the number of one of these.
        self._laws: dict[int, Law] = {}

    def __call__(self, place: FilePlace, data: bytes, ground: Ground) -> RecordReport:
        key = (
            place.path,
            place.kind[0].name,
            place.kind[1].name,
            tuple(place.ids.items()),
            hashlib.sha256(data).digest(),
            self._of(ground),
        )
        found = self._reports.get(key)
        if found is None:
            found = self._reports[key] = self.check(place, data, ground)
            if len(self._reports) > MOST:
                self._reports.popitem(last=False)
        return found

    def _of(self, ground: Ground) -> int:
        """A number for what a ground is judged by: settings, the body's own acts and calendar, the law."""
        known = self._grounds.get(id(ground))
        if known is None or known[0] is not ground:
            own = (repr(ground.own_acts), repr(ground.calendar.days))
            said = (ground.settings.model_dump_json(), *own, self._law(ground.law))
            known = (ground, self._numbers.setdefault(said, len(self._numbers)))
            self._grounds[id(ground)] = known
            if len(self._grounds) > GROUNDS:
                self._grounds.popitem(last=False)
        return known[1]

    def _law(self, law: Law) -> object:
        """The words of a law; of one that a test has made by hand, itself."""
        if isinstance(law.parameters, Entries):
            return tuple((key, block) for key, block, _ in law.parameters.texts())
        self._laws[id(law)] = law
        return id(law)
