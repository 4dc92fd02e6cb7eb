"""`scripts/wheelhouse`: one folder with kadry and everything it needs.

The folder appears whole or not at all: it is made beside its place and renamed. The same checkout and the same
registry give the same bytes, so its sums can be compared with those of somebody else's.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from airgap.collecting import build_kadry, load
from airgap.contents import (
    DESCRIPTION,
    REQUIREMENTS,
    SUMS,
    Origin,
    describe,
    misfits,
    requirements,
    sha256,
    sums,
    write,
    write_carried,
)
from airgap.packages import CollectError, Package, read_pins, read_wheel
from airgap.targets import PLATFORMS, Target

CHECKOUT = Path(__file__).parents[2]
_USAGE = f"""\
Використання: python scripts/wheelhouse [ПАРАМЕТРИ]

Збирає в одну папку kadry й усе, що їй потрібно, щоб установити її на комп’ютері без мережі.

  --python ВЕРСІЯ          для цієї версії Python, наприклад 3.11; можна повторити (типово всі підтримувані)
  --platform СИСТЕМА       для цієї системи: {" або ".join(PLATFORMS)}; можна повторити (типово обидві)
  -o, --output ПАПКА       куди зібрати (типово wheelhouse)
  --force                  замінити вже зібрану папку
  -h, --help               ця довідка
"""


class _Parser(argparse.ArgumentParser):
    def format_help(self) -> str:
        return _USAGE

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"помилка: незрозумілі параметри: {' '.join(sys.argv[1:])}\n\n{_USAGE}")


def main(arguments: Sequence[str]) -> int:
    """Collect the folder and print its sum; 1 where it cannot be collected, 2 for wrong arguments."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    parser = _Parser(allow_abbrev=False)
    parser.add_argument("--python", action="append")
    parser.add_argument("--platform", action="append", choices=PLATFORMS)
    parser.add_argument("-o", "--output", type=Path, default=Path("wheelhouse"))
    parser.add_argument("--force", action="store_true")
    asked = parser.parse_args(arguments)
    try:
        project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        targets = targets_of(asked.platform or PLATFORMS, asked.python or supported(project))
        collect(targets, asked.output.absolute(), replace=asked.force)
    except CollectError as problem:
        print(f"помилка: {problem}\nПапки не створено.", file=sys.stderr)
        return 1
    return 0


def supported(project: dict[str, Any]) -> list[str]:
    """The versions of Python that the project names in its classifiers."""
    named = [str(line).rpartition(":: ")[2] for line in project["classifiers"] if "Python :: 3." in str(line)]
    return sorted(named, key=lambda version: int(version.partition(".")[2]))


def targets_of(platforms: Sequence[str], pythons: Sequence[str]) -> list[Target]:
    """Every platform with every version of Python, each once. CollectError where one is no version."""
    for python in pythons:
        major, _, minor = python.partition(".")
        if major != "3" or not (minor.isascii() and minor.isdigit()):
            raise CollectError(f"версія Python має вигляд 3.11, а не {python}")
    return list(dict.fromkeys(Target(platform, python) for platform in platforms for python in pythons))


def collect(targets: Sequence[Target], output: Path, *, replace: bool) -> None:
    """The whole folder, in its place only when everything in it is right."""
    if output.exists() and not (output / DESCRIPTION).is_file():
        raise CollectError(f"{output.name} вже є, і це не зібрана папка; назвіть іншу: --output ПАПКА")
    if output.exists() and not replace:
        raise CollectError(f"папка {output.name} вже є; замінити її: --force")
    epoch, origin = origin_of(CHECKOUT)
    pins = read_pins((CHECKOUT / "constraints.txt").read_text(encoding="utf-8"))
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=output.parent, prefix=f".{output.name}-") as made:
        folder = Path(made) / output.name
        folder.mkdir()
        root = read_wheel(build_kadry(CHECKOUT, epoch, folder))
        print(f"Зібрано пакет kadry {root.version}: {words(origin)}.", flush=True)
        own = next(folder.iterdir()).name
        known: dict[str, Package] = {}
        chosen = {}
        for target in targets:
            chosen[target] = {root.name: own, **load(target, root, pins, known, folder)}
            print(f"{target}: пакетів {len(chosen[target])}.", flush=True)
        write(folder / REQUIREMENTS, requirements(chosen, folder))
        write(folder / DESCRIPTION, describe(root.version, origin, chosen))
        pythons = sorted({target.python for target in targets}, key=lambda version: -int(version.partition(".")[2]))
        write_carried(
            folder,
            {
                "KADRY": root.version,
                "ORIGIN": words(origin),
                "TARGETS": "\n".join(f"  {target}" for target in targets),
                "PYTHONS": " ".join(pythons),
                "PROGRAMS": " ".join(f"python{version}" for version in pythons),
                "LISTED": ", ".join(pythons),
                "FILES": str(len(list(folder.glob("*.whl")))),
                "VERSIONS": "\n".join(
                    f"  {package.name} {package.version}"
                    for package in sorted({root.name: root, **known}.values(), key=lambda package: package.name)
                ),
            },
        )
        wrong = list(misfits(chosen, folder))
        if wrong:
            raise CollectError("\n".join(wrong))
        write(folder / SUMS, sums(folder))
        _into_place(folder, output)
    size = sum(path.stat().st_size for path in output.iterdir())
    print(f"Готово: {output.name}, файлів {len(list(output.iterdir()))}, {size / 1_000_000:.0f} МБ.")
    print(f"Запишіть окремо від носія суму файла {SUMS}; за нею папку перевірять на іншому комп’ютері:")
    print(f"  {sha256(output / SUMS)}")


def origin_of(checkout: Path) -> tuple[int, Origin]:
    """The date of what is built, in seconds and as shown: of the commit, else of SOURCE_DATE_EPOCH."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    said = _git(checkout, "log", "-1", "--format=%ct %h", "--abbrev=12") if (checkout / ".git").exists() else ""
    seconds, _, commit = said.strip().partition(" ")
    seconds = given or seconds
    if not seconds.isdigit():
        raise CollectError(
            "дата версії невідома: тут немає історії git. Укажіть її в змінній середовища SOURCE_DATE_EPOCH "
            "(секунди від 01.01.1970)"
        )
    changed = bool(commit) and bool(_git(checkout, "status", "--porcelain").strip())
    return int(seconds), Origin(commit, datetime.fromtimestamp(int(seconds), UTC).date(), changed)


def words(origin: Origin) -> str:
    """The origin in a phrase for people."""
    commit = (
        f"коміт {origin.commit} від {origin.day:%d.%m.%Y}" if origin.commit else f"версія від {origin.day:%d.%m.%Y}"
    )
    return commit + (" і незаписані зміни" if origin.changed else "")


def _git(checkout: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(checkout), *arguments],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def _into_place(folder: Path, output: Path) -> None:
    old = folder.with_name(output.name + ".old")
    if output.exists():
        output.rename(old)
    try:
        folder.rename(output)
    except OSError:
        if old.exists():
            old.rename(output)
        raise
    shutil.rmtree(old, ignore_errors=True)
