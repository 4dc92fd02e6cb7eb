"""What `kadry hook install` puts into a register's `.git`, byte for byte: the gate admits these bytes and no others.

They only call kadry by its name from PATH, so what they do is told by the program that is installed, not by the folder.
kadry itself never runs them: its own git children know no hooks and no attributes (surroundings).
"""

from __future__ import annotations

from collections.abc import Mapping

_SAID = "«kadry» не знайдено серед програм (PATH): {what}. Додайте kadry до PATH"
_NOT_CHECKED = (
    f"{_SAID.format(what='зміну не перевірено і не записано')} або запишіть без перевірки: git {{way}} --no-verify"
)


def _hook(command: str, way: str) -> bytes:
    return f"""\
#!/bin/sh
if command -v kadry >/dev/null 2>&1; then
	exec kadry hook run {command}
fi
echo '{_NOT_CHECKED.format(way=way)}' >&2
exit 1
""".encode()


HOOKS: Mapping[str, bytes] = {
    "commit-msg": _hook('commit-msg -- "$1"', "commit"),
    "pre-commit": _hook("pre-commit", "commit"),
    "pre-merge-commit": _hook("pre-commit", "merge"),
}
"""The files of `.git/hooks` by name."""

INFO_ATTRIBUTES = b"*.yaml diff=kadry merge=kadry\n"
"""`.git/info/attributes`: which files the driver below is for. `* -text` of the register stays as it is."""

_DIFF_SAID = _SAID.format(what="змін за полями не показано")
_MERGE_SAID = _SAID.format(what="файл злито рядками, перевірте його")

DRIVERS: Mapping[str, str] = {
    "diff.kadry.command": (
        f"if ! command -v kadry >/dev/null 2>&1; then echo '{_DIFF_SAID}'; exit 0; fi; kadry hook run diff --"
    ),
    "merge.kadry.name": "kadry: за полями запису",
    "merge.kadry.driver": (
        "if command -v kadry >/dev/null 2>&1; then kadry hook run merge -- %O %A %B %P; "
        f"else echo '{_MERGE_SAID}' >&2; git merge-file -q %A %O %B; exit 1; fi"
    ),
}
"""The settings of `.git/config` by key, as `git config --list` prints them."""
