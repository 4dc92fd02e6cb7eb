"""The entries of a data file of the program, each read when it is asked for: a command needs a few of a hundred."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kadry_cli.core.law.ready import ready_value

if TYPE_CHECKING:
    from kadry_cli.core.finding import Finding

T = TypeVar("T")

Reader = Callable[[Any, str], tuple[dict[str, T], "tuple[Finding, ...]"]]

# An entry begins at the left edge and lasts as long as lines are indented, empty or comments.
_ENTRY = re.compile(r"^([A-Za-z0-9_.-]+):.*\n(?:(?:[ #].*)?\n)*", re.MULTILINE)


class LawDataError(ValueError):
    """The program's own law data is broken; `kadry law check` says where."""


class Entries(Mapping[str, T], Generic[T]):
    """Entries by key, in the order of their file.

    `read` makes the entries out of text values and says what is wrong in them; LawDataError where it does. The whole
    file is judged by `kadry law check` alone, which every landing runs.
    """

    __slots__ = ("_blocks", "_made", "_read")

    def __init__(self, blocks: Mapping[str, tuple[str, str]], read: Reader[T]) -> None:
        self._blocks = blocks
        self._read = read
        self._made: dict[str, T] = {}

    @classmethod
    def of_file(cls, text: str, path: str, read: Reader[T]) -> Entries[T]:
        """The entries of one file; `path` names it in an error."""
        return cls({found[1]: (found[0], path) for found in _ENTRY.finditer(f"{text}\n")}, read)

    def joined(self, other: Entries[T]) -> Entries[T]:
        """The entries of both."""
        return Entries({**self._blocks, **other._blocks}, self._read)

    def __getitem__(self, key: str) -> T:
        made = self._made.get(key)
        if made is None:
            block, path = self._blocks[key]
            made = self._made[key] = self._parsed(key, block, path)
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._blocks)

    def __len__(self) -> int:
        return len(self._blocks)

    def texts(self) -> Iterator[tuple[str, str, str]]:
        """Each entry as it is written: its key, its text, its file."""
        for key, (block, path) in self._blocks.items():
            yield key, block, path

    def text_values(self) -> Iterator[tuple[str, str, str, Any]]:
        """Each entry as the YAML reader sees it: its file, its key, its text and the text values below the key."""
        for key, block, path in self.texts():
            data, findings = _read_block(block, path)
            for first in findings:
                raise LawDataError(f"{path}, {key}: {first.code} {first.loc} {dict(first.values)}")
            yield path, key, block, data[key]

    def _parsed(self, key: str, block: str, path: str) -> T:
        ready = ready_value(path, key, block)
        data, findings = ({key: ready}, ()) if ready is not None else _read_block(block, path)
        found, problems = self._read(data, path)
        for first in findings + problems:
            raise LawDataError(f"{path}, {key}: {first.code} {first.loc} {dict(first.values)}")
        return found[key]


def _read_block(block: str, path: str) -> tuple[Any, tuple[Finding, ...]]:
    from kadry_cli.core.register.reader import read_text

    return read_text(block.encode("utf-8"), path)
