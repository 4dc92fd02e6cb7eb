"""The fields that the papers of the end of a competition may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

LETTER_FIELDS = (
    "acquainted",
    "addressee",
    "body_name",
    "closing",
    "consent",
    "contacts",
    "date",
    "executor",
    "meeting",
    "number",
    "paragraphs",
    "salutation",
    "signer",
    "title",
)

HEAD_ORDER_FIELDS = (
    "acquainted",
    "basis",
    "body_name",
    "date",
    "heading",
    "items",
    "kind",
    "number",
    "person",
    "place",
    "preamble",
    "signer",
    "title",
    "verb",
    "visas",
)

OATH_FIELDS = ("body_name", "citation", "date", "name", "place", "signer", "swore", "text", "title", "whose")
