"""The dialogues of `kadry competition appoint`, `refuse`, `appeal`: whom, by which act, on which day, why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kadry_cli.competition.records.candidate import DISMISSED, ENROL, UPHELD, Candidate
from kadry_cli.competition.records.sitting import RESERVE, WINNER
from kadry_cli.core.console.asking import Offer, ask, ask_optional, can_ask, choose
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import optional_day, required_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.hiring.decided import decided_on, verdict_on
from kadry_cli.hiring.offering import asked_act, asked_candidate, candidate_offers, post_offers
from kadry_cli.hiring.outcome.head_acts import read_order
from kadry_cli.hiring.state import State, state_on_disk

ORDER_QUESTION = "Акт керівника, наприклад: розпорядження від 19.06.2009 № 49-к"
RECEIVED_QUESTION = "Коли одержано скаргу, наприклад 22.06.2009"
DECIDED_QUESTION = "День рішення за скаргою, наприклад 25.06.2009"
OUTCOMES = (
    Offer(UPHELD, UPHELD, "комісія вирішує знову"),
    Offer(DISMISSED, DISMISSED, "рішення комісії лишається"),
)


class HeadWish(NamedTuple):
    """What is said of an act of the head; "" and None for what is not."""

    candidate: str = ""
    order: str = ""
    starts: date | None = None
    to_reserve: bool = False
    to_post: str = ""


class AppealWish(NamedTuple):
    """What is said of a complaint, or of its outcome."""

    candidate: str = ""
    day: date | None = None
    number: str = ""
    outcome: str = ""
    decided: date | None = None
    motives: str = ""
    order: str = ""


def asked_appointment(session: Session, root: Path, competition: str, wish: HeadWish) -> HeadWish:
    """The wish with what was not said asked for. Whoever is picked from the list is appointed, enrolled in the reserve
    or hired from it, as the commission recommended."""
    asking = can_ask(session) and not (wish.candidate and wish.order)
    picked = not wish.candidate
    who = asked_candidate(
        session,
        wish.candidate or None,
        lambda: _to_appoint(state_on_disk(root, competition), wish),
        "немає рекомендованих, щодо яких керівник ще не вирішив",
        f"згоду на резерв записують так: kadry competition notify {competition} КАНДИДАТ --consent ДАТА",
    )
    wish = wish._replace(candidate=who, order=asked_order(session, root, competition, who, wish.order))
    if not asking:
        return wish
    state = state_on_disk(root, competition)
    person = find_candidate_of(state.competition, who)
    since = read_order(wish.order).date
    if picked and not wish.to_post and person.head_act is not None:
        wish = wish._replace(to_post=choose(session, "На яку посаду", post_offers(root, since), "--to-post"))
    elif picked and not wish.to_post and verdict_on(state, person) == RESERVE:
        wish = wish._replace(to_reserve=True)
    if wish.to_reserve:
        return wish
    starts = optional_day(session, wish.starts, "З якого дня на посаді", date_since(since, "акт керівника"))
    return wish._replace(starts=starts)


def asked_refusal(session: Session, root: Path, competition: str, candidate: str, order: str) -> HeadWish:
    """Whom the head refuses, and by which act."""
    who = asked_candidate(
        session,
        candidate or None,
        lambda: _offers(state_on_disk(root, competition), lambda one, said: one.head_act is None and _proposed(said)),
        "немає рекомендованих, щодо яких керівник ще не вирішив",
    )
    return HeadWish(who, asked_order(session, root, competition, who, order))


def asked_order(session: Session, root: Path, competition: str, candidate: str, given: str) -> str:
    """The head's act: one of the book that is not before the proposal reached the head, or as typed."""
    if given:
        return given
    since = None
    if can_ask(session):
        state = state_on_disk(root, competition)
        decided = decided_on(state, find_candidate_of(state.competition, candidate))
        if decided is not None:
            since = (decided.protocol.to_head if decided.protocol is not None else None) or decided.date
    return asked_act(session, root, ORDER_QUESTION, "--order", read_order, since)


def asked_appeal(session: Session, root: Path, competition: str, wish: AppealWish) -> AppealWish:
    """The wish with what was not said asked for: of a complaint that is recorded its outcome, else the complaint."""

    def fits(one: Candidate, verdict: str) -> bool:
        return one.appeal.outcome is None if one.appeal is not None else not wish.outcome

    who = asked_candidate(
        session,
        wish.candidate or None,
        lambda: _offers(state_on_disk(root, competition), fits),
        "немає рішень, які можна оскаржити, і скарг, щодо яких ще не вирішено",
    )
    wish = wish._replace(candidate=who)
    complaint: Callable[[str], date] = parse_date
    decision: Callable[[str], date] = parse_date
    if can_ask(session):
        state = state_on_disk(root, competition)
        person = find_candidate_of(state.competition, who)
        decided = decided_on(state, person)
        if decided is not None:
            complaint = date_since(decided.date, "рішення")
        if person.appeal is not None and wish.day is None and not wish.number:
            decision = date_since(person.appeal.date, "скарга")
            if not wish.outcome and person.appeal.outcome is None:
                wish = wish._replace(outcome=choose(session, "Рішення керівника за скаргою", OUTCOMES, "--outcome"))
    if wish.outcome:
        day = required_day(session, wish.decided, "--decided", DECIDED_QUESTION, decision)
        return wish._replace(decided=day, motives=wish.motives or ask(session, "Мотиви рішення", "--motives"))
    asking = wish.day is None and not wish.number
    wish = wish._replace(day=required_day(session, wish.day, "--date", RECEIVED_QUESTION, complaint))
    return wish._replace(number=ask_optional(session, "Реєстраційний номер скарги")) if asking else wish


def _to_appoint(state: State, wish: HeadWish) -> list[Offer]:
    """Winners without an act, those recommended for the reserve who consented, those in it who can still be hired."""

    def fits(one: Candidate, verdict: str) -> bool:
        if wish.to_post:
            return verdict == RESERVE and one.hired is None
        enrols = one.head_act is None and verdict == RESERVE and one.consent is not None
        if wish.to_reserve:
            return enrols
        appoints = one.head_act is None and verdict == WINNER
        if wish.starts is not None:
            return appoints
        return appoints or enrols or _in_reserve(one)

    return _offers(state, fits)


def _proposed(verdict: str) -> bool:
    return verdict in (WINNER, RESERVE)


def _in_reserve(one: Candidate) -> bool:
    return one.head_act is not None and one.head_act.decision == ENROL and one.hired is None


def _offers(state: State, fits: Callable[[Candidate, str], bool]) -> list[Offer]:
    """Those on whom something is decided and who fit, with the decision and what has become of it."""
    people = [one for one in state.competition.candidates if (said := verdict_on(state, one)) and fits(one, said)]
    return candidate_offers(people, lambda one: ", ".join((verdict_on(state, one), *_since_then(one))))


def _since_then(one: Candidate) -> list[str]:
    words = []
    if one.consent is not None and one.head_act is None:
        words.append(f"згода від {date_short(one.consent)}")
    if _in_reserve(one):
        words.append("зараховано до резерву, можна прийняти без конкурсу")
    if one.appeal is not None and one.appeal.outcome is None:
        words.append(f"скарга від {date_short(one.appeal.date)}, рішення за нею немає")
    return words
