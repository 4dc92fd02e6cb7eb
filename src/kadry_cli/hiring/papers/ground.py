"""What the papers of a competition share: what was asked for, the ground of a day, sentences with places to write in.

A sentence is a list of texts; an empty text is a place to write in, so that nothing that is not recorded is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.body.paper_body import Signer, body_name_in, head_act_kind
from kadry_cli.body.records import Post, Unit
from kadry_cli.competition.records import Candidate, CommissionMember, Competition
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.names import signature_name, split_name
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.settings import Officer
from kadry_cli.exam.papers.ground import PaperGround, alphabetical, body_head, signature, signature_style
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.hiring.state import State


class Asked(NamedTuple):
    """What a paper is asked to be: with the staff list of the register, filled from the record or blank, on the day of
    printing where it has no date of its own."""

    units: Sequence[Unit]
    blank: bool = False
    today: date = date.min

    def ground(self, state: State, day: date) -> PaperGround:
        """What the paper of a day stands on: the body, its staff list, the competition, the law of the day."""
        return PaperGround(state.ground.settings, self.units, state.competition, ExamLaw.of(state.law(day)))


def act_kind(ground: PaperGround, day: date) -> str:
    """What the head of this body issues on a day: by the settings, else by the kind of body (papers 0.3)."""
    return head_act_kind(ground.settings, day)


def body_name(ground: PaperGround, day: date) -> str:
    """The full name of the body on a day, in the nominative."""
    return printed((on_date(ground.settings.names, day) or ground.settings.names[0]).full)


def body_in(ground: PaperGround, day: date, case: Case) -> str | None:
    """The same in a case: as the settings state it, else by rule; None where that is not certain."""
    return body_name_in(ground.settings, day, case)


def begun(competition: Competition) -> date:
    """The day of the announcement; before there is one, that of the head's act."""
    return competition.announcement.since() if competition.announcement else competition.head_act.date


def heading(ground: PaperGround, day: date, *, dated: bool) -> dict[str, str]:
    """Name of the body and place as they were on the day; the date only where the paper has one."""
    head = body_head(ground, day)
    return head if dated else {**head, "date": "", "date_words": ""}


def body_head_signer(ground: PaperGround, day: date) -> Signer:
    """Post and name of the head of the body on a day; "" where the settings name none."""
    return officer(ground, on_date(ground.settings.heads, day))


def hr_signer(ground: PaperGround, day: date) -> Signer:
    """Post and name of the head of the personnel service on a day."""
    found = officer(ground, on_date(ground.settings.hr_heads, day))
    return found if found["name"] else {"post": "Керівник кадрової служби", "name": ""}


def officer(ground: PaperGround, who: Officer | None) -> Signer:
    """An officer beside a place for the hand, in the style of the paper's date."""
    if who is None:
        return {"post": "", "name": ""}
    return {"post": printed(who.post), "name": short_name(ground, who.name)}


def short_name(ground: PaperGround, name: str) -> str:
    """A name beside a signature, in the style of the paper's date (papers 0.1)."""
    return printed(signature_name(split_name(name), signature_style(ground))) if name else ""


def with_post(member: CommissionMember) -> str:
    """«Бережний Олег Васильович, начальник загального відділу», with the other body he comes from."""
    return ", ".join(printed(part) for part in (member.name, member.post, member.body) if part)


def of_role(competition: Competition, role: str) -> list[CommissionMember]:
    """The members of the commission with a role, by the alphabet."""
    return [one for one in alphabetical(competition.commission) if one.role == role]


def chair_signer(ground: PaperGround, day: date, *, blank: bool = False) -> Signer:
    """Who leads the competition: the chair of the commission, or the head of a body that has none."""
    if ground.competition.conducted_by == BY_HEAD:
        head = body_head_signer(ground, day)
        return head if head["post"] else {"post": "Керівник органу", "name": head["name"]}
    chairs = [] if blank else of_role(ground.competition, "голова")
    return {"post": "Голова конкурсної комісії", "name": signature(chairs[0], ground) if chairs else ""}


def post_of(units: Sequence[Unit], post_id: str) -> Post | None:
    """The post of the staff list with this id."""
    return next((post for unit in units for post in unit.posts if post.id == post_id), None)


def posts_of(competition: Competition, candidate: Candidate | None) -> Competition:
    """The competition with the one post that a candidate applied for, where the record names it."""
    if candidate is None or candidate.post is None:
        return competition
    own = tuple(one for one in competition.posts if one.post == candidate.post)
    return competition.model_copy(update={"posts": own or competition.posts})
