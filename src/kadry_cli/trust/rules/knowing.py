"""Whose knowledge a change needs and whose is proven (H10, L479: «без відома» of three; papers 6.1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kadry_cli.person.whose import person_of
from kadry_cli.trust.records.words import WORKER
from kadry_cli.trust.rules.trust import Trust


class Need(NamedTuple):
    """That someone in a role must know of the change of a file; `person` is whose card it is, for a worker."""

    role: str
    person: str
    path: str


class Known(NamedTuple):
    """That someone in a role knew of all that an act changed; `kind` is how that is proven."""

    role: str
    person: str
    kind: str


def needs(trust: Trust, paths: Iterable[str]) -> list[Need]:
    """What the policy asks for these files, in their order."""
    found = []
    for path in paths:
        rule = trust.rule_for(path)
        for role in rule.knowledge if rule is not None else ():
            found.append(Need(role, person_of(path) if role == WORKER else "", path))
    return found


def lacking(needed: Iterable[Need], known: Sequence[Known]) -> list[Need]:
    """What nobody's proven knowledge meets."""
    return [need for need in needed if not any(meets(one, need) for one in known)]


def meets(one: Known, need: Need) -> bool:
    """Whether a proven knowledge is the one that is needed."""
    return one.role == need.role and (not need.person or one.person == need.person)
