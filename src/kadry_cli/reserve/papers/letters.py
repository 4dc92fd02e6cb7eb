"""Letters to the employer of somebody in the reserve, and the employer's own letter (papers 4.5, 2.6; F14, F23)."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.wording import citation_text
from kadry_cli.core.records.dated import on_date
from kadry_cli.reserve.papers.ground import (
    ACT,
    DAY,
    NAME,
    NUMBER,
    POST,
    YEAR,
    Asked,
    body_of,
    gave,
    head,
    paper_name,
    pieces,
    post_after_of,
)
from kadry_cli.reserve.papers.person import post_elsewhere
from kadry_cli.reserve.rules.law import reserve_act
from kadry_cli.reserve.rules.membership import Place


def told(asked: Asked) -> dict[str, Any]:
    """The employer is told that somebody was enrolled, by which act (L285); where no date is given, with those of the
    notice that stands recorded."""
    recorded = asked.place.candidate.told if asked.place is not None else None
    if recorded is not None and asked.day is None:
        asked = asked._replace(day=recorded.date, number=asked.number or recorded.number or "")
    day = letter_day(asked)
    cite = citation_text(reserve_act(asked.reserves.law(day)).cite)
    enrolled = pieces(
        "Повідомляємо, що ", *_who(asked, day, "accusative"), " зараховано до кадрового резерву", *_where(asked, day)
    )
    return {
        **_letter(asked, day, "Про зарахування до кадрового резерву"),
        "title": "Повідомлення про зарахування до кадрового резерву",
        "paragraphs": [enrolled, *([pieces(f"Підстава для повідомлення: {cite}.")] if cite else [])],
        "annex": "",
    }


def request(asked: Asked) -> dict[str, Any]:
    """The employer is asked to agree before the act is issued (L306)."""
    place = asked.place
    day = letter_day(asked)
    consent = place.candidate.consent if place is not None else None
    did = gave(paper_name(asked, place.candidate, day).full) if place is not None else gave("")
    return {
        **_letter(asked, day, "Про погодження зарахування до кадрового резерву"),
        "title": "Лист про погодження зарахування до кадрового резерву",
        "paragraphs": [
            pieces("Просимо погодити зарахування ", *_enrolment(asked, day)),
            pieces(f"Письмову згоду на зарахування особа {did} ", date_short(consent) if consent else DAY, "."),
            pieces("Про рішення просимо повідомити листом-погодженням."),
        ],
        "annex": "бланк листа-погодження на 1 арк. в 1 прим.",
    }


def agreement(asked: Asked) -> dict[str, Any]:
    """The letter of agreement for the other employer to sign (L306)."""
    day = letter_day(asked)
    body = asked.body(day)
    post, name = body.head_dative()
    return {
        **head(asked, "Лист-погодження", day),
        "date": "",
        "employer": _employer(asked.place),
        "addressee": [post, body.name_in("genitive") or body.name(), "" if asked.blank else name],
        "paragraphs": [pieces("Погоджуємо зарахування ", *_enrolment(asked, day))],
    }


def require_employer(place: Place, name: str) -> None:
    """UserError for somebody who works in this body, or of whose employer nothing is known: there is nobody to tell."""
    outsider = place.candidate.outsider
    if outsider is None:
        raise UserError(
            f"{name}: має картку в цьому реєстрі, тож працює тут",
            "листи пишуть керівникові іншого органу чи підприємства; своє керівництво знає з акта",
        )
    if not outsider.employer:
        raise UserError(f"{name}: місця роботи не записано", "допишіть employer у списку резерву: kadry record")


def letter_day(asked: Asked) -> date:
    """The date of a letter: that asked for, else today."""
    return asked.day or asked.on or asked.today


def _letter(asked: Asked, day: date, heading: str) -> dict[str, Any]:
    body = asked.body(day)
    hr = on_date(asked.reserves.ground.settings.hr_heads, day)
    place = on_date(asked.reserves.ground.settings.places, day) or asked.reserves.ground.settings.places[0]
    return {
        **head(asked, heading, day),
        "contacts": body.contacts(),
        "number": printed(asked.number),
        "employer": _employer(asked.place),
        "heading": heading,
        "signer": body.head(blank=asked.blank),
        "executor": body.sign(hr.name) if hr is not None and not asked.blank else "",
        "phone": ", ".join(place.phones),
    }


def _employer(place: Place | None) -> str:
    outsider = place.candidate.outsider if place is not None else None
    return printed(outsider.employer) if outsider is not None and outsider.employer else ""


def _who(asked: Asked, day: date, case: Case) -> list[str | int]:
    """«Ткаченка Івана Петровича, головного бухгалтера,» as it stands inside a sentence."""
    if asked.place is None:
        return [NAME]
    candidate = asked.place.candidate
    name = paper_name(asked, candidate, day).whole(case)
    outsider = candidate.outsider
    post = post_elsewhere(outsider, case, with_employer=False) if outsider is not None else ""
    return [f"{name}{post}," if post.startswith(",") else f"{name}{post}"]


def _enrolment(asked: Asked, day: date) -> list[str | int]:
    """«Савчук Ірини Олегівни, головного спеціаліста, до кадрового резерву …» after «зарахування»."""
    return [*_who(asked, day, "genitive"), " до кадрового резерву", *_to_post(asked, day)]


def _to_post(asked: Asked, day: date, end: str = ".") -> list[str | int]:
    """« Тихобережної селищної ради на 2013 рік на посаду начальника загального відділу.»"""
    place = asked.place
    if place is None:
        return [f"{body_of(asked, day)} на ", YEAR, " рік на посаду ", POST, end]
    return [
        f"{body_of(asked, day)} на {place.list.year} рік на посаду{post_after_of(asked, place.post.post, day)}{end}"
    ]


def _where(asked: Asked, day: date) -> list[str | int]:
    """The same with the act."""
    place = asked.place
    if place is None:
        return [*_to_post(asked, day, " ("), ACT, " від ", DAY, " № ", NUMBER, ")."]
    return [*_to_post(asked, day, " ("), printed(place.act.words()) if place.act is not None else ACT, ")."]
