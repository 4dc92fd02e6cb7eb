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

RECEIPT_FIELDS = (
    "blank",
    "body_name",
    "complete_until",
    "contest",
    "date",
    "documents",
    "dative",
    "from_whom",
    "giver",
    "missing",
    "number",
    "own_staff",
    "question_list",
    "read_restrictions",
    "restrictions",
    "title",
    "took_questions",
)

FIELD_NAMES = {
    "addressee": "прізвище, ім’я та по батькові",
    "basis": "підстава",
    "body_name": "назва органу",
    "contacts": "адреса органу",
    "dative": "прізвище, ім’я та по батькові",
    "heading": "заголовок акта",
    "items": "зміст акта",
    "meeting.value": "місце зустрічі",
    "name": "прізвище, ім’я та по батькові",
    "paragraphs": "текст листа",
    "person": "прізвище, ім’я та по батькові",
    "salutation": "звертання",
}
