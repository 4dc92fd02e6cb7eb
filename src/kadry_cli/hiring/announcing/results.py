"""What the commands that begin a competition hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted


class CompetitionActed(Acted):
    """A change of a competition."""

    competition: str


class OfferedPost(TypedDict):
    """A vacant post and how many units of it."""

    post: str
    units: int


class NamedMember(TypedDict):
    """A member of the commission."""

    id: str
    name: str
    role: str


class Begun(TypedDict):
    """A competition as the act of the head begins it."""

    posts: list[OfferedPost]
    commission: list[NamedMember]
    conducted_by: str
    repeats: str | None


class NewResult(Begun, CompetitionActed):
    """A new competition and the act that recorded it."""


class RepeatResult(Begun, CompetitionActed):
    """A repeated competition and the act that recorded it."""


class Announced(TypedDict):
    """The announcement: its first publication, until when documents are accepted, from when the competition may be
    held (null where the law of the day is not confirmed), how many of the staff were told."""

    published: str
    documents_until: str | None
    not_before: str | None
    staff_told: int


class AnnounceResult(Announced, CompetitionActed):
    """An announcement and the act that recorded it."""
