"""The sheet of one candidate's interview, and the sheet of a candidate's paper («реферат») (papers 2.7; B26, B36)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kadry_cli.body.paper_body import Signer
from kadry_cli.competition.records import Candidate
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.exam.papers.ground import PaperGround, alphabetical, posts, signature
from kadry_cli.hiring.papers.ground import Asked, begun, chair_signer, heading, with_post
from kadry_cli.hiring.state import State

_MEMBER = {
    "голова": "Голова конкурсної комісії",
    "секретар": "Секретар конкурсної комісії",
    "член": "Член конкурсної комісії",
}


def interview_sheet(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the sheet; of an interview that is still to come the questions and notes are written by hand."""
    held = candidate.interview if candidate is not None else None
    day = held.date if held is not None else begun(state.competition)
    ground = asked.ground(state, day)
    return {
        "title": "Аркуш співбесіди",
        **heading(ground, day, dated=held is not None),
        **_person(ground, candidate),
        "members": _people(ground, held.members if held else ()),
        "questions": [
            {"number": str(number), "question": printed(one.question), "note": printed(one.note) if one.note else ""}
            for number, one in enumerate(held.questions if held else (), 1)
        ],
        "conclusion": printed(held.conclusion) if held else "",
        "hands": _hands(ground, held.members if held else (), asked),
        "blank": asked.blank,
    }


def abstract_sheet(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the sheet of a paper: topic, who read it, the conclusion."""
    handed_in = candidate.abstract if candidate is not None else None
    day = handed_in.date if handed_in is not None else begun(state.competition)
    ground = asked.ground(state, day)
    readers = (handed_in.reader,) if handed_in is not None and handed_in.reader else ()
    people = _people(ground, readers)
    return {
        "title": "Аркуш розгляду реферату",
        **heading(ground, day, dated=handed_in is not None),
        **_person(ground, candidate),
        "topic": printed(handed_in.topic) if handed_in else "",
        "read_by": by_sex(sex_of(state.name_of(readers[0])) if readers else None, "читав", "читала", "читав(ла)"),
        "reader": people[0] if people else "",
        "conclusion": printed(handed_in.conclusion) if handed_in and handed_in.conclusion else "",
        "hands": _hands(ground, readers, asked)[:1] if readers else [{"post": _MEMBER["член"], "name": ""}],
        "blank": asked.blank,
    }


def _person(ground: PaperGround, candidate: Candidate | None) -> dict[str, str]:
    if candidate is None:
        return {"name": "", "post": ""}
    return {"name": printed(candidate.name), "post": posts(ground, candidate.id, ground.law.on.day)}


def _people(ground: PaperGround, ids: Iterable[str]) -> list[str]:
    """The members by the alphabet, each with the post."""
    wanted = set(ids)
    return [with_post(one) for one in alphabetical(ground.competition.commission) if one.id in wanted]


def _hands(ground: PaperGround, ids: Iterable[str], asked: Asked) -> list[Signer]:
    """Who signs: those who held the interview; before it everybody of the commission, or the head of a small body."""
    wanted = set(ids)
    commission = ground.competition.commission
    if not wanted and ground.competition.conducted_by == BY_HEAD:
        return [chair_signer(ground, ground.law.on.day)]
    if asked.blank:
        return [{"post": _MEMBER["член"], "name": ""} for _ in range(4)]
    ordered = sorted(alphabetical(commission), key=lambda one: list(_MEMBER).index(one.role))
    return [
        {"post": _MEMBER[one.role], "name": signature(one, ground)}
        for one in sorted(ordered, key=lambda one: one.role == "секретар")
        if not wanted or one.id in wanted
    ]
