"""A change of the signers: one act by a root where one suffices, else a proposal that waits for them (trust 3.3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from kadry_cli.core.change.officer import read_officer
from kadry_cli.core.change.proposals import new_proposal
from kadry_cli.core.console.acting import Plan, Standing, Wish, act
from kadry_cli.core.console.editing import edited
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.record_edits import edits_between
from kadry_cli.core.signing.keys import PublicKey
from kadry_cli.trust.folders import SIGNERS_FILE
from kadry_cli.trust.proposing import proposed
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.signing_people import ROOTS, live_roots
from kadry_cli.trust.rules.trust import Trust
from kadry_cli.trust.state import standing_trust


class SignersChange(NamedTuple):
    """The signers as they shall be, the sentence that says it, the result for `--json`."""

    after: Signers
    said: str
    result: Mapping[str, object]


def change_signers(session: Session, wish: Wish, change: Callable[[Trust], SignersChange]) -> Outcome:
    """Carries out a change of the signers, or proposes it where more roots must agree than the one who acts."""
    officer = read_officer()
    signer = officer.signer() if officer is not None else None
    proposal = new_proposal()

    def prepare(standing: Standing) -> Plan:
        trust = standing_trust(standing)
        made = change(trust)
        changed = edited(standing, SIGNERS_FILE, edits_between(trust.signers, made.after))
        notes = (*changed.notes, *_thin(trust, made.after))
        if suffices(trust, signer.key if signer is not None else None):
            result = {**made.result, "change": None}
            following = ("kadry trust list",)
            return Plan({SIGNERS_FILE: changed.data}, made.said, result, notes=notes, following=following)
        before = standing.register.recorded(SIGNERS_FILE)
        plan = proposed(proposal, trust, {SIGNERS_FILE: (before, changed.data)})
        notes = (f"Коли її внесуть, буде так: {made.said}", *plan.notes, *notes)
        return replace(plan, result={**made.result, "change": proposal}, notes=notes)

    return act(session, wish, prepare)


def suffices(trust: Trust, key: PublicKey | None) -> bool:
    """Whether whoever signs by this key, or by none, may change the records of trust alone."""
    owned = trust.keys.get(key.blob) if key is not None else None
    return trust.policy.roots_needed == 1 and owned is not None and owned.signer.root and owned.key.retired is None


def _thin(trust: Trust, after: Signers) -> tuple[str, ...]:
    """A warning where so many roots are lost that the next lost key would be one too many."""
    left, needed = len(live_roots(after)), trust.policy.roots_needed
    if left != needed or left >= len(live_roots(trust.signers)):
        return ()
    return (f"Лишиться {counted(left, *ROOTS)} – стільки, скільки потрібно: без одного ключа записів уже не змінити.",)
