"""The fields that the papers of the career may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

RANK_ORDER_FIELDS = (
    "acquainted",
    "basis",
    "blank",
    "body_name",
    "date",
    "formula",
    "head",
    "heading",
    "kind",
    "number",
    "people",
    "place",
    "preamble",
    "title",
    "visas",
)

FIELD_NAMES = {
    "basis": "підстава",
    "body_name": "назва органу",
    "people.name": "прізвище, ім’я та по батькові",
    "people.words": "посада, ранг, категорія",
    "place": "місце",
}
