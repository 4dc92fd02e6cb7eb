"""The head's act on a candidate: appointment, the reserve, refusal (papers 2.9, 4.3; B27, B30, B31, A3)."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.body.paper_body import ACT_INSTRUMENTAL
from kadry_cli.competition.records.candidate import APPOINT, ENROL, Candidate, HeadOutcome
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.competition.records.sitting import RESERVE, WINNER
from kadry_cli.competition.rules.appeals import post_of
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import Sex, by_sex, sex_of
from kadry_cli.exam.papers.ground import PaperGround, Sentence, body_head, signature_style
from kadry_cli.hiring.decided import Decided, required_decision
from kadry_cli.hiring.papers.ground import act_kind
from kadry_cli.hiring.papers.letter_parts import head_signer, paper_name, post_accusative
from kadry_cli.hiring.state import State


def head_order(state: State, ground: PaperGround, candidate: Candidate) -> dict[str, Any]:
    """The act that stands recorded on a candidate, or, while none does, a draft of the appointment without number.

    What no record knows (salary, rank, trial) is left to be written.
    """
    act = candidate.head_act
    decided = required_decision(state, candidate)
    day = act.act.date if act is not None else decided.date
    decision = act.decision if act is not None else APPOINT
    about = _about(decision, decided.verdict)
    post = post_of(state.competition, candidate)
    return {
        **_frame(ground, day, act.act.kind if act is not None else act_kind(ground, day), about),
        "date": body_head(ground, day)["date"] if act is not None else "",
        "number": act.act.number if act is not None else "",
        "heading": [f"Про {about} {_genitive(ground, candidate)}"],
        "verb": _VERBS.get(decision, "ВІДМОВИТИ"),
        "person": _person(candidate, decision),
        "items": _items(ground, act, decision, decided.verdict, post),
        "basis": [_basis(state, ground, candidate, decided)],
        "signer": head_signer(ground, day),
        "acquainted": _acquainted(act.act.kind if act is not None else act_kind(ground, day), sex_of(candidate.name)),
    }


def blank_head_order(ground: PaperGround, day: date) -> dict[str, Any]:
    """The form of an appointment, with neither post nor people."""
    kind = act_kind(ground, day)
    return {
        **_frame(ground, day, kind, _about(APPOINT, WINNER)),
        "date": "",
        "number": "",
        "heading": [f"Про {_about(APPOINT, WINNER)} ", ""],
        "verb": _VERBS[APPOINT],
        "person": "",
        "items": _items(ground, None, APPOINT, WINNER, None),
        "basis": ["заява від ", "", ", протокол засідання конкурсної комісії від ", "", " № ", ""],
        "signer": {**head_signer(ground, day), "name": ""},
        "acquainted": _acquainted(kind, None),
    }


def _frame(ground: PaperGround, day: date, kind: str, about: str) -> dict[str, Any]:
    head = body_head(ground, day)
    basis = ground.law.on.norm("competition.order_basis").value
    return {
        "title": f"{kind.capitalize()} про {about}",
        "body_name": head["body_name"],
        "kind": kind.upper(),
        "place": head["place"],
        "preamble": ["Відповідно до ", str(basis) if basis is not None else "", ":"],
        "visas": ["Керівник кадрової служби", "Бухгалтерія", "Юрист"],
    }


def _acquainted(kind: str, sex: Sex | None) -> str:
    return f"З {ACT_INSTRUMENTAL[kind]} {by_sex(sex, 'ознайомлений', 'ознайомлена', 'ознайомлений(а)')}"


_VERBS = {APPOINT: "ПРИЗНАЧИТИ", ENROL: "ЗАРАХУВАТИ"}


def _about(decision: str, verdict: str) -> str:
    if decision in (APPOINT, ENROL):
        return {APPOINT: "призначення", ENROL: "зарахування до кадрового резерву"}[decision]
    return "відмову у зарахуванні до кадрового резерву" if verdict == RESERVE else "відмову у призначенні"


def _genitive(ground: PaperGround, candidate: Candidate) -> str:
    """«О. П. Шевчук»: the surname in the genitive, in the style of the paper's date."""
    return paper_name(candidate).short("genitive", signature_style(ground))


def _person(candidate: Candidate, decision: str) -> str:
    """«КОВАЛЕНКА Петра Івановича» in the accusative (a refusal takes the dative); doubtful forms stay nominative."""
    return paper_name(candidate).in_order("accusative" if decision in (APPOINT, ENROL) else "dative")


def _items(ground: PaperGround, act: HeadOutcome | None, decision: str, verdict: str, post: str | None) -> Sentence:
    """The sentence behind the name, in pieces; an empty piece is a line to write on."""
    named = [post_accusative(ground, post, ground.law.on.day)] if post else ["посаду ", ""]
    if decision == APPOINT:
        whose = "посадової особи місцевого самоврядування"
        if ground.settings.kind == "state":
            whose = "державного службовця"
        since = date_short(act.starts) if act is not None and act.starts is not None else ""
        return [
            *_joined("на ", named, " з "),
            since,
            " за результатами конкурсу, з посадовим окладом згідно зі штатним розписом; установити випробування ",
            "строком ",
            "",
            "; присвоїти (зберегти) ",
            "",
            f" ранг {whose} в межах ",
            _category(ground, post),
            " категорії посад.",
        ]
    if decision == ENROL:
        return _joined("до кадрового резерву на ", named, ".")
    why = printed(act.ground).rstrip(".") if act is not None and act.ground else ""
    what = "зарахуванні до кадрового резерву на" if verdict == RESERVE else "призначенні на"
    return [*_joined(f"у {what} ", named, ". Мотиви: "), why, "."]


def _joined(before: str, named: list[str], after: str) -> list[str]:
    """One piece where the post is named; else its pieces, with the place to write in, between two more."""
    return [f"{before}{named[0]}{after}"] if len(named) == 1 else [before + named[0], *named[1:], after]


def _category(ground: PaperGround, post: str | None) -> str:
    return next((one.category or "" for unit in ground.units for one in unit.posts if one.id == post), "")


def _basis(state: State, ground: PaperGround, candidate: Candidate, decided: Decided) -> str:
    """«заява О. П. Шевчук від …, протокол засідання конкурсної комісії від … № …» (A3)."""
    parts = []
    if candidate.applied is not None:
        parts.append(f"заява {_genitive(ground, candidate)} від {date_short(candidate.applied)}")
    by_head = state.competition.conducted_by == BY_HEAD
    what = "рішення керівника" if by_head else "протокол засідання конкурсної комісії"
    parts.append(f"{what} {decided.words()}")
    if candidate.consent is not None and candidate.head_act is not None and candidate.head_act.decision == ENROL:
        parts.append(f"письмова згода від {date_short(candidate.consent)}")
    return ", ".join(parts)
