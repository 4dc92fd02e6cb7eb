"""`kadry competition vote`: one vote on one question about one candidate, and what it decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kadry_cli.competition.rules.sitting import voters
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import can_ask
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.decision import Decision
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.exam.people import find_candidate_of
from kadry_cli.exam.sitting.words import ended, listed
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.arguments import CandidateOrAsked, CompetitionOrAsked, SittingNumber
from kadry_cli.hiring.offering import asked_candidate, asked_competition
from kadry_cli.hiring.selection.arguments import ChairWord, QuestionWord
from kadry_cli.hiring.selection.next_steps import following, without_vote
from kadry_cli.hiring.selection.voting import QUESTION_WORDS, VoteWish, voted
from kadry_cli.hiring.sittings import Held, held, refuse_sealed
from kadry_cli.hiring.state import plan_of, standing_state, state_on_disk

if TYPE_CHECKING:
    from kadry_cli.core.console.asking import Offer
    from kadry_cli.hiring.selection.results import Voted


def vote(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    candidate: CandidateOrAsked = None,
    sitting: SittingNumber = None,
    question: Annotated[
        QuestionWord | None, typer.Option("--question", help="Про що голосували; типово «переможець» чи «допущено»")
    ] = None,
    approve: Annotated[
        list[str] | None, typer.Option("--for", metavar="ЧЛЕН", help="Голосував «за»; «усі» – всі, хто лишився")
    ] = None,
    against: Annotated[list[str] | None, typer.Option("--against", metavar="ЧЛЕН", help="Голосував «проти»")] = None,
    abstained: Annotated[list[str] | None, typer.Option("--abstained", metavar="ЧЛЕН", help="Утримався")] = None,
    counts: Annotated[
        str | None,
        typer.Option("--counts", metavar="ЗА:ПРОТИ:УТРИМАЛИСЯ", help="Підсумок таємного голосування: 4:1:0"),
    ] = None,
    chair: Annotated[
        ChairWord | None, typer.Option("--chair", help="Таємне голосування порівну: як голова подав голос")
    ] = None,
    correct: Annotated[
        bool, typer.Option("--correct", help="Виправити голосування, записане помилково; рішення з нього знімають")
    ] = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати голосування щодо одного кандидата; команда скаже, що вирішено, чому і про кого ще не голосували.

    Відкрите голосування пишуть поіменно, таємне – лише підсумком.

    Приклад: kadry competition vote 2009-holovnyi-spetsialist ґудзь --for усі --against ткачук
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)

    def waiting() -> list[Offer]:
        from kadry_cli.hiring.selection.vote_questions import votable

        return votable(held(state_on_disk(root, wanted), sitting), correct=correct)

    nobody = "про кожного кандидата вже вирішено голосуванням"
    wish = VoteWish(
        asked_candidate(session, candidate, waiting, nobody, "виправити записане: --correct"),
        question.value if question else "",
        tuple(approve or ()),
        tuple(against or ()),
        tuple(abstained or ()),
        counts or "",
        chair.value if chair else "",
        correct,
    )
    if can_ask(session) and not (approve or against or abstained or counts):
        from kadry_cli.hiring.selection.vote_questions import asked_vote

        wish = asked_vote(session, held(state_on_disk(root, wanted), sitting), wish)
    decisions: list[Decision[Any]] = []

    def prepare(standing: Standing) -> Plan:
        decisions.clear()
        return _plan(standing, wanted, sitting, wish, decisions)

    outcome = act(session, Wish("competition vote", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)
    return replace(outcome, decisions=tuple(decisions)) if outcome.result is not None else outcome


def _plan(
    standing: Standing, competition: str, number: int | None, wish: VoteWish, decisions: list[Decision[Any]]
) -> Plan:
    state = standing_state(standing, competition)
    one = held(state, number)
    refuse_sealed(one)
    sitting, made = voted(one, wish)
    dropped = [known for known in sitting.decisions if known.candidate == made.candidate]
    if dropped and sitting.votes != one.sitting.votes:
        kept = tuple(known for known in sitting.decisions if known.candidate != made.candidate)
        sitting = sitting.model_copy(update={"decisions": kept, "repeat": False})
    after = one.with_(sitting)
    judged = next(known for known in after.judged() if known.vote == made)
    outcome = judged.decision.result if judged.decision is not None else None
    if judged.decision is not None:
        decisions.append(judged.decision)
    left = without_vote(after)
    result: Voted = {
        "sitting": after.place + 1,
        "candidate": made.candidate,
        "question": made.question,
        "approve": judged.tally.approve,
        "against": judged.tally.against,
        "abstained": judged.tally.abstained,
        "present": judged.tally.present,
        "outcome": outcome,
        "left": left,
    }
    name = find_candidate_of(state.competition, made.candidate).name
    said = ended(f"{_printed(name)}, {QUESTION_WORDS[made.question]}: {outcome or 'не визначено'}")
    notes = [*_reasons(judged.decision), *_silent(after, made.candidate), *_left(after, left)]
    if dropped and sitting.decisions != one.sitting.decisions:
        notes.append("Записане рішення щодо цього кандидата знято: запишіть його знову, коли проголосуєте.")
    return plan_of(
        standing,
        state,
        after.state.competition,
        said,
        result,
        notes=notes,
        basis=head_act_words(state.competition),
        following=following(after),
    )


def _reasons(decision: Decision[str | None] | None) -> list[str]:
    return step_sentences(decision) if decision is not None else []


def _silent(one: Held, candidate: str) -> list[str]:
    """Who might have voted and did not; of a secret vote only how many."""
    able = voters(one.sitting, one.commission, candidate)
    judged = one.votes_on(candidate)[-1]
    if judged.vote.named is not None:
        named = judged.vote.named
        silent = [member for member in able if member not in (*named.approve, *named.against, *named.abstained)]
        return [ended(f"Не голосували: {listed(map(one.state.name_of, silent))}")] if silent else []
    missing = len(able) - judged.tally.cast()
    return [f"Не подали дійсного голосу: {missing}."] if missing > 0 else []


def _left(one: Held, left: Sequence[str]) -> list[str]:
    if left:
        return [ended(f"Ще не голосували про: {listed(map(one.state.name_of, left))}")]
    return ["Проголосовано про кожного кандидата."]


def _printed(name: str) -> str:
    from kadry_cli.core.language.apostrophes import printed

    return printed(name)
