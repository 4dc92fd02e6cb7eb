"""The act of the head on ranks: people in the dative by the alphabet, rank, category, day (papers 5.7; K11).

A sentence is a list of texts; an empty text is a place to write in, so that nothing that is not recorded is invented.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from kadry_cli.body.paper_body import ACT_INSTRUMENTAL, paper_body
from kadry_cli.body.structure import in_sentence, post_name
from kadry_cli.career.ground import CareerGround
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short, date_words
from kadry_cli.core.language.names import Sex, by_sex
from kadry_cli.core.language.paper_names import PaperName
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.records.words import MALE
from kadry_cli.person.rules.ranks import folded_category
from kadry_cli.person.rules.standing import Standing

BLANK_PEOPLE = 3
LETTERS = ("А", "Б", "В")
"""The categories since 2016, which stand behind the word «категорії»."""


class Ranked(NamedTuple):
    """Somebody in the act: the card, the post held, the rank, from which day (None is left to be written)."""

    card: Card
    standing: Standing
    rank: int
    since: date | None


def rank_order(
    ground: CareerGround, people: Sequence[Ranked], act: Ground | None, submission: str, *, blank: bool
) -> dict[str, Any]:
    """The fields of the act; without `act` it is a draft that has neither date nor number yet."""
    day = act.date if act is not None else ground.day
    law = ground.register.law_on(day)
    body = paper_body(ground.register.settings, law)
    kind = act.kind if act is not None else body.act_kind()
    norm = law.norm("rank.order_basis")
    ordered = sorted(people, key=lambda one: sort_key(one.card.name_on(day)))
    about = _about(ground, many=len(ordered) != 1)
    return {
        "title": f"{kind.capitalize()} {in_sentence(about)}",
        "body_name": body.name(),
        "place": "" if blank else body.settlement(),
        "date": date_short(act.date) if act is not None else "",
        "number": printed(act.number) if act is not None else "",
        "kind": kind.upper(),
        "heading": about,
        "preamble": ["Відповідно до ", printed(str(norm.value)) if norm.value is not None else ""],
        "formula": body.formula(kind),
        "people": [_person(ground, one, day) for one in ordered] or [_nobody(ground)] * BLANK_PEOPLE,
        "basis": [f"{printed(submission)}."] if submission else ["подання ", ""],
        "head": body.head(blank=blank),
        "visas": [body.hr(blank=blank), {"post": "Юрист", "name": ""}],
        "acquainted": [
            _acquainted(kind, "m" if one.card.sex == MALE else "f", body.sign(one.card.name_on(day))) for one in ordered
        ]
        or [_acquainted(kind, None, "")] * BLANK_PEOPLE,
        "blank": blank,
    }


def _about(ground: CareerGround, *, many: bool) -> str:
    state = ground.register.settings.kind == "state"
    if many:
        whose = "державних службовців" if state else "посадових осіб місцевого самоврядування"
        return f"Про присвоєння рангів {whose}"
    return f"Про присвоєння рангу {_whose(ground)}"


def _whose(ground: CareerGround) -> str:
    state = ground.register.settings.kind == "state"
    return "державного службовця" if state else "посадової особи місцевого самоврядування"


def _person(ground: CareerGround, one: Ranked, day: date) -> dict[str, Any]:
    """«ҐУДЗЬ Марії Іванівні, головному спеціалісту загального відділу, 12 ранг … з 15 березня 2014 року»."""
    return {
        "name": _paper_name(one.card, day).in_order("dative"),
        "words": [
            f", {_held(ground, one.standing, day)}, {one.rank} ранг {_whose(ground)} {_within(one.standing.category)}",
            *([] if one.standing.category else [""]),
            f"{_after(one.standing.category)} з ",
            date_words(one.since) if one.since is not None else "",
        ],
    }


def _nobody(ground: CareerGround) -> dict[str, Any]:
    words = [", ", "", ", ", "", f" ранг {_whose(ground)} {_within('')}", "", f"{_after('')} з ", ""]
    return {"name": "", "words": words}


def _within(category: str) -> str:
    """What stands before the category, with the category where it is known."""
    if folded_category(category) in LETTERS:
        return f"в межах категорії «{folded_category(category)}»"
    return f"в межах {category}"


def _after(category: str) -> str:
    return " посад" if folded_category(category) in LETTERS else " категорії посад"


def _held(ground: CareerGround, standing: Standing, day: date) -> str:
    """The post in the dative with its unit; in the nominative where a form is doubtful."""
    placed = ground.staff.get(standing.post_id)
    named = post_name([placed.unit], standing.post_id, day) if placed is not None else None
    if named is None:
        return printed(", ".join(filter(None, (standing.post, standing.unit))))
    return printed(named.in_case("dative") or named.nominative())


def _paper_name(card: Card, day: date) -> PaperName:
    name = card.name_on(day)
    return PaperName(name, card.stated_forms(name), latin=card.script == "latn")


def _acquainted(kind: str, sex: Sex | None, name: str) -> dict[str, str]:
    told = by_sex(sex, "ознайомлений", "ознайомлена", "ознайомлений(а)")
    return {"post": f"З {ACT_INSTRUMENTAL.get(kind, 'актом')} {told}", "name": name}
