"""What stands beside a backup: which register it is, how far it goes, and the sums by which it proves itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Annotated

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Choice, Id, IsoDate, Positive, Text

FORM = "kadry-backup/1"


class BackupManifest(Record):
    """The manifest of a backup, a YAML file beside the bundle."""

    form: Annotated[str, Choice(FORM)] = about("Вид опису")
    body: Id = about("Код органу")
    name: Text = about("Назва органу")
    made: IsoDate = about("Дата копії")
    officer: Text = about("Хто зробив копію")
    bundle: Text = about("Файл копії")
    size: Positive = about("Розмір файлу, байтів")
    sha256: Text = about("SHA-256 файлу копії")
    commit: Text = about("Останній акт у копії")
    acts: Positive = about("Кількість актів")
    files: Positive = about("Кількість файлів реєстру")
    files_sha256: Text = about("SHA-256 переліку файлів із їхніми сумами")
    program: Text = about("Версія програми")


def files_digest(files: Iterable[tuple[str, bytes]]) -> str:
    """SHA-256 over every file of a register: path, NUL, its own SHA-256, line by line in the order of paths."""
    whole = hashlib.sha256()
    for path, data in sorted(files):
        whole.update(path.encode("utf-8") + b"\0" + hashlib.sha256(data).hexdigest().encode("ascii") + b"\n")
    return whole.hexdigest()
