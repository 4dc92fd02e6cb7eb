"""The fields that the certificate of service may show; its template sees nothing else (trust D8)."""

from __future__ import annotations

CERTIFICATE_FIELDS = (
    "acts",
    "blank",
    "body_name",
    "copy",
    "date",
    "day",
    "doubtful",
    "drawing",
    "head",
    "hr",
    "legend",
    "mark",
    "method",
    "order",
    "pronoun",
    "place",
    "rows",
    "steps",
    "subject",
    "title",
    "totals",
    "whom",
)

FIELD_NAMES = {
    "body_name": "назва органу",
    "mark": "гриф",
    "place": "місце складення",
    "whom": "прізвище, ім’я та по батькові",
    "rows.place": "місце роботи, посада",
    "rows.document": "документ про період роботи",
    "order": "акт про спосіб обчислення",
    "steps.sentences": "крок обчислення",
}
