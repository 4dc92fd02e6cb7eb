"""Marks, sum, threshold, result of the written exam (D9, D13, D15-D19).

Source of every rule: the general order of the exam, наказ Головдержслужби і УАДУ від 10.05.2002 № 30/84, as dated
data in `law.yaml`; a body's own act closes the time for which the text was not confirmed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.exam.records.sitting import ABSENT, CAME, REMOVED, WITHDREW

PASSED, FAILED = "склав", "не склав"

_WHOLE = re.compile(r"0|[1-9][0-9]{0,3}")


class Scale(NamedTuple):
    """The least and the greatest mark for one question."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class ExamLaw:
    """The norms of the exam on the date of the sitting; a norm without a confirmed value has `value` None."""

    on: LawOnDate
    questions: Norm
    mark_scale: Norm
    pass_share: Norm
    max_minutes: Norm
    min_members_present: Norm

    @classmethod
    def of(cls, on: LawOnDate) -> ExamLaw:
        """The exam's norms taken from the law of a day."""
        return cls(
            on,
            on.norm("exam.questions"),
            on.norm("exam.mark_scale"),
            on.norm("exam.pass_share"),
            on.norm("exam.max_minutes"),
            on.norm("exam.min_members_present"),
        )

    def scale(self) -> Scale | None:
        """The scale of marks, or None where it is not confirmed for the date."""
        value = self.mark_scale.value
        return None if value is None else Scale(int(value["min"]), int(value["max"]))

    def maximum(self) -> int | None:
        """The greatest possible sum, or None where questions or scale are not confirmed."""
        scale = self.scale()
        if scale is None or self.questions.value is None:
            return None
        return int(self.questions.value) * scale.most

    def pass_at(self) -> int | None:
        """The least sum that passes, or None where a norm it needs is not confirmed."""
        maximum, share = self.maximum(), self.pass_share.value
        return None if maximum is None or share is None else pass_threshold(maximum, share)

    def gap(self) -> Norm | None:
        """The first norm without which no result can be decided on this date."""
        return next((norm for norm in (self.mark_scale, self.questions, self.pass_share) if norm.value is None), None)


class ExamResult(NamedTuple):
    """A candidate's result. `state` is None until there are marks, or where the law of the date is not confirmed."""

    state: str | None
    total: int | None
    maximum: int | None
    pass_at: int | None
    passed: bool | None


def read_mark(text: str, scale: Scale | None) -> int | str:
    """A mark as a number, or the reason in Ukrainian why it is none (D17): marks are whole, the floor is not zero."""
    if text in ("", "~", "null"):
        return "оцінку не вписано"
    if not _WHOLE.fullmatch(text):
        return "оцінка – ціле число без дробової частини" if re.fullmatch("[0-9]+[.,][0-9]+", text) else "не число"
    mark = int(text)
    if scale is not None and mark < scale.least:
        return f"найнижча оцінка – {scale.least}; нуля у шкалі немає" if mark == 0 else f"найнижча – {scale.least}"
    if scale is not None and mark > scale.most:
        return f"найвища оцінка – {scale.most}"
    return mark


def pass_threshold(maximum: int, share: Fraction) -> int:
    """The least sum that passes: the smallest whole number not below the share of the maximum (D19)."""
    return -(-maximum * share.numerator // share.denominator)


def exam_result(attendance: str, marks: Sequence[str], law: ExamLaw) -> Decision[ExamResult]:
    """The result of one candidate on the law of the sitting's date (D18, D19).

    `marks` are the joint marks as written. Their sum is compared with the share of the maximum in integers: at one
    half, 13 of 25 passes and 12 does not. Who did not come, withdrew or was removed has no sum. With a mark outside
    the scale or a wrong number of marks nothing is decided.
    """
    read = [read_mark(text, law.scale()) for text in marks]
    given = [text if isinstance(mark, str) else mark for text, mark in zip(marks, read, strict=True)]
    inputs = {"attendance": attendance, "marks": given}
    result, steps = _judge(attendance, read, law)
    norms = ("exam.mark_scale", "exam.questions", "exam.pass_share")
    return Decision("exam.result", 1, law.on.day, law.on.kind, inputs, result, steps, norms)


def judge_of(law: ExamLaw) -> Callable[[str, tuple[str, ...]], Decision[ExamResult]]:
    """`exam_result` on one law that judges equal marks once: 100,000 candidates have some thousand rows of marks."""

    @cache
    def decide(attendance: str, marks: tuple[str, ...]) -> Decision[ExamResult]:
        return exam_result(attendance, marks, law)

    return decide


def _judge(attendance: str, marks: Sequence[int | str], law: ExamLaw) -> tuple[ExamResult, tuple[Step, ...]]:
    scale, maximum, pass_at, share = law.scale(), law.maximum(), law.pass_at(), law.pass_share.value
    undecided = ExamResult(None, None, maximum, pass_at, None)
    if attendance != CAME:
        return undecided._replace(state=attendance, passed=False), (Step(_ATTENDANCE_STEPS[attendance], {}),)
    if not marks:
        return undecided, (Step("exam.not-marked", {}),)
    wrong = [(number, mark) for number, mark in enumerate(marks, 1) if isinstance(mark, str)]
    if wrong:
        question, reason = wrong[0]
        return undecided, (Step("exam.bad-mark", {"question": question, "reason": reason}, (law.mark_scale.cite,)),)
    numbers = [mark for mark in marks if isinstance(mark, int)]
    total = sum(numbers)
    summed = Step("exam.sum", {"marks": " + ".join(map(str, numbers)), "total": total}, (law.pass_share.cite,))
    gap = law.gap()
    if gap is not None or scale is None or maximum is None:
        missing = gap or law.mark_scale
        title = law.on.parameter(missing.key).title
        return undecided._replace(total=total), (summed, Step("exam.not-confirmed", {"norm": title}, (missing.cite,)))
    questions = int(law.questions.value)
    if len(numbers) != questions:
        counts = {"given": len(numbers), "questions": questions}
        return undecided, (Step("exam.wrong-count", counts, (law.questions.cite,)),)
    left, right = total * share.denominator, maximum * share.numerator
    compared = {"times": share.denominator, "total": total, "left": left}
    compared |= {"of": share.numerator, "maximum": maximum, "right": right}
    passed = left >= right
    steps = (
        Step("exam.scale", {"least": scale.least, "most": scale.most}, (law.mark_scale.cite,)),
        summed,
        Step("exam.maximum", {"questions": questions, "most": scale.most, "maximum": maximum}, (law.questions.cite,)),
        Step("exam.threshold", {"share": str(share), "pass_at": pass_at, "maximum": maximum}, (law.pass_share.cite,)),
        Step("exam.passed" if passed else "exam.failed", compared, (law.pass_share.cite,)),
    )
    return ExamResult(PASSED if passed else FAILED, total, maximum, pass_at, passed), steps


_ATTENDANCE_STEPS = {ABSENT: "exam.absent", WITHDREW: "exam.withdrew", REMOVED: "exam.removed"}


def replay_exam_result(inputs: Mapping[str, Any], on: LawOnDate) -> Decision[ExamResult]:
    """Run `exam.result` again from the inputs of a certificate."""
    return exam_result(str(inputs["attendance"]), [str(mark) for mark in inputs["marks"]], ExamLaw.of(on))
