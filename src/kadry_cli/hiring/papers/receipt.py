"""The receipt for an application and its documents, given at the visit; the candidate's hand below (B12-B17, B25, D4).

No source fixes its form: it says what the book of applications says of this visit, and until when the rest may come.
"""

from __future__ import annotations

from typing import Any

from kadry_cli.competition.records import Candidate
from kadry_cli.competition.records.candidate import Application, SubmittedDocument
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.hiring.papers.ground import Asked, begun, heading, posts_of
from kadry_cli.hiring.papers.letter_parts import paper_name
from kadry_cli.hiring.papers.vacancies import APPLICATION, about_posts, contest, documents_needed, documents_until
from kadry_cli.hiring.state import State


def receipt(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the receipt. UserError for somebody who has not applied yet."""
    handed_in = candidate.application if candidate is not None else None
    if candidate is not None and handed_in is None:
        raise UserError(
            f"{candidate.name}: заяви ще не записано",
            f"запишіть її: kadry competition apply {state.id} {candidate.id} --date ДАТА --documents усі",
        )
    day = handed_in.date if handed_in is not None else begun(state.competition)
    ground = asked.ground(state, day)
    ground = ground._replace(competition=posts_of(ground.competition, candidate))
    about = "" if asked.blank else about_posts(ground, day)
    sex = sex_of(candidate.name) if candidate is not None else None
    known = by_sex(sex, "ознайомлений", "ознайомлена", "ознайомлений(а)")
    took = by_sex(sex, "одержав", "одержала", "одержав(ла)")
    questions = candidate.question_list if candidate is not None else None
    restrictions = handed_in.restrictions_read if handed_in is not None else None
    return {
        "title": "Розписка про одержання документів",
        **{key: value for key, value in heading(ground, day, dated=handed_in is not None).items() if key in _HEAD},
        "number": str(handed_in.number) if handed_in is not None else "",
        "dative": _dative(candidate),
        "from_whom": by_sex(sex, "від нього", "від неї", "від нього (неї)"),
        "contest": f"{contest(ground.competition, 'locative')} {about}" if about else "",
        "own_staff": handed_in is not None and handed_in.own_staff and not handed_in.documents,
        "documents": _documents(ground, handed_in),
        "missing": [printed(one.kind) for one in handed_in.documents if not one.given] if handed_in is not None else [],
        "complete_until": _until(state, handed_in),
        "took_questions": f"Перелік питань до іспиту {took}",
        "question_list": date_short(questions) if questions is not None else "",
        "read_restrictions": f"З обмеженнями щодо служби {known}",
        "restrictions": date_short(restrictions) if restrictions is not None else "",
        "giver": printed(candidate.name) if candidate is not None else "",
        "blank": asked.blank,
    }


_HEAD = ("body_name", "date")
NO_BREAK = "\u00a0"


def _dative(candidate: Candidate | None) -> str:
    """«Ґудзь Марії Іванівні»; behind a colon in the nominative where a form is not certain."""
    if candidate is None:
        return ""
    name = paper_name(candidate)
    return f"(кому): {printed(candidate.name)}" if name.certain("dative") is None else name.whole("dative")


def _documents(ground: PaperGround, handed_in: Application | None) -> list[str]:
    """What was handed in beside the application itself; on a blank what the law of the day asks for."""
    if handed_in is None:
        return [one for one in documents_needed(ground) if not one.startswith(APPLICATION)]
    return [_line(one) for one in handed_in.documents if one.given and not one.kind.startswith(APPLICATION)]


def _line(document: SubmittedDocument) -> str:
    """«особова картка … – 6 аркушів», «дві фотокартки … – 2 шт.»"""
    many = f"{document.count} шт." if document.count else ""
    if document.sheets:
        many = counted(document.sheets, "аркуш", "аркуші", "аркушів")
    return printed(document.kind) + (f"{NO_BREAK}– {many}" if many else "")


def _until(state: State, handed_in: Application | None) -> str:
    """The last day to bring what is missing; "" for an application that itself is late, or where nothing is missing."""
    last = documents_until(state)
    if handed_in is None or last is None or handed_in.date > last or all(one.given for one in handed_in.documents):
        return ""
    return date_short(last)
