"""A record that two people changed, made one again: field by field, and never by choosing silently.

What one side changed is taken; what both changed alike is taken once; what both changed otherwise is a conflict. Rows
of a list are the same by what they are (`audit/comparing`), so rows that each side added stand side by side; two rows
added under one number, code or day are a conflict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kadry_cli.audit.comparing import IDENTITIES, Value, identity, matched
from kadry_cli.core.finding import Loc

_SURE = IDENTITIES[: IDENTITIES.index(("from",)) + 1]
"""Two rows that agree in one of these are one and the same."""


class Conflict(NamedTuple):
    """Both sides changed one place otherwise: its place in our state (`in_ours`) or in theirs, and the values; None
    where there was, or is, none. `twins`: both added a row under one number, code or day."""

    loc: Loc
    in_ours: bool
    base: Value
    ours: Value
    theirs: Value
    twins: bool = False

    def turned(self) -> Conflict:
        """The same, seen from the other side."""
        return self._replace(in_ours=not self.in_ours, ours=self.theirs, theirs=self.ours)


class Merged(NamedTuple):
    """The merged values, conflicts settled as ours and as theirs; the same where there are none."""

    ours: Value
    theirs: Value
    conflicts: tuple[Conflict, ...] = ()

    def turned(self) -> Merged:
        """The same, seen from the other side."""
        return Merged(self.theirs, self.ours, tuple(one.turned() for one in self.conflicts))


def merged(base: Value, ours: Value, theirs: Value) -> Merged:
    """The merge of two states of a record that come from `base` (None: there was none)."""
    return _merged(base, ours, theirs, (), ())


def _merged(base: Value, ours: Value, theirs: Value, here: Loc, there: Loc) -> Merged:
    """The same of the values at two places: `here` in ours, `there` in theirs."""
    if ours == theirs or theirs == base:
        return Merged(ours, ours)
    if ours == base:
        return Merged(theirs, theirs)
    if isinstance(base, dict) and isinstance(ours, dict) and isinstance(theirs, dict):
        return _of_mapping(base, ours, theirs, here, there)
    if here and all(value is None or _is_rows(value) for value in (base, ours, theirs)):
        found = _of_rows(base or [], ours or [], theirs or [], here, there)
        # A list that nothing is left of stays only where both sides have it.
        return (
            found
            if ours is not None and theirs is not None
            else Merged(found.ours or None, found.theirs or None, found.conflicts)
        )
    return _conflict(base, ours, theirs, here, there)


def _conflict(base: Value, ours: Value, theirs: Value, here: Loc, there: Loc, *, twins: bool = False) -> Merged:
    in_ours = ours is not None
    found = Conflict(here if in_ours else there, in_ours, base, ours, theirs, twins)
    return Merged(ours, theirs, (found,))


def _is_rows(value: Value) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _of_mapping(
    base: Mapping[str, Value], ours: Mapping[str, Value], theirs: Mapping[str, Value], here: Loc, there: Loc
) -> Merged:
    one: dict[str, Value] = {}
    other: dict[str, Value] = {}
    conflicts: list[Conflict] = []
    for key in (*ours, *(key for key in theirs if key not in ours)):
        found = _merged(base.get(key), ours.get(key), theirs.get(key), (*here, key), (*there, key))
        conflicts += found.conflicts
        if found.ours is not None:
            one[key] = found.ours
        if found.theirs is not None:
            other[key] = found.theirs
    return Merged(one, other, tuple(conflicts))


class _Row(NamedTuple):
    """A row of the merged list: settled as ours and as theirs, None for none; whether our side alone added it."""

    one: Value
    other: Value
    added: bool = False


Rows = Sequence[Mapping[str, Value]]


def _of_rows(base: Rows, ours: Rows, theirs: Rows, here: Loc, there: Loc) -> Merged:
    of_ours, of_theirs = _pairs(base, ours), _pairs(base, theirs)
    kept = set(of_ours.values()) & set(of_theirs.values())
    order = [of_ours[at] for at in sorted(of_ours) if of_ours[at] in kept]
    other_order = [of_theirs[at] for at in sorted(of_theirs) if of_theirs[at] in kept]
    if order != other_order and other_order != sorted(other_order):
        if order != sorted(order):
            return _conflict(list(base), list(ours), list(theirs), here, there)
        return _of_rows(base, theirs, ours, there, here).turned()
    rows: list[_Row] = []
    conflicts: list[Conflict] = []
    place_of: dict[int, int] = {}
    """By the number of a row of theirs, the row of ours it is the same as."""
    here_of = {row: at for at, row in of_ours.items()}
    for at, row in of_theirs.items():
        if row in here_of:
            place_of[at] = here_of[row]
    new = [at for at in range(len(theirs)) if at not in of_theirs]
    for at, item in enumerate(ours):
        source = base[of_ours[at]] if at in of_ours else None
        same = next((number for number, place in place_of.items() if place == at), None)
        if source is None and same is None:
            same = next((number for number in new if number not in place_of and _are_one(item, theirs[number])), None)
            if same is not None:
                place_of[same] = at
                found = Merged(item, item)
                if item != theirs[same]:
                    found = _conflict(None, item, theirs[same], (*here, at), (*there, same), twins=True)
            else:
                rows.append(_Row(item, item, added=True))
                continue
        else:
            state = theirs[same] if same is not None else None
            found = _merged(source, item, state, (*here, at), (*there, same if same is not None else -1))
        conflicts += found.conflicts
        rows.append(_Row(found.ours, found.theirs))
    at_row = dict(place_of)
    after = -1
    for number, item in enumerate(theirs):
        if number in at_row:
            after = at_row[number]
            continue
        found = Merged(item, item)
        if number in of_theirs:
            found = _merged(base[of_theirs[number]], None, item, here, (*there, number))
            conflicts += found.conflicts
        place = after + 1
        while place < len(rows) and rows[place].added:
            place += 1
        rows.insert(place, _Row(found.ours, found.theirs))
        at_row = {one: where + (where >= place) for one, where in at_row.items()}
        after = place
    one = [row.one for row in rows if row.one is not None]
    other = [row.other for row in rows if row.other is not None]
    if _doubled(one, ours, theirs) or _doubled(other, ours, theirs):
        return _conflict(list(base), list(ours), list(theirs), here, there)
    return Merged(one, other, tuple(conflicts))


def _doubled(rows: Rows, ours: Rows, theirs: Rows) -> bool:
    """Whether a merge brings rows of one number, code or day together that no side had twice: one side corrected what
    the other added."""
    here, there = (Counter(map(_sure_identity, state)) for state in (ours, theirs))
    counts = Counter(map(_sure_identity, rows))
    return any(known and times > max(1, here[known], there[known]) for known, times in counts.items())


def _sure_identity(item: Mapping[str, Value]) -> tuple[tuple[str, ...], ...]:
    return next(((keys, known) for keys in _SURE if (known := identity(item, keys))), ())


def _pairs(base: Rows, state: Rows) -> dict[int, int]:
    """For rows of a state the row of the base it comes from; one that has nothing of it left is another row."""
    return {
        at: source
        for at, source in matched(base, state).items()
        if state[at] == base[source] or any(base[source].get(key) == value for key, value in state[at].items())
    }


def _are_one(item: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether two rows that both sides added are one: equal, or of one code, number or day."""
    if item == other:
        return True
    for keys in _SURE:
        known = identity(item, keys)
        if known and identity(other, keys):
            return known == identity(other, keys)
    return False
