"""Papers about one person: the application with the consent, and the yearly personal plan (papers 4.1, 4.4)."""

from __future__ import annotations

from typing import Any

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import by_sex, sex_of
from kadry_cli.person.rules.standing import staff_of
from kadry_cli.reserve.papers.ground import (
    Asked,
    body_of,
    full_name,
    head,
    marked,
    paper_name,
    post_after_of,
    post_title,
    year_of,
)
from kadry_cli.reserve.papers.person import facts_of
from kadry_cli.reserve.records.candidate import Plan, PlanItem
from kadry_cli.reserve.records.words import INTERNSHIP, TASK, THEORY

GROUPS = ((THEORY, "Теоретична підготовка"), (INTERNSHIP, "Стажування"), (TASK, "Виконання завдань за посадою резерву"))
SPARE_ROWS = 3


def application(asked: Asked) -> dict[str, Any]:
    """«Прошу зарахувати (даю згоду на зарахування) мене до кадрового резерву …» (F13, F21)."""
    place = asked.place
    candidate = place.candidate if place is not None else None
    recorded = (candidate.application or candidate.consent) if candidate is not None else None
    day = recorded or asked.on or asked.today
    body = asked.body(day)
    post, name = body.head_dative()
    who = paper_name(asked, candidate, day) if candidate is not None else None
    sex = sex_of(who.full) if who is not None else None
    return {
        **head(asked, "Заява про зарахування до кадрового резерву", day),
        "addressee": [post, body.name_in("genitive") or body.name(), "" if asked.blank else name],
        "applicant": who.whole("genitive") if who is not None else "",
        "held": facts_of(asked, candidate, staff_of(asked.units), day).held if candidate is not None else "",
        "year": str(place.list.year) if place is not None else "",
        "body_of": body_of(asked, day),
        "post_of": post_after_of(asked, place.post.post, day) if place is not None else "",
        "told": by_sex(sex, "ознайомлений", "ознайомлена", "ознайомлений(а)"),
        "name": body.sign(who.full) if who is not None else "",
        "day": date_short(recorded) if recorded is not None else "",
    }


def plan(asked: Asked) -> dict[str, Any]:
    """The personal plan with what is done; a kind of training without lines keeps its place (F9, F10, F22)."""
    place = asked.place
    found = place.candidate.plan if place is not None else None
    day = (found.approved if found is not None else None) or asked.on or asked.today
    body = asked.body(day)
    approved = date_short(found.approved) if found is not None and found.approved is not None else ""
    fields: dict[str, Any] = {
        **head(asked, "Особистий річний план", day),
        **marked(asked, day),
        "approval": {**body.head(blank=asked.blank), "date": approved},
        "groups": _groups(found),
        "conclusion": _paragraphs(found.conclusion) if found is not None else [],
        "hr": body.hr(blank=asked.blank),
        "unit_head": "Керівник підрозділу",
        "year": year_of(asked) if place is None else str(place.list.year),
        **dict.fromkeys(("name", "held", "post", "by", "who"), ""),
    }
    if place is None:
        return fields
    name = paper_name(asked, place.candidate, day).full
    facts = facts_of(asked, place.candidate, staff_of(asked.units), day)
    by = printed(place.act.words()) if place.act is not None else ""
    return {
        **fields,
        "name": full_name(name),
        "held": facts.held,
        "post": post_title(asked, place.post.post, day),
        "by": ", ".join(filter(None, (date_short(place.candidate.enrolled), by))),
        "who": body.sign(name),
    }


def _paragraphs(text: str | None) -> list[str]:
    return [printed(line) for line in (text or "").splitlines() if line.strip()]


def _groups(found: Plan | None) -> list[dict[str, Any]]:
    """The lines by kinds of training in the order of the digest, numbered through; empty rows where there are none."""
    items = found.items if found is not None else ()
    numbers = iter(range(1, len(items) + 1))
    groups = []
    for kind, title in GROUPS:
        rows = [_item(one, next(numbers)) for one in items if one.kind == kind]
        spare = 0 if rows else SPARE_ROWS if found is None or not items else 1
        groups.append({"title": title, "rows": rows, "spare": spare})
    return groups


def _item(one: PlanItem, number: int) -> dict[str, str]:
    done = date_short(one.done) if one.done is not None else ""
    return {
        "number": str(number),
        "text": printed(one.text),
        "due": date_short(one.due),
        "responsible": printed(one.responsible or ""),
        "done": ", ".join(filter(None, (f"виконано {done}" if done else "", printed(one.result or "")))),
    }
