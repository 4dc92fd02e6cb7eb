"""The list of questions (papers 1.1; D4-D6): plain values, in the words of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from kadry_cli.core.language.alphabet import NO_BREAK_SPACE
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.law.wording import act_titles
from kadry_cli.exam.bank.capacity import valid_on
from kadry_cli.exam.papers.approval import approval
from kadry_cli.exam.papers.ground import PaperGround, body_head, named_posts
from kadry_cli.exam.records.bank import SUBJECTS, Bank, Question

_BEFORE_NUMBER = re.compile(r"(?<=[а-яіїє.]) (?=[0-9])")

SERVANTS = {
    "state": "державних службовців",
    "local": "посадових осіб місцевого самоврядування",
}


def question_list(ground: PaperGround, bank: Bank | None, day: date, *, copy: bool) -> dict[str, Any]:
    """The fields of the list: the questions valid on the exam's `day`, by subject in the order of a ticket.

    Without a bank it is blank. `copy` adds the foot of the copy that is kept with the participant's documents.
    """
    questions = valid_on(bank.questions, day) if bank else ()
    approved = bank.approved if bank else None
    stamp = approval(ground, None, day)
    if approved:
        stamp = approval(ground, approved.by, approved.date, approved.date)
    named = named_posts(ground, day)
    head = body_head(ground, day)
    return {
        "title": "Перелік питань",
        "date": head["date"],
        "body_name": head["body_name"],
        "approval": stamp,
        "servants": SERVANTS[ground.settings.kind],
        "posts_label": "Посада" if len(named) == 1 else "Посади",
        "posts": "; ".join(printed(name.nominative()) for name in named),
        "sections": [_section(ground, subject, questions) for subject in _subjects(ground, questions)],
        "copy": copy,
        "blank": bank is None,
    }


def subject_title(ground: PaperGround, subject: str) -> str:
    """The subject in the genitive, with the acts of the date and kind of body; "" where the law gives no title."""
    title = (ground.law.on.norm("exam.subject_titles").value or {}).get(subject, "")
    return printed(title.format_map(act_titles(ground.law.on.norm("exam.subject_acts")))) if title else ""


def _subjects(ground: PaperGround, questions: Iterable[Question]) -> list[str]:
    """The subjects of a ticket in its order; where the law of the date gives none, those the bank has."""
    blueprint = ground.law.on.norm("exam.questions_by_subject").value
    used = {question.subject for question in questions}
    return list(blueprint or ()) + [name for name in SUBJECTS if name in used and name not in (blueprint or ())]


def _section(ground: PaperGround, subject: str, questions: Iterable[Question]) -> dict[str, Any]:
    texts = [_words(question) for question in questions if question.subject == subject]
    return {"title": subject_title(ground, subject), "questions": texts}


def _words(question: Question) -> str:
    """«Якою мовою ведеться діловодство? (стаття 11)»; the number of an article stays on the line of its word."""
    source = _BEFORE_NUMBER.sub(NO_BREAK_SPACE, printed(question.source)) if question.source else ""
    return printed(question.text) + (f" ({source})" if source else "")
