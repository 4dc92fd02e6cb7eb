"""Whose knowledge of the changes of a history is proven, for one who asks for that alone (H10, L479)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kadry_cli.audit.verifying.history import listed_acts, signed_acts
from kadry_cli.audit.verifying.judging import Judging
from kadry_cli.audit.verifying.standing import Contents
from kadry_cli.core.change.acts import register_id
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.records.words import WORKER
from kadry_cli.trust.rules.knowing import Need
from kadry_cli.trust.rules.trust import Trust, trust_of
from kadry_cli.trust.rules.usual_policy import usual_policy

Roles = dict[tuple[str, str], list[str]]
"""Roles by act and file."""


class Knowledge(NamedTuple):
    """Of the changes of a history: whose knowledge is not proven, whose was recorded only later, whose nothing but the
    acknowledgement of a paper proves."""

    unproven: Roles
    later: Roles
    on_paper: Roles


def knowledge_in(place: Overlay, store: Objects, head: str, today: date) -> Knowledge:
    """The knowledge of every change, bound by a policy or not; without records of trust the law alone is asked, and
    the books of orders for the proof. HistoryDamagedError for a history that is cut or damaged."""
    judging = Judging(Contents(store), register_id(place, head), frozenset(), today, law=_law())
    for act in signed_acts(place, store, listed_acts(place, head)):
        # What else is wrong with an act is told by `audit verify`.
        for _ in judging.judged(act):
            pass
    found = Knowledge({}, {}, {})
    for one in judging.late:
        still = judging.still_lacking(one, head)
        _add(found.unproven, one.commit.id, still)
        _add(found.later, one.commit.id, [need for need in one.lacking if need not in still])
    for proven in judging.on_paper:
        _add(found.on_paper, proven.commit.id, proven.needs)
    return found


def _law() -> Trust:
    """What the law itself asks for: it names the employee among those who know (L479)."""
    usual = usual_policy(1)
    rules = tuple(rule for rule in usual.rules if WORKER in rule.knowledge)
    return trust_of(Signers.model_construct(signers=()), usual.model_copy(update={"rules": rules}))


def _add(roles: Roles, commit: str, needs: Iterable[Need]) -> None:
    for need in needs:
        roles.setdefault((commit, need.path), []).append(need.role)
