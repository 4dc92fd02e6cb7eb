"""Whether the history still is what a checkpoint says it was (trust U1, U9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from kadry_cli.audit.checkpoints.code import Code, code_of
from kadry_cli.audit.checkpoints.form import Checkpoint, SignedCheckpoint, signers_of
from kadry_cli.audit.checkpoints.history import History, Manifests, checkpoint_at, only_in
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.signing.keys import PublicKey


class State(Enum):
    """What became of the history that an anchor holds fast."""

    HOLDS = "holds"
    REWRITTEN = "rewritten"
    SHORTER = "shorter"
    OTHER_REGISTER = "other-register"
    BAD_SIGNATURE = "bad-signature"
    UNREADABLE = "unreadable"


class Anchor(NamedTuple):
    """What somebody kept: a checkpoint out of a file, or a code off paper; `reason` says why it is neither."""

    name: str
    signed: SignedCheckpoint | None = None
    code: Code | None = None
    reason: str = ""

    @property
    def number(self) -> int:
        """How many acts it says there were; 0 where it does not read."""
        if self.signed is not None:
            return self.signed.checkpoint.number
        return self.code.number if self.code is not None else 0

    @property
    def digest(self) -> Code | None:
        """What it says in the short form, in which a file and a code can be compared."""
        return code_of(self.signed.checkpoint) if self.signed is not None else self.code


class AnchorVerdict(NamedTuple):
    """The judgement of one anchor.

    `commit` is the act it names, where that is in the history. Of a history that was rewritten: `first` is the oldest
    act that was not there, or the oldest that may be so where it is not `exact`; `lost` how many acts there were
    instead, where their objects are still in the store; `same_until` the number of acts known to be unchanged.
    """

    anchor: Anchor
    state: State
    commit: str = ""
    signers: tuple[PublicKey, ...] = ()
    first: str = ""
    exact: bool = False
    lost: int = 0
    same_until: int = 0


def anchored(
    place: Overlay,
    store: Objects,
    history: History,
    anchor: Anchor,
    manifests: Manifests,
    known: Mapping[Code, Checkpoint] = MappingProxyType({}),
) -> AnchorVerdict:
    """The judgement of one anchor by itself; `bounded` narrows the place of a rewriting by the others.

    `known` are checkpoints by their codes: with the checkpoint of a code at hand, more can be told of it.
    """
    if anchor.code is not None:
        found = _by_code(history, anchor, anchor.code, manifests)
        if found.state is State.HOLDS or anchor.code not in known:
            return found
        return _by_checkpoint(place, store, history, known[anchor.code], manifests)._replace(anchor=anchor)
    if anchor.signed is None:
        return AnchorVerdict(anchor, State.UNREADABLE)
    signers = signers_of(anchor.signed)
    if signers is None:
        return AnchorVerdict(anchor, State.BAD_SIGNATURE)
    return _by_checkpoint(place, store, history, anchor.signed.checkpoint, manifests)._replace(
        anchor=anchor, signers=signers
    )


def _by_code(history: History, anchor: Anchor, code: Code, manifests: Manifests) -> AnchorVerdict:
    if code.number > history.number:
        return AnchorVerdict(anchor, State.SHORTER)
    for commit in history.numbered(code.number):
        if code.is_of(checkpoint_at(history, commit, manifests)):
            return AnchorVerdict(anchor, State.HOLDS, commit)
    return AnchorVerdict(anchor, State.REWRITTEN)


def _by_checkpoint(
    place: Overlay, store: Objects, history: History, checkpoint: Checkpoint, manifests: Manifests
) -> AnchorVerdict:
    nameless = Anchor("")
    commit = checkpoint.commit
    if history.has(commit) and checkpoint.register == history.register:
        if checkpoint_at(history, commit, manifests) == checkpoint:
            return AnchorVerdict(nameless, State.HOLDS, commit)
        return AnchorVerdict(nameless, State.REWRITTEN, commit, first=commit, exact=True)
    if not history.has(commit) and _is_act(store, commit):
        lost = only_in(place, commit, history.head)
        new = only_in(place, history.head, commit)
        if lost and new:
            same = history.numbers[new[0]] - 1
            return AnchorVerdict(nameless, State.REWRITTEN, first=new[0], exact=True, lost=len(lost), same_until=same)
        if lost:
            return AnchorVerdict(nameless, State.SHORTER, lost=len(lost), same_until=history.number)
    if checkpoint.register != history.register:
        return AnchorVerdict(nameless, State.OTHER_REGISTER)
    return AnchorVerdict(nameless, State.SHORTER if checkpoint.number > history.number else State.REWRITTEN)


def _is_act(store: Objects, commit: str) -> bool:
    found = store.get(commit)
    return found is not None and found.kind == "commit"


def holds_by_name(history: History, checkpoint: Checkpoint) -> bool:
    """Whether an act with this id and number is in the history: the quick question, without reading a file."""
    return (
        checkpoint.register == history.register
        and history.has(checkpoint.commit)
        and history.numbers[checkpoint.commit] == checkpoint.number
    )


def bounded(verdicts: Sequence[AnchorVerdict], history: History, known: Sequence[int] = ()) -> list[AnchorVerdict]:
    """The verdicts, with the place of a rewriting that no object tells narrowed by the anchors that hold: it begins
    after the last of them, at the latest with the act that has the number of the anchor. `known` are the numbers of
    other checkpoints that hold."""
    held = sorted({one.anchor.number for one in verdicts if one.state is State.HOLDS} | set(known))
    found = []
    for one in verdicts:
        if one.state is State.REWRITTEN and not one.exact:
            same = max((number for number in held if number < one.anchor.number), default=0)
            one = one._replace(first=history.after(same), same_until=same)
        found.append(one)
    return found
