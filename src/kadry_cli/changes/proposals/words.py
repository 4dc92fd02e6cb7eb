"""Proposals in words and as results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.dates import date_short
from kadry_cli.trust.proposing import missing_value
from kadry_cli.trust.rules.missing import missing_words, who_words

if TYPE_CHECKING:
    from kadry_cli.changes.proposals.reading import State
    from kadry_cli.changes.results import ChangeKnowledge, ChangeState


def state_words(state: State) -> str:
    """How a proposal stands, in a sentence."""
    if state.made:
        return "Цю зміну вже внесено."
    if state.proposal.altered:
        return "Файл обізнаності цієї зміни змінено не програмою: внести її не можна."
    if state.stale:
        return f"Зміна застаріла: після подання змінено {', '.join(state.stale)}."
    if state.missing:
        return f"Ще мають знати: {missing_words(state.missing)}."
    return "Усі, хто мав знати, знають: зміну можна внести."


def knowledge_values(state: State) -> list[ChangeKnowledge]:
    """What is acknowledged, as a result."""
    reasons = {one.at: one.reason for one in state.verdict.unproven}
    return [
        {
            "role": one.role,
            "person": one.person,
            "kind": one.kind,
            "date": one.date,
            "paper": one.paper,
            "scan": one.scan,
            "signers": [hand.email for hand in one.hands],
            "reason": reasons.get(at),
        }
        for at, one in enumerate(state.proposal.ack.knowledge)
    ]


def state_value(state: State) -> ChangeState:
    """A proposal as a result."""
    proposal = state.proposal
    return {
        "change": proposal.id,
        "when": proposal.made.committed.isoformat(),
        "author": proposal.made.author,
        "basis": proposal.basis,
        "records": [file.path for file in proposal.files],
        "known": knowledge_values(state),
        "missing": missing_value(state.missing),
        "stale": list(state.stale),
        "altered": proposal.altered,
        "made": state.made,
        "ready": state.ready,
    }


def known_rows(state: State) -> list[tuple[str, str, str, str]]:
    """Who knows, how and since when, who signed; what does not count is said in the place of the day."""
    reasons = {one.at: one.reason for one in state.verdict.unproven}
    rows = [
        (
            who_words(one.role, one.person or ""),
            f"{one.kind}: {one.paper}" if one.paper else one.kind,
            f"не рахується: {reasons[at]}" if at in reasons else date_short(one.date),
            ", ".join(hand.email for hand in one.hands),
        )
        for at, one in enumerate(state.proposal.ack.knowledge)
    ]
    return [*rows, *((missing_words((one,)), "–", "бракує", "") for one in state.missing)]
