"""The act of the head on holding a competition (papers 2.1; B3-B8): preamble, items, conditions, hands."""

from __future__ import annotations

from typing import Any

from kadry_cli.body.paper_body import ACT_GENITIVE, ACT_INSTRUMENTAL, in_pairs, paper_body
from kadry_cli.competition.records import Candidate, Competition
from kadry_cli.competition.records.commission import BY_COMMISSION, BY_HEAD
from kadry_cli.competition.records.competition import FOR_RESERVE, REPEATED
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import plural
from kadry_cli.core.register.load import load_record
from kadry_cli.exam.papers.ground import PaperGround, Sentence, signature
from kadry_cli.exam.places import bank_path
from kadry_cli.exam.records.bank import HEAD_APPROVES, Bank
from kadry_cli.hiring.papers.conditions import conditions
from kadry_cli.hiring.papers.ground import (
    Asked,
    act_kind,
    body_head_signer,
    heading,
    hr_signer,
    of_role,
    with_post,
)
from kadry_cli.hiring.papers.vacancies import about_posts, contest, documents_period
from kadry_cli.hiring.state import State

Item = dict[str, Any]
BLANK_ROWS = 6
"""So many places for those who sign that they know of the act, where no commission is named."""


def order(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the act; on a blank neither posts nor people stand."""
    competition = state.competition
    day = competition.head_act.date
    ground = asked.ground(state, day)
    kind = act_kind(ground, day) if asked.blank else competition.head_act.kind
    about = "" if asked.blank else about_posts(ground, day)
    members = [] if asked.blank else [*of_role(competition, "голова"), *of_role(competition, "член")]
    members += [] if asked.blank else of_role(competition, "секретар")
    return {
        "title": f"{kind.capitalize()} про проведення конкурсу",
        **heading(ground, day, dated=not asked.blank),
        "act": kind,
        "number": "" if asked.blank else printed(competition.head_act.number),
        "contest": f"{contest(competition, 'genitive')} {about}" if about else "",
        "forms_commission": competition.conducted_by == BY_COMMISSION,
        "preamble": _preamble(ground, blank=asked.blank),
        "formula": paper_body(ground.settings, ground.law.on).formula(kind),
        "items": _items(state, ground, asked, kind),
        "head": body_head_signer(ground, day),
        "visas": [hr_signer(ground, day), {"post": "Юрист", "name": ""}],
        "act_instrumental": ACT_INSTRUMENTAL[kind],
        "acquainted": in_pairs([signature(one, ground) for one in members] or [""] * BLANK_ROWS),
        "conditions": conditions(state, ground, kind, asked),
        "blank": asked.blank,
    }


def _preamble(ground: PaperGround, *, blank: bool) -> Sentence:
    """The acts that the competition is held under, and why it is repeated."""
    norm = ground.law.on.norm("competition.order_basis")
    known = norm.value is not None and ground.competition.kind != FOR_RESERVE
    acts = ["Відповідно до ", printed(str(norm.value)) if known else ""]
    if ground.competition.kind == REPEATED and not blank:
        acts.append(
            ", у зв’язку з тим, що за результатами попереднього конкурсу жодного кандидата не рекомендовано для "
            "призначення"
        )
    return acts


def _items(state: State, ground: PaperGround, asked: Asked, kind: str) -> list[Item]:
    competition = state.competition
    day = competition.head_act.date
    about = "" if asked.blank else about_posts(ground, day, details=True)
    named = f" {about}." if about else " на заміщення вакантної посади "
    opened = f"Оголосити {contest(competition, 'accusative')}{named}"
    items = [
        _item([opened] if about else [opened, "", " (категорія ", "", ")."]),
        _item(["Затвердити умови конкурсу, що додаються."]),
        _conducting(competition, asked),
        _item(["Кадровій службі:"], points=_duties(ground)),
    ]
    if _approves_questions(state, asked):
        items.append(_item(["Затвердити перелік питань для проведення іспиту (додається)."]))
    items.append(_item([f"Контроль за виконанням {ACT_GENITIVE[kind]} ", ""]))
    return items


def _item(sentence: Sentence, *, points: list[Sentence] | None = None, people: list[Any] | None = None) -> Item:
    return {"sentence": sentence, "points": points or [], "people": people or [], "after": []}


def _conducting(competition: Competition, asked: Asked) -> Item:
    """Who holds the competition: a commission in this composition, or in a small body somebody else (B6-B8)."""
    if competition.conducted_by == BY_COMMISSION or asked.blank:
        item = _item(["Утворити конкурсну комісію у складі:"], people=_composition(competition, asked.blank))
        return {**item, "after": _votes(competition, asked.blank)}
    why = f" ({printed(competition.conducted_why).rstrip('.')})" if competition.conducted_why else ""
    if competition.conducted_by == BY_HEAD:
        return _item([f"Конкурс провести керівникові органу без утворення конкурсної комісії{why}."])
    return _item([f"Проведення конкурсу доручити конкурсній комісії вищого органу{why}."])


def _composition(competition: Competition, blank: bool) -> list[dict[str, Any]]:
    """Chair, secretary and members with their posts; the words of a role stand once."""
    roles = (("голова", "Голова комісії"), ("секретар", "Секретар комісії"), ("член", "Члени комісії"))
    return [
        {"role": words, "people": [] if blank else [with_post(one) for one in of_role(competition, role)]}
        for role, words in roles
    ]


def _votes(competition: Competition, blank: bool) -> list[Sentence]:
    """Whether the secretary votes, and who else of the composition does not (reading of C1)."""
    secretaries = of_role(competition, "секретар")
    if blank or not secretaries:
        return [["Право голосу секретаря комісії (має, не має): ", ""]]
    votes = "має право голосу" if secretaries[0].votes else "не має права голосу"
    said = [[f"Секретар комісії входить до її складу і {votes}."]]
    silent = [printed(one.name) for one in competition.commission if not one.votes and one.role != "секретар"]
    return said + ([[f"Без права голосу до складу комісії входять: {'; '.join(silent)}."]] if silent else [])


def _duties(ground: PaperGround) -> list[Sentence]:
    """What the personnel service has to do, with the terms of the law of the day (B4, B5, B23; D1, D2)."""
    months = ground.law.on.norm("competition.publication_months").value
    ahead = _months(int(months)) if months is not None else ""
    period = documents_period(ground)
    accept = [period[0].replace("Документи приймаються", "приймати документи"), *period[1:]]
    leads = "керівником органу" if ground.competition.conducted_by == BY_HEAD else "головою конкурсної комісії"
    return [
        ["опублікувати оголошення про конкурс не пізніше як за ", ahead, " до його проведення;"],
        ["довести оголошення до відома працівників;"],
        [*accept, ";"],
        [f"визначити за погодженням з {leads} дату іспиту і повідомити про неї кандидатів."],
    ]


def _months(number: int) -> str:
    return "місяць" if number == 1 else f"{number} {plural(number, 'місяць', 'місяці', 'місяців')}"


def _approves_questions(state: State, asked: Asked) -> bool:
    """Whether this act approves the list of questions: not where another day or the chair of the commission did."""
    root = state.ground.root
    path = bank_path(state.id)
    bank = load_record(root, path, Bank).record if not asked.blank and (root / path).is_file() else None
    approved = bank.approved if bank is not None else None
    return approved is None or (approved.by == HEAD_APPROVES and approved.date == state.competition.head_act.date)
