"""The announcement and its proofs: certificate of publication, sheet for the staff (papers 2.2; B4, B5, B20-B24)."""

from __future__ import annotations

from typing import Any

from kadry_cli.competition.records import Candidate
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.dated import on_date
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.papers.conditions import paragraphs
from kadry_cli.hiring.papers.ground import Asked, begun, body_head_signer, heading, hr_signer
from kadry_cli.hiring.papers.vacancies import (
    about_posts,
    contest,
    documents_needed,
    documents_period,
    own_staff_sentence,
    post_sections,
    posts_word,
    until_words,
)
from kadry_cli.hiring.state import State


def announcement(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the announcement: before its first publication a draft without the last day for documents."""
    competition = state.competition
    told = None if asked.blank else competition.announcement
    day = begun(competition)
    ground = asked.ground(state, day)
    place = on_date(ground.settings.places, day) or ground.settings.places[0]
    note = ground.law.on.norm("competition.announcement_note").value
    return {
        "title": "Оголошення про конкурс",
        **heading(ground, day, dated=told is not None),
        "address": printed(place.address) if place.address else "",
        "phones": ", ".join(printed(one) for one in place.phones),
        "announces": f"оголошує {contest(competition, 'accusative')} {posts_word(competition, blank=asked.blank)}",
        "posts": [] if asked.blank else post_sections(ground, day),
        "note": printed(str(note)) if note is not None else "",
        "period": documents_period(ground),
        "until": "" if told is None else until_words(state),
        "documents": documents_needed(ground),
        "own_staff": own_staff_sentence(ground),
        "more": paragraphs(told.more) if told is not None and told.more else [],
        "head": body_head_signer(ground, day),
        "blank": asked.blank,
    }


def publication(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the certificate of publication. UserError where nothing is published yet."""
    competition = state.competition
    told = None if asked.blank else competition.announcement
    if told is None and not asked.blank:
        raise UserError(
            "оголошення про конкурс ще не опубліковано",
            f"запишіть: kadry competition announce {state.id} …; порожній бланк: --blank",
        )
    published = sorted(told.publications, key=lambda one: one.date) if told is not None else []
    day = published[-1].date if published else competition.head_act.date
    ground = asked.ground(state, day)
    about = "" if asked.blank else about_posts(ground, day)
    return {
        "title": "Довідка про оприлюднення оголошення про конкурс",
        **heading(ground, day, dated=False),
        "contest": f"{contest(competition, 'accusative')} {about}" if about else "",
        "basis": "" if asked.blank else head_act_words(competition),
        "rows": [
            {
                "number": str(number),
                "medium": printed(one.medium),
                "place": printed(one.place) if one.place else "",
                "date": date_short(one.date),
            }
            for number, one in enumerate(published, 1)
        ],
        "period": documents_period(ground),
        "until": "" if told is None else until_words(state),
        "hr": hr_signer(ground, day),
        "blank": asked.blank,
    }


def staff_sheet(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the sheet on which the employees sign that they know of the competition: those on record, or
    places for their names."""
    competition = state.competition
    told = None if asked.blank else competition.announcement
    day = begun(competition)
    ground = asked.ground(state, day)
    about = "" if asked.blank else about_posts(ground, day)
    people = sorted(told.staff_told, key=lambda one: sort_key(one.name)) if told is not None else []
    return {
        "title": "Аркуш ознайомлення працівників з оголошенням про конкурс",
        **heading(ground, day, dated=told is not None),
        "contest": f"{contest(competition, 'accusative')} {about}" if about else "",
        "rows": [
            {"number": str(number), "name": printed(one.name), "date": date_short(one.date)}
            for number, one in enumerate(people, 1)
        ],
        "hr": hr_signer(ground, day),
        "blank": asked.blank,
    }
