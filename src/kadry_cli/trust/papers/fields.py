"""The fields that the sheet of fingerprints may show; the template sees nothing else (trust D8)."""

from __future__ import annotations

SHEET_FIELDS = ("body_name", "date", "day", "needed", "place", "register", "roots", "rows", "title")

FIELD_NAMES = {
    "body_name": "назва органу",
    "rows": "ключ",
    "rows.name": "чий ключ",
    "rows.role": "роль",
}
