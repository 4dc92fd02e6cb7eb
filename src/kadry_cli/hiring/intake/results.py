"""What the commands about candidates hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted


class CandidateActed(Acted):
    """A change of a competition."""

    competition: str


class GivenDocument(TypedDict):
    """A document of the list and whether it was handed in."""

    kind: str
    given: bool


class Applied(TypedDict):
    """An application as it stands: its number in the book, whether it came late, what is missing and until when that
    may be brought (null where the law of the day is not confirmed)."""

    candidate: str
    name: str
    post: str | None
    number: int
    date: str
    late: bool
    own_staff: bool
    documents: list[GivenDocument]
    missing: list[str]
    complete_until: str | None
    question_list: str | None


class Voided(TypedDict):
    """A number of the book of applications that is not used."""

    year: int
    number: int
    reason: str


class VoidResult(Voided, Acted):
    """A void number and the act that recorded it."""


class ApplyResult(Applied, CandidateActed):
    """An application and the act that recorded it."""


class CheckedRequirement(TypedDict):
    """A requirement of the post and whether the candidate meets it."""

    requirement: str
    met: bool
    evidence: str


class CheckedGround(TypedDict):
    """A ground of exclusion and whether it was found."""

    ground: str
    found: bool
    evidence: str


class Reviewed(TypedDict):
    """The preliminary review of a candidate and its end."""

    candidate: str
    date: str
    admitted: bool
    ground: str | None
    requirements: list[CheckedRequirement]
    exclusions: list[CheckedGround]


class AdmitResult(Reviewed, CandidateActed):
    """A review and the act that recorded it."""


class Interviewed(TypedDict):
    """An interview, an abstract, or both; the days are null where there is none."""

    candidate: str
    interview: str | None
    questions: int
    abstract: str | None


class InterviewResult(Interviewed, CandidateActed):
    """An interview and the act that recorded it."""
