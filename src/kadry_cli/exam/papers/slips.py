"""The control slip of a ticket set (papers 1.8; E9) and the paper copy of its secret number (trust 3.8)."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.numerals import with_words
from kadry_cli.exam.papers.ground import PaperGround, body_head, signer, vacancy
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.words import act_words, grouped, head_act_words


def control_slip_fields(ground: PaperGround, seal: Seal | None, day: date) -> dict[str, Any]:
    """The fields of the control slip; without a seal it is blank. `day` is the date of the exam."""
    head = body_head(ground, day)
    return {
        "title": "Контрольний аркуш комплекту екзаменаційних білетів",
        "body_name": head["body_name"],
        "date": head["date"] if seal is None else date_short(seal.sealed),
        "competition": ground.competition.id,
        "vacancy": vacancy(ground, day),
        "basis": act_words(seal.act) if seal else head_act_words(ground.competition),
        "exam_day": head["date"],
        "tickets": with_words(seal.tickets) if seal else "",
        "algorithm": seal.algorithm if seal else "",
        "bank": grouped(seal.bank) if seal else "",
        "commitment": grouped(seal.commitment) if seal else "",
        "code": grouped(seal.set_code or "") if seal else "",
        "sealed": f"{date_short(seal.sealed)}, {seal.time:%H:%M}" if seal else "",
        "printed": _printings(seal) if seal else "",
        "secretary": signer(ground.competition.commission, "секретар", ground),
        "blank": seal is None,
    }


def seed_slip_fields(ground: PaperGround, seal: Seal, seed_hex: str, file_name: str) -> dict[str, Any]:
    """The fields of the paper copy of a secret number: 64 digits in eight numbered groups, a check beside each.

    `file_name` is the file that the copy stands in for. Nothing of this paper ever enters the register.
    """
    rows = [
        {"number": str(number), "group": group, "check": group_check(group)}
        for number, group in enumerate(grouped(seed_hex).split(), 1)
    ]
    return {
        "title": "Паперова копія таємного числа",
        "body_name": body_head(ground, seal.day)["body_name"],
        "date": date_short(seal.sealed),
        "competition": ground.competition.id,
        "vacancy": vacancy(ground, seal.day),
        "exam_day": date_short(seal.day),
        "sealed": f"{date_short(seal.sealed)}, {seal.time:%H:%M}",
        "commitment": grouped(seal.commitment),
        "file_name": file_name,
        "rows": rows,
        "chair": signer(ground.competition.commission, "голова", ground),
        "secretary": signer(ground.competition.commission, "секретар", ground),
    }


def _printings(seal: Seal) -> str:
    return "; ".join(f"{date_short(one.date)}, {one.time:%H:%M}, примірників – {one.copies}" for one in seal.printed)


def group_check(group: str) -> str:
    """Two hexadecimal digits that a misread group hardly keeps: the sum of its bytes modulo 256."""
    return f"{sum(bytes.fromhex(group)) % 256:02x}"
