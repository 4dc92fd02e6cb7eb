"""Marks by criteria: which criteria apply, whether each has its mark, and what the mean says (G4-G6, G17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from kadry_cli.assessment.records.assessment import Marks
from kadry_cli.assessment.rules.regime import Scale, scale_on
from kadry_cli.assessment.rules.rounded import decimal_words
from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import NOWHERE, LawOnDate, Norm

MEAN, UP_FROM, SCALE = "assessment.mean", "assessment.mean_up_from", "assessment.scale"
BLOCKS = ("general", "leader", "special")
BLOCK_WORDS = {
    "general": "за загальними критеріями",
    "leader": "за критеріями для керівників",
    "special": "за спеціальними критеріями",
}
"""The three blocks of the form in its order."""


class Criteria(NamedTuple):
    """The criteria of a form in its order; `general` is None where the law of the date is not confirmed."""

    general: tuple[str, ...] | None
    leader: tuple[str, ...]
    special: tuple[str, ...]
    norm: Norm

    def block(self, name: str) -> tuple[str, ...] | None:
        """The criteria of one block; None where it is not known how many there are."""
        if self.general is None and name != "special":
            return None
        found: tuple[str, ...] | None = getattr(self, name)
        return found

    def titles(self) -> tuple[str, ...]:
        """Every criterion in the order of the form."""
        return (*(self.general or ()), *self.leader, *self.special)


def criteria_on(law: LawOnDate, *, leader: bool, special: Sequence[str]) -> Criteria:
    """The criteria by which a servant is assessed: twelve general, five more for a leader, the body's own (G4-G6).

    `law` is that of the day of the assessment. Source: ГУДС 122/2003, L335, L344-363.
    """
    general = law.norm("assessment.criteria")
    of_leaders = law.norm("assessment.leader_criteria").value or ()
    return Criteria(general.value, tuple(of_leaders) if leader else (), tuple(special), general)


class MarkProblem(NamedTuple):
    """What is wrong with a block of marks: too few, too many, or a number that the form has not (its place from 0)."""

    block: str
    place: int | None
    given: int
    wanted: int


def mark_problems(marks: Marks, criteria: Criteria, scale: Scale) -> Iterator[MarkProblem]:
    """Every block that has not one mark for each criterion, and every mark outside the numbers of the form.

    Where the law of the date is not confirmed, only the block of special criteria is counted.
    """
    for name in BLOCKS:
        given: tuple[int, ...] = getattr(marks, name)
        wanted = criteria.block(name)
        if wanted is not None and len(given) != len(wanted):
            yield MarkProblem(name, None, len(given), len(wanted))
        for place, mark in enumerate(given):
            if scale.scores and mark not in scale.scores:
                yield MarkProblem(name, place, mark, 0)


def all_marks(marks: Marks) -> tuple[int, ...]:
    """Every mark in the order of the form."""
    return (*marks.general, *marks.leader, *marks.special)


class Mean(NamedTuple):
    """The exact mean of the marks and the word that it comes to."""

    mean: Fraction
    word: str


def mean_mark(marks: Sequence[int], law: LawOnDate) -> Decision[Mean | None]:
    """What the mean of the marks by criteria comes to; None where the scale of the date has no numbers (G17).

    A hint for the head, the mark itself only where the body's campaign says so: the sources name no way from the marks
    to the final one. Exact in fractions; from `assessment.mean_up_from` on the mean goes to the higher number. Source:
    the form of the Verkhovna Rada, order 1726/2005; the reading is the program's.
    """
    scale, up = scale_on(law), law.norm(UP_FROM)
    inputs = {"marks": list(marks)}
    norms = (SCALE, UP_FROM)
    if not marks or not scale.scores or up.value is None:
        cites = (scale.norm.cite,) if scale.norm.cite != NOWHERE else ()
        step = Step("assessment.no-mean", {"day": law.day, "count": len(marks)}, cites)
        return Decision(MEAN, 1, law.day, law.kind, inputs, None, (step,), norms)
    mean = Fraction(sum(marks), len(marks))
    whole = mean.numerator // mean.denominator
    score = whole + 1 if mean - whole >= up.value else whole
    score = min(max(score, min(scale.scores)), max(scale.scores))
    result = Mean(mean, scale.word_of(score))
    values = {"sum": sum(marks), "count": len(marks), "mean": mean_words(mean)}
    steps = (
        Step("assessment.mean", values, (scale.norm.cite,)),
        Step(
            "assessment.rounded",
            {"up": f"{up.value.numerator}/{up.value.denominator}", "score": score, "word": result.word},
            (up.cite,) if up.own else (),
        ),
    )
    return Decision(MEAN, 1, law.day, law.kind, inputs, result, steps, norms)


def mean_words(mean: Fraction) -> str:
    """«4,25» or «≈ 4,17»: two digits, the sign where they are not exact."""
    text = decimal_words(mean)
    return text if 100 % mean.denominator == 0 else f"≈ {text}"


def replay_mean(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[Mean | None]:
    """Run `assessment.mean` again from the inputs of a certificate."""
    return mean_mark([int(one) for one in inputs["marks"]], law)
