"""Grounds of a coefficient or an exclusion: a norm by its code, an act by its id, or the body's own words (J5)."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.law.reading import acts
from kadry_cli.core.law.wording import citation_text
from kadry_cli.service.words import CIVIL

if TYPE_CHECKING:
    from kadry_cli.core.law.acts import Act
    from kadry_cli.core.law.lookup import LawOnDate, OwnAct

_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


class CoefficientNorm(NamedTuple):
    """A coefficient of the law: its norm, and the kinds of service that it is for."""

    norm: str
    kinds: tuple[str, ...]


COEFFICIENTS = {"ato-x3": CoefficientNorm("service.coefficient.ato_x3", (CIVIL,))}
"""The coefficients of the law by the code that a period names."""


def is_code(basis: str) -> bool:
    """Whether a ground looks like a code and not like words."""
    return _CODE.fullmatch(basis) is not None


def applies_to(basis: str | None, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds, of those a period counts for, in which its coefficient counts."""
    norm = COEFFICIENTS.get(basis or "")
    return kinds if norm is None else tuple(kind for kind in kinds if kind in norm.kinds)


def own_act(basis: str, law: LawOnDate) -> OwnAct | None:
    """The body's own act with this id."""
    return next((act for act in law.own_acts if act.id == basis), None)


def national_act(basis: str) -> Act | None:
    """The act of the register of acts with this id."""
    return acts().get(basis) if is_code(basis) else None


def is_known(basis: str, law: LawOnDate) -> bool:
    """Whether a code is that of a norm or of an act."""
    return basis in COEFFICIENTS or own_act(basis, law) is not None or national_act(basis) is not None


def is_stated(basis: str, law: LawOnDate) -> bool:
    """Whether the ground is the body's own words, which the program does not check."""
    return not is_known(basis, law)


def basis_words(basis: str, law: LawOnDate) -> str:
    """The ground as printed: the citation of a norm or of an act, else the words as recorded."""
    if basis in COEFFICIENTS:
        entries = law.parameter(COEFFICIENTS[basis].norm).values[law.kind]
        return citation_text(entries[0].cite)
    own = own_act(basis, law)
    if own is not None:
        return own.citation()
    act = national_act(basis)
    return act.citation() if act is not None else basis


def holds(basis: str, day: date, law: LawOnDate) -> bool:
    """Whether the norm or the act behind a code holds on a day; words of the body always do."""
    if basis in COEFFICIENTS:
        return law.at(day).norm(COEFFICIENTS[basis].norm).state in ("confirmed", "unconfirmed")
    own = own_act(basis, law)
    if own is not None:
        return own.holds_on(day)
    act = national_act(basis)
    if act is None:
        return True
    since, until = act.in_force_from or act.date, act.in_force_to.get(law.kind)
    return (since is None or since.first() <= day) and (until is None or day <= until.last())
