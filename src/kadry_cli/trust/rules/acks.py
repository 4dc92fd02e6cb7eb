"""Whether an acknowledgement proves that those who must know of a change knew of exactly this one (H10; trust U5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kadry_cli.core.signing.signatures import is_valid, read_usual
from kadry_cli.core.signing.wire import WireError
from kadry_cli.trust.folders import ACKS_FOLDER, TRUST_FOLDER
from kadry_cli.trust.records.acknowledgement import AckedFile, Acknowledgement, Hand, Knowledge
from kadry_cli.trust.records.signers import Signer
from kadry_cli.trust.records.words import BY_KEY, HEAD, HR_HEAD, ON_PAPER, REFUSED, ROOT, WITNESSES, WORKER
from kadry_cli.trust.rules.knowing import Known
from kadry_cli.trust.rules.statement import NAMESPACE, acked_file, statement
from kadry_cli.trust.rules.trust import Trust, key_fault

Change = Mapping[str, tuple[bytes | None, bytes | None]]
"""What a change does: by path what each file held before and holds after it, None where there is no file."""

ON_PAPER_ROLES, REFUSING_ROLES = (WORKER, HEAD), (WORKER,)
"""Who may know by a paper, and who may refuse to sign: the others have a key, and it is their duty to use it."""


class Proven(NamedTuple):
    """A knowledge that is proven; `human` is the address of whoever knew, "" for one who has no key; `at` is its place
    among those of the acknowledgement."""

    at: int
    role: str
    person: str
    kind: str
    human: str


class Unproven(NamedTuple):
    """A knowledge that is not, with the reason in words."""

    at: int
    role: str
    person: str
    reason: str


class AckVerdict(NamedTuple):
    """What an acknowledgement proves, and what it claims and does not prove."""

    proven: tuple[Proven, ...] = ()
    unproven: tuple[Unproven, ...] = ()

    @property
    def known(self) -> tuple[Known, ...]:
        """What is proven, as the needs of the policy ask for it."""
        return tuple(Known(one.role, one.person, one.kind) for one in self.proven)

    @property
    def roots(self) -> frozenset[str]:
        """The addresses of the roots that agree."""
        return frozenset(one.human for one in self.proven if one.role == ROOT)


def judge_acknowledgement(ack: Acknowledgement, register: str, trust: Trust, changed: Change) -> AckVerdict:
    """Each knowledge of an acknowledgement against the records of trust in force before the change.

    `register` is the id of the register's first act; `changed` what the change does, its own file of acknowledgement
    left out. One human stands for one role; where somebody stands for two, neither counts (trust 3.3).
    """
    if not _is_of(ack, changed):
        reason = "обізнаність стосується інших файлів або іншого їх змісту"
        wrong = (Unproven(at, one.role, one.person or "", reason) for at, one in enumerate(ack.knowledge))
        return AckVerdict((), tuple(wrong))
    judged = [(one, _fault(ack, one, register, trust)) for one in ack.knowledge]
    roles: dict[str, set[str]] = {}
    for one, fault in judged:
        if not fault and _human(one, trust):
            roles.setdefault(_human(one, trust), set()).add(one.role)
    proven, unproven = [], []
    for at, (one, fault) in enumerate(judged):
        human = _human(one, trust)
        held = roles.get(human, set()) if not fault else set()
        if len(held) > 1:
            fault = f"одна людина ({human}) стоїть за кілька ролей: {', '.join(sorted(held))}"
        if fault:
            unproven.append(Unproven(at, one.role, one.person or "", fault))
        else:
            proven.append(Proven(at, one.role, one.person or "", one.kind, human))
    return AckVerdict(tuple(proven), tuple(unproven))


def acks_file(change: str) -> str:
    """Where the acknowledgement of a change stands."""
    return f"{ACKS_FOLDER}{change}.yaml"


def acked_files(changed: Change) -> tuple[AckedFile, ...]:
    """What the statements of a change say of its files, by code points."""
    return tuple(acked_file(path, *states) for path, states in sorted(changed.items()))


def roots_lacking(trust: Trust, changed: Change, verdict: AckVerdict) -> int:
    """How many more roots must agree; 0 where the change leaves the records of trust alone."""
    if not any(path.startswith(TRUST_FOLDER) for path in changed):
        return 0
    return max(0, trust.policy.roots_needed - len(verdict.roots))


def _is_of(ack: Acknowledgement, changed: Change) -> bool:
    own = acks_file(ack.change)
    told = {file.path: file for file in ack.files}
    done = {file.path: file for file in acked_files({path: one for path, one in changed.items() if path != own})}
    return told == done and len(told) == len(ack.files)


def _human(one: Knowledge, trust: Trust) -> str:
    """Who knew: by a key its owner; by a paper or an act whoever has the person's card."""
    if one.kind == BY_KEY:
        return one.hands[0].email
    return next((s.email for s in trust.signers.signers if one.person and s.person == one.person), "")


