"""From bank, seal and secret number to the tickets: the one way that printing, opening and verifying go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kadry_cli.exam.bank.capacity import valid_on
from kadry_cli.exam.records.bank import Question
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.tickets.commitment import Inputs, inputs_of, seed_of, set_code
from kadry_cli.exam.tickets.dealing import deal


class MadeSet(NamedTuple):
    """The tickets of a set by number (the first is № 1) and their code."""

    tickets: tuple[tuple[str, ...], ...]
    code: str

    def twins(self) -> tuple[int, int] | None:
        """The numbers of two tickets with the same questions, or None (E5)."""
        seen: dict[frozenset[str], int] = {}
        for number, questions in enumerate(self.tickets, 1):
            first = seen.setdefault(frozenset(questions), number)
            if first != number:
                return first, number
        return None


def make_set(questions: Iterable[Question], inputs: Inputs, seed: bytes) -> MadeSet:
    """The set that follows from a seed; a subject of the bank must have as many valid questions as a ticket needs."""
    tickets = deal(seed, _by_subject(questions, inputs), inputs.blueprint, inputs.tickets)
    return MadeSet(tickets, set_code(seed, tickets))


def made_by(seal: Seal, questions: Iterable[Question], secret: bytes) -> MadeSet:
    """The set of a seal, with the members' contributions in it."""
    return make_set(questions, inputs_of(seal), seed_of(seal, secret))


def _by_subject(questions: Iterable[Question], inputs: Inputs) -> Mapping[str, list[str]]:
    valid = valid_on(tuple(questions), inputs.day)
    return {subject: [question.id for question in valid if question.subject == subject] for subject in inputs.blueprint}
