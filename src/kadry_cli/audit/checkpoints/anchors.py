"""Anchors as a user names them: the file of a checkpoint, or a code off paper."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.audit.checkpoints.anchoring import Anchor
from kadry_cli.audit.checkpoints.code import groups_of, is_like_code, read_code
from kadry_cli.audit.checkpoints.form import LARGEST_FILE, CheckpointError, SignedCheckpoint, read_checkpoint
from kadry_cli.core.errors import UserError
from kadry_cli.core.os_errors import message

_SHOWN = 30


def read_anchor(text: str) -> Anchor:
    """What stands behind a word of the command line; with a reason where it is neither file nor code.

    UserError for a name that is no file and not like a code, and for a file that the system does not give."""
    path = Path(text)
    if not is_like_code(text) or path.is_file():
        data = read_file(path)
        try:
            return Anchor(f"«{path.name}»", read_checkpoint(data))
        except CheckpointError as error:
            return Anchor(f"«{path.name}»", reason=str(error))
    try:
        code = read_code(text)
    except CheckpointError as error:
        return Anchor(f"«{text.strip()[:_SHOWN]}…»", reason=str(error))
    return Anchor(f"«{groups_of(code)[0]}-{groups_of(code)[1]}-…»", code=code)


def read_file(path: Path) -> bytes:
    """The bytes of a checkpoint's file, one more than may be at most. UserError where there are none to read."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise UserError(f"файлу «{path}» немає", "назвіть файл контрольної точки або код із 12 груп у лапках") from None
    except (OSError, ValueError) as error:
        said = message(error) if isinstance(error, OSError) else "така назва неможлива"
        raise UserError(f"«{path}» не прочитати: {said}", "назвіть інший файл") from None


def required_checkpoint(path: Path) -> SignedCheckpoint:
    """The checkpoint in a file. UserError where it is none."""
    try:
        return read_checkpoint(read_file(path))
    except CheckpointError as error:
        raise UserError(f"«{path}» – не контрольна точка: {error}", "візьміть інший її примірник") from None
