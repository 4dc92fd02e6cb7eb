"""From a template and the fields of a record to the bytes of a paper: the one entry for topics."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kadry_cli.core.documents.elements import MarkupError
from kadry_cli.core.documents.tree import Paper
from kadry_cli.core.documents.validate import PAPER_STRUCTURE, TEMPLATE_REFUSED, Source, validate
from kadry_cli.core.finding import Finding

Format = Literal["pdf", "html"]


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
) -> PaperResult:
    """A paper of one record.

    `fields` holds plain values, of which the template sees the `declared` ones; `field_names` gives a field
    (`rows.name`) the Ukrainian words an officer knows it by; `record` is the record's path for findings.
    A bad value, template or structure comes back as findings; a value that is not plain is a TypeError.
    """
    tree, findings = read_tree(templates_dir, template, fields, declared, field_names, record)
    if tree is None:
        return PaperResult(None, findings)
    if to == "html":
        from kadry_cli.core.documents.html import html_bytes

        return PaperResult(html_bytes(tree))
    from kadry_cli.core.documents.pdf import pdf_bytes

    return PaperResult(pdf_bytes(tree))


def read_tree(
    templates_dir: Path,
    template: str,
    fields: Mapping[str, Any],
    declared: tuple[str, ...],
    field_names: Mapping[str, str] | None = None,
    record: str = "",
) -> tuple[Paper | None, tuple[Finding, ...]]:
    """The validated tree of a paper, or None with the findings; arguments as in `typeset`."""
    from kadry_cli.core.documents.markup import read_paper
    from kadry_cli.core.documents.template import TemplateError, render_html

    source = Source(record, field_names or {})
    try:
        tree = read_paper(render_html(templates_dir, template, fields, declared))
    except TemplateError as error:
        values = {"template": error.template, "line": error.line, "reason": error.reason}
        return None, (Finding(TEMPLATE_REFUSED, record, values=values),)
    except MarkupError as error:
        reason = f"{template}: {error.reason} (рядок {error.line} готової розмітки)"
        return None, (Finding(PAPER_STRUCTURE, record, values={"reason": reason}),)
    visible = {name: fields[name] for name in declared}
    findings = validate(tree, visible, source)
    return (None if findings else tree), findings
