"""A complaint to the head and its outcome: what may be recorded, and what follows (B32, B33).

A late complaint is recorded and said to be late: whether to look into it the head decides, not the program.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.competition.records.acts import ActReference
from kadry_cli.competition.records.candidate import UPHELD, Appeal, Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.rules.life import appeal_due
from kadry_cli.competition.rules.terms import Due
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.hiring.decided import required_decision
from kadry_cli.hiring.outcome.notifying import UNDO
from kadry_cli.hiring.outcome.term_words import term_notes
from kadry_cli.hiring.state import State, with_candidate


class AppealPlan(NamedTuple):
    """The competition with the complaint, the candidate as it stands then, what is said of it.

    `late` is None where the day of acquaintance is not recorded, so that nobody knows.
    """

    competition: Competition
    candidate: Candidate
    late: bool | None
    last: date | None
    notes: tuple[str, ...]


def complained(state: State, candidate: Candidate, when: date, number: str | None) -> AppealPlan:
    """A complaint received. UserError before the decision or its acquaintance, or where one stands recorded already."""
    decided = required_decision(state, candidate)
    if when < decided.date:
        raise UserError(
            f"--date: скаргу датовано {date_short(when)}, раніше за рішення ({date_short(decided.date)})", "звірте дату"
        )
    known = candidate.appeal
    if known is not None:
        raise UserError(f"скаргу «{candidate.id}» вже записано, {date_short(known.date)}", UNDO)
    due = appeal_due(candidate, state.law, state.own)
    late = due.is_late(when) if due is not None and due.last is not None else None
    after = candidate.model_copy(update={"appeal": Appeal.model_construct(date=when, number=number)})
    return _planned(state, after, due, late, _timeliness(state, candidate, due, when, late))


def _timeliness(state: State, candidate: Candidate, due: Due | None, when: date, late: bool | None) -> list[str]:
    if due is None:
        return [
            "Коли кандидата ознайомлено з рішенням, не записано, тому строк оскарження не обчислено: "
            f"kadry competition notify {state.id} {candidate.id} --acquainted ДАТА"
        ]
    notes = []
    if when < due.start:
        notes.append(f"Скарга надійшла раніше, ніж записане ознайомлення ({date_short(due.start)}): звірте дати.")
    if late and due.last is not None:
        notes.append(
            f"Скаргу подано після строку: останній день був {date_short(due.last)}, а вона від {date_short(when)}. "
            "Записано як є; чи розглядати її, вирішує керівник."
        )
    return notes + term_notes(due, until="оскаржити рішення керівникові можна")


def settled(
    state: State, candidate: Candidate, outcome: str, decided: date, motives: str, act: ActReference | None
) -> AppealPlan:
    """The head's decision on a complaint. UserError without a complaint, before it, or where one is decided already."""
    known = candidate.appeal
    if known is None:
        raise UserError(
            f"скарги «{candidate.id}» не записано",
            f"спершу запишіть її: kadry competition appeal {state.id} {candidate.id} --date ДАТА",
        )
    if known.outcome is not None:
        raise UserError(f"скаргу «{candidate.id}» вже вирішено: {known.outcome}", UNDO)
    if decided < known.date:
        raise UserError(
            f"--decided: {date_short(decided)} – раніше за скаргу ({date_short(known.date)})", "звірте дату рішення"
        )
    changed = {"outcome": outcome, "decided": decided, "motives": motives, "act": act}
    after = candidate.model_copy(update={"appeal": known.model_copy(update=changed)})
    due = appeal_due(candidate, state.law, state.own)
    late = due.is_late(known.date) if due is not None and due.last is not None else None
    notes = ["Рішення керівника може бути оскаржене в порядку, визначеному законодавством."]
    if outcome == UPHELD:
        notes.insert(0, "Рішення комісії скасовано: його треба ухвалити знову, на новому засіданні.")
        if candidate.head_act is not None or _acted(state.competition):
            notes.insert(1, "Керівник уже видав акт за цим рішенням: перевірте, чи не треба його скасувати.")
    return _planned(state, after, due, late, notes)


def _acted(competition: Competition) -> bool:
    return any(one.head_act is not None for one in competition.candidates)


def _planned(state: State, after: Candidate, due: Due | None, late: bool | None, notes: list[str]) -> AppealPlan:
    last = due.last if due is not None else None
    return AppealPlan(with_candidate(state.competition, after), after, late, last, tuple(notes))
