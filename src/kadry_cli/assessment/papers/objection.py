"""The statement of somebody who does not agree with the mark, and what was decided (papers 5.5; G26)."""

from __future__ import annotations

from typing import Any

from kadry_cli.assessment.papers.ground import Subject, name_in, title_in_dative
from kadry_cli.assessment.records.words import CHANGED
from kadry_cli.body.structure import post_name
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import NOWHERE
from kadry_cli.core.law.wording import citation_text


def objection(subject: Subject) -> dict[str, Any]:
    """The fields of the statement: to the higher head, which mark, why; below it the registration and the decision."""
    body, one, day = subject.body, subject.assessment, subject.day
    said = one.objection if one is not None else None
    decided = said.decision if said is not None else None
    mark = one.final_marks[0] if one is not None and one.final_marks else None
    entry = subject.entry
    to = body.actor(entry.higher if entry is not None else None, day)
    signer = body.actor(decided.by, day) if decided is not None else to
    by = body.actor(mark.by, day)["full"] if mark is not None else ""
    norm = body.law(day).norm("assessment.objection_days")
    return {
        **body.head("Заява про незгоду з оцінкою", day),
        "addressee": [
            title_in_dative(to["post"]) if to["post"] else "",
            name_in("dative", to["full"], None) if to["full"] else "",
        ],
        "applicant": name_in("genitive", subject.whose.name, subject.whose.card) if subject.whose.name else "",
        "post": _post_genitive(subject),
        "mark": mark.mark if mark is not None else "",
        "marked": date_short(mark.date) if mark is not None else "",
        "by": by,
        "year": "" if body.blank else str(subject.year),
        "reasons": printed(said.reasons) if said is not None else "",
        "day": date_short(said.date) if said is not None else "",
        "number": printed(said.number or "") if said is not None else "",
        "name": body.short(subject.whose.name, day),
        "decided": _decided(subject),
        "decision_reasons": printed(decided.reasons or "") if decided is not None else "",
        "decided_date": date_short(decided.date) if decided is not None else "",
        "higher": {"post": signer["post"] or "Керівник вищого рівня", "name": signer["name"]},
        "days": str(norm.value) if norm.value is not None else "",
        "norm": citation_text(norm.cite) if norm.value is not None and norm.cite != NOWHERE else "",
    }


def _post_genitive(subject: Subject) -> str:
    """The post with its unit in the genitive; in the nominative where a form of it is not certain."""
    found = subject.body.standing(subject.whose.card, subject.day)
    placed = subject.body.staff.get(found.post_id) if found is not None else None
    named = post_name([placed.unit], placed.post.id, subject.day) if placed is not None else None
    words = printed(named.after_of()).strip() if named is not None else subject.whose.words()
    return words.removeprefix(": ")


def _decided(subject: Subject) -> str:
    one = subject.assessment
    decided = one.objection.decision if one is not None and one.objection is not None else None
    if one is None or decided is None:
        return ""
    if decided.outcome == CHANGED and len(one.final_marks) > 1:
        return f"Підсумкову оцінку змінено: «{one.final_marks[-1].mark}»"
    return "Підсумкову оцінку змінено" if decided.outcome == CHANGED else "Підсумкову оцінку залишено без змін"
