"""`kadry status`: what is on disk and not in the history, and whether the register can be written to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from kadry_cli.core.change.acts import acts
from kadry_cli.core.change.differences import Differences
from kadry_cli.core.change.officer import Officer, read_officer, taken_over
from kadry_cli.core.change.own_folder import has_pending
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
from kadry_cli.core.register.layout import GIT_DIR, has_git
from kadry_cli.workspace.standing import register_differences


class Status(NamedTuple):
    """How a register stands: its differences, its last act, what speaks against writing to it."""

    differences: Differences
    last: Commit | None
    findings: tuple[Finding, ...]
    officer: Officer | None
    taken: bool


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
    result = {
        "officer": found.officer.name if found.officer else None,
        "taken_over": found.taken,
        "pending": has_pending(root),
        "last": {"commit": found.last.id, "when": found.last.committed.isoformat()} if found.last else None,
        **{name: list(paths) for name, paths in found.differences._asdict().items()},
    }

    def view(screen: Screen) -> None:
        for note in recovery_notes(finished.commit, finished.left) if finished is not None else ():
            screen.line(note)
        if has_pending(root):
            screen.line("Лишився перерваний акт. Його завершить команда там, де цей реєстр прийнято.")
        _show(screen, found)
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
    nothing: dict[str, list[str]] = {name: [] for name in Differences._fields}
    result = {"officer": None, "taken_over": False, "pending": False, "last": None, **nothing}
    return Outcome(result, view=view, following=begin)


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
        return Status(differences, last, tuple(findings), officer, taken)


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
