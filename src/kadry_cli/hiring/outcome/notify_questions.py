"""The dialogue of `kadry competition notify`: what is recorded, of whom, on which day, how it is served."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.sitting import RESERVE
from kadry_cli.core.console.asking import EVERYBODY, Offer, can_ask, choose, choose_several
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.hiring.decided import decided_on, verdict_on
from kadry_cli.hiring.offering import candidate_offers
from kadry_cli.hiring.outcome.notifying import Asked, ServiceWord, people_of
from kadry_cli.hiring.state import State, state_on_disk

LETTERS, READ, CONSENT = "листи", "ознайомлення", "згода"
SERVICES = (
    Offer(ServiceWord.BY_HAND, ServiceWord.BY_HAND, "вручено особисто"),
    Offer(ServiceWord.BY_POST, ServiceWord.BY_POST, "надіслано поштою"),
)


def asked_notice(session: Session, root: Path, competition: str, asked: Asked) -> Asked:
    """What one call wants, with what was not said asked for; nothing of letters where only other days are recorded."""
    if not can_ask(session):
        others = asked.acquainted or asked.consent
        return asked if others and asked.day is None and asked.how is None else _letters(session, asked, parse_date)
    state = state_on_disk(root, competition)
    what = LETTERS if asked.day or asked.how else READ if asked.acquainted else CONSENT if asked.consent else ""
    what = what or _what(session, state)
    if not asked.people:
        asked = replace(asked, people=_people(session, state, what))
    read = _since(state, asked.people)
    if what == READ:
        day = required_day(session, asked.acquainted, "--acquainted", "Коли ознайомлено з рішенням", read)
        return replace(asked, acquainted=day)
    if what == CONSENT:
        return replace(asked, consent=required_day(session, asked.consent, "--consent", "Коли дано згоду", read))
    return _letters(session, asked, read)


def _letters(session: Session, asked: Asked, read: Callable[[str], date]) -> Asked:
    day = required_day(session, asked.day, "--date", "Дата листів, наприклад 19.06.2009", read)
    how = asked.how
    if how is None:
        if not can_ask(session):
            raise UserError("не вказано --how", 'додайте --how "під розпис" або --how "рекомендованим листом"')
        how = choose(session, "Спосіб вручення", SERVICES, "--how", ServiceWord.BY_HAND)
    return replace(asked, day=day, how=how)


def _fitting(state: State, what: str) -> list[Candidate]:
    """Those of whom something can be recorded now: told nothing yet, not acquainted yet, consent still to come."""
    people = [one for one in state.competition.candidates if verdict_on(state, one)]
    if what == LETTERS:
        return [one for one in people if one.notice is None and one.acquainted is None]
    if what == READ:
        return [one for one in people if one.acquainted is None]
    return [one for one in people if verdict_on(state, one) == RESERVE and one.consent is None]


def _what(session: Session, state: State) -> str:
    words = {
        LETTERS: "повідомлення про рішення (листи)",
        READ: "коли ознайомлено з рішенням",
        CONSENT: "згоду на кадровий резерв",
    }
    offers = [Offer(what, words[what]) for what in words if _fitting(state, what)]
    if not offers:
        raise UserError(
            "записувати нічого: усіх, щодо кого є рішення, повідомлено й ознайомлено",
            f"надрукувати листи ще раз: kadry competition notify {state.id} -o ПАПКА",
        )
    return choose(session, "Що записати", offers, "--date", offers[0].code)


def _people(session: Session, state: State, what: str) -> tuple[str, ...]:
    offers = candidate_offers(_fitting(state, what), lambda one: verdict_on(state, one))
    usual = EVERYBODY if what == LETTERS else ""
    return choose_several(session, "Кого стосується", offers, "КАНДИДАТ", usual, needed=True)


def _since(state: State, wanted: Sequence[str]) -> Callable[[str], date]:
    """A reader of dates that are not before the decision on any of these people."""
    days = [found.date for one in people_of(state.competition, wanted) if (found := decided_on(state, one))]
    return date_since(max(days), "рішення") if days else parse_date
