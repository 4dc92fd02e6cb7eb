"""The list of a competition's materials: lines, what is missing, the sums, and the paper «опис» (B11, B35)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import signature_name, split_name
from kadry_cli.core.language.numerals import with_words
from kadry_cli.core.language.plurals import plural
from kadry_cli.core.law.lookup import Norm
from kadry_cli.core.records.dated import on_date
from kadry_cli.exam.papers.ground import PaperGround, body_head, signature_style, vacancy
from kadry_cli.exam.words import head_act_words
from kadry_cli.hiring.overview.materials import Material, materials
from kadry_cli.hiring.overview.shelf import KeptFile, folder_of, kept_files, shelved
from kadry_cli.hiring.state import State

if TYPE_CHECKING:
    from datetime import date

    from kadry_cli.competition.records import Candidate
    from kadry_cli.hiring.overview.results import ListedFile, ListedPaper, ListResult
    from kadry_cli.hiring.papers.ground import Asked

HASH_SHOWN = 16


class Line(NamedTuple):
    """One material of the list: its number, whether it is expected by now and named by the law, its files."""

    number: int
    material: Material
    expected: bool
    required: bool
    sheets: int | None
    files: tuple[KeptFile, ...]

    @property
    def missing(self) -> bool:
        """Whether the competition has come as far as to ask for it and no file is there."""
        return self.expected and not self.files


class Inventory(NamedTuple):
    """The lines, the files that belong to none, the norm on the papers of a competition."""

    state: State
    lines: tuple[Line, ...]
    others: tuple[KeptFile, ...]
    norm: Norm

    def kept(self) -> tuple[Line, ...]:
        """The lines whose papers are in the folder."""
        return tuple(one for one in self.lines if one.files)

    def missing(self) -> tuple[Line, ...]:
        """The lines whose papers are expected and not there."""
        return tuple(one for one in self.lines if one.missing)

    def printed_lines(self) -> tuple[Line, ...]:
        """What the paper lists: what is in the folder; where nothing is, all that is expected, to be ticked by hand."""
        return self.kept() or tuple(one for one in self.lines if one.expected)

    def title(self, line: Line) -> str:
        """The material in words, with whose it is."""
        whose = f": {printed(self.state.name_of(line.material.candidate))}" if line.material.candidate else ""
        return f"{line.material.kind.title}{whose}"


def take_inventory(root: Path, state: State, sheets: Mapping[int, int]) -> Inventory:
    """The list of materials as the folder stands; `sheets` are counts by the number of the line."""
    listed = materials(state.competition, state.exam)
    norm = state.law(state.competition.head_act.date).norm("competition.papers")
    named = set(norm.value or ())
    found = shelved(kept_files(root, state.id), [one.material for one in listed])
    lines = tuple(
        Line(
            number,
            one.material,
            one.due,
            one.material.kind.law in named,
            sheets.get(number, one.material.sheets),
            tuple(found.by_place.get(number - 1, ())),
        )
        for number, one in enumerate(listed, 1)
    )
    return Inventory(state, lines, tuple(found.others), norm)


def kept_sentence(count: int) -> str:
    """«Усього внесено 12 (дванадцять) документів.»"""
    return f"Усього внесено {with_words(count)} {plural(count, 'документ', 'документи', 'документів')}."


def sheets_sentence(lines: tuple[Line, ...]) -> str:
    """«Аркушів: 34 (тридцять чотири).»; "" while the sheets of some are not counted."""
    counted = [one.sheets for one in lines if one.sheets is not None]
    return f"Аркушів: {with_words(sum(counted))}." if lines and len(counted) == len(lines) else ""


def inventory_paper(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The list as `competition paper inventory` prints it, on the day of printing."""
    found = take_inventory(state.ground.root, state, {})
    return inventory_fields(found, asked.ground(state, asked.today), asked.today, blank=asked.blank)


def inventory_json(found: Inventory, today: date, files: list[str]) -> ListResult:
    """The list for a program."""
    from kadry_cli.core.law.certificate import norm_json

    return {
        "competition": found.state.id,
        "day": today,
        "papers": [_line_json(found, one) for one in found.lines],
        "others": [_file_json(one) for one in found.others],
        "missing": len(found.missing()),
        "kept": len(found.kept()),
        "sheets": sum(one.sheets for one in found.kept() if one.sheets is not None),
        "norm": norm_json(found.norm),
        "files": files,
    }


def inventory_fields(found: Inventory, ground: PaperGround, today: date, *, blank: bool) -> dict[str, Any]:
    """What the paper shows."""
    lines = found.printed_lines()
    head = body_head(ground, today)
    official = on_date(ground.settings.hr_heads, today)
    name = signature_name(split_name(official.name), signature_style(ground)) if official is not None else ""
    rows = [] if blank else [_row(found, number, line) for number, line in enumerate(lines, 1)]
    rows += [] if blank else [_other_row(len(rows) + number, one) for number, one in enumerate(found.others, 1)]
    return {
        "title": "Опис матеріалів конкурсу",
        "body_name": head["body_name"],
        "date": "" if blank else date_short(today),
        "basis": "" if blank else head_act_words(found.state.competition),
        "vacancy": "" if blank else vacancy(ground, today),
        "rows": rows,
        "blank": blank,
        "kept_sentence": "" if blank else kept_sentence(len(rows)),
        "sheets_sentence": "" if blank or found.others else sheets_sentence(lines),
        "missing": [] if blank or not found.kept() else [found.title(one) for one in found.missing()],
        "hr_head": {
            "post": printed(official.post) if official is not None else "",
            "name": "" if blank else printed(name),
        },
    }


def advised_path(found: Inventory, line: Line) -> str:
    """Where the missing paper may be put, so that it is found."""
    return f"{folder_of(found.state.id)}/{line.material.file_stem()}.pdf"


def _row(found: Inventory, number: int, line: Line) -> dict[str, Any]:
    title = found.title(line)
    return {
        "number": str(number),
        "title": f"{title[:1].upper()}{title[1:]}",
        "reference": printed(line.material.reference),
        "sheets": str(line.sheets) if line.sheets is not None else "",
        "files": [f"{one.path.rpartition('/')[2]}, {one.sha256[:HASH_SHOWN]}…" for one in line.files],
    }


def _other_row(number: int, file: KeptFile) -> dict[str, Any]:
    name = file.path.rpartition("/")[2]
    return {
        "number": str(number),
        "title": printed(name),
        "reference": "",
        "sheets": "",
        "files": [f"{name}, {file.sha256[:HASH_SHOWN]}…"],
    }


def _line_json(found: Inventory, line: Line) -> ListedPaper:
    return {
        "number": line.number,
        "name": line.material.kind.name,
        "title": found.title(line),
        "candidate": line.material.candidate or None,
        "reference": line.material.reference,
        "required": line.required,
        "expected": line.expected,
        "sheets": line.sheets,
        "files": [_file_json(one) for one in line.files],
        "missing": line.missing,
    }


def _file_json(file: KeptFile) -> ListedFile:
    return {"path": file.path, "sha256": file.sha256, "bytes": file.size}
