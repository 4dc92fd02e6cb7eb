"""Installs kadry from the folder this file stands in, without a network. Started by install.sh or install.bat.

First the sums of all files, then an environment of its own, then pip with the index switched off and every hash
required. An installed kadry gives way only to a new one that runs.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

SUMS = "SHA256SUMS"
DESCRIPTION = "wheelhouse.json"
_PLATFORMS = {"linux": "linux", "win32": "windows"}
_NAMES = {"linux": "Linux x86_64", "windows": "Windows x64"}
_USAGE = "використання: install [ПАПКА]   або   install --check"


class InstallError(Exception):
    """Why nothing is installed, and what to do about it."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.advice = advice


def main(arguments: list[str]) -> int:
    """Check the folder, install, say how to begin; 1 where it cannot be done, 2 for wrong arguments."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-") and arguments[0] != "--check"):
        print(_USAGE, file=sys.stderr)
        return 2
    here = Path(__file__).resolve().parent
    try:
        count = check_sums(here)
        print(f"Контрольні суми збіглися, файлів: {count}.")
        print(f"Сума самого {SUMS} (звірте з тією, що вам передали окремо):\n  {sha256(here / SUMS)}", flush=True)
        if arguments != ["--check"]:
            description = json.loads((here / DESCRIPTION).read_text(encoding="utf-8"))
            check_computer(description)
            folder = Path(arguments[0]).absolute() if arguments else default_folder()
            replace(folder, lambda: install(here, folder, description["kadry"]))
            print(how_to_begin(folder, description["kadry"]))
    except InstallError as refused:
        print(f"помилка: {refused}\nпорада: {refused.advice}", file=sys.stderr)
        return 1
    return 0


def sha256(path: Path) -> str:
    """The sum of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_sums(here: Path) -> int:
    """How many files have the sum that SHA256SUMS gives. InstallError where one differs, is missing or was added."""
    try:
        lines = (here / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise InstallError(f"не вдалося прочитати {SUMS}: {error}", "скопіюйте папку ще раз, усю") from error
    listed = dict(line.split("  ", 1)[::-1] for line in lines if "  " in line)
    wrong = [f"{name}: файла немає" for name in listed if not (here / name).is_file()]
    wrong += [
        f"{name}: файл змінено" for name in listed if (here / name).is_file() and sha256(here / name) != listed[name]
    ]
    wrong += [f"{path.name}: зайвий пакет" for path in sorted(here.glob("*.whl")) if path.name not in listed]
    if wrong or not listed:
        named = "".join(f"\n  {line}" for line in wrong) or f" {SUMS} порожній"
        raise InstallError(
            f"папка не така, якою її зібрали, нічого не встановлено:{named}",
            "скопіюйте папку ще раз; якщо суми знову не збіжаться, не користуйтеся нею і скажіть тому, хто її передав",
        )
    return len(listed)


def check_computer(description: dict[str, Any]) -> None:
    """InstallError where the folder has no packages for this system and this Python."""
    here = {"platform": _PLATFORMS.get(sys.platform, sys.platform), "python": "{}.{}".format(*sys.version_info)}
    machine = platform.machine().lower()
    usual = sys.implementation.name == "cpython" and not sysconfig.get_config_var("Py_GIL_DISABLED")
    if here not in description["targets"] or machine not in ("x86_64", "amd64") or sys.maxsize < 2**32 or not usual:
        kinds = (f"{_NAMES[target['platform']]}, Python {target['python']}" for target in description["targets"])
        raise InstallError(
            f"у папці немає пакетів для цього комп’ютера: {platform.system()} {platform.machine()}, "
            f"{platform.python_implementation()} {platform.python_version()}, "
            f"{64 if sys.maxsize > 2**32 else 32}-розрядний",
            f"вона зібрана для: {'; '.join(kinds)}",
        )
    if sys.platform == "linux":
        library, version = platform.libc_ver()
        oldest = tuple(description["glibc"])
        if library != "glibc" or tuple(map(int, version.split(".")[:2])) < oldest:
            raise InstallError(
                f"системна бібліотека C тут інша: {library or 'не glibc'} {version}",
                f"потрібна glibc {'.'.join(map(str, oldest))} або новіша, як у Debian 12 чи Ubuntu 24.04",
            )


def default_folder() -> Path:
    """Where kadry stands for one user: among the programs of this user alone."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Programs" / "kadry"
    return Path.home() / ".local" / "lib" / "kadry"


def program(folder: Path) -> Path:
    """The kadry of an environment."""
    return folder / "Scripts" / "kadry.exe" if sys.platform == "win32" else folder / "bin" / "kadry"


def replace(folder: Path, install_into_it: Any) -> None:
    """Install; what stood in the folder before comes back if that fails.

    InstallError where it is not a kadry of ours.
    """
    if folder == Path(sys.prefix).resolve() or folder == Path(sys.prefix):
        raise InstallError(
            "програму запущено з того самого середовища, яке треба замінити", "вимкніть його: deactivate"
        )
    old = folder.with_name(folder.name + ".old")
    if folder.exists() and any(folder.iterdir()):
        if not (folder / "pyvenv.cfg").is_file() or not program(folder).is_file():
            raise InstallError(f"у папці {folder} щось інше, не kadry", "назвіть іншу папку: install ПАПКА")
        if old.exists():
            raise InstallError(f"поруч уже є папка {old}", "перевірте, чи вона потрібна, і приберіть її")
        try:
            folder.rename(old)
        except OSError as error:
            raise InstallError(
                f"папка {folder} зайнята: {error}", "закрийте вікна, де працює kadry, і повторіть"
            ) from error
    try:
        install_into_it()
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def install(here: Path, folder: Path, version: str) -> None:
    """An environment with kadry of this version in the folder, which is not there or empty.

    InstallError where it fails.
    """
    print(f"Створюю середовище: {folder}", flush=True)
    # Nothing of this computer's settings may reach pip: not another index, not another source of packages.
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(("PIP_", "PYTHON"))}
    environment = {**kept, "PIP_CONFIG_FILE": os.devnull, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}
    _run(
        [sys.executable, "-I", "-m", "venv", str(folder)],
        environment,
        "середовища не створено",
        "у Debian та Ubuntu встановіть пакет python3-venv; перевірте, чи є місце на диску і право писати до папки",
    )
    print(f"Установлюю kadry {version} з цієї папки…", flush=True)
    python = folder / "Scripts" / "python.exe" if sys.platform == "win32" else folder / "bin" / "python"
    command = [str(python), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    command += ["--no-index", "--find-links", str(here), "--only-binary=:all:", "--no-cache-dir"]
    command += ["--require-hashes", "--requirement", str(here / "requirements.txt")]
    _run(command, environment, "пакетів не встановлено", "перевірте, чи вистачає місця на диску")
    advice = "надішліть ці рядки тому, хто передав папку"
    said = _run([str(program(folder)), "--version"], environment, "установлена програма не запускається", advice)
    if said.strip() != f"kadry {version}":
        raise InstallError(f"установлена програма назвалася «{said.strip()}», а не «kadry {version}»", advice)


def _run(command: list[str], environment: dict[str, str], failed: str, advice: str) -> str:
    done = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise InstallError(f"{failed}; що сказала система:\n{done.stdout.strip()}", advice)
    return done.stdout


def how_to_begin(folder: Path, version: str) -> str:
    """What to do next."""
    command = f'"{program(folder)}"' if " " in str(folder) else str(program(folder))
    lines = [
        f"Готово: kadry {version}.",
        f"Запускати:  {command}",
        f"Спробувати: {command} demo",
    ]
    if shutil.which("git") is None:
        lines.append("Програми git не знайдено. Без неї kadry читає й перевіряє записи, але змін не записує.")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
