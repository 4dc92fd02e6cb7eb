"""The form of the yearly assessment (papers 5.2, 5.3; G4-G7, G12, G15-G21, G29, G31, G33).

Section 1 is the one that a sibling form shows; the order of the rest is reconstructed, and the command says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kadry_cli.assessment.papers.ground import Subject
from kadry_cli.assessment.papers.work import work_rows
from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.assessment import Assessment, Marks
from kadry_cli.assessment.rules.marks import Criteria, criteria_on
from kadry_cli.assessment.rules.people import is_leader
from kadry_cli.assessment.rules.regime import Regime, Scale, scale_on
from kadry_cli.assessment.stages.status_values import measure_words
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import by_sex
from kadry_cli.core.law.lookup import LawOnDate

RECONSTRUCTED = (
    "розділ 2 (виконання обов’язків і плану), підсумкова оцінка, співбесіда, затвердження, відмітка кадрової служби, "
    "місце для додатка"
)
CHOSEN = "+"


def form(subject: Subject) -> dict[str, Any]:
    """The fields of the form of one person, or of a blank one. UserError where the law of the day has no such form."""
    body, one, day = subject.body, subject.assessment, subject.day
    law = body.law(day)
    scale = required_scale(law, day.year)
    placed = body.staff.get(_post_id(subject))
    leader = body.blank or is_leader(placed.post if placed else None, placed.unit if placed else None)
    leader = leader or bool(one is not None and one.head is not None and one.head.marks.leader)
    special = subject.campaign.special if subject.campaign is not None else ()
    criteria = criteria_on(law, leader=leader, special=special)
    who = body.servant
    return {
        **body.head("Бланк щорічної оцінки", day),
        "annex_mark": body.annex(2),
        "heading": f"щорічної оцінки виконання {who.instrumental} посадових обов’язків і завдань",
        "name": subject.whose.name,
        "unit": subject.whose.unit,
        "post": subject.whose.post,
        "since": subject.whose.since,
        "period": _period(subject),
        "section": f"Розділ 1. Оцінка роботи {who.genitive}",
        "own_title": f"1.1. Самооцінка (заповнюється {who.short_instrumental})",
        "head_title": "1.2. Оцінка керівником",
        "scale": [f"{word[:1].upper()}{word[1:]} ({score})" for word, score in scale.marks.items()],
        "groups": _groups(criteria, one, tuple(scale.scores), blank=body.blank),
        "own_date": _day(one.own.date if one is not None and one.own is not None else None),
        "head_date": _day(one.head.date if one is not None and one.head is not None else None),
        "own_remarks": printed(one.own.remarks or "") if one is not None and one.own is not None else "",
        "measures": [measure_words(item) for item in one.measures] if one is not None else [],
        "work": work_rows(one.prepared.work) if one is not None and one.prepared is not None else [],
        "judged": _judged(one),
        **_final(subject, scale, law),
        **_talk(subject),
        **_end(subject),
        "servant_title": f"{who.nominative[:1].upper()}{who.nominative[1:]}",
        "servant": body.short(subject.whose.name, day),
        "definitions": _definitions(law, scale),
        "purposes": [printed(text) for text in law.norm("assessment.purposes").value or ()],
        "principles": [printed(text) for text in law.norm("assessment.principles").value or ()],
    }


def required_scale(law: LawOnDate, year: int) -> Scale:
    """The scale of the form by the law of a day. UserError where the day has no form by criteria."""
    scale = scale_on(law)
    if scale.regime is Regime.CRITERIA and law.norm("assessment.criteria").value is not None:
        return scale
    if scale.regime is Regime.TASKS:
        raise UserError(
            "з 2018 року державні службовці не мають бланка за критеріями: оцінюють виконання завдань",
            f"kadry assess paper conclusion ОСОБА --year {year}",
        )
    raise UserError(
        f"критеріїв і шкали бланка на {date_short(law.day)} джерела не підтверджують",
        "якщо їх дає акт органу, впишіть його в acts.yaml; інший день: --on",
    )


def _post_id(subject: Subject) -> str:
    found = subject.body.standing(subject.whose.card, subject.day)
    return found.post_id if found is not None else ""


def _period(subject: Subject) -> str:
    campaign = subject.campaign
    if subject.body.blank or not subject.year:
        return ""
    if campaign is None:
        return f"{subject.year} рік"
    return f"{date_short(campaign.report_since)} – {date_short(campaign.report_until)}"


def _groups(
    criteria: Criteria, one: Assessment | None, scores: tuple[int, ...], *, blank: bool
) -> list[dict[str, Any]]:
    """The rows of section 1: the general criteria, those for leaders, the special ones, each with its two marks."""
    own = one.own.marks if one is not None and one.own is not None else None
    head = one.head.marks if one is not None and one.head is not None else None
    groups = []
    at = 0
    for name, title in (
        ("general", ""),
        ("leader", "Критерії для керівних працівників"),
        ("special", "Спеціальні критерії"),
    ):
        titles: Sequence[str] = getattr(criteria, name) or ()
        if name == "special" and blank and not titles:
            titles = ("", "", "")
        rows = []
        for place, text in enumerate(titles):
            at += 1
            rows.append(
                {
                    "number": str(at),
                    "text": printed(text),
                    "marks": _cells(own, name, place, scores) + _cells(head, name, place, scores),
                }
            )
        if rows:
            groups.append({"title": title, "rows": rows})
    return groups


def _cells(marks: Marks | None, block: str, place: int, scores: tuple[int, ...]) -> list[str]:
    given: tuple[int, ...] = getattr(marks, block) if marks is not None else ()
    mark = given[place] if place < len(given) else None
    return [CHOSEN if mark == score else "" for score in scores]


def _judged(one: Assessment | None) -> list[dict[str, str]]:
    """What the head wrote of the work (G16), each a place to write in where nothing is recorded."""
    head = one.head if one is not None else None
    return [
        {"title": title, "text": printed(getattr(head, key) or "") if head is not None else ""}
        for key, title in (
            ("timeliness", "Своєчасність"),
            ("quality", "Якість"),
            ("results", "Результативність"),
            ("causes", "Причини продовження строків, змін до плану"),
        )
    ]


def _final(subject: Subject, scale: Scale, law: LawOnDate) -> dict[str, Any]:
    """The final marks with their definitions word for word, and the hands of those who gave them (G17, G18)."""
    one, body = subject.assessment, subject.body
    meant: Mapping[str, str] = law.norm("assessment.definitions").value or {}
    marks = []
    for at, given in enumerate(one.final_marks if one is not None else ()):
        number = scale.marks.get(given.mark)
        by = body.actor(given.by, subject.day)
        marks.append(
            {
                "title": "Підсумкова оцінка" if at == 0 else "Підсумкова оцінка за рішенням щодо незгоди",
                "mark": given.mark[:1].upper() + given.mark[1:] + (f" ({number})" if number is not None else ""),
                "meaning": printed(meant.get(given.mark, "")),
                "date": date_short(given.date),
                "by": {"post": by["post"] or "Безпосередній керівник", "name": by["name"]},
            }
        )
    read = one.acquainted if one is not None else None
    sex = subject.whose.sex
    agrees, differs = (
        by_sex(sex, "згоден", "згодна", "згоден (згодна)"),
        by_sex(sex, "не згоден", "не згодна", "не згоден (не згодна)"),
    )
    return {
        "final_marks": marks,
        "given": _day(one.given if one is not None else None),
        "acquainted": f"З оцінкою {by_sex(sex, 'ознайомлений', 'ознайомлена', 'ознайомлений(а)')}",
        "agrees": (agrees if read.agrees else differs) if read is not None else "",
        "agreement": f"{agrees} / {differs}",
        "acquainted_date": _day(read.date if read is not None else None),
    }


def _talk(subject: Subject) -> dict[str, Any]:
    """The interview: results, the work and the training of the next year, problems found (G19, G29)."""
    one = subject.assessment
    talk = one.interview if one is not None else None
    signed = one.signed if one is not None else None
    assessor = subject.body.actor(_assessor(subject), subject.day)
    return {
        "interview_date": _day(talk.date if talk is not None else None),
        "interview_results": printed(talk.results or "") if talk is not None else "",
        "next_work": [printed(item.task) for item in talk.next_plan] if talk is not None else [],
        "training": [printed(item) for item in talk.training] if talk is not None else [],
        "problems": [printed(item) for item in talk.problems] if talk is not None else [],
        "talked": talk is not None,
        "next_year": str(subject.year + 1) if subject.year and not subject.body.blank else "",
        "assessor": {"post": "Безпосередній керівник", "name": assessor["name"]},
        "signed_head": _day(signed.head if signed is not None else None),
        "signed_servant": _day(signed.servant if signed is not None else None),
    }


def _assessor(subject: Subject) -> Actor | None:
    one, entry = subject.assessment, subject.entry
    if one is not None and one.head is not None:
        return one.head.by
    return entry.by if entry is not None else None


def _end(subject: Subject) -> dict[str, Any]:
    """The approval of the higher head, the check of the personnel service, the annex (G21, G22, G31)."""
    one, body, entry = subject.assessment, subject.body, subject.entry
    approved = one.approved if one is not None else None
    filed = one.filed if one is not None else None
    higher = entry.higher if entry is not None else None
    signer = body.actor(approved.by if approved is not None else higher, subject.day)
    hr = body.hr(subject.day)
    return {
        "remarks": printed(approved.remarks or "") if approved is not None else "",
        "no_remarks": approved is not None and approved.remarks is None,
        "interviews": [date_short(day) for day in approved.interviews] if approved is not None else [],
        "higher": {"post": signer["post"] or "Керівник вищого рівня", "name": signer["name"]},
        "approved_date": _day(approved.date if approved is not None else None),
        "checked_by": body.short(filed.checked_by, subject.day)
        if filed is not None
        else ""
        if body.blank
        else hr["name"],
        "checked_date": _day(filed.date if filed is not None else None),
        "annex": printed(one.annex or "") if one is not None else "",
    }


def _definitions(law: LawOnDate, scale: Scale) -> list[dict[str, str]]:
    """What each mark means, word for word, the lowest first (papers 5.3)."""
    meant: Mapping[str, str] = law.norm("assessment.definitions").value or {}
    return [{"mark": f"{word[:1].upper()}{word[1:]}", "text": printed(meant.get(word, ""))} for word in scale.marks]


def _day(day: date | None) -> str:
    return date_short(day) if day is not None else ""
