"""Joint marks, their corrections, who passed, and the annexes, for the exam's protocol (D15, D18, D19, D22)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.core.language.numerals import with_words
from kadry_cli.core.language.plurals import plural
from kadry_cli.exam.papers.protocol_day import DASH, ordered
from kadry_cli.exam.records.sitting import Sitting
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.rules import PASSED
from kadry_cli.exam.scoring import Scored
from kadry_cli.exam.words import result_word


def mark_rows(scored: Sequence[Scored]) -> list[dict[str, Any]]:
    """The joint marks and sums of those who have marks, by the alphabet."""
    rows = []
    for number, one in enumerate((one for one in ordered(scored) if one.marks), 1):
        total = one.result.total
        rows.append(
            {
                "number": str(number),
                "name": printed(one.name),
                "marks": list(one.marks),
                "total": DASH if total is None else with_words(total),
                "result": result_word(one) or "не визначено",
            }
        )
    return rows


def correction_rows(sitting: Sitting, people: Mapping[str, str], members: Mapping[str, str]) -> list[dict[str, str]]:
    """Every joint mark that was changed: the old one stays, with the reason, who attested it and when (D22)."""
    return [
        {
            "name": people.get(entry.id, entry.id),
            "question": str(one.question),
            "old": one.old,
            "new": one.new,
            "reason": printed(one.reason),
            "author": members.get(one.author, one.author),
            "date": date_short(one.date),
        }
        for entry in sorted(sitting.candidates, key=lambda entry: sort_key(people.get(entry.id, entry.id)))
        for one in entry.corrections
    ]


def passed_names(scored: Sequence[Scored]) -> list[str]:
    """«Ґудзь Марія Іванівна – 24 (двадцять чотири) бали», by the alphabet."""
    return [
        f"{printed(one.name)} – {with_words(total)} {plural(total, 'бал', 'бали', 'балів')}"
        for one in ordered(scored)
        if one.result.state == PASSED and (total := one.result.total) is not None
    ]


def passed_intro(scored: Sequence[Scored]) -> str:
    """«Вважати такими, що склали іспит:», or of one person alone by the sex that the patronymic shows."""
    passed = [one for one in scored if one.result.state == PASSED]
    if len(passed) != 1:
        return "Вважати такими, що склали іспит:"
    return by_sex(
        sex_of(passed[0].name),
        "Вважати таким, що склав іспит:",
        "Вважати такою, що склала іспит:",
        "Вважати таким (такою), що склав(ла) іспит:",
    )


def annexes(sitting: Sitting | None, seals: Sequence[Seal]) -> list[list[str]]:
    """The papers that go with the protocol; the number of sheets is counted by hand."""
    sheets = sum(1 for entry in sitting.candidates if entry.marks) if sitting else 0
    found = [
        ["Екзаменаційна відомість на ", "", " арк."],
        ["Аркуші з відповідями кандидатів (", str(sheets) if sheets else "", ") на ", "", " арк."],
    ]
    if seals or sitting is None:
        found.append(["Контрольний аркуш комплекту екзаменаційних білетів на ", "", " арк."])
    return found
