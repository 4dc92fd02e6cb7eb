"""What is said of a change whose knowledge nothing proves yet, before it is recorded (H10, L479).

It is told and not refused: the three hands stand on paper, and the book may get them the same day; whether it did is
what `kadry audit verify` judges.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from kadry_cli.audit.verifying.orders import known_by
from kadry_cli.body.basis import read_basis
from kadry_cli.body.knowledge import order_of_basis
from kadry_cli.body.orders import OrdersBook
from kadry_cli.core.errors import UserError
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.layout import SETTINGS_FILE, read_bytes
from kadry_cli.core.register.load import Reader, read_record
from kadry_cli.trust.records.policy import Policy
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.knowing import Known, lacking, needs
from kadry_cli.trust.rules.missing import Missing, missing_words
from kadry_cli.trust.rules.trust import POLICY_FILE, SIGNERS_FILE, trust_of

BOOKS = "books/orders"
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
    left = lacking(needs(trust_of(signers, policy), sorted(files)), _known(root, read, files, basis))
    if left:
        who = missing_words(dict.fromkeys(Missing(need.role, need.person) for need in left))
        yield f"Обізнаності не доведено: {who}; {WAY_OUT}."


def _known(root: Path, read: Reader, files: Mapping[str, bytes | None], basis: str) -> tuple[Known, ...]:
    """What the order that is the ground proves, by the books as they will stand."""
    try:
        cited = read_basis(basis)
    except UserError:
        return ()
    if not cited.kind or cited.date is None:
        return ()
    here = [f"{BOOKS}/{path.name}" for path in sorted((root / BOOKS).glob(f"{cited.date.year}*.yaml"))]
    paths = dict.fromkeys([*here, *(path for path in files if path.startswith(f"{BOOKS}/{cited.date.year}"))])
    order = order_of_basis(_books(read, list(paths)), cited)
    return known_by(order) if order is not None else ()


def _books(read: Reader, paths: Sequence[str]) -> list[OrdersBook]:
    books = (read_record(read, path, OrdersBook, []) for path in paths)
    return [book for book in books if book is not None]
