"""The set of tickets and its title sheet (papers 1.2, 1.3; E1-E4): plain values, in the words of the paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.numerals import with_words
from kadry_cli.exam.papers.approval import approval
from kadry_cli.exam.papers.ground import PaperGround, body_head, signer, vacancy
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.words import act_words, grouped

Layout = Literal["page", "half"]


def ticket_set_fields(
    ground: PaperGround,
    seal: Seal,
    numbered: Sequence[tuple[int, Sequence[str]]],
    *,
    day: date,
    layout: Layout,
    stamp_each: bool,
) -> dict[str, Any]:
    """The fields of the title sheet and of all tickets; `numbered` gives each ticket's number and its questions' texts.

    `day` is the date of the exam: names and posts are those of that day. `stamp_each` puts the stamp of approval on
    each ticket, else it stands on the title sheet only. No source, mark or name of a candidate is among the fields.
    """
    tickets = [{"number": str(number), "questions": [printed(text) for text in texts]} for number, texts in numbered]
    return {
        **_common(ground, day, layout, stamp_each),
        "approval": approval(ground, seal.approver, day),
        "basis": act_words(seal.act),
        "count": with_words(len(tickets)),
        "code": grouped(seal.set_code or ""),
        "tickets": tickets,
        "blank": False,
    }


def blank_ticket_set_fields(
    ground: PaperGround, *, day: date, layout: Layout, stamp_each: bool, approver: str | None = None
) -> dict[str, Any]:
    """The same for a title sheet and one ticket to be filled in by hand; as many places as the law of the day asks."""
    places = ["" for _ in range(int(ground.law.questions.value or 0))]
    return {
        **_common(ground, day, layout, stamp_each),
        "approval": approval(ground, approver, day),
        "basis": "",
        "count": "",
        "code": "",
        "tickets": [{"number": "", "questions": places}],
        "blank": True,
    }


def _common(ground: PaperGround, day: date, layout: Layout, stamp_each: bool) -> dict[str, Any]:
    head = body_head(ground, day)
    return {
        "title": "Комплект екзаменаційних білетів",
        "body_name": head["body_name"],
        "date": head["date"],
        "vacancy": vacancy(ground, day),
        "secretary": signer(ground.competition.commission, "секретар", ground),
        "half": layout == "half",
        "stamp_each": stamp_each,
    }
