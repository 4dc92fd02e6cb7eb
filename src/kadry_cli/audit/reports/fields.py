"""The fields that the report of an auditor may show; its template sees nothing else (trust D8)."""

from __future__ import annotations

REPORT_FIELDS = ("body_name", "copy", "date", "mark", "narrowed", "on", "read", "sections", "title")

FIELD_NAMES = {
    "body_name": "назва органу",
    "sections": "рядок звіту",
    "sections.rows.basis": "підстава",
    "sections.rows.record": "запис",
    "sections.rows.change": "зміна",
    "sections.rows.said": "що сказано",
    "sections.rows.whose": "чий запис",
    "sections.rows.who": "хто записав",
}
