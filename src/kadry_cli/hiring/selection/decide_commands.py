"""`kadry competition decide`: the decisions that follow from the votes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kadry_cli.competition.records.sitting import ADMISSION, FAILED_EXAM, NOT_ADMITTED, NOT_RECOMMENDED, RESERVE, WINNER
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import can_ask
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.decision import Decision
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.exam.sitting.words import ended, listed
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.arguments import CompetitionOrAsked, SittingNumber
from kadry_cli.hiring.offering import asked_competition
from kadry_cli.hiring.selection.deciding import DecideWish, decided
from kadry_cli.hiring.selection.next_steps import following
from kadry_cli.hiring.sittings import Held, held, refuse_sealed
from kadry_cli.hiring.state import plan_of, standing_state, state_on_disk

if TYPE_CHECKING:
    from kadry_cli.hiring.selection.results import Decided


def decide(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    sitting: SittingNumber = None,
    candidate: Annotated[
        list[str] | None, typer.Option("--candidate", metavar="КАНДИДАТ", help="Лише про цих; типово – про кожного")
    ] = None,
    motives: Annotated[
        list[str] | None, typer.Option("--motives", metavar="КАНДИДАТ=ТЕКСТ", help="Мотиви, якщо комісія їх записала")
    ] = None,
    verdict: Annotated[
        list[str] | None,
        typer.Option("--verdict", metavar="КАНДИДАТ=РІШЕННЯ", help="Лише коли конкурс проводить сам керівник"),
    ] = None,
    repeat: Annotated[
        bool, typer.Option("--repeat", help="Провести повторний конкурс: на посаду нікого не рекомендовано")
    ] = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати рішення щодо кожного кандидата; їх виводять з голосів, а не пишуть проти них.

    Рішення немає, доки про когось не голосували, голоси поділилися порівну без голосу голови або переможців більше,
    ніж посад. Хто не склав іспиту, того так і записують.

    Приклад: kadry competition decide 2009-holovnyi-spetsialist
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    wish = DecideWish(tuple(candidate or ()), tuple(motives or ()), tuple(verdict or ()), repeat)
    if can_ask(session):
        from kadry_cli.hiring.selection.decide_questions import asked_decision

        wish = asked_decision(session, held(state_on_disk(root, wanted), sitting), wish)
    decisions: list[Decision[Any]] = []

    def prepare(standing: Standing) -> Plan:
        state = standing_state(standing, wanted)
        one = held(state, sitting)
        refuse_sealed(one)
        after = decided(one, wish)
        decisions[:] = [] if after.by_head() else [after.quorum(), *(v.decision for v in after.judged() if v.decision)]
        result: Decided = {
            "sitting": after.place + 1,
            "decisions": [
                {"candidate": known.candidate, "verdict": known.verdict} for known in after.sitting.decisions
            ],
            "repeat": after.sitting.repeat,
        }
        return plan_of(
            standing,
            state,
            after.state.competition,
            _said(after),
            result,
            notes=_notes(after),
            basis=head_act_words(state.competition),
            following=following(after),
        )

    outcome = act(session, Wish("competition decide", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)
    return replace(outcome, decisions=tuple(decisions)) if outcome.result is not None else outcome


def _of(one: Held, *verdicts: str) -> list[str]:
    return [one.state.name_of(known.candidate) for known in one.sitting.decisions if known.verdict in verdicts]


def _said(one: Held) -> str:
    if one.sitting.purpose == ADMISSION:
        count = len(one.sitting.decisions) - len(_of(one, NOT_ADMITTED))
        return f"Рішення про допуск: допущено {count}, не допущено {len(_of(one, NOT_ADMITTED))}."
    winners = _of(one, WINNER)
    if not winners:
        return "Рішення: на посаду нікого не рекомендовано." + (
            " Ухвалено провести повторний конкурс." if one.sitting.repeat else ""
        )
    word = "переможець" if len(winners) == 1 else "переможці"
    return ended(f"Рішення: {word} – {', '.join(map(printed, winners))}")


def _notes(one: Held) -> list[str]:
    words = (
        ("До кадрового резерву за згодою", (RESERVE,)),
        ("Не рекомендовано", (NOT_RECOMMENDED,)),
        ("Іспиту не склали", (FAILED_EXAM,)),
        ("Не допущено", (NOT_ADMITTED,)),
    )
    found = [ended(f"{text}: {listed(people)}") for text, verdicts in words if (people := _of(one, *verdicts))]
    known = {decision.candidate for decision in one.sitting.decisions}
    if left := [person.name for person in one.to_decide() if person.id not in known]:
        found.append(ended(f"Ще без рішення: {listed(left)}"))
    if one.sitting.purpose != ADMISSION and not _of(one, WINNER) and not one.sitting.repeat:
        found.append("Якщо комісія ухвалила провести повторний конкурс, додайте --repeat.")
    return found
