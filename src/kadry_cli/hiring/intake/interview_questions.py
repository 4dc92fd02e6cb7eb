"""The dialogue of `kadry competition interview`: with whom, when, who held it, questions with notes, the conclusion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kadry_cli.competition.records.candidate import Interview
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.competition.rules.life import in_selection
from kadry_cli.core.console.asking import Offer, ask, ask_optional, ask_yes, can_ask, choose_several, numbers_of, tell
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.session import Session
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.hiring.intake.interviewing import InterviewWish, refuse_interview
from kadry_cli.hiring.offering import application_word, candidate_offers, member_offers
from kadry_cli.hiring.state import State


def to_interview(state: State) -> list[Offer]:
    """Those who passed the exam and have no interview recorded."""
    people = in_selection(state.competition, state.exam_state())
    return candidate_offers([one for one in people if one.interview is None], application_word)


def asked_interview(session: Session, state: State, candidate: str, wish: InterviewWish) -> InterviewWish:
    """The wish with what was not said asked for: of the interview, unless only the abstract is spoken of."""
    if wish.has_abstract():
        day = required_day(session, wish.handed_in, "--abstract-date", "Коли реферат одержано")
        topic = wish.topic or ask(session, "Тема реферату", "--abstract-topic")
        wish = replace(wish, handed_in=day, topic=topic)
        if not wish.has_interview():
            return wish
    wish = replace(wish, day=_day(session, state, candidate, wish.day))
    last = next((one.interview for one in reversed(state.competition.candidates) if one.interview is not None), None)
    if not wish.members and state.competition.conducted_by != BY_HEAD:
        held = last.members if last is not None else ()
        offers = member_offers(state.competition.commission)
        usual = numbers_of(offers, held)
        members = choose_several(session, "Хто проводив (через кому)", offers, "--member", usual, needed=True)
        wish = replace(wish, members=members)
    if not wish.questions and can_ask(session):
        wish = replace(wish, questions=_questions(session, last))
    return replace(wish, conclusion=wish.conclusion or ask(session, "Висновок співбесіди", "--conclusion"))


def _day(session: Session, state: State, candidate: str, day: date | None) -> date:
    if day is None and can_ask(session):
        person = find_candidate_of(state.competition, candidate)
        refuse_interview(state, person, date.max)
    exam = state.exam_state().day
    read = date_since(exam, "іспит") if exam is not None else parse_date
    return required_day(session, day, "--date", "День співбесіди, наприклад 17.06.2009", read)


def _questions(session: Session, last: Interview | None) -> tuple[tuple[str, str], ...]:
    """Questions with notes; those that the others were asked are offered first, for all are treated alike (B2)."""
    asked: list[str] = []
    if last is not None and last.questions:
        known = [line.question for line in last.questions]
        tell("\n".join(("Питання попередньої співбесіди:", *(f"  {question}" for question in known))))
        if ask_yes("Ставили ті самі питання?"):
            asked = known
    questions = [(question, ask_optional(session, f"Нотатка про відповідь: {question}")) for question in asked]
    while question := ask_optional(session, "Питання" if not questions else "Ще одне питання"):
        questions.append((question, ask_optional(session, "Нотатка про відповідь")))
    return tuple(questions)
