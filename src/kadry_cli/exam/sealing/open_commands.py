"""`kadry exam open`, `kadry exam verify`: the secret number enters the record, and anyone can prove the tickets."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import history_line
from kadry_cli.core.console.asking import ask, can_ask
from kadry_cli.core.console.editing import edited
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.editor import Edit, Put
from kadry_cli.core.register.load import reader_of
from kadry_cli.core.register.new_file import new_file
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.bank.digest import digests_of
from kadry_cli.exam.places import exam_path, find_competition, tickets_path
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.sealing.arguments import Identity, SeedFile
from kadry_cli.exam.sealing.secret_places import find_secret
from kadry_cli.exam.sealing.standing import SealGround, seal_ground, ticket_set_of
from kadry_cli.exam.sealing.trusting import trusted_set
from kadry_cli.exam.tickets.dealing import overlap_of
from kadry_cli.exam.tickets.making import MadeSet
from kadry_cli.exam.tickets.secret import Secret
from kadry_cli.exam.tickets.verification import verify_set
from kadry_cli.exam.tickets.words import overlap_json
from kadry_cli.exam.words import act_words

if TYPE_CHECKING:
    from kadry_cli.core.console.results import CheckedLine
    from kadry_cli.exam.sealing.results import OpenedSet, VerifyResult

CHECK_WORDS = {
    "algorithm": "алгоритм",
    "commitment": "зобов’язання",
    "kept_bank": "відбитки питань",
    "bank": "перелік питань",
    "same_seal": "комплект",
    "tickets": "білети",
    "code": "надруковане",
    "picked": "вибрані білети",
}


def open_set(
    ctx: typer.Context,
    competition: Competition,
    seed_file: SeedFile = None,
    identity: Identity = None,
    early: Annotated[
        str | None,
        typer.Option(
            "--early", metavar="ПРИЧИНА", help="Чому комплект відкривають до призначеної години; буде записано"
        ),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Відкрити комплект білетів: таємне число і склад білетів входять до історії.

    Так роблять, коли кандидати вибрали білети. Після цього кожен може відтворити білети: kadry exam verify. Відкрити до
    призначеної години можна лише з причиною, і вона лишиться в записі та в протоколі.

    Приклад: kadry exam open 2009-holovnyi-spetsialist
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = find_competition(root, competition)
    ground = seal_ground(reader_of(root), wanted)
    if ground.seal().opened is not None:
        raise UserError("комплект уже відкрито", f"перевірити його: kadry exam verify {wanted}")
    secret, where = find_secret(root, wanted, len(ground.seals), seed_file, identity or ())
    reason = [history_line(early, "--early")] if early is not None else []

    def prepare(standing: Standing) -> Plan:
        ground = seal_ground(standing.register.read, wanted)
        if ground.seal().opened is not None:
            raise UserError("комплект уже відкрила інша команда", f"перевірити його: kadry exam verify {wanted}")
        made = trusted_set(ground, secret, where)
        begins = ground.exam.begins() if ground.exam is not None else None
        is_early = begins is not None and standing.now.replace(tzinfo=None) < begins
        if is_early and not reason and begins is not None:
            reason.append(_early_reason(session, begins))
        if not is_early and early is not None:
            raise UserError("призначена година вже настала: --early не потрібен", "приберіть --early")
        return _plan(standing, ground, made, secret, reason[0] if is_early else "")

    return act(session, Wish("exam open", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _early_reason(session: Session, begins: datetime) -> str:
    when = f"{begins:%d.%m.%Y} о {begins:%H:%M}"
    if not can_ask(session):
        raise UserError(
            f"іспит призначено на {when}: комплект ще не можна відкривати",
            'дочекайтеся цієї години; якщо причина є, назвіть її: --early "…" (її надрукує протокол)',
        )
    return history_line(ask(session, f"Іспит призначено на {when}. Чому відкриваєте раніше", "--early"), "--early")


def _plan(standing: Standing, ground: SealGround, made: MadeSet, secret: Secret, early: str) -> Plan:
    competition, current, at = ground.competition.id, ground.seal(), len(ground.seals) - 1
    opened: dict[str, Value] = {
        "date": Plain(standing.now.date().isoformat()),
        "time": f"{standing.now:%H:%M}",
        "seed": secret.number.hex(),
    }
    if early:
        opened["early"] = early
    order = tuple(file_keys(Seal))
    edits: list[Edit] = [Put(("seals", at, "opened"), opened, order)]
    if current.set_code is None:
        edits.insert(0, Put(("seals", at, "set_code"), made.code, order))
    changed = edited(standing, exam_path(competition), edits)
    standing.register.read(tickets_path(competition))
    ticket_set: Value = {
        "competition": competition,
        "commitment": current.commitment,
        "bank": [{"id": code, "digest": digest} for code, digest in digests_of(ground.bank.questions)],
        "tickets": [
            {"number": Plain(str(number)), "questions": list(questions)}
            for number, questions in enumerate(made.tickets, 1)
        ],
    }
    files: dict[str, bytes | None] = {
        exam_path(competition): changed.data,
        tickets_path(competition): new_file(tickets_path(competition), ticket_set),
    }
    count = counted(len(made.tickets), "білет", "білети", "білетів")
    said = f"Комплект відкрито: {count}." + (f" Відкрито раніше призначеної години: {early}." if early else "")
    result: OpenedSet = {
        "competition": competition,
        "set_code": made.code,
        "early": early or None,
        "overlap": overlap_json(overlap_of(made.tickets)),
        "tickets": [
            {"number": number, "questions": list(questions)} for number, questions in enumerate(made.tickets, 1)
        ],
    }
    return Plan(files, said, result, notes=changed.notes, basis=act_words(current.act))


def verify(ctx: typer.Context, competition: Competition) -> Outcome:
    """Довести, що відкриті білети – ті самі, що опечатано: усе обчислюють ще раз, без мережі й без довіри до комісії.

    Називає, що саме не так: змінену літеру, інший порядок, інше число.

    Приклад: kadry exam verify 2009-holovnyi-spetsialist
    """
    session: Session = ctx.obj
    root = session.required_root()
    wanted = find_competition(root, competition)
    read = reader_of(root)
    try:
        ground = seal_ground(read, wanted)
        ticket_set = ticket_set_of(read, wanted)
    except RefusedError as refused:
        return Outcome(None, findings=refused.findings)
    exam, current = ground.exam, ground.seal()
    if exam is None or current.opened is None or ticket_set is None:
        raise UserError(
            "комплект ще не відкрито: доводити нічого",
            f"після іспиту його відкриває секретар: kadry exam open {wanted}",
        )
    checks = verify_set(ground.bank, exam, ticket_set)
    verified = all(check.ok for check in checks)

    def view(screen: Screen) -> None:
        for check in checks:
            screen.paragraph(
                f"{'так' if check.ok else 'НІ '}  {CHECK_WORDS[check.name]}: {check.detail}", hanging="     "
            )
        if current.opened is not None and current.opened.early is not None:
            screen.line(f"Комплект відкрито раніше призначеної години: {current.opened.early}")
        if len(ground.seals) > 1:
            screen.line(f"Це вже {len(ground.seals)}-й комплект; попередні замінено за новими актами.")
        screen.line("Білети підтверджено." if verified else "Білети НЕ підтверджено.")

    shown: list[CheckedLine] = [{"name": check.name, "ok": check.ok, "detail": check.detail} for check in checks]
    result: VerifyResult = {"competition": wanted, "verified": verified, "checks": shown}
    return Outcome(result, view=view, exit_code=0 if verified else 1)
