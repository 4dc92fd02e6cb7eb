"""A question put to every card of the register."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kadry_cli.body.records import Unit
from kadry_cli.cards.finding.question import Found, Question, Sieve, answers
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.register.load import parse_record, reader_of
from kadry_cli.person.files import card_path, people_ids
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.standing import staff_of


def search(root: Path, units: Sequence[Unit], question: Question, findings: list[Finding]) -> list[Found]:
    """Everybody who answers the question, by name; `findings` then say which cards that may answer cannot be read.

    Whoever has no card is passed over.
    """
    read, staff, sieve = reader_of(root), staff_of(units), Sieve(question, units)
    found: list[Found] = []
    for person in people_ids(root):
        path = card_path(person)
        data = read(path)
        if data is None or not sieve.passes(data):
            continue
        loaded = parse_record(data, path, Card)
        if loaded.record is None:
            findings += loaded.findings
            continue
        answer = answers(question, loaded.record, staff)
        if answer is not None:
            found.append(answer)
    return sorted(found, key=lambda one: (sort_key(one.name), one.id))
