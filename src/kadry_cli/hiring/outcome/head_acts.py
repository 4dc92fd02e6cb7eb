"""The head's act on the commission's proposal: what may be recorded, what is said of it (B27, B28, B30, B31, A3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.body.basis import FORM, read_basis
from kadry_cli.body.records import Post, Unit
from kadry_cli.competition.records.acts import ActReference
from kadry_cli.competition.records.candidate import APPOINT, ENROL, REFUSE, Candidate, HeadOutcome, ReserveHire
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import RESERVE, WINNER
from kadry_cli.competition.rules.appeals import complained, overturned, post_of
from kadry_cli.competition.rules.life import appointed
from kadry_cli.competition.rules.reserve_right import may_be_hired
from kadry_cli.competition.rules.terms import Due, TermName, due
from kadry_cli.core.decision import Decision
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.hiring.decided import Decided, required_decision
from kadry_cli.hiring.outcome.notifying import UNDO
from kadry_cli.hiring.outcome.term_words import lateness
from kadry_cli.hiring.state import State, with_candidate


class HeadPlan(NamedTuple):
    """The competition with the act, the candidate as it stands then, whether the act came late, what is said of it."""

    competition: Competition
    candidate: Candidate
    late: bool
    notes: tuple[str, ...] = ()


def read_order(text: str) -> ActReference:
    """The act in «розпорядження від 19.06.2009 № 49-к». UserError for anything that is not an order of the head."""
    basis = read_basis(text)
    if not basis.kind or basis.date is None:
        raise UserError(f"--order: «{text}» – це не наказ і не розпорядження", f"напишіть так: «{FORM}»")
    return ActReference.model_construct(kind=basis.kind, number=basis.number, date=basis.date)


def appointment(state: State, candidate: Candidate, act: ActReference, starts: date | None) -> HeadPlan:
    """The winner appointed: not more persons than units, on a proposal that stands (B30, B31)."""
    decided = _proposal(state, candidate, act)
    if decided.verdict != WINNER:
        advice = (
            f"рекомендованого до резерву зараховують: kadry competition appoint {state.id} {candidate.id} --to-reserve"
        )
        raise UserError(
            f"«{candidate.id}»: комісія не визнала переможцем, а вирішила: {decided.verdict}",
            advice if decided.verdict == RESERVE else "керівник призначає на підставі пропозиції комісії",
        )
    if starts is not None and starts < act.date:
        raise UserError(
            f"--from: {date_short(starts)} – раніше за акт ({date_short(act.date)})", "звірте дату призначення"
        )
    post = post_of(state.competition, candidate)
    units = sum(one.units for one in state.competition.posts if one.post == post) or 1
    taken = [one for one in appointed(state.competition) if post_of(state.competition, one) == post]
    if len(taken) >= units:
        raise UserError(
            f"на посаду «{post}» вже призначено: {', '.join(one.id for one in taken)}",
            f"у конкурсі на неї {counted(units, 'одиниця', 'одиниці', 'одиниць')}; більше призначити не можна",
        )
    return _acted(state, candidate, decided, HeadOutcome.model_construct(decision=APPOINT, act=act, starts=starts))


def enrolment(state: State, candidate: Candidate, act: ActReference) -> HeadPlan:
    """Somebody recommended, with written consent, enrolled in the reserve: the commission only recommends (B27)."""
    decided = _proposal(state, candidate, act)
    if decided.verdict != RESERVE:
        raise UserError(
            f"«{candidate.id}»: комісія не рекомендувала до кадрового резерву, а вирішила: {decided.verdict}",
            "зараховують лише тих, кого комісія рекомендувала",
        )
    if candidate.consent is None or candidate.consent > act.date:
        when = f"дано лише {date_short(candidate.consent)}" if candidate.consent else "не записано"
        raise UserError(
            f"«{candidate.id}»: згоди на кадровий резерв на день акта {when}",
            f"запишіть її: kadry competition notify {state.id} {candidate.id} --consent ДАТА",
        )
    return _acted(state, candidate, decided, HeadOutcome.model_construct(decision=ENROL, act=act))


def refusal(state: State, candidate: Candidate, act: ActReference, ground: str) -> HeadPlan:
    """The head does not follow the proposal, with motives (readings of B11, B31, A3)."""
    decided = _proposal(state, candidate, act)
    if decided.verdict not in (WINNER, RESERVE):
        raise UserError(
            f"«{candidate.id}»: комісія не рекомендувала, а вирішила: {decided.verdict}",
            "відмовити можна лише тому, кого комісія рекомендувала",
        )
    return _acted(state, candidate, decided, HeadOutcome.model_construct(decision=REFUSE, act=act, ground=ground))


class Hired(NamedTuple):
    """The competition with somebody hired from the recommendation, and the decision that allows it (B28)."""

    competition: Competition
    decision: Decision[bool | None]


def hired_later(
    state: State, candidate: Candidate, act: ActReference, post: Post, units: Sequence[Unit], starts: date | None
) -> Hired:
    """Somebody recommended to the reserve hired to an equal or lower post without a new competition, within the year.

    UserError where the year is over or the post is higher; an unknown category leaves it to the person who records it.
    """
    decided = required_decision(state, candidate)
    if decided.verdict != RESERVE:
        raise UserError(
            f"«{candidate.id}»: комісія не рекомендувала до кадрового резерву, а вирішила: {decided.verdict}",
            "без повторного конкурсу приймають лише рекомендованих",
        )
    if candidate.hired is not None:
        raise UserError(f"«{candidate.id}» уже прийнято на «{candidate.hired.post}»", UNDO)
    _not_overturned(state, candidate)
    _not_before(act, decided)
    right = due(TermName.RESERVE_RIGHT, decided.date, state.law(decided.date), state.own)
    applied = _category(units, post_of(state.competition, candidate))
    decision = may_be_hired(right.last, starts or act.date, applied, post.category, state.law(decided.date))
    if decision.result is False:
        from kadry_cli.core.law.wording import step_sentences

        raise UserError(
            f"«{candidate.id}» прийняти без конкурсу не можна", " ".join(step_sentences(decision)).rstrip(".")
        )
    after = candidate.model_copy(update={"hired": ReserveHire.model_construct(post=post.id, act=act, starts=starts)})
    return Hired(with_candidate(state.competition, after), decision)


def _category(units: Sequence[Unit], post: str | None) -> str | None:
    return next((one.category for unit in units for one in unit.posts if one.id == post), None)


def head_act_due(state: State, decided: Decided) -> Due:
    """Until when the head decides on a proposal: a month from the commission's decision (B31)."""
    return due(TermName.HEAD_ACT, decided.date, state.law(decided.date), state.own)


