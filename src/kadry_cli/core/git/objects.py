"""Objects of the history: reading many of them through one git child."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NamedTuple

from kadry_cli.core.git.errors import HistoryDamagedError
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.process.run import Talk

_SMALL = (
    *("-c", "core.packedGitWindowSize=1m", "-c", "core.packedGitLimit=32m"),
    *("-c", "core.deltaBaseCacheLimit=32m"),
)
"""A child that reads a long history keeps little of it in memory."""
_AT_ONCE = 50
"""Ids in one question: a pipe may hold as little as 4 KiB."""


class StoredObject(NamedTuple):
    """An object as git keeps it: id, kind (`blob`, `tree`, `commit`) and bytes."""

    id: str
    kind: str
    data: bytes


class Objects:
    """Objects on demand, each asked for by an id or by `COMMIT:path`."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    def get(self, name: str) -> StoredObject | None:
        """The object, or None where there is none of that name. HistoryDamagedError where it cannot be read."""
        if "\n" in name:
            # Line by line this would be two questions.
            return None
        self._ask((name,))
        return self._answer()

    def many(self, ids: Sequence[str]) -> Iterator[StoredObject | None]:
        """The objects of many ids, in order; no other may be asked for before the last of them has come.

        Some are asked for at a time: few enough that the questions fit into a pipe while the answers wait in another.
        """
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            self._ask(some)
            for _ in some:
                yield self._answer()

    def _ask(self, names: Sequence[str]) -> None:
        # A reader that is gone is noticed where its answer is missing.
        with suppress(BrokenPipeError):
            self._talk.ask.write("".join(f"{name}\n" for name in names).encode("utf-8", "surrogateescape"))
            self._talk.ask.flush()

    def _answer(self) -> StoredObject | None:
        answer = self._talk.answer
        head = answer.readline().decode("utf-8", "replace").rstrip("\n")
        if head.endswith((" missing", " ambiguous")):
            return None
        words = head.split(" ")
        if len(words) != 3 or not words[2].isdigit():
            raise HistoryDamagedError("історію реєстру не вдалося прочитати")
        size = int(words[2])
        data = answer.read(size + 1)
        if len(data) != size + 1:
            raise HistoryDamagedError("історію реєстру не вдалося прочитати")
        return StoredObject(words[0], words[1], data[:-1])

    def blob(self, name: str) -> bytes | None:
        """The bytes of a file of the history; None where it is not there or no file."""
        found = self.get(name)
        return found.data if found is not None and found.kind == "blob" else None


@contextmanager
def objects(place: Overlay) -> Iterator[Objects]:
    """Reading objects while the block runs."""
    with place.talking(*_SMALL, "cat-file", "--batch") as talk:
        yield Objects(talk)
