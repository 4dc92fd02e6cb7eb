"""Many papers at once, on several processes; a paper that cannot be printed does not stop the others."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from kadry_cli.core.documents.paper import Format, PaperResult, typeset

if TYPE_CHECKING:
    from kadry_cli.core.documents.own_templates import OwnTemplate

J = TypeVar("J")
R = TypeVar("R")

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
    """The papers in the order of `items`, on `jobs` processes."""
    return shared_out(_typeset_job, items, jobs)


def shared_out(work: Callable[[J], R], items: Iterable[J], jobs: int = 1) -> Iterator[R]:
    """What `work` makes of each item, in their order, on `jobs` processes; at most a few chunks are held at a time.

    `work` is a function of a module, so that a worker finds it. Workers are spawned, never forked: a fork after a
    compile hangs (design §8).
    """
    waiting = iter(items)
    first = list(islice(waiting, _WORTH_PROCESSES))
    if jobs <= 1 or len(first) < _WORTH_PROCESSES:
        yield from map(work, first)
        yield from map(work, waiting)
        return
    chunks = _chunks(first, waiting)
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(max_workers=jobs, mp_context=context)
    running: deque[Future[list[R]]] = deque()
    try:
        for chunk in chunks:
            running.append(pool.submit(_work_through, work, chunk))
            if len(running) > 2 * jobs:
                yield from running.popleft().result()
        while running:
            yield from running.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _chunks(first: list[J], waiting: Iterator[J]) -> Iterator[list[J]]:
    for start in range(0, len(first), _CHUNK):
        yield first[start : start + _CHUNK]
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk


def _work_through(work: Callable[[J], R], chunk: list[J]) -> list[R]:
    return list(map(work, chunk))


def _typeset_job(job: PaperJob) -> PaperResult:
    return typeset(*job)
