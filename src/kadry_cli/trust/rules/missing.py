"""Whose knowledge a change still needs, as people ask for it: each once, roots by their number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kadry_cli.core.language.plurals import counted
from kadry_cli.trust.records.words import ROOT
from kadry_cli.trust.rules.acks import AckVerdict, Change, roots_lacking
from kadry_cli.trust.rules.knowing import lacking, needs
from kadry_cli.trust.rules.trust import Trust


class Missing(NamedTuple):
    """Whose knowledge is missing; `person` for an employee; `number` is how many, for roots."""

    role: str
    person: str = ""
    number: int = 1


def missing_of(trust: Trust, changed: Change, verdict: AckVerdict) -> tuple[Missing, ...]:
    """Whose knowledge a change still needs, each once, the roots last."""
    asked = lacking(needs(trust, changed), verdict.known)
    found = dict.fromkeys(Missing(need.role, need.person) for need in asked if need.role != ROOT)
    roots = max(roots_lacking(trust, changed, verdict), int(any(need.role == ROOT for need in asked)))
    return (*found, *((Missing(ROOT, number=roots),) if roots else ()))


def missing_words(missing: Iterable[Missing]) -> str:
    """«працівник (gudz-mariia-3f8k), керівник органу»; «2 корені довіри»."""
    return ", ".join(map(_missing, missing))


def _missing(one: Missing) -> str:
    if one.role == ROOT and one.number > 1:
        return counted(one.number, "корінь довіри", "корені довіри", "коренів довіри")
    return who_words(one.role, one.person)


def who_words(role: str, person: str) -> str:
    """«працівник (gudz-mariia-3f8k)»."""
    return f"{role} ({person})" if person else role
