"""A handed-in list brought into a bank: what is new, what is there already, what looks like something there (D6).

Nothing is ever merged by itself: for two near questions a person says which stays, or that both do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kadry_cli.core.finding import Finding
from kadry_cli.exam.bank.drafts import Draft
from kadry_cli.exam.bank.identity import identity
from kadry_cli.exam.bank.near import NearPair, near_pairs
from kadry_cli.exam.records.bank import Question


class Choice(StrEnum):
    """What a person says of two near questions."""

    KEEP = "keep"
    REPLACE = "replace"
    BOTH = "both"


@dataclass(frozen=True)
class Pair:
    """Two near questions: one that was there first (`line` 0: in the bank) and one handed in."""

    old: Question
    old_line: int
    new: Question
    new_line: int
    near: NearPair


Decide = Callable[[Pair], Choice | None]


@dataclass
class Merged:
    """What becomes of a bank: its questions in their order, and what was done with those handed in.

    `replaced` are places in the bank with what now stands there, `removed` places that are to be taken away (one new
    question stands for several); `different` are pairs judged to be two; `open` are pairs of which nobody has said
    anything: then nothing may be written.
    """

    questions: list[Question] = field(default_factory=list)
    added: list[Question] = field(default_factory=list)
    replaced: dict[int, Question] = field(default_factory=dict)
    removed: list[int] = field(default_factory=list)
    left_out: list[Question] = field(default_factory=list)
    known: int = 0
    different: list[tuple[str, str]] = field(default_factory=list)
    open: list[Pair] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def merged(
    bank: Sequence[Question],
    drafts: Iterable[Draft],
    different: Iterable[tuple[str, str]],
    decide: Decide,
    name: str,
) -> Merged:
    """The bank with the questions of `drafts` (of the file `name`) after its own.

    A question that says just the same as one before is passed over and counted. `different` are the pairs judged
    before; `decide` is asked once for every other near pair with a new question, in the order of the list.
    """
    result = Merged()
    new = _new(bank, drafts, result, name)
    whole = [*bank, *(draft.question for draft in new)]
    lines = [0] * len(bank) + [draft.line for draft in new]
    stands: dict[int, int] = {place: place for place in range(len(whole))}
    gone: set[int] = set()
    for near in near_pairs(whole, different, since=len(bank)):
        if near.first in gone or near.second in gone:
            continue
        pair = Pair(whole[near.first], lines[near.first], whole[near.second], lines[near.second], near)
        match decide(pair):
            case Choice.KEEP:
                gone.add(near.second)
            case Choice.REPLACE:
                gone.add(near.first)
                stands[near.second] = min(stands[near.second], stands[near.first])
            case Choice.BOTH:
                result.different.append((pair.old.id, pair.new.id))
            case None:
                result.open.append(pair)
    _place(result, bank, whole, stands, gone)
    return result


def _new(bank: Sequence[Question], drafts: Iterable[Draft], result: Merged, name: str) -> list[Draft]:
    """The drafts that say what no question before says; an id that a person gave must not be taken."""
    said = {identity(question) for question in bank}
    taken = {question.id for question in bank}
    new = []
    for draft in drafts:
        same = identity(draft.question)
        if same in said:
            result.known += 1
            continue
        if draft.question.id in taken:
            values = {"row": draft.line, "reason": f"код «{draft.question.id}» уже має інше питання"}
            result.findings.append(Finding("KD549", name, values=values, line=draft.line, column=1))
            continue
        said.add(same)
        taken.add(draft.question.id)
        new.append(draft)
    return new


def _place(
    result: Merged, bank: Sequence[Question], whole: Sequence[Question], stands: dict[int, int], gone: set[int]
) -> None:
    """Everything in its order: a question that replaces another stands in its place."""
    kept = sorted((place for place in stands if place not in gone), key=lambda place: (stands[place], place))
    result.questions = [whole[place] for place in kept]
    for place in kept:
        if place >= len(bank) and stands[place] < len(bank):
            result.replaced[stands[place]] = whole[place]
        elif place >= len(bank):
            result.added.append(whole[place])
    result.removed = [place for place in sorted(gone) if place < len(bank) and place not in result.replaced]
    result.left_out = [whole[place] for place in sorted(gone) if place >= len(bank)]
    alive = {question.id for question in result.questions}
    result.different = [pair for pair in result.different if alive >= set(pair)]
