"""Invented cards, units and books for tests, judged as `kadry check` would, without a folder on a disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import yaml

from kadry_cli.body.checks import check_unit
from kadry_cli.body.order_checks import order_facts
from kadry_cli.body.orders import OrdersBook
from kadry_cli.body.records import Unit
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.register.reader import read_text
from kadry_cli.person.checks.card import check_card
from kadry_cli.person.checks.competition import check_kin, check_protocols
from kadry_cli.person.checks.register import check_orders, check_posts, check_ranks, check_tax_numbers
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card
from tests.competition.whole import competition_with, facts_of, place_of

ID = "proba-taras-9z3k"
BASE = {
    "id": ID,
    "name": "Проба Тарас Ілліч",
    "sex": "чоловіча",
    "birth": {"country": "Україна", "settlement": "м. Вигаданськ", "date": date(1970, 1, 2)},
}
"""The least that a card must say."""

REGISTER_CHECKS = (check_posts, check_ranks, check_orders, check_tax_numbers, check_protocols, check_kin)


class _Dumper(yaml.SafeDumper):
    """No anchors: the reader of a register refuses them."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def as_read(value: object) -> Any:
    """A value as the strict reader of the register hands it to a record."""
    text = value if isinstance(value, str) else yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    read, findings = read_text(text.encode("utf-8"), "made.yaml")
    assert not findings, findings
    return read


def card_with(changes: Mapping[str, Any] | None = None) -> Card:
    """The least card with other or further keys; "" takes one away."""
    keys = {key: value for key, value in {**as_read(BASE), **(changes or {})}.items() if value != ""}
    return Card.model_validate(keys)


def event(day: date, kind: str, **said: Any) -> dict[str, Any]:
    """An event of a career with an order of its day, in the words of the file."""
    ground = {"kind": "розпорядження", "number": "1-к", "date": day}
    return {"date": day, "kind": kind, **said, "ground": ground}


def events_of(said: Iterable[str]) -> Any:
    """Events written shortly: «2009-06-22 призначення post=fakhivets rank=13»; `_` stands for a blank."""
    events = []
    for line in said:
        day, kind, *words = line.split()
        named = dict(word.split("=", 1) for word in words)
        more = {key: int(value) if key == "rank" else value.replace("_", " ") for key, value in named.items()}
        events.append(event(date.fromisoformat(day), kind.replace("_", " "), **more))
    return as_read(events)


def unit_of(said: Any) -> Unit:
    """A unit of a staff list, in the words of its file or shortly: «viddil < rada: nachalnyk head_post=так, fakhivets
    units=2» is the unit `viddil` under `rada` with two posts, all begun on 01.01.2000."""
    return Unit.model_validate(said if isinstance(said, Mapping) else as_read(_unit(str(said))))


def _unit(line: str) -> dict[str, Any]:
    where, _, posts = line.partition(":")
    unit, _, parent = (part.strip() for part in where.partition("<"))
    begun = date(2000, 1, 1)
    return {
        "id": unit,
        "names": [{"from": begun, "name": "Відділ"}],
        **({"parent": parent} if parent else {}),
        "posts": [_post(*post.split()) | {"titles": [{"from": begun, "title": "посада"}]} for post in posts.split(",")],
    }


def _post(post: str, *said: str) -> dict[str, Any]:
    named = dict(word.split("=") for word in said)
    return {"id": post, **named, **{key: yaml.safe_load(named[key]) for key in ("units", "until") if key in named}}


def register_findings(given: Mapping[str, Any]) -> list[Finding]:
    """What the checks of a register say of `units`, `cards` and `books` of orders; with `competition`, beside the whole
    competition of the corpus with changes."""
    facts = facts_of(competition_with(given["competition"]))[1] if "competition" in given else FactIndex()
    for unit in map(unit_of, given.get("units", ())):
        facts.add(check_unit(unit, place_of(f"staff/units/{unit.id}.yaml", unit=unit.id)).facts)
    for book in given.get("books", ()):
        facts.add(order_facts(OrdersBook.model_validate(book), f"books/orders/{book['year']}.yaml"))
    for card in given.get("cards", ()):
        made = card_with({**card, "career": events_of(card["career"])} if "career" in card else card)
        facts.add(check_card(made, place_of(card_path(made.id), str(given.get("kind", "local")), person=made.id)).facts)
    return [finding for check in REGISTER_CHECKS for finding in check(facts)]


def card_codes(changes: Mapping[str, Any], kind: str = "local") -> list[str]:
    """The codes of the findings over one card by itself."""
    made = card_with(changes)
    return [one.code for one in check_card(made, place_of(card_path(made.id), kind, person=made.id)).findings]
