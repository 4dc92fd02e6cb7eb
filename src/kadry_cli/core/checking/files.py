"""Checking a register: every file by itself, streamed, then the facts of all of them together (design §6).

Memory stays flat: of a record only its findings and small facts remain. Above `PARALLEL_FROM` files the reading is
shared between worker processes, spawned so that it works the same on Windows.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli.core.calendar.own_days import OwnDays
from kadry_cli.core.checking.own_calendar import CalendarFile
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.lookup import Law, LawOnDate, OwnAct
from kadry_cli.core.manifest import RecordKind, Topic
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.layout import FilePlace, read_bytes
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.positions import locate

PARALLEL_FROM = 500
CHUNK = 250


class Ground(NamedTuple):
    """What every check of a register needs: where it is, whose it is, the law with the body's own acts, calendar."""

    root: Path
    settings: Settings
    own_acts: tuple[OwnAct, ...]
    law: Law
    calendar: CalendarFile

    def law_on(self, day: date) -> LawOnDate:
        """The law of a day for this kind of body."""
        return self.law.on(day, self.settings.kind, self.own_acts)

    def own_days(self) -> OwnDays:
        """The body's corrections to the calendar of the country."""
        return self.calendar.days

    def place(self, path: str, ids: Mapping[str, str]) -> RecordPlace:
        """Where a record of the register stands, and on what it is judged."""
        return RecordPlace(path, ids, self.settings, cache(self.law_on), self.own_days)


def check_file(place: FilePlace, ground: Ground) -> RecordReport:
    """One file: read, validated, checked by its topic; findings are placed."""
    data, findings = read_bytes(ground.root, place.path)
    return RecordReport(findings) if data is None else check_data(place, data, ground)


def check_data(place: FilePlace, data: bytes, ground: Ground) -> RecordReport:
    """The same of bytes that need not be on disk yet."""
    # Needed here alone, and they take their time: a command that opens one record does without.
    from kadry_cli.core.git.blob_ids import blob_id
    from kadry_cli.core.records.letters import check_letters

    blob = blob_id(data)
    topic, kind = place.kind
    model, check = _loaded(topic, kind)
    loaded = parse_record(data, place.path, model)
    if loaded.record is None:
        return RecordReport(loaded.findings, blob=blob)
    found = loaded.findings + check_letters(loaded.data, loaded.record, place.path)
    facts: tuple[Any, ...] = ()
    if check is not None:
        report = check(loaded.record, ground.place(place.path, place.ids))
        found += report.findings
        facts = report.facts
    return RecordReport(locate(found, loaded.data) if found else (), facts, blob)


@cache
def _loaded(topic: Topic, kind: RecordKind) -> tuple[Any, Callable[[Any, RecordPlace], RecordReport] | None]:
    return topic.load(kind.model), topic.load(kind.check) if kind.check else None


def check_files(
    places: Iterable[FilePlace], ground: Ground, *, workers: int = 1, advance: Callable[[int], None] | None = None
) -> Iterator[RecordReport]:
    """Reports of many files, in their order; with `workers` > 1 in spawned processes, chunk by chunk."""
    places = iter(places)
    first = list(islice(places, PARALLEL_FROM))
    if workers < 2 or len(first) < PARALLEL_FROM:
        for place in (*first, *places):
            yield check_file(place, ground)
            if advance:
                advance(1)
        return
    from concurrent.futures import ProcessPoolExecutor
    from itertools import chain
    from multiprocessing import get_context

    chunks = _chunks(chain(first, places))
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool, _uncollected():
        pending = deque(pool.submit(_check_chunk, chunk, ground) for chunk in islice(chunks, workers * 2))
        while pending:
            reports = pending.popleft().result()
            pending.extend(pool.submit(_check_chunk, chunk, ground) for chunk in islice(chunks, 1))
            yield from reports
            if advance:
                advance(len(reports))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: facts have none, and it would go over all of them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _chunks(places: Iterator[FilePlace]) -> Iterator[list[FilePlace]]:
    while chunk := list(islice(places, CHUNK)):
        yield chunk


def _check_chunk(chunk: list[FilePlace], ground: Ground) -> list[RecordReport]:
    same: dict[Any, Any] = {}
    return [_compact(check_file(place, ground), same) for place in chunk]


def _compact(report: RecordReport, same: dict[Any, Any]) -> RecordReport:
    """The report with equal parts of its facts made one object: they cross to the parent and stay there once."""
    share = same.setdefault
    facts = (
        Fact(kind, share(key, key), path, share(loc, loc), share(data, data))
        for kind, key, path, loc, data in report.facts
    )
    return report._replace(facts=tuple(facts))


def check_facts(facts: FactIndex, topics: Iterable[Topic], read: Callable[[str], bytes | None]) -> list[Finding]:
    """The checks of every topic over the facts of all records; `read` gives a file so that findings can be placed."""
    found: dict[str, list[Finding]] = {}
    for topic in topics:
        for target in topic.register_checks:
            for finding in topic.load(target)(facts):
                found.setdefault(finding.path, []).append(finding)
    placed: list[Finding] = []
    for path, findings in found.items():
        data = read(path)
        placed += locate(tuple(findings), data) if data is not None else findings
    return placed
