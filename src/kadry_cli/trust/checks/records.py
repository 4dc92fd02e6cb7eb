"""Checks of signers, policy and acknowledgements, each by itself, and what must never change (H10, L479; trust U5)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import Fact, RecordPlace, RecordReport
from kadry_cli.core.signing.keys import public_key
from kadry_cli.trust.records.acknowledgement import Acknowledgement, Knowledge
from kadry_cli.trust.records.policy import Policy
from kadry_cli.trust.records.signers import Signer, Signers
from kadry_cli.trust.records.words import HEAD, HR_HEAD, ON_PAPER, REFUSED, WITNESSES, WORKER
from kadry_cli.trust.rules.signing_people import live_roots
from kadry_cli.trust.rules.trust import pattern

SIGNER, ROOTS, NEEDED = "trust.signer", "trust.roots", "trust.needed"
"""Facts: a signer (key the address, data (person or "")); how many roots there are; how many are needed."""
CARDS = "people/x/card.yaml"
KNOWING = (WORKER, HEAD, HR_HEAD)
"""Without whose knowledge no record data may be changed (L479)."""


def check_signers(record: Signers, place: RecordPlace) -> RecordReport:
    """Each address and each key stands once, each key is one, none ends before it begins."""
    findings: list[Finding] = []
    seen: dict[str, str] = {}
    keys: dict[bytes, str] = {}
    for at, one in enumerate(record.signers):
        loc: Loc = ("signers", at)
        address = one.email.casefold()
        if address in seen:
            findings.append(Finding("KD961", place.path, (*loc, "email"), {"email": one.email}))
        seen[address] = one.name
        findings += _keys(one, loc, place.path, keys)
    roots = live_roots(record)
    facts = [
        Fact(SIGNER, one.email, place.path, ("signers", at), (one.person or "",))
        for at, one in enumerate(record.signers)
    ]
    return RecordReport(tuple(findings), (*facts, Fact(ROOTS, "", place.path, ("signers",), (str(len(roots)),))))


def _keys(one: Signer, loc: Loc, path: str, keys: dict[bytes, str]) -> Iterator[Finding]:
    for number, key in enumerate(one.keys):
        here: Loc = (*loc, "keys", number)
        try:
            blob = public_key(key.key).blob
        except UserError as error:
            yield Finding("KD960", path, (*here, "key"), {"reason": error.message})
            continue
        if blob in keys:
            yield Finding("KD962", path, (*here, "key"), {"name": keys[blob]})
        keys[blob] = one.name
        if key.retired is not None and key.retired < key.since:
            values = {"since": date_short(key.since), "retired": date_short(key.retired)}
            yield Finding("KD963", path, (*here, "retired"), values)


def check_policy(record: Policy, place: RecordPlace) -> RecordReport:
    """The cards need the knowledge of all three (L479)."""
    findings: list[Finding] = []
    found = next(((at, rule) for at, rule in enumerate(record.rules) if pattern(rule.paths).fullmatch(CARDS)), None)
    lacking = [role for role in KNOWING if found is None or role not in found[1].knowledge]
    if lacking:
        loc: Loc = ("rules", found[0]) if found is not None else ("rules",)
        findings.append(Finding("KD965", place.path, loc, {"roles": ", ".join(lacking)}))
    return RecordReport(
        tuple(findings), (Fact(NEEDED, "", place.path, ("roots_needed",), (str(record.roots_needed),)),)
    )


def check_acknowledgement(record: Acknowledgement, place: RecordPlace) -> RecordReport:
    """The file is named by its change; each knowledge says what its kind needs; one human stands for one role."""
    findings: list[Finding] = []
    if record.change != place.ids["change"]:
        values = {"id": record.change, "expected": place.ids["change"]}
        findings.append(Finding("KD221", place.path, ("change",), values))
    by_hand: dict[str, str] = {}
    for at, one in enumerate(record.knowledge):
        loc: Loc = ("knowledge", at)
        findings += [Finding("KD966", place.path, loc, {"reason": reason}) for reason in _lacking(one)]
        if one.kind in (ON_PAPER, REFUSED):
            continue
        for hand in one.hands:
            role = by_hand.setdefault(hand.email.casefold(), one.role)
            if role != one.role:
                reason = f"{hand.email} стоїть і за роль «{role}», і за роль «{one.role}»"
                findings.append(Finding("KD966", place.path, loc, {"reason": reason}))
    return RecordReport(tuple(findings))


def _lacking(one: Knowledge) -> Iterator[str]:
    if one.role == WORKER and one.person is None:
        yield "обізнаність працівника не каже, чия вона: «person»"
    if one.kind != ON_PAPER and one.kind != REFUSED:
        return
    if one.paper is None:
        yield "не названо документа: «paper»"
    if one.kind == REFUSED and len({hand.email.casefold() for hand in one.hands}) < WITNESSES:
        yield "під актом про відмову потрібні підписи двох свідків"


def kept_acknowledgement(before: Acknowledgement, after: Acknowledgement | None, path: str) -> Iterator[Finding]:
    """An acknowledgement is written once."""
    if after != before:
        yield Finding("KD967", path, (), {"change": before.change})
