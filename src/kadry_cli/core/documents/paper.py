"""From a template and the fields of a record to the bytes of a paper: the one entry for topics."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from kadry_cli.core.documents.elements import MarkupError
from kadry_cli.core.documents.tree import Paper
from kadry_cli.core.documents.validate import PAPER_STRUCTURE, TEMPLATE_REFUSED, Source, validate
from kadry_cli.core.finding import Finding

if TYPE_CHECKING:
    from kadry_cli.core.documents.own_templates import OwnTemplate

Format = Literal["pdf", "docx", "html"]
FORMATS: tuple[Format, ...] = ("pdf", "docx", "html")


class PaperResult(NamedTuple):
    """A paper, or the findings that forbid printing it (then `data` is None)."""

    data: bytes | None
    findings: tuple[Finding, ...] = ()


def typeset(
    templates_dir: Path,
    template: str,
    fields: Mapping[str, Any],
    declared: tuple[str, ...],
    to: Format = "pdf",
    field_names: Mapping[str, str] | None = None,
    record: str = "",
    own: OwnTemplate | None = None,
) -> PaperResult:
    """A paper of one record.

    `fields` holds plain values, of which the template sees the `declared` ones; `field_names` gives a field
    (`rows.name`) the Ukrainian words an officer knows it by; `record` is the record's path for findings; `own` is
    a template of the office, used in the place of the program's.
    A bad value, template or structure comes back as findings; a value that is not plain is a TypeError.
    """
    tree, findings = read_tree(templates_dir, template, fields, declared, field_names, record, own)
    if tree is None:
        return PaperResult(None, findings)
    return PaperResult(paper_bytes(tree, to))


def paper_bytes(tree: Paper, to: Format) -> bytes:
    """The bytes of a tree; each library is loaded only by who prints with it."""
    match to:
        case "pdf":
            from kadry_cli.core.documents.pdf import pdf_bytes

            return pdf_bytes(tree)
        case "docx":
            from kadry_cli.core.documents.docx import docx_bytes

            return docx_bytes(tree)
        case "html":
            from kadry_cli.core.documents.html import html_bytes

            return html_bytes(tree)


def read_tree(
    templates_dir: Path,
    template: str,
    fields: Mapping[str, Any],
    declared: tuple[str, ...],
    field_names: Mapping[str, str] | None = None,
    record: str = "",
    own: OwnTemplate | None = None,
) -> tuple[Paper | None, tuple[Finding, ...]]:
    """The validated tree of a paper, or None with the findings; arguments as in `typeset`."""
    from kadry_cli.core.documents.markup import read_paper
    from kadry_cli.core.documents.template import TemplateError, render_html, visible_fields

    source = Source(record, field_names or {})
    try:
        if own is None:
            tree = read_paper(render_html(templates_dir, template, fields, declared))
        else:
            from kadry_cli.core.documents.foreign import foreign_renderer

            template = own.file
            markup = foreign_renderer().render(own.file, own.source, visible_fields(fields, declared))
            tree = own.signed(read_paper(markup))
    except TemplateError as error:
        values = {"template": error.template, "line": error.line, "reason": error.reason}
        return None, (Finding(TEMPLATE_REFUSED, record, values=values),)
    except MarkupError as error:
        reason = f"{template}: {error.reason} (рядок {error.line} готової розмітки)"
        return None, (Finding(PAPER_STRUCTURE, record, values={"reason": reason}),)
    visible = {name: fields[name] for name in declared}
    findings = validate(tree, visible, source)
    return (None if findings else tree), findings
