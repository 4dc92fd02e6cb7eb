"""The application to take part in a competition, a form for the candidate (papers 2.3; B12-B16, D4)."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.competition.records import Candidate
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short, date_words
from kadry_cli.core.language.declension.people.names import decline_name
from kadry_cli.core.language.declension.posts.titles import decline_title
from kadry_cli.core.language.names import by_sex, sex_of, signature_name
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.dated import on_date
from kadry_cli.exam.papers.ground import PaperGround, signature_style
from kadry_cli.hiring.papers.ground import Asked, begun, body_in, body_name, heading, of_role, posts_of, short_name
from kadry_cli.hiring.papers.vacancies import APPLICATION, about_posts, contest, documents_needed
from kadry_cli.hiring.state import State

PHOTOGRAPHS = "фотокартк"

SERVICE = {
    "state": "щодо прийняття на державну службу та проходження державної служби",
    "local": "щодо прийняття на службу в органи місцевого самоврядування та її проходження",
}


def application(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the form: with a candidate what the record has, without one the posts only, blank not even them."""
    handed_in = candidate.application if candidate is not None else None
    day = handed_in.date if handed_in is not None else begun(state.competition)
    ground = asked.ground(state, day)
    ground = ground._replace(competition=posts_of(ground.competition, candidate))
    sex = sex_of(candidate.name) if candidate is not None else None
    about = "" if asked.blank else about_posts(ground, day)
    own_staff = handed_in.own_staff if handed_in is not None else None
    return {
        "title": "Заява про участь у конкурсі",
        **heading(ground, day, dated=handed_in is not None),
        "addressee": _addressee(ground, day, blank=asked.blank),
        "applicant": _from(candidate),
        "contest": f"{contest(ground.competition, 'locative')} {about}" if about else "",
        "acquainted": by_sex(sex, "ознайомлений", "ознайомлена", "ознайомлений(а)"),
        "service": SERVICE[ground.settings.kind],
        "body_locative": _in_body(ground, day),
        "own_staff": bool(own_staff),
        "asks_own_staff": own_staff is None,
        "documents": [] if own_staff else _documents(ground, candidate),
        "day": date_words(handed_in.date) if handed_in is not None else "",
        "name": short_name(ground, candidate.name) if candidate is not None else "",
        "number": str(handed_in.number) if handed_in is not None else "",
        "registered": date_short(handed_in.date) if handed_in is not None else "",
        "blank": asked.blank,
    }


def _addressee(ground: PaperGround, day: date, *, blank: bool) -> list[str]:
    """Whom the application is addressed to, in the dative: the chair, or the head of a body without a commission."""
    if ground.competition.conducted_by == BY_HEAD:
        head = on_date(ground.settings.heads, day)
        if head is None:
            return [""]
        forms = decline_title(head.post)
        return [printed(head.post if forms.uncertain else forms.dative), _name(ground, head.name)]
    chairs = [] if blank else of_role(ground.competition, "голова")
    name = _name(ground, chairs[0].name) if chairs else ""
    return ["Голові конкурсної комісії", body_in(ground, day, "genitive") or body_name(ground, day), name]


def _name(ground: PaperGround, name: str) -> str:
    """The name in the dative; in the nominative where a form of it is not certain."""
    forms = decline_name(name)
    parts = forms.parts_in_case("nominative" if forms.doubts("dative") else "dative")
    return printed(signature_name(parts, signature_style(ground)))


def _from(candidate: Candidate | None) -> str:
    """The applicant in the genitive; "" where nobody is named or a form is not certain enough to print."""
    if candidate is None:
        return ""
    forms = decline_name(candidate.name, given=candidate.stated_forms())
    return printed(candidate.name if forms.doubts("genitive") else forms.in_case("genitive"))


def _in_body(ground: PaperGround, day: date) -> str:
    """«в Тихобережній селищній раді» after a vowel («працюю»); «в органі …» where the locative is not certain."""
    found = body_in(ground, day, "locative")
    if found is None:
        return f"в органі «{body_name(ground, day)}»"
    return f"{'у' if found[:1].lower() in 'вф' else 'в'} {found}"


def _documents(ground: PaperGround, candidate: Candidate | None) -> list[dict[str, Any]]:
    """What is added to the application: the documents on record, else those of the law of the day. Photographs have no
    sheets to count."""
    handed_in = candidate.application if candidate is not None else None
    if handed_in is not None and handed_in.documents:
        return [
            _added(printed(one.kind), _sheets(one.sheets))
            for one in handed_in.documents
            if one.given and not one.kind.startswith(APPLICATION)
        ]
    return [_added(one, "") for one in documents_needed(ground) if not one.startswith(APPLICATION)]


def _added(name: str, sheets: str) -> dict[str, Any]:
    return {"name": name, "sheets": sheets, "paged": PHOTOGRAPHS not in name}


def _sheets(number: int | None) -> str:
    return "" if number is None else counted(number, "аркуш", "аркуші", "аркушів")
