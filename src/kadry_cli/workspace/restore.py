"""`kadry restore`: a register out of a backup, which proves itself before it takes its place (trust 3.5)."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.acts import ACTS, count_acts
from kadry_cli.core.change.differences import tree_modes
from kadry_cli.core.change.founding import found_history, sync_tree
from kadry_cli.core.change.officer import required_officer, take_over
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.change.restoring import lay_out
from kadry_cli.core.console.acting import refused_outcome
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.files.whole import unfinished_name
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.bundles import LARGEST_BUNDLE, Bundle, read_bundle, take_in
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.git.paths import is_plain
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.layout import GIT_DIR, read_bytes
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.new_file import SCHEMAS
from kadry_cli.workspace.check import Checked, check_register
from kadry_cli.workspace.manifest_of_backup import BackupManifest, files_digest
from kadry_cli.workspace.schema import write_schemas
from kadry_cli.workspace.standing import OWN_FILES

if TYPE_CHECKING:
    from kadry_cli.workspace.results import RestoreResult

LARGEST_FILE = 20 << 20


def restore(
    ctx: typer.Context,
    copy: Annotated[Path, typer.Argument(metavar="КОПІЯ", help="Файл копії або його опис")],
    directory: Annotated[Path, typer.Argument(metavar="ПАПКА", help="Нова папка для реєстру")],
) -> Outcome:
    """Відновити реєстр із резервної копії в нову папку. Копія доводить, що ціла: суми, кожен об’єкт, перевірка записів.

    Приклад: kadry restore /media/usb/tykhoberezhna-rada-2026-11-25-0930.bundle rada
    """
    session: Session = ctx.obj
    officer = required_officer()
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise UserError(f"«{directory}» уже існує і не порожня", "вкажіть нову папку: чужих файлів kadry не чіпає")
    building = directory.resolve().parent / unfinished_name()
    try:
        manifest, checked = restored(copy, directory, building, session)
    except RefusedError as refused:
        return refused_outcome(building, refused)
    result: RestoreResult = {
        "root": str(directory),
        "commit": manifest.commit,
        "acts": manifest.acts,
        "files": manifest.files,
    }

    def view(screen: Screen) -> None:
        acts = counted(manifest.acts, *ACTS)
        files = counted(manifest.files, "файл", "файли", "файлів")
        screen.line(f"Реєстр відновлено: {directory} ({acts}, {files}; копія від {manifest.made:%d.%m.%Y}).")
        screen.line(f"Суми збіглися, історія ціла, записи перевірено. Зміни записує {officer.name}.")
        if checked.findings:
            screen.findings(checked.findings, directory)

    return Outcome(result, findings=checked.findings, view=view, root=directory)


def restored(copy: Path, directory: Path, building: Path, session: Session) -> tuple[BackupManifest, Checked]:
    """The register of a copy in a folder that is not there or empty; it is proven in `building`, beside it, first.

    RefusedError and UserError for a copy that does not prove itself.
    """
    manifest, data = _read(copy)
    bundle = read_bundle(data)
    if bundle.commit != manifest.commit:
        raise UserError("копія закінчується іншим актом, ніж сказано в її описі", "візьміть іншу копію")
    try:
        checked = _build(building, bundle, manifest, session)
        if directory.is_dir():
            directory.rmdir()
        building.rename(directory)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    take_over(directory)
    sync_tree(directory.resolve().parent, deep=False)
    return manifest, checked


def _read(copy: Path) -> tuple[BackupManifest, bytes]:
    """The manifest and the bytes of the bundle that it vouches for."""
    about = copy.with_suffix(".yaml") if copy.suffix == ".bundle" else copy
    text, _ = read_bytes(about.parent, about.name)
    loaded = parse_record(text, about.name, BackupManifest) if text is not None else None
    if loaded is None or loaded.record is None:
        raise UserError(f"опису копії «{about}» немає, або він не читається", "він лежить поруч із файлом копії")
    manifest = loaded.record
    file = about.parent / manifest.bundle
    if "/" in manifest.bundle or "\\" in manifest.bundle or not file.is_file():
        raise UserError(
            f"файлу копії «{manifest.bundle}» поруч з описом немає", "обидва файли мають лежати в одній папці"
        )
    if file.stat().st_size != manifest.size or manifest.size > LARGEST_BUNDLE:
        raise UserError("розмір копії не той, що в її описі", "копію пошкоджено або не докопійовано; візьміть іншу")
    data = file.read_bytes()
    if hashlib.sha256(data).hexdigest() != manifest.sha256:
        raise UserError("контрольна сума копії не збігається з її описом", "копію пошкоджено; візьміть іншу")
    return manifest, data


def _build(root: Path, bundle: Bundle, manifest: BackupManifest, session: Session) -> Checked:
    """The register in a folder of its own, proven."""
    os.mkdir(root, 0o700)  # noqa: PTH102
    found_history(root)
    with overlay(str(root / GIT_DIR)) as place:
        take_in(place, bundle)
        require_plain_files(place, bundle.commit)
        files = lay_out(root, place, bundle.branch, bundle.commit)
        acts = count_acts(place, bundle.commit)
    on_disk = [(path, (root / path).read_bytes()) for path in files]
    if (acts, len(files), files_digest(on_disk)) != (manifest.acts, manifest.files, manifest.files_sha256):
        raise UserError("відновлені файли не збігаються з описом копії", "копію пошкоджено; візьміть іншу")
    write_schemas(root / SCHEMAS)
    sync_tree(root)
    return check_register(root, session, [])


def require_plain_files(place: Overlay, commit: str) -> None:
    """Only ordinary files with names that kadry writes leave the history for the disk (trust I1)."""
    found: list[Finding] = []
    seen: set[str] = set()
    for path, mode, size in tree_modes(place, commit):
        reason = ""
        if mode != "100644":
            reason = "це не звичайний файл"
        elif path not in OWN_FILES and (not is_plain(path) or f"/{path}".count("/.")):
            reason = "така назва файлу не дозволена"
        elif path.casefold() in seen:
            reason = "назви двох файлів різняться лише великими літерами"
        elif size > LARGEST_FILE:
            reason = "файл завеликий"
        seen.add(path.casefold())
        if reason:
            found.append(Finding("KD921", path.encode("utf-8", "replace").decode(), values={"reason": reason}))
    if found:
        raise RefusedError(found)
