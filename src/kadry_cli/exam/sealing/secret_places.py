"""Where a secret number lies: beside `exam.yaml`, for its owner alone, outside the history (X1)."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from kadry_cli.core.errors import UserError
from kadry_cli.core.files.folder import Folder
from kadry_cli.core.files.whole import write_whole
from kadry_cli.exam.tickets.secret import LARGEST, Secret, read_secret

IGNORE_FILE = ".gitignore"
IGNORED = (b"*.seed", b"*.seed.age")
"""Lines by which git passes over secret numbers."""


def secret_name(seal: int, *, sealed: bool) -> str:
    """The file of the secret number of a seal, counted from 1: «exam.seed», «exam-2.seed», «exam.seed.age»."""
    return f"exam{f'-{seal}' if seal > 1 else ''}.seed{'.age' if sealed else ''}"


def keep_secret(root: Path, competition: str, name: str, data: bytes) -> None:
    """Writes the file of a secret number, readable for its owner alone."""
    with (
        Folder.at(root) as top,
        top.step("competitions") as competitions,
        competitions.step(competition) as folder,
    ):
        write_whole(folder, name, data)


def find_secret(
    root: Path, competition: str, seal: int, given: Path | None, identities: Sequence[Path]
) -> tuple[Secret, str]:
    """The secret number of a seal and where it was found: the file or standard input (`-`) given, or its own file."""
    folder = root / "competitions" / competition
    own = [folder / secret_name(seal, sealed=sealed) for sealed in (False, True)]
    path = given or next((path for path in own if path.is_file()), None)
    if path is None:
        raise UserError(
            f"файлу з таємним числом немає: {own[0].name} у папці конкурсу",
            "введіть число з паперової копії: --seed-file -; якщо його втрачено, потрібен новий комплект за новим "
            f"наказом: kadry exam seal {competition} --replaces …",
        )
    return given_secret(path, identities), "стандартний ввід" if str(path) == "-" else path.name


def given_secret(path: Path, identities: Sequence[Path] = ()) -> Secret:
    """The secret number in a file, or on standard input (`-`). UserError where it cannot be read, or is none."""
    if str(path) == "-":
        return read_secret(sys.stdin.buffer.read(LARGEST), identities)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST)
    except OSError:
        raise UserError(f"файл «{path.name}» не читається", "перевірте шлях і права доступу") from None
    return read_secret(data, identities)


def with_ignored(ignore: bytes) -> bytes:
    """The register's list of files that git passes over, with the secret numbers on it."""
    lines = ignore.splitlines()
    missing = [line for line in IGNORED if line not in lines]
    if not missing:
        return ignore
    end = b"" if not ignore or ignore.endswith(b"\n") else b"\n"
    return ignore + end + b"".join(line + b"\n" for line in missing)
