"""The state of competitions as JSON values, and the words of the comparisons of equal treatment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.language.plurals import counted
from kadry_cli.hiring.overview.equality import Affiliation, Equality, affiliation, equal_treatment
from kadry_cli.hiring.overview.standing import Stand, step_title
from kadry_cli.hiring.overview.term_words import term_json

if TYPE_CHECKING:
    from kadry_cli.hiring.overview.results import (
        CommissionBodies,
        CompetitionState,
        EqualityCheck,
        NextStep,
        StatusResult,
        StepState,
    )

EQUALITIES = {
    "question-list": "перелік питань одержано до подання документів",
    "documents": "той самий перелік документів (крім своїх працівників)",
    "requirements": "перевірено за тими самими вимогами до посади",
    "exclusions": "перевірено ті самі підстави недопущення",
    "exam-day": "іспит того самого дня й години",
    "exam-time": "однаковий час на підготовку відповідей",
    "exam-questions": "однакова кількість питань у білеті",
    "interview-questions": "ті самі питання на співбесіді",
    "interview-members": "співбесіду проводили ті самі члени комісії",
    "votes": "за кожного голосувала однакова кількість членів комісії",
}
"""What is compared, by name."""


def status_json(stands: Sequence[Stand], today: date, *, whole: bool) -> StatusResult:
    """The envelope's result; `whole` adds the comparisons of equal treatment."""
    return {"day": today, "competitions": [competition_json(one, whole=whole) for one in stands]}


def competition_json(stand: Stand, *, whole: bool) -> CompetitionState:
    """One competition."""
    competition = stand.state.competition
    compared = equal_treatment(competition, stand.state.exam) if whole else ()
    return {
        "id": competition.id,
        "kind": competition.kind,
        "posts": [one.post for one in competition.posts],
        "candidates": len(competition.candidates),
        "urgency": stand.urgency(),
        "next": _next(stand),
        "steps": [_step(stand, number) for number in range(len(stand.steps))],
        "terms": [term_json(stand, one) for one in stand.deadlines],
        "equal_treatment": [_equality(one) for one in compared] if whole else None,
        "commission": _affiliation(affiliation(competition)) if whole else None,
    }


def affiliation_words(found: Affiliation) -> str:
    """«Склад комісії: 5 осіб, усі – з цього органу. …» with the advice of the source and its weight (C10)."""
    others = found.of_other_bodies
    whence = "усі – з цього органу" if not others else f"з інших органів – {others}"
    if others and others == found.members:
        whence = "усі – з інших органів"
    return (
        f"Склад комісії: {counted(found.members, 'особа', 'особи', 'осіб')}, {whence}. Джерело радить незалежні "
        "комісії, у складі яких немає працівників органу, що добирає; це порада, а не норма."
    )


def _affiliation(found: Affiliation | None) -> CommissionBodies | None:
    return {"members": found.members, "of_other_bodies": found.of_other_bodies} if found is not None else None


def equality_words(one: Equality) -> str:
    """Whether the conditions were equal: «так», «ні: 1 кандидат інакше», «у записі немає даних»."""
    unknown = f"немає даних про {_of_people(len(one.unknown))}" if one.unknown else ""
    if one.same is None:
        return unknown or "у записі немає даних"
    if one.same:
        return "так"
    differs = f"ні: інакше в {_of_people(len(one.differs))}"
    return f"{differs}; {unknown}" if unknown else differs


def _of_people(number: int) -> str:
    return counted(number, "кандидата", "кандидатів", "кандидатів")


def _equality(one: Equality) -> EqualityCheck:
    return {
        "name": one.name,
        "title": EQUALITIES[one.name],
        "same": one.same,
        "detail": equality_words(one),
        "differs": list(one.differs),
    }


def _next(stand: Stand) -> NextStep | None:
    step = stand.next()
    if step is None:
        return None
    last = step.due.last if step.due is not None else None
    return {"name": step.name.value, "title": step_title(step), "last": last, "command": stand.command(step)}


def _step(stand: Stand, number: int) -> StepState:
    step = stand.steps[number]
    return {
        "name": step.name.value,
        "title": step_title(step),
        "state": stand.step_state(step),
        "done": step.done,
        "last": step.due.last if step.due is not None else None,
        "waiting": list(step.waiting),
    }
