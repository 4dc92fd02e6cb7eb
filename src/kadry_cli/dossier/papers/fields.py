"""The fields that the papers of personal files may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

_HEAD = ("blank", "body_name", "copy", "date", "mark", "title")

INVENTORY_FIELDS = (*_HEAD, "closed", "documents", "hr", "name", "number", "rows", "sheets")
COVER_FIELDS = (*_HEAD, "begun", "ended", "folder", "name", "number", "sheets")
MOVEMENT_FIELDS = (*_HEAD, "hr", "rows", "year")
ISSUE_FIELDS = (*_HEAD, "hr", "rows", "year")
CERTIFICATION_FIELDS = (*_HEAD, "day", "hr", "name", "number", "sheets")
REFRESH_FIELDS = (*_HEAD, "changes", "day", "employee", "hr", "last", "name", "number", "year")

FIELD_NAMES = {
    "body_name": "назва органу",
    "changes": "зміни",
    "mark": "гриф",
    "name": "прізвище, ім’я та по батькові",
    "rows": "рядок опису чи книги",
    "rows.title": "назва документа",
    "rows.issuer": "організація, яка видала документ",
    "rows.note": "примітка",
}
