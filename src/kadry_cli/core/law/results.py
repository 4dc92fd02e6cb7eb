"""Citations and decisions as the envelope of `--json` has them; for types and schemas only."""

from __future__ import annotations

from typing import Any, NotRequired

from typing_extensions import TypedDict


class CitationResult(TypedDict):
    """A place in an act: the act's id in the register of acts, the point as printed, and both in words."""

    act: str
    point: str
    text: str


class DecisionResult(TypedDict):
    """What a rule decided on the law of a date, and why; `subject` is whom it concerns, `result` as the rule has it."""

    subject: NotRequired[str]
    rule: str
    version: int
    law_date: str
    kind: str
    result: Any
    steps: list[str]
    citations: list[CitationResult]
    norms: list[str]
    fingerprint: str


class NormResult(TypedDict):
    """A norm as it stands on a date; without a confirmed value `value` is null and `state` says why."""

    key: str
    state: str
    value: Any
    since: str | None
    confidence: str
    own: bool
    cite: CitationResult