def _fault(ack: Acknowledgement, one: Knowledge, register: str, trust: Trust) -> str:
    """Why a knowledge is not proven; "" where it is."""
    for hand in one.hands:
        fault = _hand_fault(ack, one, hand, register, trust)
        if fault:
            return fault
    signers = [signer for hand in one.hands if (signer := trust.signer(hand.email)) is not None]
    faults = {BY_KEY: _key_faults, ON_PAPER: _paper_faults, REFUSED: _refusal_faults}[one.kind]
    return next(faults(one, signers), "")


def _hand_fault(ack: Acknowledgement, one: Knowledge, hand: Hand, register: str, trust: Trust) -> str:
    try:
        signature = read_usual(f"{hand.signature}\n")
    except WireError:
        return f"{hand.email}: це не підпис SSH"
    if signature.namespace != NAMESPACE:
        return f"{hand.email}: підпис зроблено не для обізнаності, а для «{signature.namespace}»"
    owned = trust.keys.get(signature.key.blob)
    if owned is None:
        return f"{hand.email}: ключа {signature.key.fingerprint} у записах довіри немає"
    if owned.signer.email != hand.email:
        return f"{hand.email}: підписано ключем іншої людини ({owned.signer.email})"
    fault = key_fault(owned.key, one.date)
    if fault:
        return f"{hand.email}: {fault}"
    try:
        said = statement(register, ack, one, hand.email)
    except ValueError:
        return "у твердженні є перенос рядка"
    return "" if is_valid(signature, said, NAMESPACE) else f"{hand.email}: підпис не сходиться з твердженням"


def _key_faults(one: Knowledge, signers: list[Signer]) -> Iterator[str]:
    signer = signers[0]
    if len(signers) > 1:
        yield "за роль підписує одна людина"
    if one.role == ROOT and not signer.root:
        yield f"{signer.email} – не корінь довіри"
    if one.role != ROOT and one.role not in signer.roles:
        yield f"{signer.email} не має ролі «{one.role}»"
    if one.role == WORKER and (one.person is None or signer.person != one.person):
        yield f"{signer.email} – не та людина, чию картку змінено"


def _paper_faults(one: Knowledge, signers: list[Signer]) -> Iterator[str]:
    signer = signers[0]
    if one.role not in ON_PAPER_ROLES:
        yield f"роль «{one.role}» засвідчують лише ключем"
    if one.paper is None:
        yield "не названо аркуша, на якому є підпис"
    if one.role == WORKER and one.person is None:
        yield "не названо, чия це обізнаність"
    if len(signers) > 1 or HR_HEAD not in signer.roles:
        yield "аркуш має засвідчити керівник кадрової служби"
    if one.person is not None and signer.person == one.person:
        yield f"{signer.email} не може засвідчити власної обізнаності"


def _refusal_faults(one: Knowledge, signers: list[Signer]) -> Iterator[str]:
    if one.role not in REFUSING_ROLES:
        yield f"відмова від підпису – лише за роль «{WORKER}»"
    if one.paper is None:
        yield "не названо акта про відмову"
    if one.person is None:
        yield "не названо, хто відмовився"
    if len({signer.email for signer in signers}) < WITNESSES:
        yield "під актом про відмову потрібні підписи двох свідків"
    own = [signer.email for signer in signers if one.person is not None and signer.person == one.person]
    if own:
        yield f"{own[0]} не може бути свідком власної відмови"
