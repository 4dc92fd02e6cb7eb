"""A day's status in words and as JSON values."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from kadry_cli.core.calendar.term_rule import remarks, status_step
from kadry_cli.core.calendar.working import DayStatus, Why
from kadry_cli.core.decision import Step
from kadry_cli.core.law.templates import fill, templates_of
from kadry_cli.core.law.wording import citation_text

if TYPE_CHECKING:
    from kadry_cli.workspace.calendar.results import DayOff


def status_sentence(status: DayStatus) -> str:
    """The reason of a day as the steps of a term say it: «22.06.2009 (понеділок) – …»."""
    return _sentence(status_step(status))


def remark_sentences(reasons: Set[Why]) -> list[str]:
    """What has to be said once below days with such reasons."""
    return [f"{_sentence(step)}." for step in remarks(reasons)]


def status_reason(status: DayStatus) -> str:
    """The reason alone, without the day."""
    return status_sentence(status).partition(" – ")[2]


def status_json(status: DayStatus) -> DayOff:
    """A day with its reason, for a program."""
    return {
        "date": status.day,
        "working": status.working,
        "why": status.why.value,
        "name": status.name or None,
        "other": status.other,
        "source": citation_text(status.cite) or None,
    }


def _sentence(step: Step) -> str:
    return fill(templates_of("calendar")[step.message], step.values)
