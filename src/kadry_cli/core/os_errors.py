"""Why the system refused a file, in words."""

from __future__ import annotations

import errno
import os
from pathlib import Path

REASONS = {
    errno.EACCES: "немає прав доступу",
    errno.EPERM: "операцію заборонено системою",
    errno.ENOENT: "такого файлу чи папки немає",
    errno.EEXIST: "таке ім’я вже зайняте",
    errno.EISDIR: "це папка, а потрібен файл",
    errno.ENOTDIR: "частина шляху не є папкою",
    errno.ENOTEMPTY: "папка не порожня",
    errno.ENOSPC: "на диску немає місця",
    errno.EROFS: "диск доступний лише для читання",
    errno.ENAMETOOLONG: "задовге ім’я файлу",
    errno.EMFILE: "відкрито забагато файлів",
    errno.EIO: "диск не читається або не пише",
    errno.ELOOP: "на шляху стоїть символьне посилання",
}
if hasattr(errno, "EDQUOT"):
    REASONS[errno.EDQUOT] = "вичерпано дискову квоту"

PACKAGE = Path(__file__).resolve().parents[1]


def known(error: OSError) -> bool:
    """Whether an error is the system's answer about a file that the user can mend, not a bug of ours.

    A file of kadry itself that is missing is a bug.
    """
    if error.errno not in REASONS or not isinstance(error.filename, (str, bytes, os.PathLike)):
        return False
    return not Path(os.fsdecode(error.filename)).resolve().is_relative_to(PACKAGE)


def reason(error: OSError) -> str:
    """The reason in words; an uncommon one by its number."""
    return REASONS.get(error.errno or 0, f"система відмовила (код {error.errno})")


def message(error: OSError) -> str:
    """The file and the reason."""
    return f"«{os.fsdecode(error.filename)}»: {reason(error)}"
