"""A checkpoint written out: the file, the slip on paper, the words on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.audit.checkpoints.code import code_of, written
from kadry_cli.audit.checkpoints.fields import FIELD_NAMES
from kadry_cli.audit.checkpoints.form import SignedCheckpoint, signers_of
from kadry_cli.audit.checkpoints.making import Made
from kadry_cli.audit.checkpoints.slip import slip_fields
from kadry_cli.audit.checkpoints.store import keep
from kadry_cli.core.change.acts import ACTS
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import Commit
from kadry_cli.core.language.plurals import counted

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditCheckpointResult
    from kadry_cli.core.console.screen import Screen

SLIP = "checkpoint-slip"
NOTHING: AuditCheckpointResult = {
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
"""The result of a command that has made no checkpoint, to be filled."""


def written_out(
    root: Path,
    made: Made,
    act: Commit,
    names: Mapping[str, str],
    output: Path | None,
    paper: Path | None,
    *,
    force: bool,
    again: bool = False,
) -> Outcome:
    """The files of a checkpoint: the slip first, since it may be refused; `again` replaces the file it came from."""
    signed = made.signed
    if signed is None:
        return Outcome(None, findings=made.findings, view=lambda screen: screen.line("Контрольної точки не зроблено."))
    data = signed.text.encode("ascii")
    if output is not None and str(output) == "-":
        raise UserError("контрольну точку пишуть лише у файл", "вкажіть його: -o ФАЙЛ")
    if output is not None and output.exists() and not (force or again):
        raise UserError(f"файл «{output}» уже існує", "вкажіть іншу назву або додайте --force, щоб замінити його")
    printed = _printed(root, signed, act, names, paper, force) if paper is not None else None
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
        **NOTHING,
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
        screen.line(f"Останній акт {act.committed:%d.%m.%Y %H:%M}, усього {counted(signed.checkpoint.number, *ACTS)}.")
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


def _printed(
    root: Path, signed: SignedCheckpoint, act: Commit, names: Mapping[str, str], paper: Path, force: bool
) -> Outcome:
    from kadry_cli.body.paper_body import paper_body
    from kadry_cli.core.change.opening import register_ground
    from kadry_cli.core.console.printing import print_paper
    from kadry_cli.core.documents.own_templates import OwnTemplates
    from kadry_cli.topics import topic

    ground = register_ground(root)
    body = paper_body(ground.settings, ground.law_on(act.committed.date()))
    fields = slip_fields(signed.checkpoint, act.committed, signers_of(signed) or (), names, body)
    kind = topic("audit").paper(SLIP)
    own = OwnTemplates(root, ground.settings)
    return print_paper(kind, fields, FIELD_NAMES, "", "lystok", paper, None, force, (), own)
