"""`kadry status`: what is on disk and not in the history, and whether the register can be written to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.audit.checkpoints.last import LastCheckpoint, last_checkpoint
from kadry_cli.core.change.acts import acts
from kadry_cli.core.change.differences import Differences
from kadry_cli.core.change.officer import Officer, read_officer, taken_over
from kadry_cli.core.change.own_folder import has_pending
from kadry_cli.core.change.proposals import proposals
from kadry_cli.core.console.finishing import finish_pending, recovery_notes
from kadry_cli.core.console.hand_edits import edit_lines
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.commits import BASIS, Commit
from kadry_cli.core.git.gate import gate_findings, is_unreadable, wide_permissions
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.git.refs import read_head
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.layout import GIT_DIR, has_git
from kadry_cli.trust.folders import TRUST_FOLDER
from kadry_cli.workspace.standing import register_differences

if TYPE_CHECKING:
    from kadry_cli.workspace.results import CheckpointAge, LastAct, StatusResult


class Status(NamedTuple):
    """How a register stands: its differences, its last act, what speaks against writing to it."""

    differences: Differences
    last: Commit | None
    findings: tuple[Finding, ...]
    officer: Officer | None
    taken: bool
    checkpoint: LastCheckpoint | None = None
    proposals: tuple[str, ...] = ()


def status(
    ctx: typer.Context,
    diff: Annotated[bool, typer.Option("--diff", help="Показати самі правки")] = False,
) -> Outcome:
    """Показати, що на диску відрізняється від історії, який акт останній і чи можна записувати.

    Приклад: kadry status
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    if not has_git(root):
        return _without_history(root)
    finished = finish_pending(root) if has_pending(root) else None
    found = _status(root)
    last: LastAct | None = None
    if found.last is not None:
        last = {"commit": found.last.id, "when": found.last.committed.isoformat()}
    result = _result(found, has_pending(root), last)

    def view(screen: Screen) -> None:
        for note in recovery_notes(finished.commit, finished.left) if finished is not None else ():
            screen.line(note)
        if has_pending(root):
            screen.line("Лишився перерваний акт. Його завершить команда там, де цей реєстр прийнято.")
        _show(screen, found)
        if found.proposals:
            waiting = counted(len(found.proposals), "подана зміна", "подані зміни", "поданих змін")
            screen.line(f"Чекають обізнаності: {waiting} (kadry change list).")
        _show_checkpoint(screen, found, expected=(root / TRUST_FOLDER).is_dir())
        if diff:
            for path in found.differences.all():
                screen.text("\n".join(edit_lines(root, path)))

    return Outcome(result, findings=found.findings, view=view, following=_following(found, shown=diff))


def _following(found: Status, *, shown: bool) -> tuple[str, ...]:
    if not found.taken:
        return ("прийняти папку за чинну копію: kadry init",)
    if found.officer is None:
        return ("kadry whoami --name ПІБ",)
    if not found.differences.all():
        return ()
    record = "записати: kadry record --basis ПІДСТАВА"
    return (record,) if shown else (record, "переглянути: kadry status --diff")


def _without_history(root: Path) -> Outcome:
    def view(screen: Screen) -> None:
        screen.line("Реєстр іще не має історії: його можна читати, перевіряти й друкувати.")

    begin = ("почати історію в цій папці: kadry init",)
    nothing = Status(Differences(), None, (), None, False)
    return Outcome(_result(nothing, False, None), view=view, following=begin)


def _result(found: Status, pending: bool, last: LastAct | None) -> StatusResult:
    differences = found.differences
    return {
        "officer": found.officer.name if found.officer else None,
        "taken_over": found.taken,
        "pending": pending,
        "last": last,
        "changed": list(differences.changed),
        "new": list(differences.new),
        "gone": list(differences.gone),
        "staged": list(differences.staged),
        "attributes": list(differences.attributes),
        "checkpoint": _age(found.checkpoint) if found.checkpoint is not None else None,
        "proposals": list(found.proposals),
    }


def _age(last: LastCheckpoint) -> CheckpointAge:
    number = last.checkpoint.number
    if last.when is None:
        return {"number": number, "commit": None, "when": None, "since": None}
    return {
        "number": number,
        "commit": last.checkpoint.commit,
        "when": last.when.isoformat(),
        "since": last.since,
    }


def _status(root: Path) -> Status:
    with overlay(str(root / GIT_DIR)) as place:
        findings = gate_findings(root, place)
        officer, taken = read_officer(), taken_over(root)
        unreadable = is_unreadable(findings)
        findings += wide_permissions(root)
        if unreadable:
            return Status(Differences(), None, tuple(findings), officer, taken)
        head = read_head(str(root / GIT_DIR)).commit
        last = next(acts(place, head, most=1), None)
        differences = register_differences(root, place, head)
        findings += [Finding("KD914", path) for path in differences.attributes]
        checkpoint = last_checkpoint(place, head) if head else None
        findings += checkpoint.findings if checkpoint is not None else ()
        waiting = tuple(proposals(str(root / GIT_DIR)))
        return Status(differences, last, tuple(findings), officer, taken, checkpoint, waiting)


def _show_checkpoint(screen: Screen, found: Status, *, expected: bool) -> None:
    """How old the last checkpoint is; that there is none is told where signers are `expected`."""
    if found.checkpoint is None:
        if expected and found.last is not None:
            screen.line("Контрольної точки цього реєстру ще немає: kadry audit checkpoint -o ФАЙЛ.")
    elif found.checkpoint.when is not None:
        since = found.checkpoint.since
        age = f"{counted(since, 'акт', 'акти', 'актів')} тому" if since else "відтоді нічого не записано"
        screen.line(f"Остання контрольна точка: {found.checkpoint.when:%d.%m.%Y}, {age}.")


def _show(screen: Screen, found: Status) -> None:
    differences = found.differences
    if found.last is not None:
        when = found.last.committed.strftime("%d.%m.%Y %H:%M")
        basis = found.last.first(BASIS)
        screen.line(f"Останній акт: {when}, {found.last.author}{f', {basis}' if basis else ''} ({found.last.id[:10]}).")
    else:
        screen.line("В історії ще немає жодного акта.")
    if not found.taken:
        screen.line("Записувати не можна: папку скопійовано або перенесено.")
    elif found.officer is None:
        screen.line("Не названо, хто записує зміни.")
    else:
        screen.line(f"Зміни записує {found.officer.name}.")
    for title, paths in (
        ("Змінено на диску, до історії не записано", differences.changed),
        ("Нові файли, до історії не записано", differences.new),
        ("Є в історії, на диску немає", differences.gone),
        ("Підготовлено до запису самим git", differences.staged),
    ):
        if paths:
            screen.line(f"{title}:")
            for path in paths:
                screen.line(f"  {path}")
    if not differences.all() and not found.findings:
        screen.line("Файли на диску такі самі, як в історії.")
