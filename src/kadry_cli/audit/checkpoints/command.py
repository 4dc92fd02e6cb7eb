"""`kadry audit checkpoint`: makes a checkpoint, adds a signature, checks anchors (trust 3.3, U1, U9)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.acts import readable_head
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.git.commits import commit_of
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.register.layout import GIT_DIR

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditCheckpointResult
    from kadry_cli.core.console.session import Session

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
        typer.Option("--check", metavar="ФАЙЛ|КОД", help="Перевірити історію за контрольною точкою"),
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
    from kadry_cli.audit.checkpoints.signers import known_signers
    from kadry_cli.audit.checkpoints.view import show_checked
    from kadry_cli.audit.checkpoints.written_out import NOTHING

    head = _head(root)
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        judged = anchor_findings(place, store, head, anchors, known_signers(store, head))
    result: AuditCheckpointResult = {**NOTHING, "anchors": list(judged.facts)}
    result["evidence"] = [str(path) for path in judged.evidence]
    return Outcome(result, findings=judged.findings, view=lambda screen: show_checked(screen, judged))


def _made(root: Path, output: Path | None, key: Path | None, paper: Path | None, force: bool) -> Outcome:
    from kadry_cli.audit.checkpoints.making import made_now, required_key
    from kadry_cli.audit.checkpoints.signers import names_of
    from kadry_cli.audit.checkpoints.written_out import written_out

    signer = required_key(key) if output is not None else None
    head = _head(root)
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        made = made_now(place, store, head, signer)
        act, names = commit_of(store, head), names_of(store, head)
    return written_out(root, made, act, names, output, paper, force=force)


def _signed(root: Path, file: Path, key: Path | None, paper: Path | None, force: bool) -> Outcome:
    from kadry_cli.audit.checkpoints.making import required_key, signed_again
    from kadry_cli.audit.checkpoints.signers import names_of
    from kadry_cli.audit.checkpoints.written_out import written_out

    signer = required_key(key)
    head = _head(root)
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        made = signed_again(place, store, head, file, signer)
        act = commit_of(store, made.signed.checkpoint.commit if made.signed is not None else head)
        names = names_of(store, head)
    return written_out(root, made, act, names, file, paper, force=force, again=True)


def _head(root: Path) -> str:
    head = readable_head(root)
    if not head:
        raise UserError("в історії ще немає жодного акта", "запишіть перший: kadry record --basis ПІДСТАВА")
    return head
