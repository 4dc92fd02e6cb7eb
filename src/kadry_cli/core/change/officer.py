"""Who works at this computer, and which registers are theirs: kept outside every register (design §7).

An act names the officer who records it. A register is written to only where this user has taken it over on this
computer (`kadry init`, `kadry restore`, `kadry demo`): a copy of a register's folder brought on a stick carries
settings of git that somebody else has made, and would become a second, diverging history (trust I6).
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.files.folder import FOLDER_MODE, Folder
from kadry_cli.core.files.whole import write_whole
from kadry_cli.core.git.adding import Signature
from kadry_cli.core.language.transliteration import slug

if TYPE_CHECKING:
    from kadry_cli.core.signing.signing import Signer

OFFICER_FILE, REGISTERS_FILE = "officer.json", "registers.json"


class Officer(NamedTuple):
    """The person who records acts: name as in documents, an address by which signatures know the person, and the file
    of the key that signs the acts, "" where they are not signed."""

    name: str
    email: str
    key: str = ""

    def at(self, when: datetime) -> Signature:
        """Who makes an act at this moment. UserError as `signer`."""
        return Signature(self.name, self.email, when, self.signer())

    def signer(self) -> Signer | None:
        """The key that signs the acts; None where they are not signed. UserError where it is not to be had."""
        if not self.key:
            return None
        from kadry_cli.core.signing.signing import signer_of

        try:
            return signer_of(Path(self.key))
        except UserError as error:
            raise UserError(error.message, "назвіть ключ знову: kadry whoami --key ФАЙЛ") from None


def officer_of(name: str, email: str = "") -> Officer:
    """An officer; without an address of their own one that leads nowhere is made of the name."""
    return Officer(name, email or f"{slug(name)}@kadry.invalid")


def settings_folder() -> Path:
    """The folder of this user's settings of kadry: KADRY_SETTINGS, else the system's place for such."""
    named = os.environ.get("KADRY_SETTINGS")
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("kadry", appauthor=False)


def read_officer() -> Officer | None:
    """The officer of this computer's user; None where nobody has been named."""
    values = read_setting(OFFICER_FILE)
    if isinstance(values, dict) and all(isinstance(values.get(key), str) for key in ("name", "email")):
        key = values.get("key")
        return Officer(values["name"], values["email"], key if isinstance(key, str) else "")
    return None


def required_officer() -> Officer:
    """The officer, for a command that records an act. UserError with the command that names one."""
    officer = read_officer()
    if officer is None:
        raise UserError(
            "програма не знає, хто записує зміни",
            'назвіть себе один раз: kadry whoami --name "Прізвище Ім’я По батькові"',
        )
    return officer


def write_officer(officer: Officer) -> None:
    """Keeps the officer for all registers of this user."""
    write_setting(OFFICER_FILE, officer._asdict())


def taken_over(root: Path) -> bool:
    """Whether this user has taken the register in this folder over."""
    return os.path.realpath(root) in _registers()


def take_over(root: Path) -> None:
    """From now on this user writes to the register in this folder."""
    known = _registers()
    place = os.path.realpath(root)
    if place not in known:
        write_setting(REGISTERS_FILE, sorted({*known, place}))


def _registers() -> list[str]:
    values = read_setting(REGISTERS_FILE)
    return [place for place in values if isinstance(place, str)] if isinstance(values, list) else []


def read_setting(name: str) -> object:
    """The values in a file of this user's settings; None where there is none, or none that reads."""
    try:
        text = (settings_folder() / name).read_bytes()
        values: object = json.loads(text)
    except (OSError, ValueError):
        return None
    return values


def write_setting(name: str, values: object) -> None:
    """Keeps values in a file of this user's settings."""
    folder = settings_folder()
    os.makedirs(folder, FOLDER_MODE, exist_ok=True)
    with Folder.at(folder) as place:
        write_whole(place, name, json.dumps(values, ensure_ascii=False, indent=2).encode("utf-8") + b"\n")
