"""Objects of the history: reading many of them through one git child."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from kadry_cli.core.git.errors import HistoryDamagedError
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.process.run import Talk


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
        ask, answer = self._talk
        if "\n" in name:
            # Line by line this would be two questions.
            return None
        try:
            ask.write(f"{name}\n".encode("utf-8", "surrogateescape"))
            ask.flush()
            head = answer.readline().decode("utf-8", "replace").rstrip("\n")
        except BrokenPipeError:
            head = ""
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
    with place.talking("cat-file", "--batch") as talk:
        yield Objects(talk)
