"""The mends that findings offer, made in memory: only the places of the findings change (design §6).

A file is mended in rounds, since one mend may bring to light what stood behind it. After each the strict reader sees
the mended values at their places and the same as before everywhere else, or nothing is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.editor import EditError, Put, UnreadableError, edit
from kadry_cli.core.register.reader import read_text

MOST_ROUNDS = 10

_MENDED = "\0"
"""Stands for a mended value in a comparison; no file can hold it."""

Look = Callable[[bytes], Iterable[Finding]]
"""All findings about the bytes of one file."""


class Mended(NamedTuple):
    """The new bytes of a file, the findings that were mended, and whether the layout changed as well."""

    data: bytes
    mended: tuple[Finding, ...] = ()
    relaid: bool = False


def mended(data: bytes, path: str, look: Look, *, unsafe: bool = False) -> Mended:
    """The file with every safe mend made, with `unsafe` those too that a person should judge.

    A file that cannot be read, or laid out without losing a comment, comes back as it is. EditError is our bug.
    """
    before = _value(data, path)
    if before is None:
        return Mended(data)
    now, made, relaid = data, list[Finding](), False
    for _ in range(MOST_ROUNDS):
        chosen = _chosen(look(now), unsafe=unsafe)
        if not chosen:
            break
        steps = [Put(finding.loc, _meant(finding)) for finding in chosen]
        try:
            edited = edit(now, path, steps)
        except (UnreadableError, EditError):
            break
        if edited.data == now:
            break
        now, relaid = edited.data, relaid or edited.relaid
        made += chosen
    places = {finding.loc for finding in made}
    if _without(_value(now, path), places) != _without(before, places):
        raise EditError("a mend has changed another value")
    return Mended(now, tuple(made), relaid)


def _chosen(findings: Iterable[Finding], *, unsafe: bool) -> list[Finding]:
    """The findings to mend in one round: one for a place, in the order of the file."""
    places: dict[Loc, Finding] = {}
    for finding in sorted(findings, key=Finding.sort_key):
        if finding.fix is not None and finding.loc and (finding.fix.safe or unsafe):
            places.setdefault(finding.loc, finding)
    return list(places.values())


def _meant(finding: Finding) -> Value:
    """The value that the text of a mend stands for, read as any other text of a file."""
    text = finding.fix.text if finding.fix is not None else ""
    value = _value(f"x: {text}\n".encode(), "")
    if not isinstance(value, dict) or not isinstance(value.get("x"), str):
        raise EditError("a mend is no value")
    return value["x"]


def _value(data: bytes, path: str) -> Value | None:
    return read_text(data, path)[0]


def _without(value: Value | None, places: set[Loc], loc: Loc = ()) -> Value:
    """A value with a mark in the places of the mends."""
    if loc in places or value is None:
        return _MENDED
    if isinstance(value, dict):
        return {key: _without(each, places, (*loc, key)) for key, each in value.items()}
    if isinstance(value, list):
        return [_without(each, places, (*loc, number)) for number, each in enumerate(value)]
    return value
