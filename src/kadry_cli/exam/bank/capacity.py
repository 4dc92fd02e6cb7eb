"""Whether a bank is large enough for its tickets, and how often each question will be used (E1, E2, E6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import comb, prod
from typing import NamedTuple

from kadry_cli.exam.records.bank import Question


class Shortage(NamedTuple):
    """What a bank lacks: valid questions of a subject for one ticket, or, where `subject` is "", different tickets."""

    subject: str
    have: int
    need: int


class Usage(NamedTuple):
    """How a subject is used: its valid questions, its places in a ticket, and in how many tickets each question stands
    when they are dealt evenly."""

    subject: str
    valid: int
    places: int
    least: int
    most: int


def is_valid_on(question: Question, day: date) -> bool:
    """Whether a question may be asked on a day; both days of its validity are included."""
    return (question.valid_from is None or question.valid_from <= day) and (
        question.valid_to is None or day <= question.valid_to
    )


def valid_on(questions: Iterable[Question], day: date) -> tuple[Question, ...]:
    """The questions that may be asked on a day, in the order of the bank."""
    return tuple(question for question in questions if is_valid_on(question, day))


def combinations(questions: Iterable[Question], blueprint: Mapping[str, int]) -> int:
    """How many different tickets can be made: the product over the subjects of the choices of their questions."""
    have = _counted(questions)
    return prod(comb(have[subject], places) for subject, places in blueprint.items())


def shortages(questions: Sequence[Question], blueprint: Mapping[str, int], tickets: int) -> list[Shortage]:
    """What is lacking for a number of tickets, in the order of the blueprint; nothing where all can be made.

    `questions` are the valid ones; `blueprint` gives the places of each subject in a ticket. The whole is judged only
    where no subject is short by itself.
    """
    have = _counted(questions)
    found = [Shortage(subject, have[subject], need) for subject, need in blueprint.items() if have[subject] < need]
    if found:
        return found
    possible = combinations(questions, blueprint)
    return [Shortage("", possible, tickets)] if possible < tickets else []


def usage(questions: Iterable[Question], blueprint: Mapping[str, int], tickets: int) -> list[Usage]:
    """How often each question of each subject of the blueprint is used in a number of tickets dealt evenly."""
    have = _counted(questions)
    return [
        Usage(subject, have[subject], places, *_shares(tickets * places, have[subject]))
        for subject, places in blueprint.items()
    ]


def _counted(questions: Iterable[Question]) -> Counter[str]:
    return Counter(question.subject for question in questions)


def _shares(places: int, questions: int) -> tuple[int, int]:
    return (places // questions, -(-places // questions)) if questions else (0, 0)
