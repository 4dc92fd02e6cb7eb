"""The acknowledgements that an act brings: read, and judged by the records of trust before it (H10; trust U5)."""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.audit.verifying.history import SignedAct
from kadry_cli.audit.verifying.standing import Contents
from kadry_cli.core.git.commits import BASIS, CHANGE
from kadry_cli.trust.folders import ACKS_FOLDER
from kadry_cli.trust.records.acknowledgement import Acknowledgement
from kadry_cli.trust.rules.acks import acks_file, judge_acknowledgement
from kadry_cli.trust.rules.knowing import Known
from kadry_cli.trust.rules.trust import Trust


class Given(NamedTuple):
    """What an act's acknowledgements prove: knowledge, addresses of roots who agree; what is wrong: path and reason."""

    known: tuple[Known, ...] = ()
    roots: tuple[str, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()


NOTHING = Given()


def acknowledged(act: SignedAct, trust: Trust, register: str, contents: Contents) -> Given:
    """What the new file of `acks` proves for the files of this act, and what it claims and does not prove.

    The act names the change of which it brings the acknowledgement; any other new file there proves nothing.
    """
    change = act.commit.first(CHANGE)
    brought = [path for path in act.own if path.startswith(ACKS_FOLDER)]
    if not change and not brought:
        return NOTHING
    own = acks_file(change) if change else ""
    faults = [(path, "акт не називає цієї зміни") for path in brought if path != own]
    file = act.own.get(own)
    ack = contents.record(file.new, own, Acknowledgement) if file is not None and not file.old else None
    if ack is None or ack.change != change:
        reason = "обізнаності, яку назвав акт, у ньому немає або її не прочитати"
        return Given(faults=(*faults, *([(own, reason)] if change else [])))
    changed = {
        path: (contents.bytes_of(one.old), contents.bytes_of(one.new))
        for path, one in act.own.items()
        if not path.startswith(ACKS_FOLDER)
    }
    if ack.basis != act.commit.first(BASIS):
        faults.append((own, "підстава в обізнаності інша, ніж в акті"))
    verdict = judge_acknowledgement(ack, register, trust, changed)
    faults += [(own, f"{one.role}: {one.reason}") for one in verdict.unproven]
    return Given(verdict.known, tuple(sorted(verdict.roots)), tuple(faults))
