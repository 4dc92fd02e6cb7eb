"""A change of the signers: one act where the officer's key is a root's and one root suffices (trust 3.3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kadry_cli.core.console.acting import Plan, Standing, Wish, act, recording_officer
from kadry_cli.core.console.editing import edited
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.record_edits import edits_between
from kadry_cli.core.signing.keys import PublicKey
from kadry_cli.trust.arguments import signing_officer
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.signing_people import ROOTS
from kadry_cli.trust.rules.trust import SIGNERS_FILE, Trust
from kadry_cli.trust.state import required_trust, standing_trust


class SignersChange(NamedTuple):
    """The signers as they shall be, the sentence that says it, the result for `--json`."""

    after: Signers
    said: str
    result: Mapping[str, object]
    following: tuple[str, ...] = ()


def change_signers(session: Session, wish: Wish, change: Callable[[Trust], SignersChange]) -> Outcome:
    """Carries out a change of the signers. UserError where it needs more roots than the one who acts."""
    root = session.required_root()
    recording_officer(root)
    _, key = signing_officer()
    refuse_alone(required_trust(root), key)

    def prepare(standing: Standing) -> Plan:
        trust = standing_trust(standing)
        refuse_alone(trust, key)
        made = change(trust)
        changed = edited(standing, SIGNERS_FILE, edits_between(trust.signers, made.after))
        return Plan({SIGNERS_FILE: changed.data}, made.said, made.result, notes=changed.notes, following=made.following)

    return act(session, wish, prepare)


def refuse_alone(trust: Trust, key: PublicKey) -> None:
    """UserError where whoever has this key may not change the records of trust alone."""
    owned = trust.keys.get(key.blob)
    if owned is None or not owned.signer.root or owned.key.retired is not None:
        raise UserError(
            "записи довіри змінюють лише корені, а ваш ключ не є ключем кореня", "хто вони: kadry trust list"
        )
    needed = trust.policy.roots_needed
    if needed > 1:
        raise UserError(
            f"щоб змінити записи довіри, потрібні {counted(needed, *ROOTS)}, а тут підписує один",
            "змініть файл trust/signers.yaml і запропонуйте зміну: kadry change propose",
        )
