"""What every letter to a candidate has: letterhead, addressee in the dative, salutation, signer (papers 0.5, 2.6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from kadry_cli.body.structure import post_name
from kadry_cli.competition.records import CommissionMember
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.commission import BY_HEAD, CHAIR, SECRETARY
from kadry_cli.competition.rules.appeals import post_of
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.names import signature_name, split_name
from kadry_cli.core.language.paper_names import PaperName
from kadry_cli.core.records.dated import on_date
from kadry_cli.exam.papers.ground import PaperGround, body_head, named_posts, signature, signature_style
from kadry_cli.hiring.papers.ground import body_in, body_name


def letterhead(ground: PaperGround, day: date) -> dict[str, Any]:
    """The body's name, address and telephones as of the day, and the date of the letter."""
    place = on_date(ground.settings.places, day) or ground.settings.places[0]
    phones = f"тел. {', '.join(place.phones)}" if place.phones else ""
    return {
        "body_name": body_head(ground, day)["body_name"],
        "contacts": "; ".join(filter(None, (printed(place.address or place.settlement), phones))),
        "date": body_head(ground, day)["date"],
        "number": "",
    }


def addressee(candidate: Candidate) -> str:
    """«Шевчук Олені Петрівні»; the nominative behind a word where the dative is doubtful."""
    return paper_name(candidate).addressee()


def salutation(candidate: Candidate) -> str:
    """«Шановна Олено Петрівно!»; both endings and the nominative where the patronymic does not show the sex."""
    return paper_name(candidate).salutation()


def paper_name(candidate: Candidate) -> PaperName:
    """The name of a candidate with the cases that the record states."""
    return PaperName(candidate.name, candidate.stated_forms(), candidate.script == "latn")


def vacancy_of(ground: PaperGround, candidate: Candidate, day: date) -> str:
    """What follows «на заміщення»: the candidate's own post, or all of the competition where none is named."""
    wanted = post_of(ground.competition, candidate)
    own = post_name(ground.units, wanted, day) if wanted else None
    if own is not None:
        return "вакантної посади" + printed(own.after_of())
    named = named_posts(ground, day)
    if not named:
        return "вакантної посади"
    return "вакантних посад: " + "; ".join(printed(name.nominative()) for name in named)


def post_accusative(ground: PaperGround, post: str, day: date) -> str:
    """What follows «призначити на»: «посаду головного спеціаліста …», or a colon and the nominative."""
    named = post_name(ground.units, post, day)
    return "посаду" + (printed(named.after_of()) if named is not None else "")


def body_genitive(ground: PaperGround, day: date) -> str:
    """What follows «керівнику»: the body in the genitive; behind a colon in the nominative where that is doubtful."""
    found = body_in(ground, day, "genitive")
    return f" {found}" if found is not None else f": {body_name(ground, day)}"


def commission_signer(ground: PaperGround, day: date) -> dict[str, str]:
    """Who signs a notice of the commission: its chair; in a small body the head (B8)."""
    competition = ground.competition
    chair = _member(competition.commission, CHAIR)
    if competition.conducted_by == BY_HEAD or chair is None:
        return head_signer(ground, day)
    return {"post": "Голова конкурсної комісії", "name": signature(chair, ground)}


def head_signer(ground: PaperGround, day: date) -> dict[str, str]:
    """The head of the body of the day."""
    head = on_date(ground.settings.heads, day)
    if head is None:
        return {"post": "Керівник", "name": ""}
    name = signature_name(split_name(head.name), signature_style(ground))
    return {"post": printed(head.post), "name": printed(name)}


def executor(ground: PaperGround) -> str:
    """Who prepared the letter: the secretary of the commission (papers 2.6)."""
    secretary = _member(ground.competition.commission, SECRETARY)
    return signature(secretary, ground) if secretary is not None else ""


def _member(members: Sequence[CommissionMember], role: str) -> CommissionMember | None:
    return next((one for one in members if one.role == role), None)
