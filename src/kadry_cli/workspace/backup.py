"""`kadry backup`: the whole history of a register in one file, proven readable before the command ends."""

from __future__ import annotations

import hashlib
import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli import __version__
from kadry_cli.core import clock
from kadry_cli.core.change.acts import ACTS, count_acts
from kadry_cli.core.change.differences import tree_files
from kadry_cli.core.change.officer import required_officer
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.console.acting import refused_outcome
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.files.folder import Folder
from kadry_cli.core.files.whole import write_whole
from kadry_cli.core.finding import Finding
from kadry_cli.core.git.bundles import make_bundle, read_bundle, take_in
from kadry_cli.core.git.gate import gate_findings
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.git.refs import read_head
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.register.editor import compose
from kadry_cli.core.register.layout import GIT_DIR, has_git
from kadry_cli.topics import all_topics
from kadry_cli.workspace.manifest_of_backup import FORM, files_digest
from kadry_cli.workspace.restore import require_plain_files
from kadry_cli.workspace.standing import register_differences

if TYPE_CHECKING:
    from kadry_cli.workspace.results import BackupResult


def backup(
    ctx: typer.Context,
    directory: Annotated[Path, typer.Argument(metavar="ПАПКА", help="Куди покласти копію: папка або носій")],
) -> Outcome:
    """Зробити резервну копію реєстру з усією історією: файл копії та його опис із контрольними сумами.

    Копію перечитують із носія і перевіряють. Записи в ній не зашифровано: бережіть її як сам реєстр.

    Приклад: kadry backup /media/usb
    """
    session: Session = ctx.obj
    root = session.required_root()
    if not has_git(root):
        raise UserError("реєстр ще не має історії", "почніть її: kadry init у папці реєстру")
    if not directory.is_dir():
        raise UserError(f"папки «{directory}» немає", "створіть її або вкажіть іншу")
    opened = open_register(root, law_of(all_topics()))
    if opened.ground is None:
        return Outcome(None, findings=opened.findings)
    settings, now = opened.ground.settings, clock.now()
    with overlay(str(root / GIT_DIR)) as place:
        refused = gate_findings(root, place)
        if refused:
            return refused_outcome(root, RefusedError(refused))
        head = read_head(str(root / GIT_DIR))
        if not head.commit:
            raise UserError("в історії ще немає жодного акта", "запишіть перший: kadry record --basis ПІДСТАВА")
        try:
            require_plain_files(place, head.commit)
        except RefusedError as strange:
            return refused_outcome(root, strange)
        data = make_bundle(place, head.branch, head.commit)
        bundle, manifest = _free_names(directory, f"{settings.body}-{now.strftime('%Y-%m-%d-%H%M')}")
        about = _about(place, head.commit, settings, now) | {
            "bundle": bundle,
            "size": Plain(str(len(data))),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        left_out = register_differences(root, place, head.commit).all()
    with Folder.at(directory) as folder:
        write_whole(folder, bundle, data)
        _prove(folder.read(bundle), data)
        write_whole(folder, manifest, compose(about, ["Опис резервної копії реєстру; відновити: kadry restore ФАЙЛ"]))
    acts = int(str(about["acts"]))
    result: BackupResult = {
        "files": [str(directory / bundle), str(directory / manifest)],
        "commit": head.commit,
        "acts": acts,
    }
    findings = [Finding("KD922", path, values={"path": path}) for path in left_out]

    def view(screen: Screen) -> None:
        shown = counted(acts, *ACTS)
        screen.line(f"Резервну копію записано, перечитано й перевірено: {directory / bundle} ({shown}).")
        screen.line(f"Її опис: {directory / manifest}")

    return Outcome(result, findings=findings, view=view)


def _about(place: Overlay, commit: str, settings: Settings, now: datetime) -> dict[str, Value]:
    name = on_date(settings.names, now.date()) or settings.names[0]
    with objects(place) as store:
        files = {path: store.blob(blob) or b"" for path, blob in tree_files(place, commit).items()}
    return {
        "form": FORM,
        "body": settings.body,
        "name": name.full,
        "made": Plain(now.date().isoformat()),
        "officer": required_officer().name,
        "commit": commit,
        "acts": Plain(str(count_acts(place, commit))),
        "files": Plain(str(len(files))),
        "files_sha256": files_digest(files.items()),
        "program": __version__,
    }


def _free_names(directory: Path, stem: str) -> tuple[str, str]:
    number = 1
    name = stem
    while os.path.lexists(directory / f"{name}.bundle") or os.path.lexists(directory / f"{name}.yaml"):
        number += 1
        name = f"{stem}-{number}"
    return f"{name}.bundle", f"{name}.yaml"


def _prove(written: bytes | None, data: bytes) -> None:
    """What came back from the medium is what was written, and a history can be made of it (trust 3.4)."""
    if written != data:
        raise UserError("копія на носії не така, як її записано", "носій несправний: візьміть інший")
    with overlay("") as place:
        take_in(place, read_bundle(written))
