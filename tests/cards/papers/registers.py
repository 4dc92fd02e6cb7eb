"""Registers with cards of invented people, made from the example."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.kadry import EXAMPLE

PERSON = "gudz-mariia-3f8k"
CARD = (EXAMPLE / "people" / PERSON / "card.yaml").read_text(encoding="utf-8")


def register(folder: Path, *, kind: str = "local", cards: dict[str, str] | None = None) -> Path:
    """The example with these cards alone (the card of the example without any), by the texts of their files."""
    root = folder / "register"
    shutil.copytree(EXAMPLE, root)
    for name in ("people", "assessments", "reserve"):
        shutil.rmtree(root / name)
    settings = (root / "kadry.yaml").read_text(encoding="utf-8")
    write(root / "kadry.yaml", settings.replace("kind: local", f"kind: {kind}"))
    for person, text in (cards or {PERSON: CARD}).items():
        write(root / "people" / person / "card.yaml", text)
    return root


def write(path: Path, text: str) -> None:
    """A file of a register, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def card_of(person: str, name: str = "Ґудзь Марія Іванівна") -> str:
    """The card of the example as that of another person."""
    return CARD.replace(PERSON, person).replace("name: Ґудзь Марія Іванівна", f"name: {name}", 1)


def ground(number: int, year: int, indent: str = "    ") -> str:
    """An order with its number and year, as an entry cites it."""
    lines = ("ground:", "  kind: розпорядження", f'  number: "{number}-к"', f"  date: {year}-02-01")
    return "".join(f"{indent}{line}\n" for line in lines)


def leaves(count: int) -> str:
    """Section IV with so many entries, one a year."""
    rows = (
        f"  - kind: щорічна основна\n    from: {1980 + year}-03-01\n    to: {1980 + year}-03-30\n"
        + ground(year, 1980 + year)
        for year in range(count)
    )
    return "leaves:\n" + "".join(rows)
