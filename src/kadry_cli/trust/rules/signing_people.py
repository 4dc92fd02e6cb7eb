"""Signers as they shall be: one more person, a new key or role of a known one, a key that no longer counts (H10, K17).

Each function gives the whole record back, or raises UserError where the change would leave the records of trust without
a sense, or without anybody who could ever change them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.signing.keys import PublicKey
from kadry_cli.trust.records.signers import Signer, SignerKey, Signers
from kadry_cli.trust.rules.trust import fingerprint_of

ROOTS = ("корінь", "корені", "коренів")


def key_from(key: PublicKey, since: date) -> SignerKey:
    """A key that counts from a day on; its comment is left out."""
    return SignerKey.model_validate({"key": key.line, "from": Plain(since.isoformat())})


def new_signer(
    name: str,
    email: str,
    roles: Sequence[str],
    key: SignerKey,
    *,
    root: bool = False,
    person: str = "",
    latin: bool = False,
) -> Signer:
    """A person with one key."""
    written = {"script": "latn"} if latin else {}
    of_card = {"person": person} if person else {}
    values = {"email": email, **written, "name": name, **of_card, "roles": list(roles)}
    return Signer.model_validate({**values, "root": "так" if root else "ні", "keys": [key]})


def signer_at(signers: Signers, email: str) -> Signer | None:
    """The one with this address, in whatever letters it is typed."""
    return next((one for one in signers.signers if one.email.casefold() == email.casefold()), None)


def same_person(one: str, other: str) -> bool:
    """Whether two names are the same, whichever apostrophe they are written with."""
    return canonical(one).casefold() == canonical(other).casefold()


def live_keys(one: Signer) -> tuple[SignerKey, ...]:
    """The keys that are not retired."""
    return tuple(key for key in one.keys if key.retired is None)


def live_roots(signers: Signers) -> tuple[Signer, ...]:
    """The roots that can still sign."""
    return tuple(one for one in signers.signers if one.root and live_keys(one))


def with_signer(signers: Signers, new: Signer) -> Signers:
    """One more person. UserError for an address, a key or a person that stands there already.

    One human has one entry; a namesake is told by a card.
    """
    known = signer_at(signers, new.email)
    if known is not None:
        raise UserError(f"адресу {known.email} уже має {known.name}", "у кожної людини власна адреса")
    namesake = next((one for one in signers.signers if same_person(one.name, new.name)), None)
    if namesake is not None and new.person in (None, namesake.person):
        raise UserError(
            f"{namesake.name} уже підписує з адресою {namesake.email}",
            "новий ключ чи роль – з тією самою адресою; для тезки вкажіть картку: --person",
        )
    for key in new.keys:
        _refuse_taken(signers, key)
    return signers.model_copy(update={"signers": (*signers.signers, new)})


def with_key(signers: Signers, email: str, key: SignerKey) -> Signers:
    """A further key of a known person. UserError for a key that stands there already, retired or not."""
    one = _known(signers, email)
    _refuse_taken(signers, key)
    return _with(signers, one, one.model_copy(update={"keys": (*one.keys, key)}))


def with_roles(signers: Signers, email: str, roles: Iterable[str], *, root: bool = False, person: str = "") -> Signers:
    """A known person with more roles, or as a root. UserError for another card than the one that stands there."""
    one = _known(signers, email)
    if person and one.person and person != one.person:
        raise UserError(f"{one.name} має картку {one.person}", "перевірте --person")
    changed = {"roles": tuple(dict.fromkeys((*one.roles, *roles))), "root": one.root or root}
    return _with(signers, one, one.model_copy(update={**changed, "person": one.person or person or None}))


def retired(
    signers: Signers, wanted: str, day: date, reason: str, last_act: str = "", *, roots_needed: int = 1
) -> Signers:
    """The keys of an address, or the one key of a fingerprint, retired on a day.

    `last_act` is the full id of the last act that is still believed. UserError where nobody is meant, where there is
    nothing left to retire, where a key began later, and where too few roots would be left to change these records.
    """
    one, keys = _meant(signers, wanted)
    late = next((key for key in keys if key.since > day), None)
    if late is not None:
        raise UserError(
            f"ключ діє з {date_short(late.since)}, відкликати його раніше, {date_short(day)}, не можна",
            "перевірте --on",
        )
    mark = {"retired": day, "last_act": last_act or None, "reason": reason}
    changed = tuple(key.model_copy(update=mark) if key in keys else key for key in one.keys)
    after = _with(signers, one, one.model_copy(update={"keys": changed}))
    left = len(live_roots(after))
    if one.root and left < roots_needed and left < len(live_roots(signers)):
        advice = "спершу додайте новий ключ цієї людини або ще один корінь: kadry trust add --as-root"
        if not left:
            raise UserError("це останній корінь довіри: без нього цих записів уже ніхто не змінить", advice)
        raise UserError(
            f"після цього лишиться {counted(left, *ROOTS)}, а потрібно {roots_needed}: записів довіри вже не змінити",
            advice,
        )
    return after


def _meant(signers: Signers, wanted: str) -> tuple[Signer, tuple[SignerKey, ...]]:
    """Whose keys an address or a fingerprint means, and which of them."""
    for one in signers.signers:
        for key in one.keys:
            if fingerprint_of(key.key) == wanted:
                if key.retired is not None:
                    raise UserError(
                        f"цей ключ уже відкликано {date_short(key.retired)}: {one.name}",
                        "чинні ключі: kadry trust list",
                    )
                return one, (key,)
    if "@" not in wanted:
        raise UserError(f"ключа {wanted} в записах довіри немає", "відбитки: kadry trust list")
    one = _known(signers, wanted)
    keys = live_keys(one)
    if not keys:
        raise UserError(f"усі ключі вже відкликано: {one.name}", "чинні ключі: kadry trust list")
    return one, keys


def _known(signers: Signers, email: str) -> Signer:
    one = signer_at(signers, email)
    if one is None:
        raise UserError(f"адреси {email} в записах довіри немає", "хто є: kadry trust list")
    return one


def _refuse_taken(signers: Signers, key: SignerKey) -> None:
    fingerprint = fingerprint_of(key.key)
    for one in signers.signers:
        for there in one.keys:
            if fingerprint_of(there.key) != fingerprint:
                continue
            if there.retired is not None:
                raise UserError(
                    f"цей ключ відкликано {date_short(there.retired)}: {one.name}",
                    "відкликаного не повертають; створіть новий: ssh-keygen -t ed25519",
                )
            raise UserError(
                f"цей ключ уже має {one.name}", "кожна людина підписує власним ключем: ssh-keygen -t ed25519"
            )


def _with(signers: Signers, old: Signer, new: Signer) -> Signers:
    changed = tuple(new if one is old else one for one in signers.signers)
    return signers.model_copy(update={"signers": changed})
