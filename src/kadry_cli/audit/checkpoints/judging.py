"""Anchors judged against a register's history: findings (KD970-KD977), facts, what is kept of them.

This is what `kadry audit checkpoint --check` and `kadry audit verify --anchor` call.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.audit.checkpoints.anchoring import Anchor, AnchorVerdict, State, anchored, bounded, holds_by_name
from kadry_cli.audit.checkpoints.anchors import read_anchor
from kadry_cli.audit.checkpoints.code import Code, code_of, written
from kadry_cli.audit.checkpoints.form import SignedCheckpoint
from kadry_cli.audit.checkpoints.history import History, Manifests, checkpoint_at, read_history
from kadry_cli.audit.checkpoints.last import behind
from kadry_cli.audit.checkpoints.store import Known, keep, keep_evidence, known_checkpoints
from kadry_cli.audit.reading import moment
from kadry_cli.core.change.acts import ACTS
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.commits import commit_of
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.language.plurals import counted, plural
from kadry_cli.core.register.layout import GIT_DIR

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditAnchor

GONE = ("зник", "зникли", "зникло")
KEPT_HERE = "з цього комп’ютера"


class Judged(NamedTuple):
    """Anchors with what was found, as facts for a program, and the folders that hold evidence."""

    findings: tuple[Finding, ...]
    facts: tuple[AuditAnchor, ...]
    evidence: tuple[Path, ...] = ()


class _Witness(NamedTuple):
    """A checkpoint or code to be held against the others."""

    name: str
    code: Code
    holds: bool
    data: bytes


def anchor_findings(
    place: Overlay, store: Objects, head: str, anchors: Sequence[str], trusted: Collection[str] | None = None
) -> Judged:
    """The judgement of anchors, files and codes as they are named, together with the checkpoints that this computer
    knows. Those that hold are kept; of those that contradict each other both are (U9).

    `trusted` are the fingerprints of the keys that may sign checkpoints; with None whose key it was is only told.
    UserError where a file that is named is not there, or the history itself does not read.
    """
    history = read_history(place, head)
    known = known_checkpoints(history.register)
    manifests = Manifests(place, store)
    held = [one.checkpoint.number for one in known.checkpoints if holds_by_name(history, one.checkpoint)]
    read = [read_anchor(text) for text in anchors]
    signed = [*known.checkpoints, *(one.signed for one in read if one.signed is not None)]
    by_code = {code_of(one.checkpoint): one.checkpoint for one in signed}
    verdicts = [anchored(place, store, history, one, manifests, by_code) for one in read]
    verdicts = bounded(verdicts, history, held)
    findings: list[Finding] = []
    for one in verdicts:
        findings += _of_verdict(one, history, store, trusted)
    findings += known_findings(history, known, {one.digest for one in read})
    split, evidence = _splits(verdicts, history, known)
    for one in verdicts:
        if one.state is State.HOLDS:
            held_fast = one.anchor.signed or SignedCheckpoint(checkpoint_at(history, one.commit, manifests))
            with suppress(OSError):
                keep(held_fast)
    facts = tuple(_fact(one, history, store) for one in verdicts)
    return Judged(tuple(findings) + tuple(split), facts, tuple(evidence))


def known_findings(history: History, known: Known, told: Collection[Code | None] = ()) -> Iterator[Finding]:
    """Whether the history has all that this computer saw of it before (KD976), and what is kept reads (KD974).

    Of a checkpoint whose code is among those `told` nothing is said again."""
    for name in known.damaged:
        values = {"anchor": KEPT_HERE, "reason": f"файл {name} у налаштуваннях пошкоджено"}
        yield Finding("KD974", GIT_DIR, values=values)
    lost = [one.checkpoint for one in known.checkpoints if not holds_by_name(history, one.checkpoint)]
    if lost and code_of(lost[-1]) not in told:
        yield behind(lost[-1].number, history.number)


def _of_verdict(
    one: AnchorVerdict, history: History, store: Objects, trusted: Collection[str] | None
) -> Iterator[Finding]:
    name = one.anchor.name
    match one.state:
        case State.REWRITTEN:
            yield Finding("KD970", GIT_DIR, values={"anchor": name, "place": _place(one, history, store)})
        case State.SHORTER:
            count, number = counted(history.number, *ACTS), counted(one.anchor.number, *ACTS)
            yield Finding("KD971", GIT_DIR, values={"anchor": name, "count": count, "number": number})
        case State.OTHER_REGISTER:
            yield Finding("KD972", GIT_DIR, values={"anchor": name})
        case State.BAD_SIGNATURE:
            yield Finding("KD973", GIT_DIR, values={"anchor": name})
        case State.UNREADABLE:
            yield Finding("KD974", GIT_DIR, values={"anchor": name, "reason": one.anchor.reason})
    if trusted is not None and one.signers and not any(key.fingerprint in trusted for key in one.signers):
        yield Finding("KD977", GIT_DIR, values={"anchor": name})


def _place(one: AnchorVerdict, history: History, store: Objects) -> str:
    first = f"№ {history.numbers[one.first]} від {moment(commit_of(store, one.first))}"
    if one.first == one.commit:
        return f"вміст чи номер акта {first} не той"
    if one.exact:
        return f"першим відрізняється акт {first}; {plural(one.lost, *GONE)} {counted(one.lost, *ACTS)}"
    if history.numbers[one.first] >= one.anchor.number:
        return f"відрізняється акт {first}"
    return f"перший інший акт – не раніше {first} і не пізніше № {one.anchor.number}"


def _splits(verdicts: Sequence[AnchorVerdict], history: History, known: Known) -> tuple[list[Finding], list[Path]]:
    """Anchors that do not hold, against those that do and say more, or say as much and something else."""
    given = [
        _Witness(one.anchor.name, code, one.state is State.HOLDS, _bytes(one.anchor))
        for one in verdicts
        if one.state in (State.HOLDS, State.REWRITTEN, State.SHORTER) and (code := one.anchor.digest) is not None
    ]
    kept = [
        _Witness(KEPT_HERE, code_of(one.checkpoint), holds_by_name(history, one.checkpoint), one.text.encode("ascii"))
        for one in known.checkpoints
    ]
    findings, folders = [], []
    told: set[frozenset[Code]] = set()
    for one in given:
        other = next((two for two in (*kept, *given) if _contradict(one, two)), None)
        if other is None or frozenset((one.code, other.code)) in told:
            continue
        told.add(frozenset((one.code, other.code)))
        about = f"{one.code.number}-{one.code.digest.hex()[:4]}-{other.code.digest.hex()[:4]}"
        files = [(f"{number}-{two.code.number}.checkpoint", two.data) for number, two in enumerate((one, other), 1)]
        shown = about
        try:
            folders.append(keep_evidence(history.register, about, files))
        except OSError:
            shown = "не вдалося, на диск не записується"
        values = {"anchor": one.name, "other": other.name, "folder": shown}
        findings.append(Finding("KD975", GIT_DIR, values=values))
    return findings, folders


def _contradict(one: _Witness, other: _Witness) -> bool:
    if one.holds or one.code == other.code:
        return False
    return one.code.number == other.code.number or (other.holds and other.code.number > one.code.number)


def _bytes(anchor: Anchor) -> bytes:
    if anchor.signed is not None:
        return anchor.signed.text.encode("ascii")
    return f"{written(anchor.code)}\n".encode("ascii") if anchor.code is not None else b""


def _fact(one: AnchorVerdict, history: History, store: Objects) -> AuditAnchor:
    return {
        "anchor": one.anchor.name.strip("«»"),
        "state": one.state.value,
        "number": one.anchor.number,
        "commit": one.commit or None,
        "when": commit_of(store, one.commit).committed.isoformat() if one.commit else None,
        "signers": [key.fingerprint for key in one.signers],
        "first": one.first or None,
        "first_number": history.numbers[one.first] if one.first else None,
        "exact": one.exact,
        "lost": one.lost,
        "same_until": one.same_until if one.state is State.REWRITTEN else None,
    }
