"""What no policy may allow, at any time: dates that go back, an altered message, a book without a line (U3, U7, U8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kadry_cli.audit.reading import moment
from kadry_cli.audit.verifying.history import SignedAct
from kadry_cli.audit.verifying.kept import kept_faults
from kadry_cli.audit.verifying.messages import message_faults
from kadry_cli.audit.verifying.standing import Contents
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.commits import Commit
from kadry_cli.core.register.layout import GIT_DIR


def faults(act: SignedAct, earlier: Sequence[Commit], contents: Contents, today: date) -> Iterator[Finding]:
    """What is wrong with an act by itself and against the acts it follows."""
    commit = act.commit
    later = next((one for one in earlier if commit.committed < one.committed), None)
    if later is not None:
        yield Finding("KD951", GIT_DIR, values={"before": moment(later)})
    if commit.committed.date() > today + timedelta(days=1):
        yield Finding("KD957", GIT_DIR)
    for reason in message_faults(commit, act.message, act.changes):
        yield Finding("KD952", GIT_DIR, values={"reason": reason})
    for finding in kept_faults(act, contents):
        old, new = finding.values.get("old") or "–", finding.values.get("new") or "–"
        old = f"№ {number}: {old}" if (number := finding.values.get("number")) else old
        yield Finding("KD950", finding.path, values={"rule": finding.code, "old": old, "new": new})
    for path in dropped(act):
        yield Finding("KD958", path)


def dropped(act: SignedAct) -> list[str]:
    """What one side of a merge had changed and the merge has as another side left it: a change lost on the way."""
    lost = {path for side, made in zip(act.sides, act.parted, strict=True) for path in side if path in made}
    return sorted(path for path in lost if not all(path in side for side in act.sides))
