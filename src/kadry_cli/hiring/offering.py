"""Lists that the questions of a competition offer: competitions, people, acts of the head, posts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.commission import CommissionMember
from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.asking import Offer, can_ask, choose
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.exam.places import find_competition

LATEST = 9
"""So many acts of the book are offered: a list longer than that nobody reads."""


def asked_competition(session: Session, root: Path, wanted: str | None, *, records: bool = True) -> str:
    """The id of the competition that is meant; on a terminal the register's own are offered, the most urgent first.

    UsageError where it is not named and nobody can answer; UserError, before anything is asked, where a command that
    `records` could not record the answers.
    """
    if records and can_ask(session):
        recording_officer(root)
    if wanted is not None:
        return find_competition(root, wanted)
    if not can_ask(session):
        raise UsageError("не вказано КОНКУРС", "коди всіх конкурсів покаже kadry competition status")
    from kadry_cli.competition.rules.life import STEP_WORDS
    from kadry_cli.hiring.overview.standing import stands_of
    from kadry_cli.hiring.state import states_on_disk

    offers = []
    for stand in stands_of(states_on_disk(root)[0], session.day()):
        step = stand.next()
        offers.append(Offer(stand.state.id, stand.state.id, f"далі: {STEP_WORDS[step.name]}" if step else "завершено"))
    if not offers:
        raise UserError("у реєстрі немає конкурсу, який можна прочитати", "заведіть його: kadry competition new")
    return choose(session, "Який конкурс", offers, "КОНКУРС")


def asked_candidate(
    session: Session, wanted: str | None, offered: Callable[[], Sequence[Offer]], nobody: str, advice: str = ""
) -> str:
    """The candidate as typed on the command line, else one of those for whom the step is possible now.

    UsageError where nobody can answer, UserError that says `nobody` where there is none to offer.
    """
    if wanted is not None:
        return wanted
    if not can_ask(session):
        raise UsageError("не вказано КАНДИДАТ", "назвіть код або частину імені; імена покаже kadry competition status")
    offers = offered()
    if not offers:
        raise UserError(nobody, advice)
    return choose(session, "Кандидат", offers, "КАНДИДАТ")


def candidate_offers(people: Iterable[Candidate], word: Callable[[Candidate], str]) -> list[Offer]:
    """Candidates with a word about each; the rest is left to the caller's choice of `people`."""
    return [Offer(one.id, printed(one.name), word(one)) for one in people]


def member_offers(commission: Iterable[CommissionMember]) -> list[Offer]:
    """Members of a commission with their roles."""
    return [Offer(one.id, printed(one.name), one.role) for one in commission]


def application_word(candidate: Candidate) -> str:
    """«заява № 3 від 20.05.2009»."""
    application = candidate.application
    return f"заява № {application.number} від {date_short(application.date)}" if application else "заяви не записано"


def post_offers(root: Path, day: date, only: Sequence[str] = ()) -> list[Offer]:
    """The posts of the staff list on a day with their units; with `only`, those of these ids."""
    from kadry_cli.body.staff_files import load_units
    from kadry_cli.body.staff_list import post_rows

    rows = post_rows(load_units(root)[0], day)
    return [Offer(row.post.id, row.title, row.unit_name) for row in rows if not only or row.post.id in only]


def asked_act(
    session: Session,
    root: Path,
    question: str,
    option: str,
    read: Callable[[str], object],
    since: date | None = None,
) -> str:
    """The head's act in words: one of the book, or as typed; `read` refuses what is no act.

    The latest are offered, or those that follow a day of the record next.
    """

    def typed(text: str) -> str:
        read(text)
        return text

    return choose(session, question, _acts(root, since) if can_ask(session) else [], option, other=typed)


def _acts(root: Path, since: date | None) -> list[Offer]:
    from kadry_cli.body.order_shelf import read_shelf

    found = [
        (order.date, order)
        for _, _, order in read_shelf(root).orders()
        if order.date is not None and order.kind and not order.void and (since is None or order.date >= since)
    ]
    found.sort(key=lambda dated: (dated[0], dated[1].number), reverse=since is None)
    offers = []
    for day, order in found[:LATEST]:
        act = f"{order.kind} від {date_short(day)} № {order.printed()}"
        offers.append(Offer(act, act, printed(order.subject or "")))
    return offers
