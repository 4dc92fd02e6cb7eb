"""The protocol of the exam's sitting (papers 1.7 and 2.8; C6, C9, D1, D2, D8-D10, D14, D15, D22): plain values.

A sentence is a list of texts; an empty text is a place to write in, so that nothing that is not recorded is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from kadry_cli.competition.records import CommissionMember
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import plural
from kadry_cli.core.law.wording import citation_text
from kadry_cli.exam.papers.ground import (
    PaperGround,
    Sentence,
    absent_members,
    alphabetical,
    body_head,
    member_lines,
    name_with_post,
    signature,
    signer,
    vacancy,
)
from kadry_cli.exam.papers.protocol_day import candidate_rows, incidents, states, times
from kadry_cli.exam.papers.protocol_marks import annexes, correction_rows, mark_rows, passed_intro, passed_names
from kadry_cli.exam.papers.protocol_seals import approvers_sentence, seal_sections
from kadry_cli.exam.records.sitting import STATE_LANGUAGE, Sitting
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.scoring import Scored
from kadry_cli.exam.words import head_act_words, threshold_sentence


def protocol(ground: PaperGround, sitting: Sitting, seals: Sequence[Seal], scored: Sequence[Scored]) -> dict[str, Any]:
    """The fields of the protocol of one sitting; `scored` are its candidates, `seals` all that the exam has."""
    commission = ground.competition.commission
    present = [member for member in commission if member.id in set(sitting.present)]
    names = {member.id: signature(member, ground) for member in commission}
    people = {candidate.id: printed(candidate.name) for candidate in ground.competition.candidates}
    return {
        **_head(ground, sitting.date),
        "number": printed(sitting.protocol.number) if sitting.protocol else "",
        "leaders": [_leader(present, role, ground) for role in ("голова", "секретар")],
        "present": [name_with_post(member) for member in alphabetical(present) if member.role == "член"],
        "absent": absent_members(commission, sitting.present, {one.id: one.reason for one in sitting.absent}),
        "presence": _presence(ground, len(present)),
        "opening": [_agreed(ground, sitting), _form(ground, sitting.language), _offered(sitting)],
        "room": _room(sitting),
        "approvers": approvers_sentence(ground) if seals else "",
        "seals": seal_sections(ground, seals, names),
        "times": times(ground, sitting),
        "candidates": candidate_rows(sitting, scored, names),
        "incidents": incidents(sitting, people),
        "states": states(sitting, scored),
        "marks": mark_rows(scored),
        "threshold_sentence": threshold_sentence(ground.law),
        "corrections": correction_rows(sitting, people, names),
        "individual": any(entry.individual for entry in sitting.candidates),
        "passed_intro": passed_intro(scored),
        "passed": passed_names(scored),
        "decided": all(one.result.state is not None for one in scored) and bool(scored),
        "annexes": annexes(sitting, seals),
        "chair": signer(present, "голова", ground),
        "members": member_lines(present, ground),
        "secretary": signer(present, "секретар", ground),
        "blank": False,
    }


def blank_protocol(ground: PaperGround, day: date) -> dict[str, Any]:
    """The protocol to be filled in by hand."""
    commission = ground.competition.commission
    return {
        **_head(ground, day),
        "number": "",
        "leaders": [["Голова – ", ""], ["Секретар – ", ""]],
        "present": [],
        "absent": [],
        "presence": ["Склад комісії – ", "", ", присутні – ", "", "."],
        "opening": [_agreed(ground, None), _form(ground, STATE_LANGUAGE), _offered(None)],
        "room": [],
        "approvers": "",
        "seals": [],
        "times": times(ground, None),
        "candidates": [],
        "incidents": [],
        "states": [],
        "marks": [],
        "threshold_sentence": threshold_sentence(ground.law),
        "corrections": [],
        "individual": False,
        "passed_intro": "",
        "passed": [],
        "decided": False,
        "annexes": annexes(None, ()),
        "chair": signer(commission, "голова", ground),
        "members": member_lines(commission, ground),
        "secretary": signer(commission, "секретар", ground),
        "blank": True,
    }


def _head(ground: PaperGround, day: date) -> dict[str, Any]:
    return {
        "title": "Протокол засідання конкурсної комісії про проведення іспиту",
        **body_head(ground, day),
        "vacancy": vacancy(ground, day),
        "basis": head_act_words(ground.competition),
        "questions": list(range(1, int(ground.law.questions.value or 0) + 1)),
    }


def _leader(present: Sequence[CommissionMember], role: str, ground: PaperGround) -> Sentence:
    return [f"{role.capitalize()} – ", signer(present, role, ground)["name"]]


def _presence(ground: PaperGround, present: int) -> Sentence:
    """How many of the composition were there, and the least that the order of the exam asks for (C9)."""
    size = len(ground.competition.commission)
    people = plural(size, "особа", "особи", "осіб")
    counted = f"Склад комісії – {size} {people}, присутні – {present}."
    norm = ground.law.min_members_present
    if norm.value is None:
        return [counted]
    held = "цієї вимоги дотримано" if present >= norm.value else "цієї вимоги не дотримано"
    members = plural(int(norm.value), "члена", "членів", "членів")
    return [
        f"{counted} Під час підготовки відповідей мають бути присутні не менше {norm.value} {members} комісії "
        f"({citation_text(norm.cite)}); {held}."
    ]


def _agreed(ground: PaperGround, sitting: Sitting | None) -> Sentence:
    """Who set the date and who agreed to it, as the law of the date names them (D2)."""
    norm = ground.law.on.norm("exam.date_set_by")
    day = date_short(sitting.agreed) if sitting and sitting.agreed else ""
    if norm.value is None:
        return ["Дату іспиту визначено: ", "", "; погоджено: ", day, "."]
    return [f"Дату іспиту визначено ({norm.value['sets']}) і погоджено ({norm.value['agrees']}) ", day, "."]


def _form(ground: PaperGround, language: str) -> Sentence:
    form = ground.law.on.norm("exam.form").value
    manner = f"{form}, " if form else ""
    return [f"Іспит проведено {manner}{language.removesuffix('а')}ою мовою."]


def _offered(sitting: Sitting | None) -> Sentence:
    offered = printed(sitting.offered).rstrip(".") if sitting and sitting.offered else ""
    return ["Білети запропоновано так: ", offered, ". Кожен кандидат вибрав білет сам."]


def _room(sitting: Sitting) -> list[Sentence]:
    return [[f"{printed(one.what)} – {'виконано' if one.done else 'не виконано'}"] for one in sitting.room]
