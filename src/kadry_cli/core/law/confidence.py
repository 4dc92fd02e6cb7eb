"""How much a finding may weigh by the confidence of its norm (design §5, requirement A4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.finding import Citation, Finding, Loc, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kadry_cli.core.law.lookup import Norm

SURE = frozenset({"act", "digest"})


def severity_for(norm: Norm, wanted: Severity = Severity.ERROR) -> Severity:
    """The severity of a finding that rests on a norm: `wanted` where the source is sure, else never an error.

    Norms seen only in part or known from hearsay (`partial`, `common`) warn; one without a value only notes.
    """
    if norm.state != "confirmed":
        return Severity.NOTE
    if norm.confidence in SURE or wanted is not Severity.ERROR:
        return wanted
    return Severity.WARNING


def unconfirmed_note(norm: Norm, title: str, day: date, path: str = "", loc: Loc = ()) -> Finding:
    """The note KD810: no source confirms the norm for the day; the body's own act may close the gap."""
    cite = norm.cite if norm.cite != Citation("") else None
    values = {"key": norm.key, "title": title, "day": f"{day:%d.%m.%Y}"}
    return Finding("KD810", path, loc, values, citation=cite)


def without_value(norms: Iterable[Norm]) -> tuple[Norm, ...]:
    """The norms that give no value on their date, in order."""
    return tuple(norm for norm in norms if norm.value is None)
