"""The head's answer to a complaint against the commission's decision (papers 2.10; B32, B33)."""

from __future__ import annotations

from typing import Any

from kadry_cli.competition.records.candidate import UPHELD, Candidate
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.words import act_words
from kadry_cli.hiring.decided import required_decision
from kadry_cli.hiring.papers.letter_parts import addressee, head_signer, letterhead, salutation, vacancy_of
from kadry_cli.hiring.state import State


def complaint_answer(state: State, ground: PaperGround, candidate: Candidate) -> dict[str, Any]:
    """The fields of the letter (as of every letter to a candidate). UserError while the complaint is not decided."""
    appeal = candidate.appeal
    if appeal is None or appeal.outcome is None or appeal.decided is None:
        raise UserError(
            f"«{candidate.id}»: рішення за скаргою ще немає",
            f"запишіть його: kadry competition appeal {state.id} {candidate.id} --outcome відхилено --decided ДАТА",
        )
    day = appeal.decided
    number = f" (зареєстровано за № {appeal.number})" if appeal.number else ""
    decided = required_decision(state, candidate)
    vacancy = vacancy_of(ground, candidate, day)
    by = f", {act_words(appeal.act)}" if appeal.act is not None else ""
    paragraphs = [
        f"Вашу скаргу від {date_short(appeal.date)}{number} на рішення конкурсної комісії від "
        f"{date_short(decided.date)} у конкурсі на заміщення {vacancy} розглянуто{by}.",
        "Скаргу задоволено: рішення конкурсної комісії щодо Вас скасовано, комісія має ухвалити його знову."
        if appeal.outcome == UPHELD
        else "Скаргу відхилено: рішення конкурсної комісії щодо Вас залишено без змін.",
    ]
    if appeal.motives:
        paragraphs.append(f"Мотиви: {printed(appeal.motives).rstrip('.')}.")
    paragraphs.append("Рішення керівника може бути оскаржене в порядку, визначеному законодавством.")
    return {
        **letterhead(ground, day),
        "title": "Відповідь на скаргу",
        "addressee": addressee(candidate),
        "salutation": salutation(candidate),
        "paragraphs": [[one] for one in paragraphs],
        "meeting": [],
        "closing": [],
        "consent": "",
        "signer": head_signer(ground, day),
        "executor": "",
        "acquainted": f"Відповідь {by_sex(sex_of(candidate.name), 'одержав', 'одержала', 'одержав(ла)')}",
    }
