"""Preparation, the head's marks, the final mark, the form handed over and read: stages I and II (G14-G18)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kadry_cli.assessment.records.assessment import (
    Acquainted,
    Assessment,
    GivenMark,
    HeadAssessment,
    Marks,
    Measure,
    PlannedWork,
    Preparation,
)
from kadry_cli.assessment.records.words import BY_MEAN
from kadry_cli.assessment.rules.marks import Mean, all_marks, mean_mark, mean_words
from kadry_cli.assessment.rules.regime import Regime, scale_on
from kadry_cli.assessment.rules.terms import form_due, objection_due
from kadry_cli.assessment.stages.forms import form_of, placed_on
from kadry_cli.assessment.stages.saving import Case, Written, once
from kadry_cli.core.decision import Decision
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.hidden_lines import MASK
from kadry_cli.dossier.rules import TermDue


@dataclass(frozen=True)
class MarkWish:
    """What is recorded of stages I and II; what is None or empty is left as it is."""

    prepared: date | None = None
    interview: date | None = None
    work: tuple[PlannedWork, ...] = ()
    measures: tuple[Measure, ...] = ()
    day: date | None = None
    marks: Marks | None = None
    timeliness: str = ""
    quality: str = ""
    results: str = ""
    causes: str = ""
    final: str = ""
    final_day: date | None = None
    given: date | None = None
    acquainted: date | None = None
    agrees: bool = True
    annex: str = ""
    reveal: bool = False

    def is_empty(self) -> bool:
        """Whether nothing at all is to be recorded."""
        return (
            not (self.final or self.annex) and (self.prepared, self.marks, self.given, self.acquainted) == (None,) * 4
        )


def marked(case: Case, wish: MarkWish) -> Written:
    """What the acts of stages I and II make of an assessment; what is written stands."""
    after = case.assessment
    said: list[str] = []
    notes: list[str] = []
    result: dict[str, object] = {}
    decisions: list[Decision[Any]] = []
    if wish.prepared is not None:
        after = _prepared(case, after, wish, wish.prepared)
        said.append(f"підготовку закінчено {date_short(wish.prepared)}")
    if wish.marks is not None and wish.day is not None:
        once(after.head, "оцінку керівника", case)
        head = HeadAssessment.model_construct(
            date=wish.day,
            by=case.entry.by,
            marks=wish.marks,
            timeliness=wish.timeliness or None,
            quality=wish.quality or None,
            results=wish.results or None,
            causes=wish.causes or None,
        )
        after = after.model_copy(update={"head": head})
        said.append(f"оцінку керівника від {date_short(wish.day)} записано")
        notes += form_of(case, wish.day).notes
        if after.own is None:
            notes.append("Самооцінки службовця ще не записано.")
    if wish.annex:
        once(after.annex, "зміст додатка до бланка", case)
        after = after.model_copy(update={"annex": wish.annex})
        said.append("зміст додатка записано")
    hint = _hint(case, after)
    if hint is not None and wish.reveal:
        decisions.append(hint)
        notes += _hint_notes(hint)
    if wish.final:
        after = with_final(case, after, wish.final, wish.final_day, hint)
        said.append("підсумкову оцінку записано")
    result |= {"mark": (after.final_mark if wish.reveal else MASK) if after.final_marks else None}
    result["mean"] = mean_words(hint.result.mean) if wish.reveal and hint is not None and hint.result else None
    if wish.given is not None:
        once(after.given, "передання бланка", case)
        after = after.model_copy(update={"given": wish.given})
        said.append(f"бланк передано {date_short(wish.given)}")
    if wish.acquainted is not None:
        once(after.acquainted, "ознайомлення з оцінкою", case)
        read = Acquainted.model_construct(date=wish.acquainted, agrees=wish.agrees)
        after = after.model_copy(update={"acquainted": read})
        said.append(f"службовця ознайомлено {date_short(wish.acquainted)}")
    for name, due, words in _terms(case, after, wish):
        result[name] = due.last
        notes += [words] if words else []
        if due.decision is not None:
            decisions.append(due.decision)
    return Written(after, f"{case.name}: {', '.join(said)}.", result, tuple(notes), tuple(decisions))


def _prepared(case: Case, after: Assessment, wish: MarkWish, day: date) -> Assessment:
    once(after.prepared, "підготовку", case)
    made = Preparation.model_construct(date=day, by=case.entry.by, interview=wish.interview, work=wish.work)
    measures = (*after.measures, *(wish.measures or (() if after.measures else _duties(case, day))))
    return after.model_copy(update={"prepared": made, "measures": measures})


def _duties(case: Case, day: date) -> Iterator[Measure]:
    """The job description that the staff list names for the post (G33)."""
    placed = placed_on(case, day)
    paper = placed.post.job_description if placed is not None else None
    if paper is not None:
        yield Measure.model_construct(title=paper.title, number=paper.number, date=paper.date)


def with_final(
    case: Case, after: Assessment, word: str, day: date | None, hint: Decision[Mean | None] | None
) -> Assessment:
    """The assessment with a final mark more: the first by the direct head, another only after «змінено» (G17, G26)."""
    known = after.final_marks
    if known and not (len(known) == 1 and after.mark_may_change):
        once(known, "підсумкову оцінку", case)
    decision = after.objection.decision if after.objection is not None else None
    usual = decision.date if known and decision is not None else (after.head.date if after.head is not None else None)
    when = day or usual
    if when is None:
        raise UserError("не вказано --date", "коли виставлено підсумкову оцінку")
    scale = scale_on(case.round.law(when))
    if scale.regime is not Regime.OPEN and word not in scale.marks:
        raise UserError(
            f"на {date_short(when)} оцінки «{word}» немає",
            f"підсумкова оцінка – одне зі слів: {', '.join(scale.marks)}",
        )
    if not known and case.campaign.method == BY_MEAN and hint is not None and hint.result and hint.result.word != word:
        raise UserError(
            f"{case.name}: підсумкова оцінка інша, ніж дає середнє за критеріями",
            "так вирішено актом про оцінку («method»); звірте бали або слово",
        )
    by = case.entry.approver if known else case.entry.by
    mark = GivenMark.model_construct(mark=word, date=when, by=by)
    return after.model_copy(update={"final_marks": (*known, mark)})


def _hint(case: Case, after: Assessment) -> Decision[Mean | None] | None:
    """What the mean of the head's marks comes to; None before there are any."""
    if after.head is None:
        return None
    return hint_of(case, after.head.marks, after.head.date)