def _proposal(state: State, candidate: Candidate, act: ActReference) -> Decided:
    """The decision that the act stands on. UserError where it is not there yet, or stands no longer (A3)."""
    decided = required_decision(state, candidate)
    if candidate.head_act is not None:
        known = candidate.head_act
        raise UserError(
            f"«{candidate.id}»: рішення керівника вже записано: {known.decision}, "
            f"{known.act.kind} від {date_short(known.act.date)} № {known.act.number}",
            UNDO,
        )
    _not_overturned(state, candidate)
    _not_before(act, decided)
    protocol = decided.protocol
    if state.competition.conducted_by == BY_HEAD or decided.verdict not in (WINNER, RESERVE):
        return decided
    if protocol is None:
        raise UserError(
            f"протоколу засідання {date_short(decided.date)} ще немає, а без пропозиції комісії керівник не вирішує",
            f"спершу протокол: kadry competition protocol {state.id} --number НОМЕР",
        )
    if protocol.to_head is None:
        raise UserError(
            f"протокол № {protocol.number} керівникові ще не подано",
            f"запишіть подання: kadry competition protocol {state.id} --to-head ДАТА",
        )
    if act.date < protocol.to_head:
        raise UserError(
            f"--order: акт датовано {date_short(act.date)}, а протокол керівник одержав {date_short(protocol.to_head)}",
            "звірте дату акта й дату подання протоколу",
        )
    return decided


def _not_overturned(state: State, candidate: Candidate) -> None:
    upheld = overturned(state.competition, post_of(state.competition, candidate))
    if upheld is not None:
        raise UserError(
            f"рішення комісії скасовано за скаргою «{upheld.id}», а нового ще немає",
            f"спершу нове засідання: kadry competition sit {state.id} --date ДАТА --purpose відбір",
        )


def _not_before(act: ActReference, decided: Decided) -> None:
    if act.date < decided.date:
        raise UserError(
            f"--order: акт датовано {date_short(act.date)}, раніше за рішення комісії ({date_short(decided.date)})",
            "звірте дату акта",
        )


def _acted(state: State, candidate: Candidate, decided: Decided, outcome: HeadOutcome) -> HeadPlan:
    limit = head_act_due(state, decided)
    notes = lateness(limit, outcome.act.date, "акт керівника датовано")
    open_complaints = complained(state.competition, post_of(state.competition, candidate))
    if open_complaints:
        who = ", ".join(printed(one.name) for one in open_complaints)
        notes.append(
            f"Скаргу на рішення комісії ще не розглянуто: {who}. Якщо її задовольнять, рішення ухвалюють знову."
        )
    after = candidate.model_copy(update={"head_act": outcome})
    return HeadPlan(
        with_candidate(state.competition, after), after, bool(notes) and limit.is_late(outcome.act.date), tuple(notes)
    )
