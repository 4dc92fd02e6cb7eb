"""Writing a finished paper: whole or not at all, and never over somebody's file unasked."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import BinaryIO

from kadry_cli.core.errors import UserError


def write_output(
    target: str | Path, data: bytes, force: bool = False, stdout: BinaryIO | None = None, *, private: bool = False
) -> None:
    """Write the bytes to a file, or to `stdout` where the target is `-`.

    The file appears complete: its bytes go to a neighbour in the same folder first. Without `force` an existing
    file is refused (and one that appears meanwhile is not overwritten). A `private` file is for its owner alone, and
    its bytes stand nowhere else, not even in a neighbour while it is written. Raises UserError.
    """
    if str(target) == "-":
        if stdout is None:
            raise TypeError("the console passes its binary stream for '-'")
        stdout.write(data)
        stdout.flush()
        return
    path = Path(target)
    if path.is_dir():
        raise UserError(f"«{path}» – це папка, а не файл", "вкажіть назву файлу, наприклад vidomist.pdf")
    if path.exists() and not force:
        raise _exists(path)
    if not path.parent.is_dir():
        raise UserError(f"папки «{path.parent}» немає", "створіть її або вкажіть іншу назву файлу")
    try:
        if private:
            _write_alone(path, data, force)
        else:
            _replace(path, data, force)
    except FileExistsError:
        raise _exists(path) from None
    except PermissionError:
        raise UserError(
            f"немає дозволу записати «{path}»", "закрийте файл в інших програмах або вкажіть іншу папку"
        ) from None
    except OSError as error:
        raise UserError(
            f"не вдалося записати «{path}» ({error.strerror})", "перевірте, чи є вільне місце на диску"
        ) from None


def _replace(path: Path, data: bytes, force: bool) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".kadry-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes a file for the owner alone; a paper is as readable as any other file of the folder.
        temporary.chmod(0o666 & ~_umask())
        if force or not _linked(temporary, path):
            temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _write_alone(path: Path, data: bytes, force: bool) -> None:
    """The bytes under the file's own name only; a failure takes the beginning of the file away again."""
    if force:
        path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _linked(temporary: Path, path: Path) -> bool:
    """Give the file its name only if the name is free; False where the disk knows no links (FAT, some shares)."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        if path.exists():
            raise FileExistsError(path) from None
        return False
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _exists(path: Path) -> UserError:
    return UserError(f"файл «{path}» уже існує", "вкажіть іншу назву або додайте --force, щоб замінити його")
