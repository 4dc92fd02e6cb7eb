"""Fingerprints of the roots, outside every register: whoever replaces a register does not replace them (trust 3.3).

A register is known by the id of its first act.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kadry_cli.core.change.officer import read_setting, write_setting
from kadry_cli.core.errors import UserError
from kadry_cli.core.os_errors import message
from kadry_cli.trust.rules.fingerprints import fingerprints_in

PINS_FILE = "pins.json"
_LARGEST = 1 << 16


def read_pins(register_id: str) -> frozenset[str]:
    """What is pinned of a register on this computer; nothing where the settings do not read."""
    pinned = _all().get(register_id)
    return frozenset(one for one in pinned if isinstance(one, str)) if isinstance(pinned, list) else frozenset()


def write_pins(register_id: str, fingerprints: Iterable[str]) -> None:
    """Pins these fingerprints and no others of a register."""
    pins = {**_all(), register_id: sorted(fingerprints)}
    write_setting(PINS_FILE, {register: pinned for register, pinned in sorted(pins.items()) if pinned})


def read_pins_file(path: Path) -> frozenset[str]:
    """The fingerprints in a text file, one a line; what follows `#` is a remark. UserError for anything else."""
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST).decode("utf-8-sig")
    except OSError as error:
        raise UserError(f"файл відбитків не прочитати: {message(error)}", "перевірте назву файлу") from None
    except UnicodeDecodeError:
        raise UserError(f"файл «{path}» – не текст", "потрібен рядок на відбиток: SHA256:…") from None
    found: set[str] = set()
    for number, line in enumerate(text.splitlines(), 1):
        said = line.partition("#")[0].strip()
        if said:
            try:
                found.update(fingerprints_in(said))
            except UserError as wrong:
                raise UserError(f"{path}, рядок {number}: {wrong.message}", wrong.advice) from None
    if not found:
        raise UserError(f"у файлі «{path}» немає відбитків", "потрібен рядок на відбиток: SHA256:…")
    return frozenset(found)


def _all() -> dict[str, object]:
    values = read_setting(PINS_FILE)
    return values if isinstance(values, dict) else {}
