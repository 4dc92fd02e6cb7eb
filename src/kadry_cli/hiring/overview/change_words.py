"""A change of one input of a competition in words and for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.hiring.overview.cases import CHAIR_BALLOT, Absent, Change, Mark, Recast, Void, Without
from kadry_cli.hiring.state import State

if TYPE_CHECKING:
    from kadry_cli.hiring.overview.results import ChangeResult


def change_words(state: State, change: Change) -> str:
    """The change as it follows «якби»: names in the nominative, so that no case is guessed."""

    def name(person: str) -> str:
        return printed(state.name_of(person))

    match change:
        case Without(candidate=candidate):
            return f"{name(candidate)}: до іспиту не допущено"
        case Absent(member=member):
            return f"{name(member)}: на засіданнях комісії не було"
        case Void(member=member, candidate=candidate):
            return f"{name(member)}: голос недійсний щодо кандидата: {name(candidate)}"
        case Mark(candidate=candidate, question=question, mark=mark):
            return f"{name(candidate)}: за питання {question} – оцінка {mark} замість {_mark_of(state, change)}"
        case Recast():
            return _recast_words(state, change)


def _recast_words(state: State, change: Recast) -> str:
    sitting = state.competition.sittings[change.sitting]
    vote = sitting.votes[change.vote]
    if change.who == CHAIR_BALLOT:
        whose = "бюлетень голови"
    elif not change.who:
        whose = "один бюлетень"
    else:
        whose = f"{printed(state.name_of(change.who))}: голос"
    turned = f"«{change.to}» замість «{change.said}»" if change.to else f"«{change.said}» недійсний"
    about = f"{printed(state.name_of(vote.candidate))}, «{vote.question}», {date_short(sitting.date)}"
    return f"{whose} {turned} ({about})"


def change_json(state: State, change: Change) -> ChangeResult:
    """The same for a program."""
    made: ChangeResult = {
        "kind": "",
        "candidate": None,
        "member": None,
        "sitting": None,
        "vote": None,
        "question": None,
        "before": None,
        "after": None,
        "words": change_words(state, change),
    }
    match change:
        case Without(candidate=candidate):
            made |= {"kind": "not-admitted", "candidate": candidate}
        case Absent(member=member):
            made |= {"kind": "absent", "member": member}
        case Void(member=member, candidate=candidate):
            made |= {"kind": "votes-void", "member": member, "candidate": candidate}
        case Mark(candidate=candidate, question=question, mark=mark):
            made |= {"kind": "mark", "candidate": candidate, "question": question}
            made |= {"before": _mark_of(state, change), "after": mark}
        case Recast():
            made |= {"kind": "vote-turned" if change.to else "vote-void"}
            made |= {"candidate": state.competition.sittings[change.sitting].votes[change.vote].candidate}
            made |= {"member": _member_of(state, change), "sitting": change.sitting + 1, "vote": change.vote + 1}
            made |= {"before": change.said, "after": change.to or None}
    return made


def _member_of(state: State, change: Recast) -> str | None:
    if change.who == CHAIR_BALLOT:
        return next((one.id for one in state.competition.commission if one.role == "голова"), None)
    return change.who or None


def _mark_of(state: State, change: Mark) -> int | str:
    """The mark as recorded."""
    marks = [
        entry.marks[change.question - 1]
        for sitting in (state.exam.sittings if state.exam is not None else ())
        for entry in sitting.candidates
        if entry.id == change.candidate and change.question <= len(entry.marks)
    ]
    last = marks[-1] if marks else "–"
    return int(last) if last.isdecimal() else last
