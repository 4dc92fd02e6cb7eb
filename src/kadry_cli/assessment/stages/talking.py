"""The interview, the next plan, both hands, the approval, the objection: stages III to V (G19-G21, G26)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kadry_cli.assessment.records.assessment import (
    Approval,
    Interview,
    Objection,
    ObjectionDecision,
    PlannedWork,
    Proposal,
    Signatures,
)
from kadry_cli.assessment.records.words import CHANGED
from kadry_cli.assessment.rules.terms import objection_due
from kadry_cli.assessment.stages.marking import with_final
from kadry_cli.assessment.stages.saving import Case, Written, once
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short


@dataclass(frozen=True)
class InterviewWish:
    """What is recorded of the interview and of the hands under it."""

    day: date | None = None
    results: str = ""
    training: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    plan: tuple[PlannedWork, ...] = ()
    head: date | None = None
    servant: date | None = None
    proposals: tuple[Proposal, ...] = ()


def talked(case: Case, wish: InterviewWish) -> Written:
    """The interview as it was held, the signatures, what is proposed by the result (G19, G20, G25)."""
    after = case.assessment
    said = []
    if wish.day is not None:
        once(after.interview, "співбесіду", case)
        made = Interview.model_construct(
            date=wish.day,
            by=case.entry.by,
            results=wish.results or None,
            training=wish.training,
            problems=wish.problems,
            next_plan=wish.plan,
        )
        after = after.model_copy(update={"interview": made})
        said.append(f"співбесіду {date_short(wish.day)} записано")
    if wish.head is not None or wish.servant is not None:
        known = after.signed or Signatures.model_construct()
        if wish.head is not None:
            once(known.head, "підпис керівника", case)
        if wish.servant is not None:
            once(known.servant, "підпис службовця", case)
        signed = Signatures.model_construct(head=known.head or wish.head, servant=known.servant or wish.servant)
        after = after.model_copy(update={"signed": signed})
        whose = [word for word, day in (("керівника", wish.head), ("службовця", wish.servant)) if day is not None]
        said.append(f"{'підписи' if len(whose) > 1 else 'підпис'} {' і '.join(whose)} записано")
    if wish.proposals:
        after = after.model_copy(update={"proposals": (*after.proposals, *wish.proposals)})
        said.append(f"пропозицій за результатами: {len(wish.proposals)}")
    notes = () if after.interview and after.interview.next_plan else ("План на наступний рік ще не записано.",)
    return Written(after, f"{case.name}: {', '.join(said)}.", notes=notes)


@dataclass(frozen=True)
class ApprovalWish:
    """The approval by the higher head."""

    day: date
    remarks: str = ""
    interviews: tuple[date, ...] = ()


def approved(case: Case, wish: ApprovalWish) -> Written:
    """The result approved; only after the servant has read it and both have signed (G21)."""
    once(case.assessment.approved, "затвердження", case)
    made = Approval.model_construct(
        date=wish.day, by=case.entry.approver, remarks=wish.remarks or None, interviews=wish.interviews
    )
    after = case.assessment.model_copy(update={"approved": made})
    objection = after.objection
    pending = objection is not None and objection.decision is None
    notes = (f"{case.name}: заяву про незгоду ще не розглянуто.",) if pending else ()
    return Written(after, f"{case.name}: результат затверджено {date_short(wish.day)}.", notes=notes)


@dataclass(frozen=True)
class ObjectionWish:
    """An objection lodged, or decided, or both at once."""

    day: date | None = None
    number: str = ""
    reasons: str = ""
    decided: date | None = None
    outcome: str = ""
    grounds: str = ""
    final: str = ""


def objected(case: Case, wish: ObjectionWish) -> Written:
    """The objection and what the higher head decided; a changed mark stands beside the first (G26)."""
    after = case.assessment
    said: list[str] = []
    notes: list[str] = []
    result: dict[str, object] = {}
    decisions = []
    if wish.day is not None:
        once(after.objection, "заяву про незгоду", case)
        made = Objection.model_construct(date=wish.day, number=wish.number or None, reasons=wish.reasons)
        after = after.model_copy(update={"objection": made})
        said.append(f"заяву про незгоду від {date_short(wish.day)} записано")
        if after.acquainted is not None:
            read = after.acquainted.date
            due = objection_due(read, case.round.law(read), case.round.ground.own_days())
            result |= {"objection_until": due.last, "late": due.is_late(wish.day)}
            decisions += [due.decision] if due.decision is not None else []
            if due.last is None:
                notes.append("Строк для заяви на цю дату джерелами не підтверджено.")
            else:
                late = ", її подано пізніше" if due.is_late(wish.day) else ""
                notes.append(f"Заяву можна було подати до {date_short(due.last)}{late}.")
    if wish.decided is not None:
        objection = after.objection
        if objection is None:
            raise UserError(f"{case.name}: заяви про незгоду не записано", "спершу запишіть її: --date, --reason")
        once(objection.decision, "рішення за заявою", case)
        decision = ObjectionDecision.model_construct(
            date=wish.decided, by=case.entry.approver, outcome=wish.outcome, reasons=wish.grounds or None
        )
        after = after.model_copy(update={"objection": objection.model_copy(update={"decision": decision})})
        said.append(f"рішення {date_short(wish.decided)} – {wish.outcome}")
        if wish.outcome == CHANGED and wish.final:
            after = with_final(case, after, wish.final, wish.decided, None)
            said.append("нову підсумкову оцінку записано поруч з першою")
        elif wish.outcome == CHANGED:
            notes.append("Нової підсумкової оцінки ще не записано: kadry assess mark … --final ОЦІНКА.")
    if wish.final and wish.outcome != CHANGED:
        raise UserError("--final пишуть лише з рішенням «змінено»", "перша оцінка лишається чинною")
    return Written(after, f"{case.name}: {', '.join(said)}.", result, tuple(notes), tuple(decisions))
