"""`kadry trust add`: one more signer, or a new key or role of a known one (H10, K17)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Wish, Yes
from kadry_cli.core.console.answers import email_address, person_name
from kadry_cli.core.console.asking import Offer, ask_as, choose_several
from kadry_cli.core.console.completion import complete_person
from kadry_cli.core.console.editing import usable_id
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.trust.arguments import RoleName, complete_signer, key_in_file
from kadry_cli.trust.changing import SignersChange, change_signers
from kadry_cli.trust.rules.signing_people import (
    key_from,
    new_signer,
    same_person,
    signer_at,
    with_key,
    with_roles,
    with_signer,
)
from kadry_cli.trust.rules.trust import Trust
from kadry_cli.trust.state import trust_on_disk

if TYPE_CHECKING:
    from datetime import date

    from kadry_cli.core.signing.keys import PublicKey
    from kadry_cli.trust.records.signers import Signer, Signers
    from kadry_cli.trust.results import TrustAdded

KEY, ROLE, NAME, EMAIL = "--key", "--role", "--name", "--email"


def add(
    ctx: typer.Context,
    email: Annotated[
        str | None,
        typer.Option(
            EMAIL, metavar="АДРЕСА", help="За нею впізнають підпис: як у kadry whoami", autocompletion=complete_signer
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option(NAME, metavar="ПІБ", help="Прізвище, ім’я та по батькові; для нової людини")
    ] = None,
    key: Annotated[Path | None, typer.Option(KEY, metavar="ФАЙЛ", help="Файл відкритого ключа")] = None,
    role: Annotated[list[RoleName] | None, typer.Option(ROLE, metavar="РОЛЬ", help="У якій якості підписує")] = None,
    person: Annotated[
        str | None,
        typer.Option(
            "--person", metavar="ОСОБА", help="Код картки працівника цього органу", autocompletion=complete_person
        ),
    ] = None,
    root: Annotated[bool, typer.Option("--as-root", help="Зробити коренем довіри")] = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Додати того, хто підписує, або новий ключ чи роль тому, хто вже підписує: його впізнають за адресою.

    Записи довіри змінюють корені. Де досить одного, це один акт; де потрібно кілька, зміну пропонують і кожен корінь
    погоджується з нею власним підписом.

    Приклад: kadry trust add --name "Ґудзь Марія Іванівна" --email gudz@rada.gov.ua --key gudz.pub
      --role працівник --person gudz-mariia-3f8k --basis "розпорядження від 25.11.2026 № 91-к"
    """
    session: Session = ctx.obj
    trust = trust_on_disk(session.required_root(finish=False))
    address = (
        email_address(email, EMAIL)
        if email is not None
        else ask_as(session, "Адреса електронної пошти", EMAIL, lambda said: email_address(said, EMAIL))
    )
    known = signer_at(trust.signers, address) if trust is not None else None
    full = person_name(name, NAME) if name is not None else None
    roles = tuple(one.value for one in role or ())
    card = usable_id(person, "--person") if person is not None else ""
    given = key_in_file(key, KEY) if key is not None else None
    if known is None:
        if full is None:
            full = ask_as(session, "Прізвище, ім’я та по батькові", NAME, lambda said: person_name(said, NAME))
        given = given or ask_as(session, "Файл відкритого ключа (.pub)", KEY, lambda said: key_in_file(Path(said), KEY))
        roles = roles or choose_several(session, "Ролі", [Offer(one, one) for one in RoleName], ROLE, needed=True)
    new = _New(address, full or "", given, roles, card, root)
    day = session.day()

    def change(standing: Trust) -> SignersChange:
        before = signer_at(standing.signers, address)
        after = _added(standing.signers, before, new, day)
        one = signer_at(after, address)
        if one is None:
            raise UserError(f"адреси {address} в записах довіри немає", "хто є: kadry trust list")
        result: TrustAdded = {
            "name": one.name,
            "email": one.email,
            "roles": list(one.roles),
            "root": one.root,
            "fingerprint": given.fingerprint if given is not None else None,
            "known": before is not None,
        }
        return SignersChange(after, _said(one, before, new), result)

    return change_signers(session, Wish("trust add", basis, dry_run, yes, clock_reason), change)


class _New(NamedTuple):
    """What is said of a signer; "" and nothing where it is not said."""

    email: str
    name: str
    key: PublicKey | None
    roles: tuple[str, ...]
    person: str
    root: bool


def _added(signers: Signers, known: Signer | None, new: _New, day: date) -> Signers:
    if known is None:
        if new.key is None:
            raise UserError(f"адреси {new.email} в записах довіри вже немає", "повторіть команду")
        key = key_from(new.key, day)
        return with_signer(signers, new_signer(new.name, new.email, new.roles, key, root=new.root, person=new.person))
    if new.name and not same_person(new.name, known.name):
        raise UserError(f"адресу {known.email} має {known.name}", f"перевірте {EMAIL} або приберіть {NAME}")
    after = with_roles(signers, known.email, new.roles, root=new.root, person=new.person)
    if new.key is not None:
        after = with_key(after, known.email, key_from(new.key, day))
    if after == signers:
        raise UserError(f"{known.name}: усе це вже записано", f"додайте {KEY}, {ROLE} або --as-root")
    return after


def _said(one: Signer, before: Signer | None, new: _New) -> str:
    if before is None:
        as_root = ", корінь довіри" if one.root else ""
        return f"Підписує також {one.name} <{one.email}>: {', '.join(one.roles)}{as_root}."
    parts = ["новий ключ"] if new.key is not None else []
    more = [role for role in one.roles if role not in before.roles]
    if more:
        parts.append(f"{'роль' if len(more) == 1 else 'ролі'} {', '.join(more)}")
    if one.root and not before.root:
        parts.append("корінь довіри")
    if one.person != before.person:
        parts.append(f"картка {one.person}")
    return f"{one.name}: додано {', '.join(parts)}."
