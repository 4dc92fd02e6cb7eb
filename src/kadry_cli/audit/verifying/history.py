"""The acts of a history with what they changed, the oldest first, each as it was signed (trust U10).

One list of commits goes into one `diff-tree`; all objects come from one `cat-file`. A merge is compared with each of
its sides and with where they parted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kadry_cli.audit.walk import files_by_act
from kadry_cli.core.change.acts import ChangedFile, files_between
from kadry_cli.core.git.commits import Commit, Signed, read_commit, signed_parts, sound
from kadry_cli.core.git.errors import GitFailedError, HistoryDamagedError
from kadry_cli.core.git.objects import Objects, StoredObject
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.git.reading import EMPTY_TREE, RAW

AT_ONCE = 50

Changes = Mapping[str, ChangedFile]
"""Changed files by path."""


class SignedAct(NamedTuple):
    """One act: the commit, its bytes and signature, its message, what differs from the first side, and what the act
    itself changed.

    `sides` are the differences from every side of a merge, the first among them, and `parted` those that every side
    had made since they parted; both are empty for an act that merges nothing.
    """

    commit: Commit
    signed: Signed
    message: str
    changes: Changes
    own: Changes
    sides: tuple[Changes, ...] = ()
    parted: tuple[Changes, ...] = ()


class Listed(NamedTuple):
    """One line of the list of acts: the act and its parents."""

    id: str
    parents: tuple[str, ...]


def listed_acts(place: Overlay, head: str, since: str = "") -> list[Listed]:
    """Every act that leads to `head` and not to `since`, the oldest first. HistoryDamagedError for one that is cut."""
    until = (f"^{since}",) if since else ()
    try:
        out = place.git("rev-list", "--topo-order", "--reverse", "--parents", head, *until)
    except GitFailedError:
        raise HistoryDamagedError("історію обрізано або пошкоджено: не всі акти на місці") from None
    lines = (line.split(" ") for line in out.decode("ascii").splitlines())
    return [Listed(ids[0], tuple(ids[1:])) for ids in lines]


def signed_acts(place: Overlay, store: Objects, listed: list[Listed]) -> Iterator[SignedAct]:
    """The acts of a list with their changes."""
    plain = [one.id for one in listed if len(one.parents) < 2]
    given = "".join(f"{commit}\n" for commit in plain).encode()
    out = place.git("diff-tree", "--stdin", "-r", "--root", "--always", *RAW, given=given) if plain else b""
    changes = files_by_act(out)
    for one, stored in _stored(store, listed):
        commit, signed = read_commit(stored), signed_parts(stored.data)
        message = signed.data.partition(b"\n\n")[2].decode("utf-8", "replace")
        if len(one.parents) < 2:
            _, files = next(changes)
            changed = _by_path(files)
            yield SignedAct(commit, signed, message, changed, changed)
            continue
        sides = tuple(_between(place, parent, one.id) for parent in one.parents)
        parted = _parted(place, one.parents)
        yield SignedAct(commit, signed, message, sides[0], _own(sides, parted), sides, parted)


def _own(sides: Sequence[Changes], parted: Sequence[Changes]) -> Changes:
    """What a merge itself changed: all that no side gave, and what it drops of a side, from the first side that
    differs."""
    paths = sorted({path for side in sides for path in side})
    return {path: next(side[path] for side in sides if path in side) for path in paths if _is_own(path, sides, parted)}


def _is_own(path: str, sides: Sequence[Changes], parted: Sequence[Changes]) -> bool:
    """Whether a merge holds what no side gave: a side that had changed the file is not what it now is."""
    if all(path in side for side in sides):
        return True
    return any(path in side and path in made for side, made in zip(sides, parted, strict=True))


def _stored(store: Objects, listed: list[Listed]) -> Iterator[tuple[Listed, StoredObject]]:
    """Each act with its commit, many asked for at a time: whoever takes them asks for other objects in between."""
    for start in range(0, len(listed), AT_ONCE):
        some = listed[start : start + AT_ONCE]
        yield from zip(some, list(map(sound, store.many([one.id for one in some]))), strict=True)


def _between(place: Overlay, old: str, new: str) -> Changes:
    return _by_path(files_between(place, old, new))


def _by_path(files: Iterable[ChangedFile]) -> Changes:
    return {one.path: one for one in files}


def _parted(place: Overlay, parents: tuple[str, ...]) -> tuple[Changes, ...]:
    """What each side had changed since the sides parted; everything it holds where they never were one."""
    try:
        base = place.git("merge-base", "--octopus", *parents).decode("ascii").split()[0]
    except GitFailedError:
        base = EMPTY_TREE
    return tuple(_between(place, base, parent) for parent in parents)
