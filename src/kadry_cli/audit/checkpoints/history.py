"""The history as checkpoints see it: the chain of first parents, how many acts lead to each, the manifest of one."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kadry_cli.audit.checkpoints.form import Checkpoint, manifest_of
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.git.overlay import Overlay


class History(NamedTuple):
    """Every act that leads to `head`, read once.

    `chain` are the first parents from the first act to `head`; `numbers` gives for every act how many lead to it,
    itself among them: along the chain that grows from one to the next.
    """

    head: str
    chain: tuple[str, ...]
    numbers: Mapping[str, int]

    @property
    def register(self) -> str:
        """The id of the register: that of its first act."""
        return self.chain[0]

    @property
    def number(self) -> int:
        """How many acts there are."""
        return self.numbers[self.head]

    def has(self, commit: str) -> bool:
        """Whether an act leads to the head, or is it."""
        return commit in self.numbers

    def after(self, number: int) -> str:
        """The first act of the chain to which more than `number` lead; "" where there is none."""
        at = bisect_right(self.chain, number, key=self.numbers.__getitem__)
        return self.chain[at] if at < len(self.chain) else ""

    def numbered(self, number: int) -> Iterator[str]:
        """The acts to which so many lead: at most one of the chain, then those beside it."""
        first = self.after(number - 1)
        if first and self.numbers[first] == number:
            yield first
        yield from (commit for commit, found in self.numbers.items() if found == number and commit != first)


def read_history(place: Overlay, head: str) -> History:
    """The history that ends with an act, in one pass. UserError where a part of it is missing."""
    listed = place.git("rev-list", "--topo-order", "--reverse", "--parents", "--end-of-options", head).decode("ascii")
    parents = {words[0]: tuple(words[1:]) for words in map(str.split, listed.splitlines())}
    chain = [head]
    while parents[chain[-1]]:
        chain.append(parents[chain[-1]][0])
    chain.reverse()
    return History(head, tuple(chain), _numbers(chain, parents))


def _numbers(chain: Sequence[str], parents: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """How many acts lead to each; `parents` names every act after those that lead to it."""
    entered: dict[str, int] = {}
    numbers = {}
    for at, commit in enumerate(chain):
        entered[commit] = at
        waiting = [commit]
        while waiting:
            for parent in parents[waiting.pop()]:
                if parent not in entered:
                    entered[parent] = at
                    waiting.append(parent)
        numbers[commit] = len(entered)
    for commit, before in parents.items():
        if commit not in numbers:
            alone = len(before) < 2
            numbers[commit] = 1 + sum(numbers[one] for one in before) if alone else _leading(commit, parents)
    return numbers


def _leading(commit: str, parents: Mapping[str, tuple[str, ...]]) -> int:
    """How many acts lead to one, counted one by one: only for a merge that is itself beside the chain."""
    found, waiting = {commit}, [commit]
    while waiting:
        for parent in parents[waiting.pop()]:
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return len(found)


class Manifests:
    """Manifests of acts, each file's content read once however many acts hold it."""

    def __init__(self, place: Overlay, store: Objects) -> None:
        self._place = place
        self._store = store
        self._contents: dict[str, bytes] = {}

    def of(self, commit: str) -> str:
        """The manifest of an act. UserError where a file of it is missing, or it holds what is no file."""
        out = self._place.git("ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit)
        entries = [entry.partition(b"\t") for entry in out.split(b"\0")[:-1]]
        files = [(path, about.split(b" ")[2].decode("ascii")) for about, _, path in entries]
        self._read(list(dict.fromkeys(blob for _, blob in files if blob not in self._contents)))
        return manifest_of((path, self._contents[blob]) for path, blob in files)

    def _read(self, blobs: list[str]) -> None:
        for blob, found in zip(blobs, self._store.many(blobs), strict=True):
            if found is None or found.kind != "blob":
                raise UserError("у стані реєстру є те, чого не прочитати як файл", "перевірте історію: kadry check")
            self._contents[blob] = hashlib.sha256(found.data).digest()


def checkpoint_at(history: History, commit: str, manifests: Manifests) -> Checkpoint:
    """The checkpoint of an act of the history."""
    return Checkpoint(history.register, history.numbers[commit], commit, manifests.of(commit))


def only_in(place: Overlay, commit: str, other: str) -> list[str]:
    """The acts that lead to one act and not to another, the oldest first; none where git knows one of them no more."""
    try:
        out = place.git("rev-list", "--topo-order", "--reverse", "--end-of-options", commit, f"^{other}")
    except GitFailedError:
        return []
    return out.decode("ascii").split()
