"""The tree as a DOCX to go on writing in: the words, the geometry and the look of the PDF, as near as Word comes.

python-docx holds the package together; the clock, the machine and the hash seed leave no trace in it (decision 0018).
"""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from string import Template
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart
from docx.package import Package

from kadry_cli.core.documents.docx_blocks import body
from kadry_cli.core.documents.docx_figures import pictures
from kadry_cli.core.documents.docx_sections import Kind, sections
from kadry_cli.core.documents.page_data import SMALL_TABLE
from kadry_cli.core.documents.tree import PageBreak, Paper, Part

_FOLDER = Path(__file__).parent
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RUNNING: dict[Kind, tuple[str, str, str]] = {
    "header": ("hdr", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": ("ftr", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}
# What a core property may hold (ISO/IEC 29500-2, 11).
_TITLE_MOST = 255
# The first moment that an entry of a zip can bear.
_ENTRY_TIME = (1980, 1, 1, 0, 0, 0)
_ENTRY_RIGHTS = 0o600 << 16


def docx_bytes(paper: Paper) -> bytes:
    """The DOCX of a validated tree; the same tree gives the same bytes on every machine."""
    parts = tuple(filter(_has_content, paper.parts)) or paper.parts[:1]
    running: list[tuple[Kind, str]] = []

    def add(kind: Kind, content: str) -> str:
        running.append((kind, content))
        return f"rId{len(running)}"

    section_ends = sections(paper, parts, add)
    main = _xml(f"<w:document {_NAMESPACES}><w:body>{body(parts, paper.size, section_ends)}</w:body></w:document>")
    package = Package()
    document = PackagePart(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, main, package)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for number, (kind, content) in enumerate(running, start=1):
        root, content_type, relation = _RUNNING[kind]
        blob = _xml(f"<w:{root} {_NAMESPACES}>{content}</w:{root}>")
        part = PackagePart(PackURI(f"/word/{kind}{number}.xml"), content_type, blob, package)
        document.load_rel(relation, part, f"rId{number}")
    for number, (relation, png) in enumerate(pictures(parts).items(), start=1):
        picture = PackagePart(PackURI(f"/word/media/image{number}.png"), CONTENT_TYPE.PNG, png, package)
        document.load_rel(RELATIONSHIP_TYPE.IMAGE, picture, relation)
    styles = PackagePart(PackURI("/word/styles.xml"), CONTENT_TYPE.WML_STYLES, _styles(paper.size), package)
    document.relate_to(styles, RELATIONSHIP_TYPE.STYLES)
    settings = PackagePart(PackURI("/word/settings.xml"), CONTENT_TYPE.WML_SETTINGS, _settings(), package)
    document.relate_to(settings, RELATIONSHIP_TYPE.SETTINGS)
    _set_properties(package, paper)
    return _zipped(package)


def _has_content(part: Part) -> bool:
    return any(not isinstance(block, PageBreak) for block in part.blocks)


def _xml(element: str) -> bytes:
    return (_DECLARATION + element).encode("utf-8")


@cache
def _styles(size: int) -> bytes:
    """The styles of a paper; sizes stand in half points."""
    sizes = {"size": size * 2, "title_size": size * 2 + 4, "small_size": min(size, SMALL_TABLE) * 2}
    return _xml(Template((_FOLDER / "page_styles.xml").read_text(encoding="utf-8")).substitute(sizes))


@cache
def _settings() -> bytes:
    return _xml((_FOLDER / "page_settings.xml").read_text(encoding="utf-8"))


def _set_properties(package: Package, paper: Paper) -> None:
    """Title, language and the date of the paper; who wrote it and when is nobody's business."""
    # A blank form has no date; the clock's would make its bytes differ from day to day.
    day = paper.date or date(2000, 1, 1)
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    properties = package.core_properties
    properties.title = paper.title[:_TITLE_MOST]
    properties.author = ""
    properties.last_modified_by = ""
    properties.language = "uk-UA"
    properties.created = moment
    properties.modified = moment


def _zipped(package: Package) -> bytes:
    """The package as a zip whose bytes depend on its parts alone.

    Times and marks of the system are fixed; parts are stored as they are, for builds of zlib compress differently.
    """
    written = io.BytesIO()
    package.save(written)
    stored = io.BytesIO()
    with ZipFile(written) as source, ZipFile(stored, "w", ZIP_STORED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _ENTRY_TIME)
            entry.create_system = 0
            entry.external_attr = _ENTRY_RIGHTS
            target.writestr(entry, source.read(name), ZIP_STORED)
    return stored.getvalue()
