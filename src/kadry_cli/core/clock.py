"""The clock of the computer, read in one place; a test may put another in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def _of_the_computer() -> datetime:
    return datetime.now(tz=UTC).astimezone()


_clocks: list[Clock] = [_of_the_computer]


def now() -> datetime:
    """The moment, with the computer's offset from UTC, in whole seconds."""
    return _clocks[-1]().replace(microsecond=0)


@contextmanager
def shown_by(clock: Clock) -> Iterator[None]:
    """While the block runs, the time is what `clock` says."""
    _clocks.append(clock)
    try:
        yield
    finally:
        _clocks.remove(clock)
