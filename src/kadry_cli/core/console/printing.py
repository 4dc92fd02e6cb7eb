"""From a topic's fields to a file on disk or on standard output: what every paper command does last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.documents.paper import FORMATS, Format, typeset
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.manifest import PaperKind
from kadry_cli.core.resources import templates_dir

if TYPE_CHECKING:
    from kadry_cli.core.console.results import FilesWritten
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.documents.own_templates import OwnTemplates


def print_paper(
    kind: PaperKind,
    fields: Mapping[str, Any],
    field_names: Mapping[str, str],
    record: str,
    name: str,
    output: Path | None,
    to: str | None,
    force: bool,
    findings: tuple[Finding, ...] = (),
    own: OwnTemplates | None = None,
    notes: Sequence[str] = (),
) -> Outcome:
    """Typeset one paper and write it; `name` is the file's name without ending where the user gave none, `notes` are
    sentences after the line that names the file.

    With `-o -` the bytes go to standard output. Findings of the paper (a missing glyph) forbid writing it, and so does
    a template of the office (`own`) that is listed and cannot be used.
    """
    chosen = chosen_format(output, to)
    template = None
    if own is not None:
        template, wrong = own.choose(kind)
        findings += wrong
        if has_errors(wrong):
            return not_printed(findings)
    paper = typeset(templates_dir(), kind.template, fields, kind.fields, chosen, field_names, record, template)
    found = findings + paper.findings
    if paper.data is None:
        return not_printed(found)
    return saved(kind, paper.data, f"{name}.{chosen}", output, force, found, notes)


def saved(
    kind: PaperKind,
    data: bytes,
    name: str,
    output: Path | None,
    force: bool,
    findings: tuple[Finding, ...],
    notes: Sequence[str] = (),
) -> Outcome:
    """A paper that is set, written where the user said, else under `name`; with `-o -` to standard output.

    `notes` are sentences after the line that names the file.
    """
    if output is not None and str(output) == "-":
        nothing: FilesWritten = {"files": []}
        return Outcome(nothing, findings=findings, view=lambda screen: screen.document(data))
    path = output if output is not None else Path(name)
    write_output(path, data, force)

    def view(screen: Screen) -> None:
        screen.line(f"{kind.title}: {path}")
        for note in notes:
            screen.note(note)

    result: FilesWritten = {"files": [str(path)]}
    return Outcome(result, findings=findings, view=view)


def not_printed(findings: tuple[Finding, ...]) -> Outcome:
    """No paper, and a sentence that says so above the findings."""

    def view(screen: Screen) -> None:
        screen.line("Папір не надруковано: спершу виправте помилки.")

    return Outcome(None, findings=findings, view=view)


def chosen_format(output: Path | None, to: str | None) -> Format:
    """The format that `--to` asks for, else the ending of the file, else PDF. UserError for one that no paper has."""
    ending = output.suffix.lower().removeprefix(".") if output is not None else ""
    wanted = to or ending or "pdf"
    for known in FORMATS:
        if wanted == known:
            return known
    raise UserError(f"не знаю, як друкувати у «.{wanted}»", "назвіть файл *.pdf, *.docx чи *.html або додайте --to pdf")


def prepare_folder(folder: Path, files: Iterable[Path], force: bool) -> None:
    """The folder of a batch of papers, made where it is not there. UserError before the first of `files` is written."""
    if str(folder) == "-":
        raise UserError("кілька файлів не вивести одним потоком", "вкажіть папку: -o папка")
    paper_folder(folder, "папка")
    none_in_the_way(files, force)
    folder.mkdir(mode=0o700, exist_ok=True)


def paper_folder(output: Path, example: str) -> Path:
    """The folder of many papers, which may still be to make. UserError where it is a file or has no place."""
    if output.exists() and not output.is_dir():
        raise UserError(f"«{output}» – це файл, а кілька паперів кладуть у папку", f"вкажіть папку: -o {example}")
    if not output.exists() and not output.parent.is_dir():
        raise UserError(f"папки «{output.parent}» немає", "створіть її або вкажіть іншу")
    return output


def none_in_the_way(files: Iterable[Path], force: bool) -> None:
    """UserError where one of many files stands there already and is not to be replaced."""
    there = next((path for path in files if path.exists()), None)
    if there is not None and not force:
        raise UserError(f"файл «{there}» уже є", "замінити: --force; або вкажіть іншу папку")
