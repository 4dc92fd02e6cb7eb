"""Printing the papers of the end of a competition: letters one after another from one load, or one paper (B34)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli.core.console.printing import chosen_format
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.batch import PaperJob, typeset_batch
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.manifest import PaperKind
from kadry_cli.core.resources import templates_dir
from kadry_cli.exam.places import competition_path
from kadry_cli.hiring.papers.outcome_fields import FIELD_NAMES
from kadry_cli.hiring.state import State
from kadry_cli.topics import topic


class Ready(NamedTuple):
    """Papers that are set and not written yet: files with their bytes, and what is wrong (then there are none)."""

    files: tuple[tuple[Path, bytes], ...]
    findings: tuple[Finding, ...] = ()

    def write(self, force: bool) -> None:
        """Writes them all. UserError, before the first is written, where one of them stands there already."""
        there = [path for path, _ in self.files if path.exists()]
        if there and not force:
            raise UserError(f"файл «{there[0]}» уже є", "замінити: --force; або вкажіть іншу папку")
        for path, data in self.files:
            path.parent.mkdir(exist_ok=True)
            write_output(path, data, force)

    def names(self) -> list[str]:
        """The files as they are shown."""
        return [str(path) for path, _ in self.files]


class Sheet(NamedTuple):
    """One paper to set: its kind's name in the manifest, its fields, its file."""

    paper: str
    fields: Mapping[str, Any]
    file: Path


def set_papers(root: Path, state: State, sheets: Iterable[Sheet]) -> Ready:
    """The papers of one competition, set one after another; none is there with an error among the findings."""
    kinds = {kind.name: kind for kind in topic("hiring").papers}
    own = OwnTemplates(root, state.ground.settings)
    chosen = {}
    findings: list[Finding] = []
    jobs: list[PaperJob] = []
    files: list[Path] = []
    for sheet in sheets:
        kind = kinds[sheet.paper]
        if kind.name not in chosen:
            chosen[kind.name] = own.choose(kind)
            findings += chosen[kind.name].findings
        jobs.append(_job(kind, sheet, chosen[kind.name].template, state))
        files.append(sheet.file)
    if has_errors(findings):
        return Ready((), tuple(findings))
    made: list[tuple[Path, bytes]] = []
    for file, paper in zip(files, typeset_batch(jobs), strict=True):
        findings += paper.findings
        if paper.data is not None:
            made.append((file, paper.data))
    return Ready(() if has_errors(findings) else tuple(made), tuple(findings))


def _job(kind: PaperKind, sheet: Sheet, template: Any, state: State) -> PaperJob:
    to = chosen_format(sheet.file, None)
    record = competition_path(state.id)
    return PaperJob(templates_dir(), kind.template, sheet.fields, kind.fields, to, FIELD_NAMES, record, template)


def letter_folder(output: Path) -> Path:
    """The folder of the letters, which may still be to make. UserError where it is a file or has no place."""
    if output.exists() and not output.is_dir():
        raise UserError(f"«{output}» – це файл, а листи кладуть у папку", "вкажіть папку: -o lysty")
    if not output.exists() and not output.parent.is_dir():
        raise UserError(f"папки «{output.parent}» немає", "створіть її або вкажіть іншу")
    return output


def letter_file(folder: Path, what: str, candidate: str, ending: str) -> Path:
    """`lysty/lyst-pro-rishennia-gudz-mariia-3f8k.pdf`: codes are safe as names of files everywhere."""
    return folder / f"{what}-{candidate}.{ending}"


def listed(names: Sequence[str]) -> str:
    """How many letters stand where: «листи: 9, папка lysty»."""
    return f"{names[0]}" if len(names) == 1 else f"{len(names)}, папка {Path(names[0]).parent}"
