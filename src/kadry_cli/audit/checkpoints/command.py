"""`kadry audit checkpoint`: makes a checkpoint, adds a signature, checks anchors (trust 3.3, U1, U9)."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UsageError, UserError

if TYPE_CHECKING:
    from kadry_cli.audit.checkpoints.form import SignedCheckpoint
    from kadry_cli.audit.checkpoints.judging import Judged
    from kadry_cli.audit.results import AuditAnchor, AuditCheckpointResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding
    from kadry_cli.core.git.commits import Commit

SLIP = "checkpoint-slip"
HOW = "зробити: -o ФАЙЛ; надрукувати: --paper ФАЙЛ.pdf; додати підпис: --sign ФАЙЛ; перевірити: --check ФАЙЛ|КОД"


def checkpoint(
    ctx: typer.Context,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="ФАЙЛ", help="Записати підписану контрольну точку")
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", metavar="ФАЙЛ", help="Яким ключем підписати; типово – ключ kadry whoami")
    ] = None,
    paper: Annotated[
        Path | None,
        typer.Option("--paper", metavar="ФАЙЛ", help="Надрукувати листок із кодом: *.pdf, *.docx або *.html"),
    ] = None,
    sign: Annotated[
        Path | None, typer.Option("--sign", metavar="ФАЙЛ", help="Додати до наявної контрольної точки ще один підпис")
    ] = None,
    check: Annotated[
        list[str] | None,
        typer.Option(
            "--check", metavar="ФАЙЛ|КОД", help="Перевірити історію за контрольною точкою; можна кілька разів"
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Замінити наявний файл")] = False,
) -> Outcome:
    """Контрольна точка: три підписані рядки, що засвідчують усю історію реєстру, і короткий код для паперової книги.

    Тримайте її там, куди не дістане той, хто веде реєстр: на носії керівника і в книзі обліку руху особових справ. Хто
    перепише історію, навіть наново підписавши кожен акт, того видасть --check (код завершення 1). Код беріть у лапки;
    пропуски, дефіси й малі літери не заважають.

    Приклад: kadry audit checkpoint --paper lystok.pdf
    """
    making = output is not None or (paper is not None and sign is None)
    if [making, sign is not None, bool(check)].count(True) != 1:
        raise UsageError("вкажіть щось одне: -o чи --paper, --sign або --check", HOW)
    if check and (key is not None or paper is not None):
        raise UsageError("--check лише перевіряє: ні --key, ні --paper з ним не вживають", HOW)
    session: Session = ctx.obj
    root = session.required_root()
    if check:
        return _checked(root, check)
    if sign is not None:
        return _signed(root, sign, key, paper, force)
    return _made(root, output, key, paper, force)


def _checked(root: Path, anchors: list[str]) -> Outcome:
    from kadry_cli.audit.checkpoints.judging import anchor_findings
    from kadry_cli.core.git.objects import objects
    from kadry_cli.core.git.overlay import overlay
    from kadry_cli.core.register.layout import GIT_DIR

    head = _head(root)
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        judged = anchor_findings(place, store, head, anchors)
    result: AuditCheckpointResult = {**_nothing(), "anchors": list(judged.facts)}
    result["evidence"] = [str(path) for path in judged.evidence]
    return Outcome(result, findings=judged.findings, view=lambda screen: _show_checked(screen, judged))


def _show_checked(screen: Screen, judged: Judged) -> None:
    for one in judged.facts:
        screen.line(f"{one['anchor']}: {_words(one)}")
        for fingerprint in one["signers"]:
            screen.line(f"  підписано ключем {fingerprint}")
    for path in judged.evidence:
        screen.line(f"Докази збережено в папці {path}")


def _words(one: AuditAnchor) -> str:
    from datetime import datetime

    if one["when"] is None or one["state"] != "holds":
        return "не збігається або не прочитано"
    return (
        f"збігається: до {datetime.fromisoformat(one['when']):%d.%m.%Y %H:%M} історія та сама, {_acts(one['number'])}"
    )


def _made(root: Path, output: Path | None, key: Path | None, paper: Path | None, force: bool) -> Outcome:
    from kadry_cli.audit.checkpoints.making import made_now, required_key
    from kadry_cli.audit.walk import commit_of
    from kadry_cli.core.git.objects import objects
    from kadry_cli.core.git.overlay import overlay
    from kadry_cli.core.register.layout import GIT_DIR

    signer = required_key(key) if output is not None else None
    head = _head(root)
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        made = made_now(place, store, head, signer)
        act = commit_of(store, head)
    return _written(root, made.signed, made.findings, act, output, paper, force=force)


def _signed(root: Path, file: Path, key: Path | None, paper: Path | None, force: bool) -> Outcome:
    from kadry_cli.audit.checkpoints.making import required_key, signed_again
    from kadry_cli.audit.walk import commit_of
    from kadry_cli.core.git.objects import objects
    from kadry_cli.core.git.overlay import overlay
    from kadry_cli.core.register.layout import GIT_DIR

    signer = required_key(key)
    head = _head(root)
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        made = signed_again(place, store, head, file, signer)
        act = commit_of(store, made.signed.checkpoint.commit if made.signed is not None else head)
    return _written(root, made.signed, made.findings, act, file, paper, force=force, again=True)


def _written(
    root: Path,
    signed: SignedCheckpoint | None,
    findings: tuple[Finding, ...],
    act: Commit,
    output: Path | None,
    paper: Path | None,
    *,
    force: bool,
    again: bool = False,
) -> Outcome:
    """The files of a checkpoint: the slip first, since it may be refused; `again` replaces the file it came from."""
    from kadry_cli.audit.checkpoints.code import code_of, written
    from kadry_cli.audit.checkpoints.form import signers_of
    from kadry_cli.audit.checkpoints.store import keep
    from kadry_cli.core.documents.output import write_output

    if signed is None:
        return Outcome(None, findings=findings, view=lambda screen: screen.line("Контрольної точки не зроблено."))
    data = signed.text.encode("ascii")
    if output is not None and str(output) == "-":
        raise UserError("контрольну точку пишуть лише у файл", "вкажіть його: -o ФАЙЛ")
    if output is not None and output.exists() and not (force or again):
        raise UserError(f"файл «{output}» уже існує", "вкажіть іншу назву або додайте --force, щоб замінити його")
    printed = _printed(root, signed, act, paper, force) if paper is not None else None
    if printed is not None and printed.result is None:
        return printed
    if output is not None:
        write_output(output, data, force or again)
    with suppress(OSError):
        keep(signed)
    code = written(code_of(signed.checkpoint))
    keys = [one.fingerprint for one in signers_of(signed) or ()]
    files = [str(path) for path in (output, paper) if path is not None and str(path) != "-"]
    result: AuditCheckpointResult = {
        **_nothing(),
        "register": signed.checkpoint.register,
        "number": signed.checkpoint.number,
        "commit": signed.checkpoint.commit,
        "when": act.committed.isoformat(),
        "code": code,
        "signers": keys,
        "files": files,
    }

    def view(screen: Screen) -> None:
        if printed is not None and printed.view is not None:
            printed.view(screen)
        if screen.carries_document:
            return
        if output is not None:
            screen.line(f"Контрольна точка: {output}")
        screen.line(f"Останній акт {act.committed:%d.%m.%Y %H:%M}, усього {_acts(signed.checkpoint.number)}.")
        screen.line(f"Код: {code[:36]}")
        screen.line(f"     {code[36:]}")
        for fingerprint in keys:
            screen.line(f"Підписано ключем {fingerprint}.")
        if not again:
            screen.note("Збережіть її поза цим комп’ютером: на носії керівника або листком у паперовій книзі.")

    following = None
    if output is not None and len(keys) == 1:
        following = (f"другий підпис: kadry audit checkpoint --sign {output} --key КЛЮЧ",)
    return Outcome(result, view=view, following=following, findings=printed.findings if printed is not None else ())


def _printed(root: Path, signed: SignedCheckpoint, act: Commit, paper: Path | None, force: bool) -> Outcome:
    from kadry_cli.audit.checkpoints.fields import FIELD_NAMES
    from kadry_cli.audit.checkpoints.form import signers_of
    from kadry_cli.audit.checkpoints.slip import slip_fields
    from kadry_cli.body.paper_body import paper_body
    from kadry_cli.core.change.opening import register_ground
    from kadry_cli.core.console.printing import print_paper
    from kadry_cli.core.documents.own_templates import OwnTemplates
    from kadry_cli.topics import topic

    ground = register_ground(root)
    body = paper_body(ground.settings, ground.law_on(act.committed.date()))
    fields = slip_fields(signed.checkpoint, act.committed, signers_of(signed) or (), _names(), body)
    kind = topic("audit").paper(SLIP)
    own = OwnTemplates(root, ground.settings)
    return print_paper(kind, fields, FIELD_NAMES, "", "lystok", paper, None, force, (), own)


def _names() -> dict[str, str]:
    """The owners of keys that this computer knows."""
    from kadry_cli.core.change.officer import read_officer
    from kadry_cli.core.signing.signing import signer_of

    officer = read_officer()
    if officer is None or not officer.key:
        return {}
    try:
        return {signer_of(Path(officer.key)).key.fingerprint: officer.name}
    except UserError:
        return {}


def _head(root: Path) -> str:
    from kadry_cli.core.change.acts import readable_head

    head = readable_head(root)
    if not head:
        raise UserError("в історії ще немає жодного акта", "запишіть перший: kadry record --basis ПІДСТАВА")
    return head


def _acts(number: int) -> str:
    from kadry_cli.core.language.plurals import counted

    return counted(number, "акт", "акти", "актів")


def _nothing() -> AuditCheckpointResult:
    return {
        "register": None,
        "number": None,
        "commit": None,
        "when": None,
        "code": None,
        "signers": [],
        "files": [],
        "anchors": [],
        "evidence": [],
    }
