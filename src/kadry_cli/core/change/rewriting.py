"""Files of a register rewritten in place, as an editor would: no act, no commit; what waits for one is kept.

kadry's own lock is held meanwhile where acts are recorded here, so that no act is caught half-way. Each file is
written whole, and only if it is still what was read; whatever speaks against one file stops no other (KD021).
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core import os_errors
from kadry_cli.core.change.git_folder import PATIENCE, held
from kadry_cli.core.change.own_folder import OWN
from kadry_cli.core.files.folder import Folder, folder_of
from kadry_cli.core.files.whole import write_whole
from kadry_cli.core.finding import Finding
from kadry_cli.core.register.layout import GIT_DIR


class Rewrite(NamedTuple):
    """A file with the bytes it was read with and those it shall have."""

    path: str
    old: bytes
    new: bytes


def rewrite(root: Path, files: Iterable[Rewrite]) -> Mapping[str, Finding]:
    """Brings the files to their new bytes; the findings (KD021) of those that stay as they are, by path.

    UserError where another window of kadry holds the register.
    """
    refused: dict[str, Finding] = {}
    with _undisturbed(root) as top:
        for file in files:
            try:
                reason = _rewritten(top, file)
            except OSError as error:
                reason = os_errors.reason(error)
            if reason:
                refused[file.path] = Finding("KD021", file.path, values={"reason": reason})
    return refused


@contextmanager
def _undisturbed(root: Path) -> Iterator[Folder]:
    place = os.path.abspath(root)
    if os.path.isdir(os.path.join(place, GIT_DIR, OWN)):
        with held(root, PATIENCE) as (folders, _):
            yield folders.root
    else:
        with Folder.at(place) as top:
            yield top


def _rewritten(top: Folder, file: Rewrite) -> str:
    """ "" once the file has its new bytes, else why it was left alone."""
    with folder_of(top, file.path) as (folder, name):
        status = folder.status(name)
        if status is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), file.path)
        if not status.st_mode & stat.S_IWUSR:
            return "він лише для читання"
        if folder.read(name) != file.old:
            return "його тим часом змінила інша програма"
        write_whole(folder, name, file.new)
    return ""
