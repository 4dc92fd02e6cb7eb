"""The last checkpoint that this computer knows of a register, for `kadry status`: a few quick questions to git."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.audit.checkpoints.store import any_known, known_checkpoints
from kadry_cli.core.change.acts import acts, count_acts
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.layout import GIT_DIR

if TYPE_CHECKING:
    from kadry_cli.audit.checkpoints.form import Checkpoint

ACTS = ("акт", "акти", "актів")


class LastCheckpoint(NamedTuple):
    """A checkpoint with the moment of its act and how many acts were recorded since; None where the history is not the
    one that it vouches for, `acts` how many there are."""

    checkpoint: Checkpoint
    when: datetime | None
    since: int
    acts: int

    @property
    def findings(self) -> Iterator[Finding]:
        """That the history has lost what this computer saw of it (KD976)."""
        if self.when is None:
            yield behind(self.checkpoint.number, self.acts)


def behind(number: int, there: int) -> Finding:
    """That a history of so many acts is not the one of which this computer knows a checkpoint of `number` acts."""
    lost = f"в історії {counted(there, *ACTS)}" if number > there else f"акта № {number}, який вона називає, немає"
    return Finding("KD976", GIT_DIR, values={"number": counted(number, *ACTS), "what": lost})


def last_checkpoint(place: Overlay, head: str) -> LastCheckpoint | None:
    """The known checkpoint with the most acts of the register whose history ends with `head`; None where none is."""
    if not any_known():
        return None
    first = place.git("rev-list", "--first-parent", "--max-parents=0", "--end-of-options", head).decode("ascii").strip()
    known = known_checkpoints(first).last if first else None
    if known is None:
        return None
    last = known.checkpoint
    there = count_acts(place, head)
    since = _since(place, head, last.commit)
    # An act leads to the head exactly where what leads to it and what came since are together all there is.
    if since is None or last.number + since != there:
        return LastCheckpoint(last, None, 0, there)
    when = next(acts(place, last.commit, most=1)).committed
    return LastCheckpoint(last, when, since, there)


def _since(place: Overlay, head: str, commit: str) -> int | None:
    try:
        return int(place.git("rev-list", "--count", "--end-of-options", head, f"^{commit}"))
    except GitFailedError:
        return None
