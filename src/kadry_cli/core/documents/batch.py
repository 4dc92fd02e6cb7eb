"""Many papers at once, on several processes; a paper that cannot be printed does not stop the others."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.documents.paper import Format, PaperResult, typeset

if TYPE_CHECKING:
    from kadry_cli.core.documents.own_templates import OwnTemplate

# Enough papers in one message that passing them costs little, few enough that the last ones share the work.
_CHUNK = 16
# A process costs half a second to start: below this many papers it never earns that back.
_WORTH_PROCESSES = 60


class PaperJob(NamedTuple):
    """One paper of a batch: the arguments of `typeset`."""

    templates_dir: Path
    template: str
    fields: Mapping[str, Any]
    declared: tuple[str, ...]
    to: Format = "pdf"
    field_names: Mapping[str, str] | None = None
    record: str = ""
    own: OwnTemplate | None = None


def typeset_batch(items: Iterable[PaperJob], jobs: int = 1) -> Iterator[PaperResult]:
    """The papers in the order of `items`, on `jobs` processes; at most a few chunks are held at a time.

    Workers are spawned, never forked: a fork after a compile hangs (design §8).
    """
    waiting = iter(items)
    first = list(islice(waiting, _WORTH_PROCESSES))
    if jobs <= 1 or len(first) < _WORTH_PROCESSES:
        yield from map(_typeset_job, first)
        yield from map(_typeset_job, waiting)
        return
    chunks = _chunks(first, waiting)
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(max_workers=jobs, mp_context=context)
    running: deque[Future[list[PaperResult]]] = deque()
    try:
        for chunk in chunks:
            running.append(pool.submit(_typeset_jobs, chunk))
            if len(running) > 2 * jobs:
                yield from running.popleft().result()
        while running:
            yield from running.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _chunks(first: list[PaperJob], waiting: Iterator[PaperJob]) -> Iterator[list[PaperJob]]:
    for start in range(0, len(first), _CHUNK):
        yield first[start : start + _CHUNK]
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk


def _typeset_jobs(chunk: list[PaperJob]) -> list[PaperResult]:
    return list(map(_typeset_job, chunk))


def _typeset_job(job: PaperJob) -> PaperResult:
    return typeset(*job)
