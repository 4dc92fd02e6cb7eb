"""The first signers of a register: the roots, and whoever records the act (H10, K17; trust 3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.signing.keys import PublicKey
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.records.words import OFFICER
from kadry_cli.trust.rules.signing_people import key_from, new_signer, same_person, with_signer


class Founder(NamedTuple):
    """One of the first signers; `email` is "" where nobody has said one."""

    name: str
    roles: tuple[str, ...]
    key: PublicKey
    email: str = ""
    latin: bool = False


def founding_signers(roots: Sequence[Founder], officer: Founder, day: date) -> Signers:
    """The first signers: every root, and the officer whose key signs the act where that is none of them.

    The officer has an address; a root who is the officer has the same. UserError for a key or an address of two people,
    and where the officer is a root by name and not by key.
    """
    for at, one in enumerate(roots):
        twin = next((other for other in roots[:at] if other.key.blob == one.key.blob), None)
        if twin is not None:
            raise UserError(
                f"один ключ названо двом: {twin.name} і {one.name}",
                "кожна людина підписує власним ключем: ssh-keygen -t ed25519",
            )
    signers = Signers.model_construct(signers=())
    for one in roots:
        if one.key.blob == officer.key.blob:
            one = _as_officer(one, officer)
        elif same_person(one.name, officer.name):
            raise UserError(
                f"зміни записує {one.name}, але іншим ключем, ніж названо тут",
                "назвіть той самий: kadry whoami --key ФАЙЛ",
            )
        signer = new_signer(one.name, one.email, one.roles, key_from(one.key, day), root=True, latin=one.latin)
        signers = with_signer(signers, signer)
    if all(one.key.blob != officer.key.blob for one in roots):
        signers = with_signer(signers, new_signer(officer.name, officer.email, (OFFICER,), key_from(officer.key, day)))
    return signers


def _as_officer(one: Founder, officer: Founder) -> Founder:
    if not same_person(one.name, officer.name):
        raise UserError(
            f"ключ, яким підписує {officer.name}, названо ключем іншої людини: {one.name}",
            "кожна людина підписує власним ключем; хто записує: kadry whoami",
        )
    return one._replace(email=officer.email)
