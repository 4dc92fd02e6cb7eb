"""Printing the papers of the end of a competition: letters one after another from one load, or one paper (B34)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kadry_cli.core.console.paper_runs import Ready, Sheet, set_sheets
from kadry_cli.core.console.printing import paper_folder
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UserError
from kadry_cli.exam.places import competition_path
from kadry_cli.hiring.papers.outcome_fields import FIELD_NAMES
from kadry_cli.hiring.state import State
from kadry_cli.topics import topic


def set_papers(root: Path, state: State, sheets: Iterable[Sheet]) -> Ready:
    """The papers of one competition, set one after another; none is there with an error among the findings."""
    record = competition_path(state.id)
    own = OwnTemplates(root, state.ground.settings)
    return set_sheets((one._replace(record=record) for one in sheets), topic("hiring").papers, own, FIELD_NAMES)


def letter_folder(output: Path) -> Path:
    """The folder of the letters, which may still be to make. UserError where it is a file or has no place."""
    if output.exists() and not output.is_dir():
        raise UserError(f"«{output}» – це файл, а листи кладуть у папку", "вкажіть папку: -o lysty")
    return paper_folder(output, "lysty")


def letter_file(folder: Path, what: str, candidate: str, ending: str) -> Path:
    """`lysty/lyst-pro-rishennia-gudz-mariia-3f8k.pdf`: codes are safe as names of files everywhere."""
    return folder / f"{what}-{candidate}.{ending}"


def listed(names: Sequence[str]) -> str:
    """How many letters stand where: «листи: 9, папка lysty»."""
    return f"{names[0]}" if len(names) == 1 else f"{len(names)}, папка {Path(names[0]).parent}"
