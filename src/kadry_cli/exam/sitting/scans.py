"""Scans of answer sheets by their digests: what was recorded can be compared with a file at any time (D21)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.os_errors import reason
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import AnswerScan, ExamEntry
from kadry_cli.exam.sitting.day import Day, Seat, with_entry


class ScanFile(NamedTuple):
    """A file of a scan: its name without folders, and its digest."""

    name: str
    sha256: str


class Compared(NamedTuple):
    """What a comparison says of one file or of one recorded scan; `wrong` is why they are not the same, or ""."""

    name: str
    said: str
    wrong: str = ""


def read_scans(paths: Sequence[Path]) -> tuple[ScanFile, ...]:
    """The digests of files, read piece by piece. UserError for a file that cannot be read or two of one name."""
    found = tuple(ScanFile(path.name, _digest(path)) for path in paths)
    names = [one.name for one in found]
    twice = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    if twice:
        raise UserError(f"два файли називаються однаково: {twice[0]}", "перейменуйте один з них")
    return found


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UserError(f"файл «{path.name}»: {reason(error)}", "перевірте назву файлу й права на нього") from error


def with_scans(day: Day, seat: Seat, files: Sequence[ScanFile]) -> tuple[Exam, list[ScanFile]]:
    """The exam with the scans that are new, and which these are. UserError where a name has another digest."""
    known = {scan.name: scan.sha256 for scan in seat.entry.scans}
    for file in files:
        if known.get(file.name, file.sha256) != file.sha256:
            raise UserError(
                f"файл «{file.name}» для «{seat.entry.id}» уже записано, але це інший файл",
                "якщо аркуш зіскановано ще раз, дайте файлові іншу назву",
            )
    new = [file for file in files if file.name not in known]
    made = tuple(AnswerScan.model_construct(name=file.name, sha256=file.sha256) for file in new)
    return with_entry(day.exam, seat, scans=(*seat.entry.scans, *made)), new


def compared(entry: ExamEntry, files: Sequence[ScanFile]) -> Iterator[Compared]:
    """Every file against the recorded scans, then every recorded scan for which no file was given."""
    by_digest = {scan.sha256: scan.name for scan in entry.scans}
    by_name = {scan.name: scan.sha256 for scan in entry.scans}
    shown = set()
    for file in files:
        if file.sha256 in by_digest:
            shown.add(file.sha256)
            name = by_digest[file.sha256]
            yield Compared(file.name, "той самий файл" if name == file.name else f"той самий, що й {name}")
        elif file.name in by_name:
            shown.add(by_name[file.name])
            yield Compared(file.name, "інший файл", f"файл «{file.name}» не той, відбиток якого записано")
        else:
            yield Compared(file.name, "не записано", f"файла «{file.name}» серед записаних сканів немає")
    for scan in entry.scans:
        if scan.sha256 not in shown:
            yield Compared(scan.name, "файлу не вказано")
