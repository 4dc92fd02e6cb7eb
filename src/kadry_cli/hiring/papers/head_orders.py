"""The head's act on a candidate: appointment, the reserve, refusal (papers 2.9, 4.3; B27, B30, B31, A3)."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.competition.records.candidate import APPOINT, ENROL, Candidate
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.competition.records.sitting import RESERVE
from kadry_cli.competition.rules.appeals import post_of
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import by_sex, sex_of, signature_name, split_name
from kadry_cli.core.records.dated import on_date
from kadry_cli.exam.papers.ground import PaperGround, body_head, signature_style
from kadry_cli.hiring.decided import Decided, required_decision
from kadry_cli.hiring.papers.letter_parts import head_signer, name_forms, post_accusative
from kadry_cli.hiring.state import State


def head_order(state: State, ground: PaperGround, candidate: Candidate, kind: str) -> dict[str, Any]:
    """The act that stands recorded on a candidate, or, while none does, a draft of the appointment without number.

    `kind` is the word of the body for its act. What no record knows (salary, rank, trial) is left to be written.
    """
    act = candidate.head_act
    decided = required_decision(state, candidate)
    day = act.act.date if act is not None else decided.date
    decision = act.decision if act is not None else APPOINT
    head = body_head(ground, day)
    shown = act is not None
    return {
        "title": f"{kind.capitalize()} {_about(decision, decided.verdict)}",
        "body_name": head["body_name"],
        "kind": (act.act.kind if act is not None else kind).upper(),
        "date": head["date"] if shown else "",
        "place": head["place"],
        "number": act.act.number if act is not None else "",
        "heading": f"Про {_about(decision, decided.verdict)} {_genitive(ground, candidate)}",
        "preamble": _preamble(ground, act.act.kind if act is not None else kind),
        "verb": _VERBS.get(decision, "ВІДМОВИТИ"),
        "person": _person(candidate, decision),
        "items": _items(state, ground, candidate, decision, decided.verdict, day),
        "basis": _basis(state, ground, candidate, decided),
        "signer": head_signer(ground, day),
        "visas": ["Керівник кадрової служби", "Бухгалтерія", "Юрист"],
        "acquainted": f"З {_instrumental(act.act.kind if act is not None else kind)} "
        + by_sex(sex_of(candidate.name), "ознайомлений", "ознайомлена", "ознайомлений(а)"),
    }


_VERBS = {APPOINT: "ПРИЗНАЧИТИ", ENROL: "ЗАРАХУВАТИ"}


def _about(decision: str, verdict: str) -> str:
    if decision in (APPOINT, ENROL):
        return {APPOINT: "призначення", ENROL: "зарахування до кадрового резерву"}[decision]
    return "відмову у зарахуванні до кадрового резерву" if verdict == RESERVE else "відмову у призначенні"


def _instrumental(kind: str) -> str:
    return "наказом" if kind == "наказ" else "розпорядженням"


def _preamble(ground: PaperGround, kind: str) -> str:
    """The law behind the act; the word of the formula only where it is an order to somebody (papers 0.3)."""
    law = "статті 15 Закону України «Про державну службу»"
    if ground.settings.kind == "local":
        law = "статті 10 Закону України «Про службу в органах місцевого самоврядування»"
    rules = (
        "Порядку проведення конкурсу на заміщення вакантних посад державних службовців, затвердженого постановою "
        "Кабінету Міністрів України від 15.02.2002 № 169"
    )
    ending = ", НАКАЗУЮ:" if kind == "наказ" else ":"
    return f"Відповідно до {law} та {rules}{ending}"


def _genitive(ground: PaperGround, candidate: Candidate) -> str:
    """«О. П. Шевчук»: the surname in the genitive, in the style of the paper's date."""
    forms = name_forms(candidate)
    doubtful = forms.doubts("genitive") or candidate.script == "latn"
    name = split_name(candidate.name) if doubtful else forms.parts_in_case("genitive")
    return printed(signature_name(name, signature_style(ground)))


def _person(candidate: Candidate, decision: str) -> str:
    """«КОВАЛЕНКА Петра Івановича» in the accusative (a refusal takes the dative); doubtful forms stay nominative."""
    case: Case = "accusative" if decision in (APPOINT, ENROL) else "dative"
    forms = name_forms(candidate)
    doubtful = forms.doubts(case) or candidate.script == "latn"
    name = split_name(candidate.name) if doubtful else forms.parts_in_case(case)
    rest = " ".join(filter(None, (name.given, name.patronymic)))
    return printed(f"{name.surname.upper()} {rest}".strip())


def _items(
    state: State, ground: PaperGround, candidate: Candidate, decision: str, verdict: str, day: date
) -> list[str]:
    """The sentence behind the name, in pieces; an empty piece is a line to write on."""
    act = candidate.head_act
    post = post_of(state.competition, candidate)
    named = post_accusative(ground, post, day) if post else "посаду "
    if decision == APPOINT:
        whose = "посадової особи місцевого самоврядування"
        if ground.settings.kind == "state":
            whose = "державного службовця"
        since = date_short(act.starts) if act is not None and act.starts is not None else ""
        return [
            f"на {named} з ",
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
        return [f"до кадрового резерву на {named}."]
    why = printed(act.ground).rstrip(".") if act is not None and act.ground else ""
    what = "зарахуванні до кадрового резерву на" if verdict == RESERVE else "призначенні на"
    return [f"у {what} {named}. Мотиви: ", why, "."]


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


def act_kind(state: State, day: date) -> str:
    """What the head's act is called on a day (papers 0.3)."""
    stated = on_date(state.ground.settings.head_acts, day)
    return stated.kind if stated is not None else "наказ" if state.ground.settings.kind == "state" else "розпорядження"