def hint_of(case: Case, marks: Marks, day: date) -> Decision[Mean | None]:
    """The same for marks that are not recorded yet."""
    return mean_mark(all_marks(marks), case.round.law(day))


def _hint_notes(hint: Decision[Mean | None]) -> Iterator[str]:
    if hint.result is not None:
        yield f"Середнє за критеріями – {mean_words(hint.result.mean)}, це «{hint.result.word}»; вирішує керівник."


def _terms(case: Case, after: Assessment, wish: MarkWish) -> Iterator[tuple[str, TermDue, str]]:
    own = case.round.ground.own_days()
    if (wish.final or wish.given is not None) and after.final_marks:
        marked_on = after.final_marks[0].date
        due = form_due(marked_on, case.round.law(marked_on), own)
        late = wish.given is not None and due.is_late(wish.given)
        what = "Бланк мали передати службовцю" if late else "Бланк передають службовцю"
        in_time = wish.given is not None and due.last is not None and not late
        yield "form_due", due, "" if in_time else _term_words(what, due)
    if wish.acquainted is not None:
        due = objection_due(wish.acquainted, case.round.law(wish.acquainted), own)
        yield "objection_until", due, _term_words("Заяву про незгоду можна подати", due)


def _term_words(what: str, due: TermDue) -> str:
    if due.last is None:
        return f"{what}: строк на цю дату джерелами не підтверджено."
    return f"{what} до {date_short(due.last)}."
