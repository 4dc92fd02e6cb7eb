"""`kadry exam seal`, `kadry exam contribute`: the commitment before the exam, and the members' chance after it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.basis import read_basis
from kadry_cli.competition.records import ActReference
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import history_line, line_of
from kadry_cli.core.console.editing import Changed, edited
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.editor import Insert
from kadry_cli.core.register.new_file import new_file
from kadry_cli.exam.arguments import Competition
from kadry_cli.exam.people import find_member
from kadry_cli.exam.places import exam_path, find_competition
from kadry_cli.exam.records.bank import CHAIR_APPROVES, HEAD_APPROVES, SUBJECTS
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.sealing.arguments import SeedFile
from kadry_cli.exam.sealing.planning import SealPlan, SealWish, plan_seal, seal_value
from kadry_cli.exam.sealing.secret_places import IGNORE_FILE, given_secret, keep_secret, secret_name, with_ignored
from kadry_cli.exam.sealing.setting import write_seed_slip
from kadry_cli.exam.sealing.standing import SealGround, seal_ground
from kadry_cli.exam.tickets.commitment import ALGORITHM, SEED_BYTES
from kadry_cli.exam.tickets.secret import public_key, sealed, secret_file
from kadry_cli.exam.tickets.words import overlap_json, overlap_sentence
from kadry_cli.exam.words import act_words, grouped

if TYPE_CHECKING:
    from kadry_cli.exam.sealing.results import Contributed, SealedSet


class ApproverWord(StrEnum):
    """Who approves the tickets, as a choice on the command line."""

    CHAIR = "голова"
    HEAD = "керівник"


def seal(
    ctx: typer.Context,
    competition: Competition,
    approver: Annotated[
        ApproverWord, typer.Option("--approver", help="Хто затверджує білети: голова комісії чи керівник органу")
    ] = ApproverWord.CHAIR,
    tickets: Annotated[
        int | None,
        typer.Option("--tickets", metavar="ЧИСЛО", min=1, max=500, help="Скільки білетів; типово – за нормою"),
    ] = None,
    blueprint: Annotated[
        str | None,
        typer.Option("--blueprint", metavar="СКЛАД", help="Склад білета, якщо норми на дату іспиту не підтверджено"),
    ] = None,
    replaces: Annotated[
        str | None, typer.Option("--replaces", metavar="ПРИЧИНА", help="Чому новий комплект замінює опечатаний")
    ] = None,
    seed_file: SeedFile = None,
    paper: Annotated[
        Path | None, typer.Option("--paper", metavar="ФАЙЛ", help="Паперова копія таємного числа: PDF для сейфа")
    ] = None,
    chair_key: Annotated[
        str | None, typer.Option("--chair-key", metavar="КЛЮЧ", help="Відкритий ключ age голови комісії")
    ] = None,
    secretary_key: Annotated[
        str | None, typer.Option("--secretary-key", metavar="КЛЮЧ", help="Відкритий ключ age секретаря")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Опечатати білети: створити таємне число і записати зобов’язання, з якого потім доводять кожен білет.

    До історії входять лише відбиток переліку питань, параметри, алгоритм і зобов’язання. Таємне число лежить поруч у
    файлі, якого git не бере; з двома ключами age його відкриють лише разом голова і секретар.

    Приклад: kadry exam seal 2009-holovnyi-spetsialist --paper chyslo.pdf
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = find_competition(root, competition)
    number = _number(seed_file)
    wish = SealWish(
        HEAD_APPROVES if approver is ApproverWord.HEAD else CHAIR_APPROVES,
        tickets,
        _blueprint(blueprint) if blueprint is not None else None,
        _act(basis) if basis is not None else None,
        history_line(replaces, "--replaces") if replaces is not None else "",
        _recipients(chair_key, secretary_key),
    )
    if paper is not None and paper.exists():
        raise UserError(f"файл «{paper}» уже існує", "вкажіть іншу назву в --paper")

    def prepare(standing: Standing) -> Plan:
        ground = seal_ground(standing.register.read, wanted)
        plan = plan_seal(ground, standing.ground, wish, number, standing.now)
        if has_errors(plan.findings):
            return Plan({}, "", findings=plan.findings)
        return _plan(standing, ground, plan, wish, number, paper)

    return act(session, Wish("exam seal", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _plan(
    standing: Standing, ground: SealGround, plan: SealPlan, wish: SealWish, number: bytes, paper: Path | None
) -> Plan:
    competition = ground.competition.id
    value = seal_value(plan, wish, standing.now)
    path = exam_path(competition)
    if ground.exam is None:
        fresh: Value = {"competition": competition, "seals": [value]}
        changed = Changed(new_file(path, fresh))
    else:
        changed = edited(standing, path, [Insert(("seals",), value, order=tuple(file_keys(Exam)))])
    files: dict[str, bytes | None] = {path: changed.data}
    ignore = standing.register.read(IGNORE_FILE) or b""
    if with_ignored(ignore) != ignore:
        files[IGNORE_FILE] = with_ignored(ignore)
    name = secret_name(len(ground.seals) + 1, sealed=bool(wish.recipients))
    content = secret_file(competition, plan.commitment, number)
    content = sealed(content, wish.recipients) if wish.recipients else content

    def first() -> None:
        keep_secret(standing.root, competition, name, content)
        if paper is not None:
            made = Seal.model_validate(value)
            write_seed_slip(paper, standing.root, standing.ground, ground, made, number, name)

    said = (
        f"Опечатано {counted(plan.inputs.tickets, 'білет', 'білети', 'білетів')} на "
        f"{plan.inputs.day:%d.%m.%Y}. Зобов’язання: {grouped(plan.commitment)}."
    )
    result: SealedSet = {
        "competition": competition,
        "algorithm": ALGORITHM,
        "commitment": plan.commitment,
        "bank": plan.inputs.bank,
        "day": plan.inputs.day.isoformat(),
        "tickets": plan.inputs.tickets,
        "blueprint": dict(plan.inputs.blueprint),
        "overlap": overlap_json(plan.overlap),
        "secret_file": name,
    }
    return Plan(
        files,
        said,
        result,
        plan.findings,
        (*changed.notes, overlap_sentence(plan.overlap), _about_secret(competition, name, wish, paper)),
        act_words(plan.act),
        first=first,
    )


def _about_secret(competition: str, name: str, wish: SealWish, paper: Path | None) -> str:
    where = f"Таємне число – у файлі competitions/{competition}/{name}; git його не бере."
    keep = "Відкрити його можна лише обома ключами." if wish.recipients else "Нікому його не показуйте до відкриття."
    copy = f"Паперову копію ({paper}) запечатайте в конверт." if paper else "Паперову копію робить --paper ФАЙЛ."
    return f"{where} {keep} {copy}"


def contribute(
    ctx: typer.Context,
    competition: Competition,
    member: Annotated[str, typer.Argument(metavar="ЧЛЕН", help="Код члена комісії або частина імені")],
    value: Annotated[str, typer.Argument(metavar="ВНЕСОК", help='Що випало на кубиках або інший жереб: "3 5 1"')],
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Додати випадковість від члена комісії: після опечатування і до друку білетів.

    Хто створив таємне число, той уже не знає, якими вийдуть білети; відтворити їх після іспиту може кожен.

    Приклад: kadry exam contribute 2009-holovnyi-spetsialist бережний "3 5 1"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = find_competition(root, competition)
    given = history_line(line_of(value, "ВНЕСОК"), "ВНЕСОК")

    def prepare(standing: Standing) -> Plan:
        ground = seal_ground(standing.register.read, wanted)
        current = ground.seal()
        person = find_member(ground.competition, member)
        if current.opened is not None or current.set_code is not None:
            raise UserError("білети вже надруковано або відкрито: внесок нічого б не змінив", "внески роблять до друку")
        if any(one.member == person.id for one in current.contributions):
            raise UserError(f"{printed(person.name)} уже зробив(ла) внесок", "один член комісії – один внесок")
        loc = ("seals", len(ground.seals) - 1, "contributions")
        order = tuple(file_keys(type(current)))
        entry: Value = {"member": person.id, "value": given}
        changed = edited(standing, exam_path(wanted), [Insert(loc, entry, order=order)])
        said = f"Внесок додано: {printed(person.name)}."
        result: Contributed = {"member": person.id, "contributions": len(current.contributions) + 1}
        return Plan({exam_path(wanted): changed.data}, said, result, notes=changed.notes, basis=act_words(current.act))

    return act(session, Wish("exam contribute", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)


def _number(seed_file: Path | None) -> bytes:
    """The secret number: from the system's source of chance, or given in a file (the demo and exercises)."""
    return secrets.token_bytes(SEED_BYTES) if seed_file is None else given_secret(seed_file).number


