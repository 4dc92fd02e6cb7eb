"""What is said of a change whose knowledge nothing proves yet, before it is recorded (H10, L479).

It is told and not refused: the three hands stand on paper, and the book may get them the same day; whether it did is
what `kadry audit verify` judges.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from kadry_cli.audit.verifying.orders import known_by
from kadry_cli.body.knowledge import order_of_basis, own_order
from kadry_cli.body.order_files import books
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.layout import SETTINGS_FILE, read_bytes
from kadry_cli.core.register.load import read_record
from kadry_cli.trust.folders import POLICY_FILE, SIGNERS_FILE
from kadry_cli.trust.records.policy import Policy
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.knowing import Known, lacking, needs
from kadry_cli.trust.rules.missing import Missing, missing_words
from kadry_cli.trust.rules.trust import trust_of

WAY_OUT = (
    "відмітки наказу записують kadry order visa і kadry order acquaint, а правку без наказу – kadry change propose"
)


def unproven(root: Path, files: Mapping[str, bytes | None], basis: str, day: date) -> Iterator[str]:
    """Whose knowledge of a change is not proven, in one sentence; nothing where the policy does not bind on this day.

    `files` are those that the change writes; they stand in the place of what is on disk.
    """

    def read(path: str) -> bytes | None:
        return files[path] if path in files else read_bytes(root, path)[0]

    settings = read_record(read, SETTINGS_FILE, Settings, [])
    signers, policy = read_record(read, SIGNERS_FILE, Signers, []), read_record(read, POLICY_FILE, Policy, [])
    if settings is None or signers is None or policy is None:
        return
    if settings.trust_from is None or day < settings.trust_from:
        return
    left = lacking(needs(trust_of(signers, policy), sorted(files)), _known(root, files, basis))
    if left:
        who = missing_words(dict.fromkeys(Missing(need.role, need.person) for need in left))
        yield f"Обізнаності не доведено: {who}; {WAY_OUT}."


def _known(root: Path, files: Mapping[str, bytes | None], basis: str) -> tuple[Known, ...]:
    """What the order that is the ground proves, by the books as they will stand."""
    cited = own_order(basis)
    if cited is None or cited.date is None:
        return ()
    order = order_of_basis([book for _, book in books(root, cited.date.year, files)], cited)
    return known_by(order) if order is not None else ()
