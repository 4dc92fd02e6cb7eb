"""What stands in the folder beside the wheels: requirements with hashes, sums, a description, the installer."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from airgap.packages import CollectError, read_wheel
from airgap.targets import GLIBC, Target, fits, sys_platform

SUMS = "SHA256SUMS"
REQUIREMENTS = "requirements.txt"
DESCRIPTION = "wheelhouse.json"
CARRIED = Path(__file__).parent / "carried"

_PLACEHOLDER = re.compile(r"@([A-Z]+)@")
# Read by programs of Windows.
_WITH_CRLF = {".bat", ".txt"}


class Origin(NamedTuple):
    """The state of the checkout that kadry was built from; `changed`: with changes that are in no commit."""

    commit: str
    day: date
    changed: bool


def sha256(path: Path) -> str:
    """The sum of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def requirements(chosen: Mapping[Target, Mapping[str, str]], folder: Path) -> str:
    """The lines for `pip install --require-hashes`: each package with the sum of each of its wheels.

    `chosen` holds for each target the file name of each package. A package that only some targets need has a marker.
    """
    # Only ASCII: pip reads this file in the encoding of the computer.
    lines = []
    for name in sorted({name for files in chosen.values() for name in files}):
        users = [target for target in chosen if name in chosen[target]]
        files = sorted({chosen[target][name] for target in users})
        versions = {read_wheel(folder / file).version for file in files}
        if len(versions) != 1:
            raise CollectError(f"пакет {name} має різні версії: {', '.join(sorted(versions))}")
        marker = marker_for(users, list(chosen))
        hashes = [f"    --hash=sha256:{sha256(folder / file)}" for file in files]
        lines.append(" \\\n".join([f"{name}=={versions.pop()}{marker}", *hashes]) + "\n")
    return "".join(lines)


def marker_for(users: Sequence[Target], targets: Sequence[Target]) -> str:
    """The end of a requirement that only `users` among the targets have: ` ; sys_platform == "win32"`."""
    if set(users) == set(targets):
        return ""
    platforms = sorted({target.platform for target in users})
    if set(users) == {target for target in targets if target.platform in platforms}:
        return " ; " + " or ".join(f'sys_platform == "{sys_platform(platform)}"' for platform in platforms)
    pairs = [f'sys_platform == "{sys_platform(user.platform)}" and python_version == "{user.python}"' for user in users]
    return " ; " + " or ".join(pairs if len(pairs) == 1 else [f"({pair})" for pair in pairs])


def describe(kadry: str, origin: Origin, chosen: Mapping[Target, Mapping[str, str]]) -> str:
    """The description that the installer reads."""
    value = {
        "kadry": kadry,
        "date": origin.day.isoformat(),
        "commit": origin.commit,
        "changed": origin.changed,
        "glibc": GLIBC,
        "targets": [target._asdict() for target in chosen],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def write_carried(folder: Path, values: Mapping[str, str]) -> None:
    """The installer and the page about it, with @NAME@ replaced."""
    for source in sorted(CARRIED.iterdir()):
        if source.is_file():
            text = _PLACEHOLDER.sub(lambda found: values[found[1]], source.read_text(encoding="utf-8"))
            write(folder / source.name, text)
            if source.suffix == ".sh":
                (folder / source.name).chmod(0o755)


def write(path: Path, text: str) -> None:
    """A text file of the folder, with the line ends of those who read it."""
    newline = "\r\n" if path.suffix in _WITH_CRLF and path.name != REQUIREMENTS else "\n"
    path.write_text(text, encoding="utf-8", newline=newline)


def sums(folder: Path) -> str:
    """The sum of every other file of the folder, in the form that `sha256sum -c` reads."""
    return "".join(f"{sha256(path)}  {path.name}\n" for path in sorted(folder.iterdir()) if path.name != SUMS)


def misfits(chosen: Mapping[Target, Mapping[str, str]], folder: Path) -> Iterable[str]:
    """What is wrong with a folder: wheels missing, not for their target, or for no target."""
    for target, files in chosen.items():
        for name, file in files.items():
            if not (folder / file).is_file():
                yield f"немає файла {file}: {target}"
            elif not fits(file, target):
                yield f"файл {file} не підходить: {target}"
            elif read_wheel(folder / file).name != name:
                yield f"у файлі {file} не пакет {name}"
    used = {file for files in chosen.values() for file in files.values()}
    for path in sorted(folder.glob("*.whl")):
        if path.name not in used:
            yield f"зайвий файл {path.name}"
