"""The last checkpoint that this computer knows of a register, for `kadry status`: a few quick questions to git."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.audit.checkpoints.store import known_registers, last_known
from kadry_cli.core.change.acts import ACTS, count_acts, register_id
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.commits import commit_of
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.layout import GIT_DIR

if TYPE_CHECKING:
    from kadry_cli.audit.checkpoints.form import Checkpoint


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
    """The known checkpoint with the most acts of the register whose history ends with `head`; None where none is.

    The whole history is walked only where something is wrong, or where this computer knows other registers alone.
    """
    known = [found.checkpoint for register in known_registers() if (found := last_known(register)) is not None]
    for one in known:
        if _leads_to(place, one.commit, head):
            with objects(place) as store:
                when = commit_of(store, one.commit).committed
            since = int(place.git("rev-list", "--count", "--end-of-options", head, f"^{one.commit}"))
            return LastCheckpoint(one, when, since, one.number + since)
    if not known:
        return None
    register = register_id(place, head)
    lost = next((one for one in known if one.register == register), None)
    return LastCheckpoint(lost, None, 0, count_acts(place, head)) if lost is not None else None


def _leads_to(place: Overlay, commit: str, head: str) -> bool:
    try:
        place.git("merge-base", "--is-ancestor", "--end-of-options", commit, head)
    except GitFailedError:
        return False
    return True
