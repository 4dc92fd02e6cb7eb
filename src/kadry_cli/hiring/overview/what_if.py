"""The question «what if» asked of a competition: recounts before and after, and the inputs that decide."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.competition.rules.sitting import quorum
from kadry_cli.competition.rules.votes import SittingLaw
from kadry_cli.hiring.overview.cases import Case, Change, changed, without_members
from kadry_cli.hiring.overview.change_words import change_json
from kadry_cli.hiring.overview.recount import (
    Decisive,
    Outcomes,
    Turn,
    decisive,
    is_repeated,
    judged_exam,
    over_units,
    recorded,
    recount,
    single_changes,
    turns,
)
from kadry_cli.hiring.state import State

if TYPE_CHECKING:
    from kadry_cli.hiring.overview.results import CandidateOutcome, SittingPresence, TurnResult, WhatIfResult


class WhatIf(NamedTuple):
    """A recount: of the record as it stands (`before`), and with the changes (`after`, of the `case`)."""

    state: State
    changes: Sequence[Change]
    case: Case
    said: dict[str, str]
    before: Outcomes
    after: Outcomes
    repeat_before: bool
    repeat: bool
    tried: int
    decisive: tuple[Decisive, ...]

    def disagreements(self) -> list[Turn]:
        """Whom the record says something else of than the recount of its own inputs gives."""
        return [
            Turn(person, said, self.before.by_candidate[person])
            for person, said in self.said.items()
            if person in self.before.by_candidate and self.before.by_candidate[person] != said
        ]

    def differences(self) -> list[Turn]:
        """Whose outcome differs from the recorded one, or from the recounted where nothing is recorded."""
        held = self.before.by_candidate
        said = Outcomes({person: self.said.get(person, outcome) for person, outcome in held.items()})
        return list(turns(said, self.after))

    def changes_the_result(self) -> bool:
        """Whether the result would differ from that of the record as it stands."""
        return self.before.result() != self.after.result()

    def presence(self) -> list[SittingPresence]:
        """Every sitting with the quorum as it would be."""
        made: list[SittingPresence] = []
        commission = self.case.competition.commission
        for sitting in self.case.competition.sittings:
            met = without_members(sitting, self.case.absent)
            decision = quorum(met, commission, SittingLaw.of(self.state.law(sitting.date)))
            made.append(
                {
                    "date": sitting.date,
                    "purpose": sitting.purpose,
                    "present": len(met.present),
                    "members": len(commission),
                    "quorate": decision.result,
                }
            )
        return made

    def json(self) -> WhatIfResult:
        """The answer for a program."""
        return {
            "competition": self.state.id,
            "changes": [change_json(self.state, change) for change in self.changes],
            "candidates": [self._candidate(person) for person in self.before.by_candidate],
            "agrees": not self.disagreements(),
            "changed": self.changes_the_result(),
            "differences": [_turn(one) for one in self.differences()],
            "repeat_before": self.repeat_before,
            "repeat": self.repeat,
            "over_units": list(over_units(self.case, self.after)),
            "sittings": self.presence(),
            "tried": self.tried,
            "decisive": [
                {"change": change_json(self.state, one.change), "turns": [_turn(turn) for turn in one.turns]}
                for one in self.decisive
            ],
        }

    def total(self, person: str) -> int | None:
        """The sum of marks as it would be."""
        judged = judged_exam(self.case, person, self.state.law)
        return judged.result.total if judged is not None else None

    def _candidate(self, person: str) -> CandidateOutcome:
        return {
            "candidate": person,
            "name": self.state.name_of(person),
            "recorded": self.said.get(person),
            "recounted": self.before.by_candidate[person],
            "what_if": self.after.by_candidate[person],
            "total": self.total(person),
        }


def ask(state: State, changes: Sequence[Change]) -> WhatIf:
    """The recount with the changes made, and the decisive inputs of the record as it stands."""
    law_on = cache(state.law)
    standing = Case(state.competition, state.exam)
    case = standing
    for change in changes:
        case = changed(case, change)
    before, after = recount(standing, law_on), recount(case, law_on)
    return WhatIf(
        state,
        changes,
        case,
        recorded(state.competition),
        before,
        after,
        is_repeated(standing, before),
        is_repeated(case, after),
        sum(1 for _ in single_changes(standing, law_on)),
        decisive(standing, law_on),
    )


def _turn(turn: Turn) -> TurnResult:
    return {"candidate": turn.candidate, "before": turn.before, "after": turn.after}
