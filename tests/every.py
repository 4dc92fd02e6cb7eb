"""One test over many small items: a parameter for each would cost more than the test itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def every(items: Iterable[T], name: Callable[[T], str] = str) -> Callable[[Callable[[T], None]], Callable[[], None]]:
    """The test body is called with each item; all that fail are told together, each by its name."""
    listed = tuple(items)

    def decorate(body: Callable[[T], None]) -> Callable[[], None]:
        def test() -> None:
            assert listed
            failures = []
            for item in listed:
                try:
                    body(item)
                except AssertionError as error:
                    failures.append(f"{name(item)}: {error}")
            assert not failures, "\n\n".join(failures)

        test.__name__, test.__qualname__, test.__doc__ = body.__name__, body.__qualname__, body.__doc__
        test.__module__ = body.__module__
        return test

    return decorate
