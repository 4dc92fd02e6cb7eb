"""An act that needs somebody's knowledge first is proposed instead of recorded (trust 3.3)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kadry_cli.core.console.acting import Plan
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.load import parse_record
from kadry_cli.trust.folders import ACKS_FOLDER, POLICY_FILE, SIGNERS_FILE
from kadry_cli.trust.records.policy import Policy
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.acks import AckVerdict, Change
from kadry_cli.trust.rules.missing import Missing, missing_of, missing_words
from kadry_cli.trust.rules.trust import Trust, trust_of

if TYPE_CHECKING:
    from kadry_cli.changes.results import ChangeMissing, ProposedChange


def proposed(change: str, trust: Trust, changed: Change) -> Plan:
    """The plan of an act that only proposes: for any command whose change needs somebody's knowledge first.

    UserError for a change of what has been acknowledged: that is written by the change itself.
    """
    written = [path for path in changed if path.startswith(ACKS_FOLDER)]
    if written:
        raise UserError(f"{written[0]}: обізнаність правкою не записують", "її дає kadry change ack")
    missing = missing_of(trust, changed, AckVerdict())
    result: ProposedChange = {"change": change, "missing": missing_value(missing)}
    files = counted(len(changed), "файл", "файли", "файлів")
    said = f"Зміну {change} подано: {files}. Файли на диску знову такі, як записано."
    needed = f"Мають знати: {missing_words(missing)}." if missing else "Нічиєї обізнаності для цих файлів не потрібно."
    following = (f"kadry change show {change}", f"kadry change {'ack' if missing else 'apply'} {change}")
    after = {path: new for path, (_, new) in changed.items()}
    return Plan(after, said, result, notes=(needed,), aside=change, following=following)


def missing_value(missing: Iterable[Missing]) -> list[ChangeMissing]:
    """What is missing, as a result."""
    return [{"role": one.role, "person": one.person or None, "number": one.number} for one in missing]


def trust_at(store: Objects, head: str) -> Trust:
    """The records of trust of an act. UserError where it has none, or they cannot be read."""
    data = {path: store.blob(f"{head}:{path}") if head else None for path in (SIGNERS_FILE, POLICY_FILE)}
    if not any(data.values()):
        raise UserError(
            "реєстр ще не має записів довіри, тому невідомо, чия обізнаність потрібна",
            "довіру започатковує kadry trust init; без неї правки записує kadry record",
        )
    signers = parse_record(data[SIGNERS_FILE] or b"", SIGNERS_FILE, Signers).record
    policy = parse_record(data[POLICY_FILE] or b"", POLICY_FILE, Policy).record
    if signers is None or policy is None:
        raise UserError("записи довіри в історії не читаються", "що з ними не так, скаже kadry check")
    return trust_of(signers, policy)
