"""`kadry trust init`: the first records of trust, one signed act (H10, K17; trust 3.3)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.core.change.officer import officer_of, read_officer
from kadry_cli.core.change.opening import register_ground
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act, recording_officer
from kadry_cli.core.console.answers import email_address, person_name
from kadry_cli.core.console.asking import ask_as, ask_optional_as, can_ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import edited
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import SETTINGS_FILE, Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.records.settings import Officer, Settings
from kadry_cli.core.register.editor import Put
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.trust.arguments import RoleName, key_in_file, signing_officer
from kadry_cli.trust.folders import POLICY_FILE, SIGNERS_FILE
from kadry_cli.trust.records.words import HEAD, HR_HEAD
from kadry_cli.trust.rules.founding import Founder, founding_signers
from kadry_cli.trust.rules.signing_people import same_person
from kadry_cli.trust.rules.trust import trust_of
from kadry_cli.trust.rules.usual_policy import TWO, usual_policy
from kadry_cli.trust.state import trust_on_disk
from kadry_cli.trust.values import root_values

if TYPE_CHECKING:
    from kadry_cli.core.signing.keys import PublicKey
    from kadry_cli.trust.results import TrustBegun

HEAD_KEY, HR_KEY, THIRD_KEY, OFFICER_KEY = "--head-key", "--hr-key", "--third-key", "--officer-key"
KeyFile = Path | None
Email = str | None


def init(
    ctx: typer.Context,
    head_key: Annotated[KeyFile, typer.Option(HEAD_KEY, metavar="ФАЙЛ", help="Відкритий ключ керівника органу")] = None,
    hr_key: Annotated[
        KeyFile, typer.Option(HR_KEY, metavar="ФАЙЛ", help="Відкритий ключ керівника кадрової служби")
    ] = None,
    head_email: Annotated[Email, typer.Option("--head-email", metavar="АДРЕСА", help="Адреса керівника органу")] = None,
    hr_email: Annotated[
        Email, typer.Option("--hr-email", metavar="АДРЕСА", help="Адреса керівника кадрової служби")
    ] = None,
    third_key: Annotated[
        KeyFile, typer.Option(THIRD_KEY, metavar="ФАЙЛ", help="Відкритий ключ третього кореня довіри")
    ] = None,
    third_name: Annotated[
        str | None, typer.Option("--third-name", metavar="ПІБ", help="Хто він; типово – той, хто записує")
    ] = None,
    third_role: Annotated[RoleName, typer.Option("--third-role", metavar="РОЛЬ", help="Його роль")] = RoleName.OFFICER,
    third_email: Annotated[
        Email, typer.Option("--third-email", metavar="АДРЕСА", help="Адреса третього кореня довіри")
    ] = None,
    officer_key: Annotated[
        KeyFile, typer.Option(OFFICER_KEY, metavar="ФАЙЛ", help="Відкритий ключ того, хто веде записи й не є коренем")
    ] = None,
    officer_name: Annotated[
        str | None, typer.Option("--officer-name", metavar="ПІБ", help="Хто веде записи, якщо він не корінь")
    ] = None,
    officer_email: Annotated[Email, typer.Option("--officer-email", metavar="АДРЕСА", help="Його адреса")] = None,
    since: Annotated[
        date | None,
        typer.Option("--from", metavar="ДАТА", parser=parse_date, help="З якого дня правила обов’язкові"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Почати записи довіри: чиї ключі підписують акти, хто що записує, чия обізнаність потрібна для зміни картки.

    Корені довіри – керівник органу, керівник кадрової служби і, бажано, третя людина: лише разом вони змінюють ці
    записи. Імена керівників – ті, що їх називає kadry.yaml на цей день. Акт підписує один із коренів: ключ із kadry
    whoami має бути його. Без --from порушення правил – лише зауваги.

    Приклад: kadry trust init --head-key golova.pub --hr-key kadry.pub --from 01.01.2027
      --basis "розпорядження від 25.11.2026 № 90-к"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    if can_ask(session):
        recording_officer(root)
        signing_officer()
        _refuse_begun(root)
    day = session.day()
    settings = register_ground(root).settings
    roots = _leaders(session, settings, day, head_key, hr_key, head_email, hr_email)
    third = _named(session, third_role, _Said("--third", third_key, third_name, third_email))
    officer = _named(session, RoleName.OFFICER, _Said("--officer", officer_key, officer_name, officer_email))
    roots = [_with_email(one) for one in (*roots, third) if one is not None]
    others = [_with_email(officer)] if officer is not None else []

    def prepare(standing: Standing) -> Plan:
        _refuse_begun(standing.root)
        whoami, key = signing_officer()
        signers = founding_signers(roots, others, Founder(whoami.name, (), key, whoami.email), day)
        policy = usual_policy(len(roots))
        files: dict[str, bytes | None] = {
            SIGNERS_FILE: new_file(SIGNERS_FILE, record_value(signers)),
            POLICY_FILE: new_file(POLICY_FILE, record_value(policy)),
        }
        notes: tuple[str, ...] = ()
        if since is not None:
            put = Put(("trust_from",), Plain(since.isoformat()), tuple(file_keys(Settings)))
            changed = edited(standing, SETTINGS_FILE, [put])
            files[SETTINGS_FILE] = changed.data
            notes = changed.notes
        rows = root_values(trust_of(signers, policy))
        result: TrustBegun = {
            "signers": len(signers.signers),
            "roots": rows,
            "roots_needed": policy.roots_needed,
            "trust_from": since.isoformat() if since is not None else None,
        }
        prints = tuple(f"  {one['fingerprint']}  {one['name']}" for one in rows)
        notes = (*notes, "Відбитки ключів коренів – до наказу і на аркуш, що лежить поза реєстром:", *prints)
        return Plan(
            files,
            _said(since),
            result,
            notes=(*notes, *_advice(len(rows))),
            following=(
                "аркуш відбитків до наказу: kadry trust paper",
                f"закріпити їх на цьому комп’ютері: kadry trust pin {' '.join(one['fingerprint'] for one in rows)}",
            ),
        )

    return act(session, Wish("trust init", basis, dry_run, yes, clock_reason), prepare)


def _said(since: date | None) -> str:
    if since is None:
        return "Записи довіри розпочато; правила ще не обов’язкові."
    return f"Записи довіри розпочато; правила обов’язкові з {date_short(since)}."


def _advice(roots: int) -> tuple[str, ...]:
    if roots > TWO:
        return ()
    if roots == TWO:
        return ("Коренів двоє: без одного ключа цих записів уже не змінити. Радимо третій: kadry trust add --as-root.",)
    return ("Корінь один: хто має його ключ, той сам змінює ці записи. Радимо трьох: kadry trust add --as-root.",)


def _refuse_begun(root: Path) -> None:
    if trust_on_disk(root) is not None or any((root / path).exists() for path in (SIGNERS_FILE, POLICY_FILE)):
        raise UserError("записи довіри вже є", "показати: kadry trust list; доповнити: kadry trust add")


def _leaders(
    session: Session,
    settings: Settings,
    day: date,
    head_key: KeyFile,
    hr_key: KeyFile,
    head_email: Email,
    hr_email: Email,
) -> list[Founder]:
    """The head of the body and the head of the personnel service, one founder where they are one person."""
    head, hr = on_date(settings.heads, day), on_date(settings.hr_heads, day)
    if head is None:
        raise UserError(
            f"kadry.yaml не називає керівника органу на {date_short(day)}", "впишіть його до heads і запишіть зміну"
        )
    roles: tuple[str, ...] = (HEAD,)
    if hr is None:
        if hr_key is not None:
            raise UserError(
                f"kadry.yaml не називає керівника кадрової служби на {date_short(day)}",
                f"впишіть його до hr_heads або приберіть {HR_KEY}",
            )
    elif same_person(head.name, hr.name):
        if hr_key is not None:
            raise UserError(
                f"керівник органу й кадрової служби – одна людина, {head.name}", f"досить її ключа: {HEAD_KEY}"
            )
        roles, hr = (HEAD, HR_HEAD), None
    found = [_leader(session, head, roles, HEAD_KEY, head_key, head_email, "--head-email")]
    if hr is not None:
        found.append(_leader(session, hr, (HR_HEAD,), HR_KEY, hr_key, hr_email, "--hr-email"))
    return found


def _leader(
    session: Session,
    who: Officer,
    roles: tuple[str, ...],
    option: str,
    file: KeyFile,
    email: Email,
    email_option: str,
) -> Founder:
    asked = file is None and can_ask(session)
    key = _key(session, file, option, f"Файл відкритого ключа (.pub): {who.post}, {who.name}")
    if email is None and asked:
        email = ask_optional_as(session, "Адреса електронної пошти", lambda said: email_address(said, email_option))
    address = email_address(email, email_option) if email else ""
    return Founder(who.name, roles, key, address, who.script == "latn")


class _Said(NamedTuple):
    """What the options of one beginning say of a person."""

    option: str
    key: KeyFile
    name: str | None
    email: Email


def _named(session: Session, role: RoleName, said: _Said) -> Founder | None:
    """The person whose key an option names; None without one. Whoever acts need not be named again."""
    key_option, name_option, email_option = (f"{said.option}-{part}" for part in ("key", "name", "email"))
    if said.key is None:
        if said.name is not None or said.email is not None:
            raise UserError(f"людину названо без ключа: {key_option}", f"додайте {key_option} ФАЙЛ.pub")
        return None
    key = key_in_file(said.key, key_option)
    name = said.name
    if name is None:
        whoami = read_officer()
        signer = whoami.signer() if whoami is not None else None
        acts = signer is not None and signer.key.blob == key.blob
        name = whoami.name if whoami is not None and acts else ""
    if not name:
        name = ask_as(
            session, "Прізвище, ім’я та по батькові", name_option, lambda typed: person_name(typed, name_option)
        )
    address = email_address(said.email, email_option) if said.email is not None else ""
    return Founder(person_name(name, name_option), (role.value,), key, address)


def _key(session: Session, file: KeyFile, option: str, question: str) -> PublicKey:
    if file is not None:
        return key_in_file(file, option)
    return ask_as(session, question, option, lambda said: key_in_file(Path(said), option))


def _with_email(one: Founder) -> Founder:
    """The same with an address: without one of their own, that which `kadry whoami` makes of the name."""
    return one if one.email else one._replace(email=officer_of(one.name).email)
