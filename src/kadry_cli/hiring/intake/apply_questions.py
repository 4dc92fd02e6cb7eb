"""The dialogue of `kadry competition apply`: who came, when, with which documents; or what is brought later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kadry_cli.competition.records.candidate import Application, Candidate
from kadry_cli.core.console.answers import person_name
from kadry_cli.core.console.asking import NOBODY, Offer, ask_optional, ask_yes, can_ask, choose, choose_several
from kadry_cli.core.console.dates import date_since, date_until
from kadry_cli.core.console.editing import optional_day, required_day
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.hiring.intake.applying import ApplyWish, documents_due, known_candidate
from kadry_cli.hiring.intake.documents import (
    ALL,
    COPY_CERTIFIED,
    DocumentsWish,
    missing_of,
    read_wish,
    required_kinds,
)
from kadry_cli.hiring.offering import application_word, candidate_offers, post_offers
from kadry_cli.hiring.state import State, state_on_disk


def asked_person(session: Session, root: Path, competition: str) -> str:
    """Who came: one of those whose application is not whole yet, or the full name of somebody new."""
    if not can_ask(session):
        raise UsageError("не вказано ПІБ", "назвіть повне ім’я, а хто вже подав заяву – код або частину імені")
    state = state_on_disk(root, competition)
    documents_due(state)
    people = [one for one in state.competition.candidates if one.admission is None and _is_open(one.application)]
    offers = candidate_offers(people, _lacking)
    return choose(
        session, "Хто подає заяву чи документи (прізвище, ім’я, по батькові)", offers, "ПІБ", other=_full_name
    )


def asked_application(session: Session, root: Path, competition: str, wish: ApplyWish) -> ApplyWish:
    """The wish with what was not said asked for; of an application that is booked, what it lacks."""
    state = state_on_disk(root, competition)
    until = documents_due(state)
    known = known_candidate(state, wish)
    if known is not None and known.application is not None:
        return _brought_later(session, known, known.application, wish)
    since = date_since(until.start, "оголошення")
    day = required_day(session, wish.day, "--date", "Коли прийнято заяву, наприклад 20.05.2009", since)
    wish = replace(wish, day=day)
    if not wish.post and len(state.competition.posts) > 1:
        posts = [one.post for one in state.competition.posts]
        question = f"На яку посаду ({', '.join(posts)})"
        wish = replace(wish, post=choose(session, question, post_offers(root, day, posts), "--post"))
    if wish.documents.is_empty() and not wish.own_staff and can_ask(session):
        wish = replace(wish, own_staff=ask_yes("Працює в цьому органі (тоді документів до заяви не додає)?"))
    if wish.documents.is_empty() and not wish.own_staff:
        wish = replace(wish, documents=_documents(session, state, day))
    return _receipts(session, wish, known, day)


def _is_open(application: Application | None) -> bool:
    return application is None or bool(missing_of(application.documents))


def _lacking(candidate: Candidate) -> str:
    """«заява № 3 від 20.05.2009, бракує 2 документів»."""
    missing = missing_of(candidate.application.documents) if candidate.application is not None else []
    lack = f", бракує {counted(len(missing), 'документа', 'документів', 'документів')}" if missing else ""
    return application_word(candidate) + lack


def _full_name(text: str) -> str:
    name = person_name(text, "ПІБ")
    if len(name.split()) < 2:
        raise UserError(
            f"«{name}» – такої людини в списку немає", "нову людину пишуть так: прізвище, ім’я, по батькові"
        )
    return name


def _brought_later(session: Session, candidate: Candidate, application: Application, wish: ApplyWish) -> ApplyWish:
    since = date_since(application.date, "заява")
    if not wish.completes() and wish.day is None and wish.number is None and can_ask(session):
        lines = [(str(at), one) for at, one in enumerate(application.documents, 1)]
        offers = [Offer(number, one.kind) for number, one in lines]
        there = [number for number, one in lines if one.given]
        brought = choose_several(session, "Що донесено", offers, "--document", taken=there)
        wish = replace(wish, documents=replace(wish.documents, given={int(number): None for number in brought}))
        wish = _receipts(session, wish, candidate, application.date)
    if wish.completed is None and wish.documents.given:
        day = required_day(session, None, "--completed", "Коли документи доповнено", since)
        wish = replace(wish, completed=day)
    return wish


def _receipts(session: Session, wish: ApplyWish, known: Candidate | None, applied: date) -> ApplyWish:
    """The two receipts of a candidate, where the record has not got them yet."""
    application = known.application if known is not None else None
    if application is None or application.restrictions_read is None:
        signed = optional_day(session, wish.restrictions, "Підпис під обмеженнями, дата")
        wish = replace(wish, restrictions=signed)
    if known is None or known.question_list is None:
        read = date_until(applied, "подання документів")
        received = optional_day(session, wish.question_list, "Перелік питань одержано, дата", read)
        wish = replace(wish, question_list=received)
    return wish


def _documents(session: Session, state: State, day: date) -> DocumentsWish:
    kinds = required_kinds(state.law(day))
    if not kinds:
        return DocumentsWish()
    if not can_ask(session):
        raise UserError(
            "не сказано, які документи подано",
            "усі – --documents усі; крім деяких – ще --missing НОМЕР; свій працівник – --own-staff. Перелік: "
            + "; ".join(f"{number} – {kind}" for number, kind in enumerate(kinds, 1)),
        )
    offers = [Offer(str(number), kind) for number, kind in enumerate(kinds, 1)]
    question = f"Документи за переліком на {date_short(day)}. Яких бракує («-» – подано всі)"
    missing = choose_several(session, question, offers, "--missing", NOBODY)
    return read_wish(ALL, (), [int(number) for number in missing], _certified(session, offers, missing), None)


def _certified(session: Session, offers: Sequence[Offer], missing: Sequence[str]) -> list[str]:
    """«4=нотаріус» of each copy that somebody has to certify, where it is said who did."""
    copies = [one for one in offers if COPY_CERTIFIED in one.name and one.code not in missing]
    said = [(one, ask_optional(session, f"Хто засвідчив: {one.code}. {one.name}")) for one in copies]
    return [f"{one.code}={who}" for one, who in said if who]
