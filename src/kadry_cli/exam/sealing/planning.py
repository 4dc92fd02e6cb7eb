"""The plan of `kadry exam seal`: parameters by the law of the exam's day, the commitment, what enters the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from kadry_cli.competition.records import ActReference, Competition
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import unconfirmed_note
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.exam.bank.capacity import Shortage, shortages, valid_on
from kadry_cli.exam.bank.digest import bank_digest, digests_of
from kadry_cli.exam.bank.shortage import too_small
from kadry_cli.exam.places import bank_path, exam_path
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.exam.sealing.standing import SealGround
from kadry_cli.exam.tickets.commitment import ALGORITHM, Inputs, commitment, set_seed
from kadry_cli.exam.tickets.dealing import Overlap, overlap_of
from kadry_cli.exam.tickets.making import make_set


@dataclass(frozen=True)
class SealWish:
    """How `exam seal` was called: None or empty where the law or the record gives the value."""

    approver: str
    tickets: int | None = None
    blueprint: Mapping[str, int] | None = None
    act: ActReference | None = None
    replaces: str = ""
    recipients: tuple[str, ...] = ()


class SealPlan(NamedTuple):
    """A commitment with what it stands on, and what tickets made so would share."""

    inputs: Inputs
    commitment: str
    act: ActReference
    overlap: Overlap
    findings: tuple[Finding, ...]


def exam_day(ground: SealGround, now: datetime) -> date:
    """The day of the exam: of its first sitting, or of the act where no sitting is appointed yet."""
    begins = ground.exam.begins() if ground.exam is not None else None
    return begins.date() if begins is not None else now.date()


def plan_seal(ground: SealGround, register: Ground, wish: SealWish, number: bytes, now: datetime) -> SealPlan:
    """What a seal would commit to. UserError where the record does not allow one, findings for a bank too small."""
    act = _act(ground, wish)
    day = exam_day(ground, now)
    law = ExamLaw.of(register.law_on(day))
    path, bank = exam_path(ground.competition.id), bank_path(ground.competition.id)
    notes: list[Finding] = []
    blueprint = wish.blueprint or _blueprint(law)
    tickets = _tickets(law, ground.competition, wish.tickets, path, notes)
    inputs = Inputs(bank_digest(digests_of(ground.bank.questions)), day, tickets, blueprint)
    short = shortages(valid_on(ground.bank.questions, day), blueprint, tickets)
    if short:
        return SealPlan(inputs, "", act, Overlap({}, 0, 0), (*notes, *too_small(short, bank)))
    made = make_set(ground.bank.questions, inputs, set_seed(number, inputs, ()))
    if made.twins() is not None:
        short = [Shortage("", len({frozenset(ticket) for ticket in made.tickets}), tickets)]
        notes += too_small(short, bank)
    return SealPlan(inputs, commitment(number, inputs), act, overlap_of(made.tickets), tuple(notes))


def seal_value(plan: SealPlan, wish: SealWish, now: datetime) -> Value:
    """The commitment as it enters `exam.yaml`."""
    value: dict[str, Value] = {
        "algorithm": ALGORITHM,
        "sealed": Plain(now.date().isoformat()),
        "time": f"{now:%H:%M}",
        "act": {"kind": plan.act.kind, "number": plan.act.number, "date": Plain(plan.act.date.isoformat())},
        "approver": wish.approver,
    }
    if wish.replaces:
        value["replaces"] = wish.replaces
    value |= {
        "bank": plan.inputs.bank,
        "day": Plain(plan.inputs.day.isoformat()),
        "tickets": Plain(str(plan.inputs.tickets)),
        "blueprint": [
            {"subject": subject, "questions": Plain(str(count))} for subject, count in plan.inputs.blueprint.items()
        ],
        "commitment": plan.commitment,
    }
    if wish.recipients:
        value["recipients"] = list(wish.recipients)
    return value


def _act(ground: SealGround, wish: SealWish) -> ActReference:
    """The act by which the set is made. A second set needs an act of its own and a reason (X3)."""
    competition = ground.competition
    act = wish.act or competition.head_act
    if not ground.seals:
        if wish.replaces:
            raise UserError("замінювати ще нічого: білетів не опечатано", "приберіть --replaces")
        return act
    if not wish.replaces:
        raise UserError(
            "білети цього іспиту вже опечатано; на один іспит – одне зобов’язання",
            "якщо число втрачено чи знайдено описку, потрібен новий акт керівника: "
            f'kadry exam seal {competition.id} --replaces "ПРИЧИНА" --basis "…"',
        )
    if wish.act is None or any(seal.act == act for seal in ground.seals):
        last = ground.seals[-1].act
        raise UserError(
            "для нового комплекту потрібен новий акт керівника: за попереднім "
            f"({last.kind} від {date_short(last.date)} № {last.number}) комплект уже є",
            "запишіть новий акт до книги (kadry order add) і назвіть його: --basis",
        )
    sittings = ground.exam.sittings if ground.exam is not None else ()
    if any(entry.ticket is not None for sitting in sittings for entry in sitting.candidates):
        raise UserError(
            "білети вже вибирали: комплект замінити не можна", "результати цього іспиту оскаржують, а не переписують"
        )
    return act


def _blueprint(law: ExamLaw) -> Mapping[str, int]:
    norm = law.on.norm("exam.questions_by_subject")
    if norm.value is None:
        raise UserError(
            f"на {date_short(law.on.day)} склад білета нормою не підтверджено",
            "занесіть власний акт органу до acts.yaml або назвіть склад: "
            "--blueprint constitution=1,civil_service=1,anti_corruption=1,special=2",
        )
    return {subject: int(count) for subject, count in norm.value.items()}


def _tickets(law: ExamLaw, competition: Competition, given: int | None, path: str, notes: list[Finding]) -> int:
    """As many as the norm asks for, and not fewer than the candidates (E2)."""
    norm = law.on.norm("exam.min_tickets")
    admitted = sum(candidate.admitted is True for candidate in competition.candidates)
    if norm.value is None:
        notes.append(unconfirmed_note(norm, law.on.parameter(norm.key).title, law.on.day, path, ()))
        if given is None:
            raise UserError(
                f"на {date_short(law.on.day)} найменшу кількість білетів нормою не підтверджено",
                "занесіть власний акт органу до acts.yaml або назвіть кількість: --tickets 15",
            )
    least = max(int(norm.value or 1), admitted)
    if given is not None and given < least:
        why = f"допущено кандидатів: {admitted}" if admitted == least else f"норма – не менше {least}"
        raise UserError(
            f"білетів замало: {given}, а потрібно не менше {least} ({why})", f"--tickets {least} або більше"
        )
    return given or least
