"""`kadry competition interview`: the interview of a candidate, and the abstract («реферат») where it was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.competition.records.candidate import AbstractPaper, Candidate, Interview, InterviewQuestion
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask, ask_optional, can_ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.people import find_candidate_of, find_member
from kadry_cli.exam.places import find_competition
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.arguments import Candidate as CandidateArgument
from kadry_cli.hiring.arguments import Competition
from kadry_cli.hiring.state import State, plan_of, standing_state, state_on_disk, with_candidate

if TYPE_CHECKING:
    from kadry_cli.hiring.intake.results import Interviewed


@dataclass(frozen=True)
class InterviewWish:
    """What is said of the interview and of the abstract; a question has the note of its answer behind it, or ""."""

    day: date | None = None
    members: tuple[str, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    conclusion: str = ""
    topic: str = ""
    handed_in: date | None = None
    reader: str = ""
    abstract_conclusion: str = ""

    def has_interview(self) -> bool:
        """Whether it speaks of the interview."""
        return bool(self.day or self.members or self.questions or self.conclusion)

    def has_abstract(self) -> bool:
        """Whether it speaks of the abstract."""
        return bool(self.topic or self.handed_in or self.reader or self.abstract_conclusion)


def interview(
    ctx: typer.Context,
    competition: Competition,
    candidate: CandidateArgument,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День співбесіди")
    ] = None,
    member: Annotated[list[str] | None, typer.Option("--member", metavar="ЧЛЕН", help="Хто проводив")] = None,
    question: Annotated[
        list[str] | None,
        typer.Option("--question", metavar="ПИТАННЯ=НОТАТКА", help="Питання й нотатка про відповідь"),
    ] = None,
    conclusion: Annotated[
        str | None, typer.Option("--conclusion", metavar="ТЕКСТ", help="Висновок співбесіди одним реченням")
    ] = None,
    topic: Annotated[
        str | None, typer.Option("--abstract-topic", metavar="ТЕКСТ", help="Тема реферату, якщо комісія його просила")
    ] = None,
    handed_in: Annotated[
        date | None,
        typer.Option("--abstract-date", metavar="ДАТА", parser=parse_date, help="Коли реферат одержано"),
    ] = None,
    reader: Annotated[str | None, typer.Option("--reader", metavar="ЧЛЕН", help="Хто з комісії читав реферат")] = None,
    abstract_conclusion: Annotated[
        str | None, typer.Option("--abstract-conclusion", metavar="ТЕКСТ", help="Висновок про реферат")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати співбесіду з кандидатом, який склав іспит, і реферат, якщо комісія його просила.

    Приклад: kadry competition interview 2009-holovnyi-spetsialist шевчук --date 17.06.2009 --member гаврилюк
    --member ткачук --question "Чому обрали цю посаду=має досвід" --conclusion "мотивація достатня"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = find_competition(root, competition)
    wish = InterviewWish(
        day,
        tuple(member or ()),
        tuple(_question(text) for text in question or ()),
        optional_line(conclusion, "--conclusion"),
        optional_line(topic, "--abstract-topic"),
        handed_in,
        optional_line(reader, "--reader"),
        optional_line(abstract_conclusion, "--abstract-conclusion"),
    )
    by_head = state_on_disk(root, wanted).competition.conducted_by == BY_HEAD
    wish = _completed(session, wish, by_head=by_head)

    def prepare(standing: Standing) -> Plan:
        return _recorded(standing, wanted, candidate, wish)

    return act(session, Wish("competition interview", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _question(text: str) -> tuple[str, str]:
    question, _, note = text.partition("=")
    return line_of(question, "--question"), " ".join(note.split())


def _completed(session: Session, wish: InterviewWish, *, by_head: bool) -> InterviewWish:
    """The wish with what was not said asked for: of the interview, unless only the abstract is spoken of."""
    topic, handed_in = wish.topic, wish.handed_in
    if wish.has_abstract():
        handed_in = required_day(session, handed_in, "--abstract-date", "Коли реферат одержано")
        topic = topic or ask(session, "Тема реферату", "--abstract-topic")
        if not wish.has_interview():
            return InterviewWish(
                topic=topic, handed_in=handed_in, reader=wish.reader, abstract_conclusion=wish.abstract_conclusion
            )
    day = required_day(session, wish.day, "--date", "День співбесіди, наприклад 17.06.2009")
    members, questions = list(wish.members), list(wish.questions)
    if not members and not by_head:
        members = [one.strip() for one in ask(session, "Хто проводив (через кому)", "--member").split(",")]
    while can_ask(session) and not wish.questions and (answer := ask_optional(session, "Питання=нотатка")):
        questions.append(_question(answer))
    conclusion = wish.conclusion or ask(session, "Висновок співбесіди", "--conclusion")
    return InterviewWish(
        day, tuple(members), tuple(questions), conclusion, topic, handed_in, wish.reader, wish.abstract_conclusion
    )


def _recorded(standing: Standing, competition: str, wanted: str, wish: InterviewWish) -> Plan:
    state = standing_state(standing, competition)
    candidate = find_candidate_of(state.competition, wanted)
    if not candidate.admitted:
        raise UserError(
            f"{candidate.name}: до конкурсу не допущено"
            if candidate.admitted is False
            else f"{candidate.name}: рішення про допуск ще немає",
            f"спершу: kadry competition admit {state.id} {candidate.id} --date ДАТА"
            if candidate.admitted is None
            else "співбесіду проводять з допущеними, які склали іспит",
        )
    parts: list[str] = []
    notes: list[str] = []
    changed: dict[str, object] = {}
    if wish.handed_in is not None:
        changed["abstract"] = _abstract(state, wish, wish.handed_in)
        parts.append("реферат")
    if wish.day is not None:
        changed["interview"] = _interview(state, candidate, wish, wish.day)
        parts.append(f"співбесіду {date_short(wish.day)}")
        if wish.questions:
            parts[-1] += f" ({counted(len(wish.questions), 'питання', 'питання', 'питань')})"
        notes += _different(state, candidate, wish)
    after = candidate.model_copy(update=changed)
    result: Interviewed = {
        "candidate": candidate.id,
        "interview": after.interview.date.isoformat() if after.interview else None,
        "questions": len(after.interview.questions) if after.interview else 0,
        "abstract": after.abstract.date.isoformat() if after.abstract else None,
    }
    then = with_candidate(state.competition, after)
    return plan_of(
        standing,
        state,
        then,
        f"{candidate.name}: внесено {' і '.join(parts)}.",
        result,
        notes=notes,
        basis=head_act_words(state.competition),
        following=_following(state, then.candidates),
    )


def _abstract(state: State, wish: InterviewWish, day: date) -> AbstractPaper:
    reader = find_member(state.competition, wish.reader).id if wish.reader else None
    return AbstractPaper.model_construct(
        topic=wish.topic, date=day, reader=reader, conclusion=wish.abstract_conclusion or None
    )


def _interview(state: State, candidate: Candidate, wish: InterviewWish, day: date) -> Interview:
    """The record of the interview. UserError unless the candidate has passed the exam, on or before the day (B26)."""
    exam = state.exam_state()
    passed = exam.passed.get(candidate.id)
    if not passed:
        raise UserError(
            f"{candidate.name}: іспиту не складено, тож співбесіди не проводять"
            if passed is False
            else f"{candidate.name}: результату іспиту ще немає, а співбесіда – після нього",
            f"результати іспиту: kadry exam score {state.id}",
        )
    if exam.day is not None and day < exam.day:
        raise UserError(
            f"співбесіда {date_short(day)} раніше за іспит ({date_short(exam.day)})", "перевірте дату співбесіди"
        )
    members = tuple(dict.fromkeys(find_member(state.competition, text).id for text in wish.members))
    questions = tuple(
        InterviewQuestion.model_construct(question=question, note=note or None) for question, note in wish.questions
    )
    return Interview.model_construct(date=day, members=members, questions=questions, conclusion=wish.conclusion)


def _different(state: State, candidate: Candidate, wish: InterviewWish) -> list[str]:
    """Candidates are treated alike: the questions are those that the others were asked (B2)."""
    asked = [question for question, _ in wish.questions]
    others = [
        one
        for one in state.competition.candidates
        if one.interview is not None
        and one.id != candidate.id
        and sorted(line.question for line in one.interview.questions) != sorted(asked)
    ]
    if not others:
        return []
    names = ", ".join(one.name for one in others)
    return [f"Питання інші, ніж на співбесіді з такими кандидатами: {names}. Умови мають бути рівні."]


def _following(state: State, candidates: tuple[Candidate, ...]) -> tuple[str, ...]:
    exam = state.exam_state()
    waiting = next((one for one in candidates if one.admitted and exam.passed.get(one.id) and not one.interview), None)
    if waiting is not None:
        what = "--date ДАТА --member ЧЛЕН --conclusion ВИСНОВОК"
        return (f"співбесіда, {waiting.name}: kadry competition interview {state.id} {waiting.id} {what}",)
    if any(one.interview for one in candidates):
        return (f"засідання з відбору: kadry competition sit {state.id} --date ДАТА --purpose відбір --present ЧЛЕН",)
    return ()
