"""What the commands of enrolment hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted, FilesWritten


class ListActed(Acted):
    """A change of one list and its act."""

    year: int
    unit: str


class EnrolledPerson(TypedDict):
    """Somebody enrolled. `hire_until` is the last day of the year's right after a competition (null: there is none, or
    its law is not confirmed)."""

    person: str
    name: str
    source: str
    consent: str | None
    hire_until: str | None


class Enrolled(TypedDict):
    """Who was enrolled for which post, what it asks for, from which day, by which act (null in a draft), into which
    file."""

    post: str
    requirements: list[str]
    people: list[EnrolledPerson]
    enrolled: str
    act: str | None
    draft: bool
    list: str
    begun: bool


class EnrolResult(Enrolled, ListActed):
    """An enrolment and the act that recorded it."""


class PlanItemResult(TypedDict):
    """One line of a personal plan; `done` is null while it waits."""

    number: int
    kind: str
    text: str
    due: str
    responsible: str | None
    done: str | None
    result: str | None


class Planned(TypedDict):
    """The personal plan of somebody in the reserve as it stands now."""

    person: str
    post: str
    approved: str | None
    items: list[PlanItemResult]
    conclusion: str | None


class PlanResult(Planned, ListActed):
    """A plan and the act that changed it."""


class Amended(TypedDict):
    """What was changed in a list: the act that approves it, and each change in words."""

    act: str | None
    changes: list[str]


class AmendResult(Amended, ListActed):
    """A change of a list and its act."""


class CommissionDecided(TypedDict):
    """The decision of the special commission on one person for one post."""

    person: str
    post: str
    decision: str
    protocol: str


class CommissionKept(TypedDict):
    """The special commission of a list: who leads it, who its members are, what it decided in this act."""

    chair: str | None
    chair_role: str | None
    members: list[str]
    decisions: list[CommissionDecided]


class CommissionResult(CommissionKept, ListActed):
    """A special commission, or its decisions, and the act that recorded them."""


class Removed(TypedDict):
    """Somebody taken out of a list; of a draft without day, reason and act."""

    person: str
    post: str
    date: str | None
    reason: str | None
    act: str | None


class RemoveResult(Removed, ListActed):
    """A removal and its act."""


class Letter(TypedDict):
    """A letter to an employer: its kind, its date and number, the file it was printed to."""

    person: str
    kind: str
    date: str | None
    number: str | None
    letters: list[str]


class LetterResult(Letter, ListActed):
    """A letter; `commit` is null where it was only printed."""


class PaperRow(TypedDict):
    """A paper there is."""

    name: str
    title: str
    person: str


class PaperResult(FilesWritten):
    """Files written; without a name the papers there are."""

    papers: list[PaperRow]
