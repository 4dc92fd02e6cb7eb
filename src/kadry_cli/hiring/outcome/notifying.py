"""Who is told the decision and how; who was acquainted with it; who consents to the reserve (B27, B32, B34, D20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import reduce
from pathlib import Path
from typing import NamedTuple

from kadry_cli.competition.records.candidate import Candidate, DecisionNotice
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import NOT_ADMITTED, RESERVE
from kadry_cli.competition.rules.life import StepName, selection
from kadry_cli.competition.rules.terms import Due
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.hiring.decided import Decided, required_decision
from kadry_cli.hiring.state import State, with_candidate

UNDO = "якщо це описка, скасуйте той акт: kadry undo"


class ServiceWord(StrEnum):
    """How a letter is served, as a choice on the command line."""

    BY_HAND = "під розпис"
    BY_POST = "рекомендованим листом"


@dataclass(frozen=True)
class Asked:
    """What one call of the command wants: the days it was given, where the letters go."""

    people: tuple[str, ...]
    day: date | None
    how: str | None
    acquainted: date | None
    consent: date | None
    folder: Path | None
    ending: str
    force: bool
    dry_run: bool

    def required_folder(self) -> Path:
        """Where the letters go. UsageError where nobody said it."""
        if self.folder is None:
            raise UsageError("не вказано, куди покласти листи", "додайте -o ПАПКА")
        return self.folder


class Told(NamedTuple):
    """The competition with what was recorded, and of whom."""

    competition: Competition
    people: tuple[Candidate, ...]


def people_of(competition: Competition, wanted: Sequence[str]) -> list[Candidate]:
    """The candidates that are named, each once. UserError lists who could be meant."""
    found = {one.id: one for one in (find_candidate_of(competition, text) for text in wanted)}
    return list(found.values())


def to_notify(state: State, wanted: Sequence[str]) -> list[Candidate]:
    """Those named, else everybody who is not told yet and whose decision stands.

    UserError where a decision or its protocol is still to come for somebody (B34: all candidates, not only winners).
    """
    if wanted:
        people = people_of(state.competition, wanted)
        for one in people:
            _require_protocol(state, one, required_decision(state, one))
        return people
    waiting = [one for one in state.competition.candidates if one.notice is None and one.acquainted is None]
    if not waiting:
        raise UserError(
            "усіх кандидатів уже повідомлено" if state.competition.candidates else "кандидатів у конкурсі немає",
            f"надрукувати листи ще раз: kadry competition notify {state.id} КАНДИДАТ -o ПАПКА",
        )
    decided = selection(state.competition)
    if decided is None or not decided.decisions:
        refused = [one for one in waiting if one.admitted is False]
        if not refused:
            required_decision(state, waiting[0])
        return refused
    for one in waiting:
        _require_protocol(state, one, required_decision(state, one))
    return waiting


def _require_protocol(state: State, candidate: Candidate, decided: Decided) -> None:
    if decided.verdict == NOT_ADMITTED:
        return
    sitting = selection(state.competition)
    if sitting is None:
        raise UserError(
            f"«{candidate.id}»: конкурс ще не завершено, засідання з відбору не було",
            f"спершу засідання: kadry competition sit {state.id}",
        )
    if sitting.protocol is None:
        raise UserError(
            f"протоколу засідання {date_short(sitting.date)} ще немає, а лист на нього посилається",
            f"спершу протокол: kadry competition protocol {state.id} --number НОМЕР",
        )


def notified(state: State, people: Sequence[Candidate], when: date, how: str) -> Told:
    """The competition with the letters recorded. UserError for a day before the decision, or another one recorded."""
    notice = DecisionNotice.model_construct(date=when, how=how)
    for one in people:
        _not_before(one, when, required_decision(state, one), "--date", "лист")
        if one.notice not in (None, notice):
            raise UserError(
                f"«{one.id}» уже повідомлено {date_short(one.notice.date)} ({one.notice.how})" if one.notice else "",
                UNDO,
            )
    return _told(state, people, {"notice": notice})


def acquainted(state: State, people: Sequence[Candidate], when: date) -> Told:
    """The competition with the day on which these candidates read the decision; the three days of each begin then."""
    for one in people:
        _not_before(one, when, required_decision(state, one), "--acquainted", "ознайомлення")
        if one.acquainted not in (None, when):
            raise UserError(f"«{one.id}» уже ознайомлено {date_short(one.acquainted)}", UNDO)
    return _told(state, people, {"acquainted": when})


def consented(state: State, people: Sequence[Candidate], when: date) -> Told:
    """The competition with the written consent to the reserve of those recommended for it (B27, L225)."""
    for one in people:
        decided = required_decision(state, one)
        if decided.verdict != RESERVE:
            raise UserError(
                f"«{one.id}»: комісія не рекомендувала до кадрового резерву, а вирішила: {decided.verdict}",
                "згоду дає лише той, кого рекомендовано до резерву",
            )
        _not_before(one, when, decided, "--consent", "згода")
        if one.consent not in (None, when):
            raise UserError(f"згоду «{one.id}» уже записано, {date_short(one.consent)}", UNDO)
    return _told(state, people, {"consent": when})


def _told(state: State, people: Sequence[Candidate], update: dict[str, object]) -> Told:
    """The competition with the same words recorded of each of these candidates."""
    changed = tuple(one.model_copy(update=update) for one in people)
    return Told(reduce(with_candidate, changed, state.competition), changed)


def _not_before(candidate: Candidate, when: date, decided: Decided, option: str, what: str) -> None:
    if when < decided.date:
        raise UserError(
            f"{option}: {what} «{candidate.id}» {date_short(when)} – раніше за рішення ({date_short(decided.date)})",
            "звірте дату",
        )


def notice_due(state: State, today: date) -> Due | None:
    """Until when all candidates have to be told; None before the end of the competition."""
    return next((one.due for one in state.life(today) if one.name is StepName.NOTIFY), None)
