"""Findings as the envelope of `--json` has them; for types and schemas only."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from kadry_cli.core.law.results import CitationResult


class PlaceResult(TypedDict):
    """A place in a file of the register: the way from its top, keys and positions from 0."""

    path: str
    loc: list[str | int]


class FixResult(TypedDict):
    """A mend: the text to write in the place of the value, null for a sensitive one; a safe one changes no meaning."""

    text: str | None
    safe: bool


class FindingResult(TypedDict):
    """One thing wrong in the data; line and column count from 1 and are null where the place has none."""

    code: str
    name: str
    severity: Literal["error", "warning", "note"]
    path: str
    line: int | None
    column: int | None
    loc: list[str | int]
    message: str
    advice: str
    citation: CitationResult | None
    related: list[PlaceResult]
    fix: FixResult | None
