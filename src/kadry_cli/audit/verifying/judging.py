"""Every act of a history judged by the records of trust before it (H10, H11; trust 3.3, rows U2-U8).

Before a register has records of trust, and before the day from which its policy binds, what the policy asks for is a
note. What no policy may allow is an error at any time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from kadry_cli.audit.reading import moment
from kadry_cli.audit.verifying import always, policy
from kadry_cli.audit.verifying.acknowledged import acknowledged
from kadry_cli.audit.verifying.history import SignedAct
from kadry_cli.audit.verifying.orders import Ground, Orders
from kadry_cli.audit.verifying.signatures import Judge, signer_verdict
from kadry_cli.audit.verifying.standing import NOTHING, Contents, Standing, after
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.git.commits import BASIS, Commit
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.trust.folders import TRUST_FOLDER
from kadry_cli.trust.records.words import ON_PAPER
from kadry_cli.trust.rules.knowing import Known, Need, lacking, meets, needs
from kadry_cli.trust.rules.trust import Trust


class Told(NamedTuple):
    """A finding with the act it is about."""

    commit: Commit
    finding: Finding


class Late(NamedTuple):
    """A change recorded without somebody's proven knowledge; whether the policy bound then."""

    commit: Commit
    lacking: tuple[Need, ...]
    bound: bool


class OnPaper(NamedTuple):
    """Knowledge of a change that nothing but the acknowledgement of a paper proves."""

    commit: Commit
    needs: tuple[Need, ...]


@dataclass
class Tally:
    """What was counted: acts, those with a signature that counts, those under a binding policy, needs met by kind of
    proof; acts by the key that signed them; by which act a key was retired."""

    acts: int = 0
    signed: int = 0
    bound: int = 0
    known: Counter[str] = field(default_factory=Counter)
    by_key: dict[bytes, list[Commit]] = field(default_factory=dict)
    retired_by: dict[bytes, str] = field(default_factory=dict)


