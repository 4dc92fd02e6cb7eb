"""The conditions of a competition that the act of the head approves, as its annex (papers 2.1, item 2; B3)."""

from __future__ import annotations

from typing import Any

from kadry_cli.body.paper_body import paper_body
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.hiring.papers.ground import Asked
from kadry_cli.hiring.papers.vacancies import (
    about_posts,
    contest,
    documents_needed,
    documents_period,
    own_staff_sentence,
    post_sections,
)
from kadry_cli.hiring.state import State


def conditions(state: State, ground: PaperGround, kind: str, asked: Asked) -> dict[str, Any]:
    """The fields of the annex: posts and requirements, documents and their term, stages, what else was approved."""
    competition = state.competition
    day = competition.head_act.date
    about = "" if asked.blank else about_posts(ground, day)
    return {
        "approved_by": issuer(ground, kind),
        "approved": "" if asked.blank else f"{day:%d.%m.%Y} № {printed(competition.head_act.number)}",
        "contest": f"{contest(competition, 'genitive')} {about}" if about else "",
        "posts": [] if asked.blank else post_sections(ground, day),
        "period": documents_period(ground),
        "documents": documents_needed(ground),
        "own_staff": own_staff_sentence(ground),
        "stages": [printed(str(one)) for one in ground.law.on.norm("competition.stages").value or ()],
        "more": [] if asked.blank or competition.conditions is None else paragraphs(competition.conditions),
    }


def issuer(ground: PaperGround, kind: str) -> str:
    """«Наказ Головного управління …», «Розпорядження селищного голови»: whose act it is, in the genitive where the form
    is certain, else after a dash in the nominative."""
    return paper_body(ground.settings, ground.law.on).issued(kind)


def paragraphs(text: str) -> list[str]:
    """The lines of a text of several paragraphs, as printed."""
    return [printed(" ".join(line.split())) for line in text.split("\n") if line.strip()]
