"""The dialogue of `kadry competition admit`: whose papers, when, each requirement and each ground with the evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from kadry_cli.body.staff_files import load_units
from kadry_cli.core.console.asking import NOBODY, Offer, ask, choose_several, tell
from kadry_cli.core.console.dates import date_since
from kadry_cli.core.console.session import Session
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.hiring.intake.reviewing import (
    ReviewWish,
    application_of,
    exclusion_grounds,
    post_of,
    requirements_of,
)
from kadry_cli.hiring.offering import application_word, candidate_offers
from kadry_cli.hiring.state import State, state_on_disk

DAY_QUESTION = "Дата рішення про допуск, наприклад 01.06.2009"


def reviewable(state: State) -> list[Offer]:
    """Those with an application on whose admission nothing is decided."""
    people = [one for one in state.competition.candidates if one.application is not None and one.admitted is None]
    return candidate_offers(people, application_word)


def review_day(root: Path, competition: str, candidate: str, text: str) -> date:
    """A date of the review; UserError for one before the application."""
    state = state_on_disk(root, competition)
    application = application_of(state, find_candidate_of(state.competition, candidate))
    return date_since(application.date, "заява")(text)


def asked_review(session: Session, root: Path, competition: str, candidate: str, wish: ReviewWish) -> ReviewWish:
    """The wish with each requirement and each ground that was not spoken of asked for."""
    state = state_on_disk(root, competition)
    person = find_candidate_of(state.competition, candidate)
    application_of(state, person)
    tell(printed(person.name))
    if not wish.all_met:
        subjects = requirements_of(load_units(root)[0], post_of(state, person))
        question = "Яким вимогам до посади відповідає"
        met, not_met = _each(session, subjects, wish.met, wish.not_met, question, "--met", "Чим підтверджено")
        wish = replace(wish, met=met, not_met=not_met)
    if not wish.all_clear:
        subjects = exclusion_grounds(state.law(wish.day))
        question = "Які підстави недопущення виявлено («-» – жодної)"
        found, clear = _each(session, subjects, wish.found, wish.clear, question, "--found", "Чим перевірено")
        wish = replace(wish, found=found, clear=clear)
    return wish


def _each(
    session: Session,
    subjects: Sequence[str],
    said: Mapping[int, str],
    denied: Mapping[int, str],
    question: str,
    option: str,
    evidence: str,
) -> tuple[dict[int, str], dict[int, str]]:
    """What is answered yes and no of each subject, with the evidence: one for all of them, or for each its own."""
    spoken = [str(number) for number in (*said, *denied)]
    offers = [Offer(str(number), text) for number, text in enumerate(subjects, 1)]
    left = [one for one in offers if one.code not in spoken]
    chosen = choose_several(session, question, offers, option, taken=spoken)
    words = _evidence(session, left, evidence, option, alike=len(chosen) in (0, len(left)))
    yes = {int(code): text for code, text in words.items() if code in chosen}
    no = {int(code): text for code, text in words.items() if code not in chosen}
    return {**said, **yes}, {**denied, **no}


def _evidence(
    session: Session, subjects: Sequence[Offer], question: str, option: str, *, alike: bool
) -> dict[str, str]:
    usual = ""
    if alike and len(subjects) > 1:
        usual = ask(session, f"{question}, для всіх разом («-» – по кожній окремо)", option)
        if usual != NOBODY:
            return {one.code: usual for one in subjects}
        usual = ""
    found = {}
    for one in subjects:
        # The last evidence is offered again: one paper often proves several lines.
        usual = ask(session, f"{question}: {one.code}. {one.name}", option, usual)
        found[one.code] = usual
    return found
