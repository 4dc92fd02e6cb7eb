"""The fields that the papers of the overviews may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

APPEAL_PACK_FIELDS = (
    "body_name",
    "certificates",
    "date",
    "marks",
    "name",
    "notes",
    "rules",
    "sections",
    "terms",
    "title",
)

INVENTORY_FIELDS = (
    "basis",
    "blank",
    "body_name",
    "date",
    "hr_head",
    "kept_sentence",
    "missing",
    "rows",
    "sheets_sentence",
    "title",
    "vacancy",
)
