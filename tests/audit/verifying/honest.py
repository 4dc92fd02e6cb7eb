"""Random histories in which everybody keeps the rules: orders with three hands and the changes that follow them,
changes known by key, records of trust changed by both roots, branches that are merged."""

from __future__ import annotations

import random
from typing import Any

from kadry_cli.core.git.commits import CHANGE
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.core.signing.signing import sign
from kadry_cli.trust.records.acknowledgement import Acknowledgement
from kadry_cli.trust.rules.acks import acks_file
from kadry_cli.trust.rules.statement import NAMESPACE, acked_file, statement
from tests.audit.verifying.histories import BOOK, CARD, OTHER, Builder, order
from tests.trust.values import EMAILS, HEAD, HR_HEAD, OFFICER, PERSON, ROLES, WORKER, policy_value

PEOPLE = {CARD: PERSON, OTHER: "kravets-andrii-8t5j"}
ROOT = "корінь довіри"
PAPER = "on paper"
"""In place of a name: the worker has signed a sheet."""


def grow(made: Builder, seed: int) -> None:
    """Some random honest acts after those that are there."""
    chance = random.Random(seed)  # noqa: S311 - a choice of cases
    number = 45
    for step in range(chance.randint(1, 4)):
        number += 1
        what = chance.choices(("card", "unit", "ack", "trust", "merge"), (6, 3, 3, 2, 1))[0]
        data = f"id: {seed}-{step}\n".encode()
        change = f"zmina-{seed}-{step}"
        if what == "card":
            path = chance.choice(list(PEOPLE))
            ordered(made, number, PEOPLE[path])
            made.act({path: data}, by=chance.choice((OFFICER, HR_HEAD)), basis=cited(number))
        elif what == "unit":
            made.act({f"staff/units/viddil-{step}.yaml": data}, by=HR_HEAD)
        elif what == "ack":
            acknowledged(made, {CARD: data}, [(ROLES[name], name) for name in (WORKER, HEAD, HR_HEAD)], change)
        elif what == "trust":
            policy = policy_value()
            policy["rules"][1]["write"] += ["працівник"] if step % 2 else ["керівник органу"]
            changed = new_file("trust/policy.yaml", policy)
            if changed != made.files["trust/policy.yaml"]:
                acknowledged(made, {"trust/policy.yaml": changed}, [(ROOT, HEAD)], change, by=HR_HEAD)
        else:
            merged(made, number, data)


def cited(number: int) -> str:
    """How an order of the day is cited."""
    return f"розпорядження від 04.05.2009 № {number}-к"


def ordered(made: Builder, number: int, *people: str) -> None:
    """A new line of the book, known to these people."""
    made.act({BOOK: made.files[BOOK] + order(number, "2009-05-04", knows=people).encode()}, command="order add")


def merged(made: Builder, number: int, data: bytes) -> None:
    """Two people change two cards on two branches, which become one again."""
    ordered(made, number, *PEOPLE.values())
    side = made.fork()
    made.act({CARD: data + b"# here\n"}, basis=cited(number))
    side.act({OTHER: data + b"# there\n"}, basis=cited(number))
    made.files[OTHER] = side.files[OTHER]
    made.act({}, by=HR_HEAD, basis="", message="Merge\n", merging=[side.head])


def acknowledged(
    made: Builder,
    changed: dict[str, bytes],
    roles: list[tuple[str, str]],
    change: str,
    by: str = OFFICER,
    basis: str = "заява від 04.05.2009",
    voucher: str = HR_HEAD,
) -> None:
    """A change with the knowledge of these roles, each proven by the key of the one named, a sheet by `voucher`'s."""
    ack = acknowledgement(made, changed, roles, change, basis, voucher)
    files = {**changed, acks_file(change): new_file(acks_file(change), record_value(ack))}
    made.act(files, by=by, basis=basis, trailers=[(CHANGE, change)], command="change apply")


def acknowledgement(
    made: Builder,
    changed: dict[str, bytes],
    roles: list[tuple[str, str]],
    change: str,
    basis: str,
    voucher: str = HR_HEAD,
) -> Acknowledgement:
    """The record of it, signed."""
    files = [acked_file(path, made.files.get(path), data) for path, data in sorted(changed.items())]
    known: list[dict[str, Any]] = []
    for role, name in roles:
        one: dict[str, Any] = {"role": role, "kind": "підпис", "date": "2009-05-04"}
        one |= {"kind": "папір", "paper": "аркуш 1"} if name == PAPER else {}
        one["hands"] = [{"signer": EMAILS[voucher if name == PAPER else name], "signature": "-" * 3}]
        known.append(one | ({"person": PERSON} if name in (WORKER, PAPER) else {}))
    value = {"change": change, "basis": basis, "files": [file.model_dump(exclude_none=True) for file in files]}
    ack = Acknowledgement.model_validate({**value, "knowledge": known})
    for said, knowing, (_, name) in zip(known, ack.knowledge, roles, strict=True):
        by = voucher if name == PAPER else name
        text = sign(made.keys[by], NAMESPACE, statement(made.register, ack, knowing, EMAILS[by]))
        said["hands"][0]["signature"] = text.rstrip("\n")
    return Acknowledgement.model_validate({**value, "knowledge": known})
