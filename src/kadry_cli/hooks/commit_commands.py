"""`kadry hook run pre-commit` and `commit-msg`: what git asks before it makes a commit of records (K1)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core import clock
from kadry_cli.core.change.staged import read_staged, staged_future
from kadry_cli.core.console.acting import resolved_basis
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.staged_findings import show_staged
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.index import index_of_commit
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.hooks.message import read_message, recorded_message

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.hooks.results import HookCommitResult

WITHOUT_CHECK = (
    "Або запишіть без перевірки: git commit --no-verify. Тоді в історії назавжди буде акт без підстави: "
    "kadry audit who його порахує, а де є записи довіри, kadry audit verify назве помилкою."
)


def pre_commit(ctx: typer.Context) -> Outcome:
    """Перевірити те, що git зараз запише; цю команду викликає сам git (git commit, git merge).

    Перевіряється вміст індексу як зміна від останнього акта, так само як kadry check --staged. Помилка зупиняє запис.

    Приклад: kadry hook run pre-commit
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    staged = read_staged(root, index_of_commit(str(root / GIT_DIR)))
    future = staged_future(root, staged)
    findings = sorted(future.findings, key=Finding.sort_key)
    result: HookCommitResult = {"files": sorted(staged.files), "basis": None}

    def view(screen: Screen) -> None:
        if not findings:
            return
        show_staged(screen, staged, future)
        if has_errors(findings):
            screen.line("Нічого не записано: спершу виправте помилки і додайте файли знову (git add).")
            screen.line("Записати попри них: git commit --no-verify; kadry check і аудит їх однаково покажуть.")

    return Outcome(result, findings=findings, view=view, following=())


def commit_msg(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", help="Файл із повідомленням, який дає git")],
) -> Outcome:
    """Вимагати підставу в повідомленні до зміни записів; цю команду викликає сам git (git commit).

    Підстава – рядок «Підстава: наказ від 02.03.2009 № 12-к». Вона має бути в книзі наказів, якщо реєстр її веде; у
    повідомленні її буде записано так, як її пише сама програма.

    Приклад: kadry hook run commit-msg .git/COMMIT_EDITMSG
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    staged = read_staged(root, index_of_commit(str(root / GIT_DIR)))
    paths = tuple(sorted(staged.files))
    message = read_message(file.read_text(encoding="utf-8", errors="replace"))
    if message.empty:
        # git itself refuses an empty message.
        return _outcome(paths, "", ())
    if message.recorded:
        return _refused(paths, "це повідомлення вже записаного акта, а записаного не переписують (git commit --amend)")
    if len(message.grounds) != 1:
        reason = "у повідомленні немає підстави" if not message.grounds else "у повідомленні кілька підстав"
        return _refused(paths, reason)
    try:
        basis, findings = resolved_basis(message.grounds[0], clock.now().date(), root, staged.files)
    except UserError as error:
        return _refused(paths, f"{error.message}; {error.advice}" if error.advice else error.message)
    if not has_errors(findings):
        file.write_text(recorded_message(message, paths, basis), encoding="utf-8", newline="\n")
    return _outcome(paths, basis, findings)


def _refused(paths: tuple[str, ...], reason: str) -> Outcome:
    return _outcome(paths, "", (Finding("KD987", values={"reason": reason}),))


def _outcome(paths: tuple[str, ...], basis: str, findings: tuple[Finding, ...]) -> Outcome:
    result: HookCommitResult = {"files": list(paths), "basis": basis or None}

    def view(screen: Screen) -> None:
        if not findings:
            return
        screen.findings(findings)
        if has_errors(findings):
            screen.paragraph("Допишіть у повідомлення рядок: Підстава: наказ від 02.03.2009 № 12-к")
            screen.paragraph("Або запишіть через програму: kadry record --basis ПІДСТАВА")
            screen.paragraph(WITHOUT_CHECK)

    return Outcome(result, findings=findings, view=view, following=())
