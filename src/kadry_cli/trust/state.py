"""The records of trust of a register: as they stand, as an act is to find them, as they were at first."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.change.acts import readable_head, register_id
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.objects import Objects, objects
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.core.register.load import Reader, read_record, reader_of
from kadry_cli.trust.folders import POLICY_FILE, SIGNERS_FILE
from kadry_cli.trust.records.policy import Policy
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.trust import Trust, trust_of

BEGIN = "почніть їх: kadry trust init"


class Beginning(NamedTuple):
    """By what a register is known, and the first records of trust that its history holds; None where it holds none."""

    register: str
    trust: Trust | None


def trust_on_disk(root: Path) -> Trust | None:
    """The records as they stand in the folder; None where there are none."""
    return _read(reader_of(root))


def required_trust(root: Path) -> Trust:
    """The same for a command that cannot do without."""
    return _required(trust_on_disk(root))


def standing_trust(standing: Standing) -> Trust:
    """The records that an act is to change. RefusedError where they hold edits that are not recorded."""
    return _required(_read(standing.register.read))


def beginning(root: Path) -> Beginning:
    """The first records of trust in the history of a register. UserError where it has no history."""
    head = readable_head(root)
    if not head:
        raise UserError("в історії ще немає жодного акта", "почніть її: kadry init")
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        return Beginning(register_id(place, head), first_trust(place, store, head))


def first_trust(place: Overlay, store: Objects, head: str) -> Trust | None:
    """The records of the first act on the way to `head` that has both of them, readable; None where none has."""
    listed = place.git(
        "rev-list", "--first-parent", "--reverse", "--end-of-options", head, "--", SIGNERS_FILE, POLICY_FILE
    )
    for commit in listed.decode("ascii").split():
        with suppress(RefusedError):
            found = _read(_reader_at(store, commit))
            if found is not None:
                return found
    return None


def _reader_at(store: Objects, commit: str) -> Reader:
    return lambda path: store.blob(f"{commit}:{path}")


def _read(read: Reader) -> Trust | None:
    """Both records. RefusedError where one of them does not read; one without the other is none."""
    findings: list[Finding] = []
    signers = read_record(read, SIGNERS_FILE, Signers, findings)
    policy = read_record(read, POLICY_FILE, Policy, findings)
    if findings:
        raise RefusedError(findings)
    return trust_of(signers, policy) if signers is not None and policy is not None else None


def _required(trust: Trust | None) -> Trust:
    if trust is None:
        raise UserError("у реєстрі ще немає записів довіри", BEGIN)
    return trust
