"""What the commands of the exam hand back; for types and schemas only."""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import TypedDict


class CandidateResult(TypedDict):
    """One candidate: `state` in words of the norm, null where the norm is not confirmed; `place` «2–3» where shared."""

    id: str
    name: str
    ticket: int | None
    state: str | None
    marks: Sequence[int | str]
    total: int | None
    max: int | None
    passed: bool | None
    place: str | None


class ScoreResult(TypedDict):
    """The exam of a competition scored by the law of its first sitting's date, candidates in the order asked for."""

    competition: str
    questions: int | None
    max: int | None
    pass_at: int | None
    candidates: Sequence[CandidateResult]
