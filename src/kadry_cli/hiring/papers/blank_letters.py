"""Letters to be filled in by hand: the words of `letters.py` with places to write in, no person (papers 2.6)."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.exam.papers.ground import PaperGround, Sentence
from kadry_cli.hiring.papers.letter_parts import head_signer, letterhead
from kadry_cli.hiring.papers.letters import appeal_sentence, bring_and_last
from kadry_cli.hiring.state import State


def blank_result_letter(state: State, ground: PaperGround, day: date) -> dict[str, Any]:
    """The decision on one candidate, whatever it is, with both tear-off lines."""
    held: Sentence = [
        "Конкурсна комісія на засіданні ",
        "",
        " (протокол від ",
        "",
        " № ",
        "",
        ") вирішила щодо Вас: ",
        "",
    ]
    return {
        **_frame(ground, day, "Повідомлення про рішення конкурсної комісії"),
        "paragraphs": [
            ["Конкурс на заміщення вакантної посади ", "", " завершено."],
            held,
            *([one] for one in appeal_sentence(state, ground, day, day)),
        ],
        "consent": "На зарахування до кадрового резерву (для рекомендованих) згоден(на)",
        "acquainted": "З рішенням ознайомлений(а)",
        "signer": _commission(ground, day),
    }


def blank_invitation(state: State, ground: PaperGround, day: date) -> dict[str, Any]:
    """An invitation to the exam."""
    return {
        **_frame(ground, day, "Запрошення на іспит"),
        "paragraphs": [["Запрошуємо Вас на іспит кандидатів на заміщення вакантної посади ", ""]],
        "meeting": [{"label": label, "value": ""} for label in ("Дата", "Час", "Місце")],
        "closing": bring_and_last(state.law(day)),
        "acquainted": "Запрошення одержав(ла)",
        "signer": _commission(ground, day),
    }


def blank_answer(ground: PaperGround, day: date) -> dict[str, Any]:
    """The head's answer to a complaint, allowed or dismissed."""
    return {
        **_frame(ground, day, "Відповідь на скаргу"),
        "paragraphs": [
            [
                *("Вашу скаргу від ", "", " (зареєстровано за № ", "", ") на рішення конкурсної комісії від ", ""),
                *(" у конкурсі на заміщення вакантної посади ", "", " розглянуто."),
            ],
            ["Рішення за скаргою (задоволено, відхилено): ", "", "."],
            ["Мотиви: ", ""],
            ["Рішення керівника може бути оскаржене в порядку, визначеному законодавством."],
        ],
        "acquainted": "Відповідь одержав(ла)",
        "signer": {**head_signer(ground, day), "name": ""},
    }


def _frame(ground: PaperGround, day: date, title: str) -> dict[str, Any]:
    return {
        **letterhead(ground, day),
        "date": "",
        "title": title,
        "addressee": "",
        "salutation": "",
        "meeting": [],
        "closing": [],
        "consent": "",
        "executor": "",
    }


def _commission(ground: PaperGround, day: date) -> dict[str, str]:
    if ground.competition.conducted_by == BY_HEAD:
        return {**head_signer(ground, day), "name": ""}
    return {"post": "Голова конкурсної комісії", "name": ""}
