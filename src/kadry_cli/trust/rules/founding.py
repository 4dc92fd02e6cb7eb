"""The first signers of a register: the roots, and who keeps the records (H10, K17; trust 3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.signing.keys import PublicKey
from kadry_cli.trust.records.signers import Signers
from kadry_cli.trust.rules.signing_people import key_from, new_signer, same_person, with_signer


class Founder(NamedTuple):
    """One of the first signers; `email` is "" where nobody has said one."""

    name: str
    roles: tuple[str, ...]
    key: PublicKey
    email: str = ""
    latin: bool = False


def founding_signers(roots: Sequence[Founder], others: Sequence[Founder], acting: Founder, day: date) -> Signers:
    """The first signers: every root, then the others.

    `acting` records the act and is one of the roots, since nobody else's signature begins trust, with the address that
    acts bear. UserError for a key, an address or a person named twice, and where whoever acts is no root.
    """
    named = (*roots, *others)
    for at, one in enumerate(named):
        twin = next((other for other in named[:at] if other.key.blob == one.key.blob), None)
        if twin is not None:
            raise UserError(
                f"один ключ названо двом: {twin.name} і {one.name}",
                "кожна людина підписує власним ключем: ssh-keygen -t ed25519",
            )
        if any(same_person(one.name, other.name) for other in named[:at]):
            raise UserError(f"двічі названо одну людину: {one.name}", "кожен корінь – інша людина зі своїм ключем")
        if one.key.blob != acting.key.blob and same_person(one.name, acting.name):
            raise UserError(
                f"зміни записує {one.name}, але іншим ключем, ніж названо тут",
                "назвіть той самий: kadry whoami --key ФАЙЛ",
            )
    if all(one.key.blob != acting.key.blob for one in roots):
        raise UserError(
            f"записи довіри починає корінь своїм підписом, а зміни записує {acting.name}",
            "назвіть ключ одного з коренів: kadry whoami --key; або станьте третім коренем: --third-key",
        )
    signers = Signers.model_construct(signers=())
    for one in named:
        if one.key.blob == acting.key.blob:
            one = _as_acting(one, acting)
        key = key_from(one.key, day)
        root = len(signers.signers) < len(roots)
        signer = new_signer(one.name, one.email, one.roles, key, root=root, latin=one.latin)
        signers = with_signer(signers, signer)
    return signers


def _as_acting(one: Founder, acting: Founder) -> Founder:
    if not same_person(one.name, acting.name):
        raise UserError(
            f"ключ, яким підписує {acting.name}, названо ключем іншої людини: {one.name}",
            "кожна людина підписує власним ключем; хто записує: kadry whoami",
        )
    return one._replace(email=acting.email)
