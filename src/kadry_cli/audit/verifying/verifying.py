"""The whole verification of a history: the acts, the keys retired among them, the git folder around them (trust G2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kadry_cli.audit.reading import moment
from kadry_cli.audit.verifying.history import Listed, listed_acts, signed_acts
from kadry_cli.audit.verifying.judging import Judging, Tally, Told
from kadry_cli.audit.verifying.signatures import Judge
from kadry_cli.audit.verifying.standing import Contents, standing_at, trusted_by
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.git.commits import commit_of
from kadry_cli.core.git.gate import FOREIGN_OBJECTS, gate_findings
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.trust.rules.trust import Trust

REPLACING = ("info/grafts", "shallow", "refs/replace", *FOREIGN_OBJECTS)
"""What in a git folder makes git itself show another history than the one that stands there."""


class Asked(NamedTuple):
    """How to verify: the pinned fingerprints, today, the act to begin after ("" for all), a second judge."""

    pins: frozenset[str]
    today: date
    since: str = ""
    judge: Judge | None = None


class Verified(NamedTuple):
    """What a verification found: findings with their acts, in the order of the acts; what was counted; the records of
    trust at the end, None where there are none, and the day from which they bind."""

    told: tuple[Told, ...]
    tally: Tally
    trust: Trust | None
    binds_from: date | None


def verify(
    place: Overlay, store: Objects, head: str, register: str, asked: Asked, advance: Callable[[int], None]
) -> Verified:
    """Every act that leads to `head`, judged. HistoryDamagedError for a history that is cut or damaged."""
    contents = Contents(store)
    judging = Judging(contents, register, asked.pins, asked.today, asked.judge)
    listed = listed_acts(place, head, asked.since)
    begins = _begins(listed, asked.since) if asked.since else []
    for commit in begins:
        # Which side knows more changes of trust is asked only where there are sides.
        trusted = trusted_by(place, commit) if begins[1:] else frozenset()
        judging.begin_after(commit_of(store, commit), standing_at(place, commit), trusted)
    told: list[Told] = []
    for act in signed_acts(place, store, listed):
        told += judging.judged(act)
        advance(1)
    order = {one.id: at for at, one in enumerate(listed)}
    told += judging.late_findings(head)
    files = judging.standing(head).files
    trust = contents.trust(files)
    told += _after_retirement(place, judging.tally, trust, listed)
    told.sort(key=lambda one: (order[one.commit.id], one.finding.sort_key()))
    return Verified(tuple(told), judging.tally, trust, contents.binds_from(files))


def _begins(listed: list[Listed], since: str) -> list[str]:
    """The act to begin after, and older ones from which a branch parted that was merged since."""
    known = {one.id for one in listed}
    return list(dict.fromkeys([since, *(parent for one in listed for parent in one.parents if parent not in known)]))


def _after_retirement(place: Overlay, tally: Tally, trust: Trust | None, listed: list[Listed]) -> Iterator[Told]:
    """Acts of a key that do not come before its retirement, or come after the last one believed (U3).

    An act on a side branch is judged by the records before it, which may know nothing of the retirement.
    """
    if trust is None:
        return
    branched = any(len(one.parents) > 1 for one in listed)
    for blob, owned in trust.keys.items():
        acts, retired_by = tally.by_key.get(blob, []), tally.retired_by.get(blob, "")
        last = owned.key.last_act or (retired_by if branched else "")
        if not acts or owned.key.retired is None or not last:
            continue
        believed = set(place.git("rev-list", last).decode("ascii").split()) if _stands(listed, last) else set()
        for commit in acts:
            if commit.id not in believed:
                reason = f"ключ {owned.signer.name} не дійсний для цього акта: {owned.key.reason or 'відкликано'}"
                values = {"act": moment(commit), "reason": reason, "key": "–"}
                yield Told(commit, Finding("KD944", GIT_DIR, values=values))


def _stands(listed: list[Listed], commit: str) -> bool:
    return any(one.id == commit for one in listed)


def folder_findings(root: Path, place: Overlay) -> list[Finding]:
    """What stands in the git folder and would show another history (KD953, an error); the rest of what the gate finds
    is told as a warning: the audit reads past it."""
    found = []
    for one in gate_findings(root, place):
        name = one.path.removeprefix(f"{GIT_DIR}/")
        if one.code == "KD913" and name.startswith(REPLACING):
            found.append(Finding("KD953", one.path))
        elif one.code in ("KD910", "KD915"):
            found.append(one)
        else:
            found.append(replace(one, severity=Severity.WARNING))
    return found