def _blueprint(text: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for part in text.replace(" ", "").split(","):
        subject, _, count = part.partition("=")
        if (
            subject not in SUBJECTS
            or subject in found
            or not (count.isascii() and count.isdigit() and 0 < int(count) < 20)
        ):
            raise UserError(
                "--blueprint: склад білета не зрозуміло",
                "приклад: --blueprint constitution=1,civil_service=1,anti_corruption=1,special=2",
            )
        found[subject] = int(count)
    return found


def _act(text: str) -> ActReference:
    """The act of the head in a basis. UserError where the basis is another document."""
    basis = read_basis(text)
    if not basis.kind or basis.date is None:
        raise UserError("--basis: білети опечатують за актом керівника", "напишіть так: «наказ від 02.03.2009 № 12-к»")
    return ActReference.model_construct(kind=basis.kind, number=basis.number, date=basis.date)


def _recipients(chair: str | None, secretary: str | None) -> tuple[str, ...]:
    if chair is None and secretary is None:
        return ()
    if chair is None or secretary is None:
        raise UserError("потрібні обидва ключі: голови і секретаря", "додайте --chair-key і --secretary-key")
    keys = public_key(chair, "--chair-key"), public_key(secretary, "--secretary-key")
    if keys[0] == keys[1]:
        raise UserError("ключі голови і секретаря мають бути різні", "кожен створює свій ключ: age-keygen")
    return keys
