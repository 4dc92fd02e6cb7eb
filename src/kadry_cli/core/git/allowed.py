"""Which settings a register's `.git/config` may hold: what `git init`, `git clone` and people's names put there, and,
to the letter, what `kadry hook install` does.

Everything else is refused by name: more than thirty settings of git start a program, and every release adds some. The
list covers Linux, macOS and Windows (core.ignorecase, core.symlinks, core.precomposeunicode differ between them).
"""

from __future__ import annotations

import re

from kadry_cli.core.git.installed import DRIVERS

_YES_NO = r"true|false"
_BRANCH = r"[A-Za-z0-9][A-Za-z0-9._/-]*"
# An address without «::», the mark of a helper program, and not one that begins like an option.
_ADDRESS = r"(?!-)(?!.*::)\S.*"

# Section and key in lower case, as `git config --list` prints them; a part between dots keeps its case.
_ALLOWED = (
    (r"core\.repositoryformatversion", r"[01]"),
    (r"core\.filemode", _YES_NO),
    (r"core\.bare", r"false"),
    (r"core\.logallrefupdates", r"true|always"),
    (r"core\.ignorecase", _YES_NO),
    (r"core\.symlinks", _YES_NO),
    (r"core\.precomposeunicode", _YES_NO),
    (r"extensions\.objectformat", r"sha1"),
    (r"user\.name", r"[^\n]*"),
    (r"user\.email", r"[^\n]*"),
    (rf"remote\.{_BRANCH}\.url", _ADDRESS),
    (rf"remote\.{_BRANCH}\.fetch", r"\+?refs/heads/\*:refs/remotes/[A-Za-z0-9._/-]+/\*"),
    (rf"branch\.{_BRANCH}\.remote", _BRANCH),
    (rf"branch\.{_BRANCH}\.merge", rf"refs/heads/{_BRANCH}"),
)
ALLOWED = tuple((re.compile(key), re.compile(value, re.DOTALL)) for key, value in _ALLOWED)

ATTRIBUTES = b"* -text\n"
"""The one file of attributes a register has: line endings stay as they were written."""


def is_allowed(key: str, value: str | None) -> bool:
    """Whether a setting with its value may stand in a register's `.git/config`; None is a key without a value."""
    if key in DRIVERS:
        return value == DRIVERS[key]
    return any(name.fullmatch(key) and value is not None and words.fullmatch(value) for name, words in ALLOWED)