class Judging:
    """Judges acts one after another, the oldest first; carries from act to act what is in force."""

    def __init__(
        self,
        contents: Contents,
        register: str,
        pins: frozenset[str],
        today: date,
        judge: Judge | None = None,
        law: Trust | None = None,
    ) -> None:
        """`law` says whose knowledge a change needs where the register has no records of trust; None asks for none."""
        self._contents = contents
        self._orders = Orders(contents)
        self._register = register
        self._pins = pins
        self._today = today
        self._judge = judge
        self._law = law
        self._standings: dict[str, Standing] = {}
        self._known: dict[str, Commit] = {}
        self.tally = Tally()
        self.late: list[Late] = []
        self.on_paper: list[OnPaper] = []

    def begin_after(self, commit: Commit, files: Mapping[str, str], trusted_by: frozenset[str]) -> None:
        """Takes the state after an act as given: a checkpoint vouches for all before it. `trusted_by` are the acts
        before it that changed the records of trust."""
        self._standings[commit.id] = Standing(files, self._binds(commit, NOTHING, files), trusted_by)
        self._known[commit.id] = commit
        self._note_retired(None, files, commit.id)

    def standing(self, commit: str) -> Standing:
        """What is in force after an act that was judged."""
        return self._standings.get(commit, NOTHING)

    def judged(self, act: SignedAct) -> Iterator[Told]:
        """What is wrong with one act; afterwards it counts as what came before the next."""
        commit = act.commit
        befores = [self.standing(parent) for parent in commit.parents] or [NOTHING]
        # Of the sides of a merge the one that knows most changes of trust rules: an old side brings no old rights back.
        before = max(befores, key=lambda one: len(one.trusted_by))
        files = after(befores[0], act.changes)
        trust = self._contents.trust(before.files)
        bound = self._binds(commit, before, before.files)
        self.tally.acts += 1
        self.tally.bound += bound
        earlier = [self._known[parent] for parent in commit.parents if parent in self._known]
        yield from _told(commit, always.faults(act, earlier, self._contents, self._today))
        if trust is not None:
            found = list(self._by_policy(act, trust, before, files, bound))
            yield from _told(commit, found)
            if any(one.code == "KD949" for one in found):
                files = policy.with_old_trust(files, before.files)
        elif self._contents.has_trust(before.files):
            yield from _told(commit, [Finding("KD956", GIT_DIR)])
        elif self._contents.has_trust(files):
            yield from _told(commit, self._first_trust(act, files))
        if trust is None and self._law is not None and commit.parents:
            # By the first act a register came to its history: it holds what stood on paper before.
            paths = policy.recorded_paths(act)
            self._note_knowledge(commit, self._law, paths, self._ground(act, paths, files).known, bound=False)
        self._note_retired(trust, files, commit.id)
        changes_trust = {commit.id} if any(path.startswith(TRUST_FOLDER) for path in act.own) else set()
        trusted = frozenset().union(*(one.trusted_by for one in befores)) | changes_trust
        self._standings[commit.id] = Standing(files, bound or any(one.bound for one in befores), trusted)
        self._known[commit.id] = commit

    def _binds(self, commit: Commit, before: Standing, files: Mapping[str, str]) -> bool:
        since = self._contents.binds_from(files) if self._contents.has_trust(files) else None
        return before.bound or (since is not None and commit.committed.date() >= since)

    def _by_policy(
        self, act: SignedAct, trust: Trust, before: Standing, files: Mapping[str, str], bound: bool
    ) -> Iterator[Finding]:
        verdict = signer_verdict(act, trust, self._judge)
        self.tally.signed += not verdict.code
        if verdict.blob:
            self.tally.by_key.setdefault(verdict.blob, []).append(act.commit)
        given = acknowledged(act, trust, self._register, self._contents)
        since = self._contents.binds_from(before.files)
        moved = since is not None and self._contents.binds_from(files) != since
        yield from policy.roots_fault(act, trust, verdict, given.roots, moved)
        paths = policy.recorded_paths(act)
        ground = self._ground(act, paths, files)
        found = [*policy.signature_fault(verdict), *policy.acknowledgement_faults(given)]
        if verdict.signer is not None and not verdict.code:
            found += policy.role_faults(act, trust, verdict.signer)
        found += policy.ground_fault(act, ground, paths)
        yield from (found if bound else _as_notes(found))
        self._note_knowledge(act.commit, trust, paths, (*given.known, *ground.known), bound=bound)

    def _ground(self, act: SignedAct, paths: Sequence[str], files: Mapping[str, str]) -> Ground:
        basis = act.commit.first(BASIS)
        return self._orders.ground(basis, files) if basis and paths else Ground()

    def _note_knowledge(
        self, commit: Commit, trust: Trust, paths: Sequence[str], proven: Sequence[Known], *, bound: bool
    ) -> None:
        needed = needs(trust, paths)
        self.tally.known.update({one.kind for one in proven if any(meets(one, need) for need in needed)})
        missing = lacking(needed, proven)
        if missing:
            self.late.append(Late(commit, tuple(missing), bound))
        by_more = [one for one in proven if one.kind != ON_PAPER]
        on_paper = tuple(need for need in lacking(needed, by_more) if need not in missing)
        if on_paper:
            self.on_paper.append(OnPaper(commit, on_paper))

    def _first_trust(self, act: SignedAct, files: Mapping[str, str]) -> Iterator[Finding]:
        """The first records of trust: signed by one of their own roots, and the roots are those pinned outside."""
        trust = self._contents.trust(files)
        if trust is None:
            yield Finding("KD956", GIT_DIR)
            return
        verdict = signer_verdict(act, trust, self._judge)
        reason = verdict.reason
        if not reason and (verdict.signer is None or not verdict.signer.root):
            reason = "підписав не корінь довіри"
        if not reason and self._pins and trust.root_fingerprints() != self._pins:
            reason = "відбитки ключів інші, ніж закріплено поза реєстром"
        if reason:
            yield Finding("KD955", GIT_DIR, values={"reason": reason})
        else:
            self.tally.signed += 1
            self.tally.by_key.setdefault(verdict.blob, []).append(act.commit)

    def _note_retired(self, trust: Trust | None, files: Mapping[str, str], commit: str) -> None:
        now = self._contents.trust(files)
        if now is None or now is trust:
            return
        for blob, owned in now.keys.items():
            if owned.key.retired is not None:
                self.tally.retired_by.setdefault(blob, commit)

    def still_lacking(self, one: Late, head: str) -> list[Need]:
        """What of a change nobody's knowledge is proven to this day, by the books as they stand at `head`."""
        basis = one.commit.first(BASIS)
        ground = self._orders.ground(basis, self.standing(head).files) if basis else Ground()
        return lacking(one.lacking, ground.known)

    def late_findings(self, head: str) -> Iterator[Told]:
        """Changes without the knowledge of somebody: to this day (KD947), or told of only later (KD959)."""
        for one in self.late:
            still = self.still_lacking(one, head)
            found = [*_knowledge_findings("KD947", still)]
            found += _knowledge_findings("KD959", [need for need in one.lacking if need not in still])
            yield from _told(one.commit, found if one.bound else _as_notes(found))


def _knowledge_findings(code: str, needed: Iterable[Need]) -> Iterator[Finding]:
    roles: dict[str, list[str]] = {}
    for need in needed:
        roles.setdefault(need.path, []).append(need.role)
    for path, words in roles.items():
        yield Finding(code, path, values={"roles": ", ".join(words)})


def _told(commit: Commit, found: Iterable[Finding]) -> Iterator[Told]:
    for one in found:
        yield Told(commit, replace(one, values={"act": moment(commit), **one.values}))


def _as_notes(found: Iterable[Finding]) -> Iterator[Finding]:
    for one in found:
        yield replace(one, severity=Severity.NOTE)
