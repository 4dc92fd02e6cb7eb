"""Proposals as they are kept, and how each stands: who knows, whose knowledge is missing, whether it is too late."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from kadry_cli.changes.proposals.files import read_ack
from kadry_cli.core.change.acts import ChangedFile, files_between, register_id
from kadry_cli.core.change.proposals import proposals
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import BASIS, CHANGE, Commit, read_commit
from kadry_cli.core.git.objects import Objects, objects
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.trust.proposing import trust_at
from kadry_cli.trust.records.acknowledgement import Acknowledgement
from kadry_cli.trust.rules.acks import AckVerdict, Change, acked_files, acks_file, judge_acknowledgement
from kadry_cli.trust.rules.missing import Missing, missing_of
from kadry_cli.trust.rules.trust import Trust


class Proposal(NamedTuple):
    """A change that waits: its code, the act it starts from, who proposed it and when, the files, what each held and
    shall hold, what has been acknowledged; `altered` where that file is not as kadry writes it."""

    id: str
    base: str
    made: Commit
    files: tuple[ChangedFile, ...]
    changed: Change
    ack: Acknowledgement
    altered: bool

    @property
    def basis(self) -> str:
        """The ground of the change."""
        return self.made.first(BASIS)


class State(NamedTuple):
    """How a proposal stands: what its acknowledgement proves, what is missing, files that have changed since; `made`
    where the change stands in the history already."""

    proposal: Proposal
    verdict: AckVerdict
    missing: tuple[Missing, ...]
    stale: tuple[str, ...]
    made: bool

    @property
    def ready(self) -> bool:
        """Whether the change can be made."""
        return not (self.missing or self.stale or self.made or self.proposal.altered)


class Reading(NamedTuple):
    """A register whose proposals are read: its history, its first act, the trust in force."""

    root: Path
    place: Overlay
    store: Objects
    head: str
    register: str
    trust: Trust

    def ids(self) -> list[str]:
        """The codes of all proposals."""
        return list(proposals(self.place.git_dir))

    def state(self, wanted: str) -> State:
        """How one proposal stands, by its code or the beginning of it. UserError where there is none."""
        kept = proposals(self.place.git_dir)
        found = [one for one in kept if one == wanted] or [one for one in kept if one.startswith(wanted)]
        if len(found) != 1:
            what = "так починаються коди кількох поданих змін" if found else "такої поданої зміни немає"
            raise UserError(f"«{wanted}»: {what}", "які є: kadry change list")
        return self._state(self._proposal(found[0], kept[found[0]]))

    def _proposal(self, change: str, tip: str) -> Proposal:
        made, base = self._beginning(change, tip)
        files, changed, data = [], {}, None
        for file in files_between(self.place, base, tip):
            if file.path == acks_file(change):
                data = self.store.blob(file.new)
                continue
            files.append(file)
            changed[file.path] = (self._bytes(file.old), self._bytes(file.new))
        ack = read_ack(data, change) if data is not None else None
        nothing = Acknowledgement.model_construct(
            change=change, basis=made.first(BASIS), files=acked_files(changed), knowledge=()
        )
        altered = data is not None and (ack is None or ack.basis != nothing.basis or ack.files != nothing.files)
        kept = ack if ack is not None and not altered else nothing
        return Proposal(change, base, made, tuple(files), changed, kept, altered)

    def _bytes(self, blob: str) -> bytes | None:
        return self.store.blob(blob) if blob else None

    def _beginning(self, change: str, tip: str) -> tuple[Commit, str]:
        """The commit that proposed a change, below those that acknowledged it, and the act it starts from."""
        made = None
        at = tip
        while (stored := self.store.get(at)) is not None:
            commit = read_commit(stored)
            if commit.first(CHANGE) != change or not commit.parents:
                break
            made, at = commit, commit.parents[0]
        if made is None:
            raise UserError(f"подану зміну «{change}» не прочитати", "її записано не цією програмою; kadry check")
        return made, at

    def _state(self, proposal: Proposal) -> State:
        verdict = judge_acknowledgement(proposal.ack, self.register, self.trust, proposal.changed)
        missing = missing_of(self.trust, proposal.changed, verdict)
        stale = tuple(file.path for file in proposal.files if self._now(file.path) != file.old)
        made = bool(self._now(acks_file(proposal.id)))
        return State(proposal, verdict, missing, stale, made)

    def _now(self, path: str) -> str:
        found = self.store.get(f"{self.head}:{path}")
        return found.id if found is not None else ""


@contextmanager
def reading(root: Path, head: str) -> Iterator[Reading]:
    """The proposals of a register whose history ends with `head`. UserError where it has no records of trust."""
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        trust = trust_at(store, head)
        yield Reading(root, place, store, head, register_id(place, head), trust)
