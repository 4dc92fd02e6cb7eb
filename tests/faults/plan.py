"""Which faults are injected: all of them, or some chosen evenly for the ordinary suite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tests.faults.harness import DISK_KINDS, KINDS, Bench, Case, Verdict

POWER_KINDS, CHILD_KINDS, ORPHAN_KINDS = ("power",), ("before", "after"), ("kill",)
PLACES = {
    "disk": ("each file call of kadry itself", DISK_KINDS),
    "git": ("each file call of each git child", KINDS),
    "child": ("a whole git child killed, before it begins or after it ends", CHILD_KINDS),
    "orphan": ("kadry killed as a git child begins; the child goes on", ORPHAN_KINDS),
    "power": ("power lost before each file call of kadry and git: whatever was not synced is gone", POWER_KINDS),
}
"""Where faults are injected: the words for the page in docs/, and the kinds of faults."""


def all_cases(bench: Bench, where: str) -> list[Case]:
    """Every fault of a place: each kind at each call."""
    calls = bench.calls(where)
    return [Case(where, kind, at) for kind in PLACES[where][1] for at in range(1, calls + 1)]


def some_cases(bench: Bench, where: str, count: int) -> list[Case]:
    """As many faults, spread evenly over the kinds and calls of a place."""
    cases = all_cases(bench, where)
    step = max(1, len(cases) // count)
    # A step that shares no factor with the number of calls visits every part of the act.
    return cases[step // 2 :: step][:count]


def share(cases: list[Case], part: int, parts: int) -> list[Case]:
    """One of several equal shares."""
    return cases[part::parts]


def judged(bench: Bench, cases: Iterable[Case]) -> Iterator[Verdict]:
    """Every fault tried."""
    return map(bench.run, cases)


def counts(verdicts: Iterable[Verdict]) -> Counter[str]:
    """How many were tried, fired, ended with the old or the new state, failed."""
    found: Counter[str] = Counter()
    for verdict in verdicts:
        found["tried"] += 1
        found["fired"] += verdict.fired
        found[verdict.side] += verdict.fired
        found["failed"] += bool(verdict.wrong)
    return found
