"""From what is said of an interview and of an abstract to the plan of the act, and what forbids it (B26, B36)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.competition.records.candidate import AbstractPaper, Candidate, Interview, InterviewQuestion
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.people import find_candidate_of, find_member
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.state import State, plan_of, standing_state, with_candidate

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


def interviewed(standing: Standing, competition: str, wanted: str, wish: InterviewWish) -> Plan:
    """The plan that records the interview, the abstract or both. UserError for who cannot be interviewed."""
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


def refuse_interview(state: State, candidate: Candidate, day: date) -> None:
    """UserError unless the candidate has passed the exam, on or before the day of the interview (B26)."""
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


def _interview(state: State, candidate: Candidate, wish: InterviewWish, day: date) -> Interview:
    """The record of the interview. UserError where there can be none."""
    refuse_interview(state, candidate, day)
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
