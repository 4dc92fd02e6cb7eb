"""Which paths of a history may become paths on disk, lines given to git, words of a message."""

from __future__ import annotations

import re

_PART = r"(?!\.{1,2}(?:/|$))[^/]{1,100}"
_PATH = re.compile(rf"{_PART}(?:/{_PART}){{0,6}}")
_FORBIDDEN = re.compile(r'[\\:*?"<>|]')
_OF_GIT = (".gitattributes", ".gitignore")


def is_plain(path: str) -> bool:
    """Whether a path of a history is one file of the register, the same on every system: no sign that nobody sees, no
    step upwards, nothing of git's own but the two files a register has."""
    own = any(part.casefold().startswith((".git", "git~")) for part in path.split("/")) and path not in _OF_GIT
    return bool(_PATH.fullmatch(path)) and path.isprintable() and not _FORBIDDEN.search(path) and not own
