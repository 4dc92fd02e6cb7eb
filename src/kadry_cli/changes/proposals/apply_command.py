"""`kadry change apply`: a proposed change that everybody knows of becomes an act (H10; L479; trust U5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kadry_cli.changes.proposals.arguments import ChangeArgument
from kadry_cli.changes.proposals.files import ack_bytes
from kadry_cli.changes.proposals.reading import State, reading
from kadry_cli.changes.proposals.words import state_words
from kadry_cli.core.change.officer import read_officer
from kadry_cli.core.console.acting import ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import CHANGE
from kadry_cli.core.language.plurals import counted
from kadry_cli.trust.rules.acks import acks_file
from kadry_cli.trust.rules.missing import missing_words

if TYPE_CHECKING:
    from kadry_cli.changes.results import MadeChange


def apply(
    ctx: typer.Context,
    change: ChangeArgument,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Внести подану зміну, про яку знають усі, хто має знати: один акт із її файлами, підставою й доказами.

    Не вноситься зміна, якій бракує чиєїсь обізнаності, і та, чиї файли після подання вже змінено: її подають знову.

    Приклад: kadry change apply zmina-1a1b1c
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)

    def prepare(standing: Standing) -> Plan:
        with reading(root, standing.register.head.commit) as register:
            state = register.state(change)
        _refuse(state)
        officer = read_officer()
        if officer is not None and not officer.key and not dry_run:
            raise UserError(
                "зміну вносять підписаним актом, а ключа не названо", "назвіть його: kadry whoami --key ФАЙЛ"
            )
        proposal = state.proposal
        files = {path: after for path, (_, after) in proposal.changed.items()}
        proven = tuple(proposal.ack.knowledge[one.at] for one in state.verdict.proven)
        if proven:
            files[acks_file(proposal.id)] = ack_bytes(proposal.ack.model_copy(update={"knowledge": proven}))
        result: MadeChange = {"change": proposal.id}
        said = f"Зміну {proposal.id} внесено: {counted(len(proposal.files), 'файл', 'файли', 'файлів')}."
        trailers = ((CHANGE, proposal.id),) if proven else ()
        return Plan(files, said, result, basis=proposal.basis, trailers=trailers, closes=proposal.id)

    return act(session, Wish("change apply", None, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _refuse(state: State) -> None:
    """UserError where the change cannot be made, with everything that stands in its way."""
    again = f"скасуйте її: kadry change withdraw {state.proposal.id}"
    if state.made:
        raise UserError(f"зміну {state.proposal.id} вже внесено: її код стоїть серед обізнаностей", again)
    if state.proposal.altered or state.stale:
        raise UserError(state_words(state).rstrip("."), f"{again}, – і подайте знову")
    if state.missing:
        reasons = "; ".join(one.reason for one in state.verdict.unproven)
        raise UserError(
            f"про зміну ще мають знати: {missing_words(state.missing)}{f' ({reasons})' if reasons else ''}",
            f"обізнаність записує kadry change ack {state.proposal.id}",
        )
