"""Scans of a personal file: the electronic file formed after the paper one, held against the inventory (H9)."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.files.folder import is_link
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.person.records.card import Card

KEPT, CHANGED, MISSING, NO_SUM, UNLISTED = "збігається", "змінено", "немає файлу", "без суми", "немає в описі"
PIECE = 1 << 20


class Scan(NamedTuple):
    """One scan: the number of its line (None: of none, or of an attachment), the name of the file, what became."""

    line: int | None
    file: str
    state: str


def papers_of(root: Path, person: str) -> Path:
    """The folder of a person's scans."""
    return root / "people" / person / "papers"


def scan_sum(root: Path, person: str, name: str) -> str:
    """The SHA-256 of a scan. UserError where the folder has no such regular file."""
    found = _sum(papers_of(root, person), name)
    if not found:
        raise UserError(
            f"скана «{name}» у папці people/{person}/papers немає", "покладіть файл туди; назва – без папок"
        )
    return found


def scans(root: Path, file: PersonalFile, card: Card | None) -> list[Scan]:
    """Every scan of the inventory and every attachment of the card against its file, then the files that neither names
    (H9, I34)."""
    folder = papers_of(root, file.person)
    listed: dict[str, tuple[int | None, str | None]] = {
        one.file: (None, one.sha256) for one in (card.attachments if card is not None else ()) if one.file
    }
    listed |= {line.scan: (line.number, line.sha256) for line in file.inventory if line.scan}
    found = []
    for name, (number, digest) in listed.items():
        now = _sum(folder, name)
        state = MISSING if not now else NO_SUM if digest is None else KEPT if now == digest else CHANGED
        found.append(Scan(number, name, state))
    names = sorted(path.name for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    return [*found, *(Scan(None, name, UNLISTED) for name in names if name not in listed and name[:1] != ".")]


def _sum(folder: Path, name: str) -> str:
    """The digest of a plain file of the folder; "" for anything else, a link and a path that leads away among it."""
    if not name or Path(name).name != name or "\\" in name:
        return ""
    path = folder / name
    if not path.is_file() or is_link(path.lstat()):
        return ""
    digest = hashlib.sha256()
    with path.open("rb") as data:
        while piece := data.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()
