"""`kadry demo --audit`: the example of a signed history, ready to be verified, with what an auditor holds beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.files.whole import unfinished_name
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.process.programs import has_program
from kadry_cli.core.resources import signed_example_dir
from kadry_cli.workspace.restore import restored

if TYPE_CHECKING:
    from kadry_cli.workspace.results import DemoAuditResult

REGISTER, PINS, POINT, SLIP, KEYS = "reiestr", "koreni.txt", "tochka.txt", "kod.txt", "testovi-kliuchi"
COMMANDS = (
    f"kadry audit verify --pins ../{PINS} --anchor ../{POINT}",
    "kadry audit log",
    "kadry audit report",
)


def demo_audit(session: Session, directory: Path) -> Outcome:
    """The example in a new folder: the register out of its copy, the copy, pins, checkpoint, slip and test keys."""
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise UserError(f"«{directory}» уже існує і не порожня", "вкажіть нову папку: kadry demo --audit ПАПКА")
    if not has_program("git"):
        raise UserError("на комп’ютері немає програми git", "без неї історію не прочитати; установіть git")
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    _copy_files(directory)
    copy = next(iter(sorted(directory.glob("*.bundle"))))
    register = directory / REGISTER
    manifest, checked = restored(copy, register, directory / unfinished_name(), session)
    result: DemoAuditResult = {
        "directory": str(directory),
        "register": str(register),
        "copy": str(copy),
        "acts": manifest.acts,
        "files": manifest.files,
        "commit": manifest.commit,
    }

    def view(screen: Screen) -> None:
        screen.heading("Приклад підписаної історії готовий")
        acts, files = counted(manifest.acts, "акт", "акти", "актів"), counted(manifest.files, "файл", "файли", "файлів")
        screen.line(f"{register}: реєстр вигаданої ради з історією ({acts}, {files})")
        screen.line(f"{copy}: копія, з якої його відновлено")
        screen.line(f"{directory / PINS}: відбитки коренів довіри, ніби з аркуша до розпорядження")
        screen.line(f"{directory / POINT}, {directory / SLIP}: контрольна точка і код її листка")
        screen.line(f"{directory / KEYS}: таємні ключі, відкриті всім і нічого не варті; ними можна псувати приклад")
        screen.line()
        screen.heading("Що спробувати далі")
        for command in (f"cd {register}", *COMMANDS):
            screen.line(f"   {command}")
        if checked.findings:
            screen.findings(checked.findings, root=register)

    return Outcome(result, findings=checked.findings, view=view, root=register)


def _copy_files(directory: Path) -> None:
    """The files of the example as they are; a secret key is for its owner alone, or no program takes it."""
    source = signed_example_dir()
    for path in sorted(source.rglob("*")):
        if not path.is_file():
            continue
        target = directory / path.relative_to(source)
        target.parent.mkdir(mode=0o700, exist_ok=True)
        target.touch(mode=0o600)
        target.write_bytes(path.read_bytes())
