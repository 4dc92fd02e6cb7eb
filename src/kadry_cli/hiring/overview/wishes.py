"""What a user wants otherwise, read from the options of `kadry competition what-if`."""

from __future__ import annotations

from collections.abc import Iterable

from kadry_cli.core.errors import UserError
from kadry_cli.exam.people import find_candidate_of, find_member
from kadry_cli.exam.records.sitting import CAME
from kadry_cli.exam.rules import ExamLaw, read_mark
from kadry_cli.hiring.overview.cases import Absent, Change, Mark, Void, Without
from kadry_cli.hiring.state import State


def read_changes(
    state: State, without: Iterable[str], absent: Iterable[str], void: Iterable[str], marks: Iterable[str]
) -> list[Change]:
    """The changes that the options name, each once. UserError for one that has nothing to change in the record."""
    competition = state.competition
    changes: list[Change] = [Without(find_candidate_of(competition, one).id) for one in without]
    changes += [_absent(state, one) for one in absent]
    changes += [_void(state, one) for one in void]
    changes += [_mark(state, one) for one in marks]
    return list(dict.fromkeys(changes))


def _absent(state: State, wanted: str) -> Absent:
    member = find_member(state.competition, wanted)
    if not any(member.id in sitting.present for sitting in state.competition.sittings):
        raise UserError(
            f"«{member.id}» не записано присутнім на жодному засіданні", "присутніх записано в sittings, present"
        )
    return Absent(member.id)


def _void(state: State, wanted: str) -> Void:
    who, colon, whom = wanted.partition(":")
    if not colon or not who.strip() or not whom.strip():
        raise UserError(f"--void: «{wanted}» – не ЧЛЕН:КАНДИДАТ", "наприклад: --void ткачук:ґудз")
    member = find_member(state.competition, who.strip())
    candidate = find_candidate_of(state.competition, whom.strip())
    votes = [vote for one in state.competition.sittings for vote in one.votes if vote.candidate == candidate.id]
    open_votes = [vote.named for vote in votes if vote.named is not None]
    if any(member.id in (*one.approve, *one.against, *one.abstained) for one in open_votes):
        return Void(member.id, candidate.id)
    if any(vote.counted is not None for vote in votes):
        raise UserError(
            "голосування було таємне: хто як голосував, запис не знає",
            "чи вирішує один бюлетень, видно серед вирішальних даних без --void",
        )
    raise UserError(f"«{member.id}» щодо кандидата «{candidate.id}» не голосував", "перевірте, чий голос мали на увазі")


def _mark(state: State, wanted: str) -> Mark:
    place, equals, text = wanted.rpartition("=")
    whom, colon, number = place.rpartition(":")
    if not equals or not colon or not number.strip().isdecimal():
        raise UserError(f"--mark: «{wanted}» – не КАНДИДАТ:ПИТАННЯ=ОЦІНКА", "наприклад: --mark ґудз:3=4")
    candidate = find_candidate_of(state.competition, whom.strip()).id
    question = int(number)
    found = [
        (sitting, entry)
        for sitting in (state.exam.sittings if state.exam is not None else ())
        for entry in sitting.candidates
        if entry.id == candidate
    ]
    if not found or found[-1][1].attendance != CAME or not found[-1][1].marks:
        raise UserError(f"кандидат «{candidate}» не має оцінок за іспит", "оцінки показує kadry exam score")
    sitting, entry = found[-1]
    if not 1 <= question <= len(entry.marks):
        raise UserError(f"--mark: питання {question} у білеті немає: їх {len(entry.marks)}", "питання рахують від 1")
    mark = read_mark(text.strip(), ExamLaw.of(state.law(sitting.date)).scale())
    if isinstance(mark, str):
        raise UserError(f"--mark: «{text.strip()}»: {mark}", "впишіть оцінку зі шкали іспиту")
    return Mark(candidate, question, mark)
