"""The fields that the papers of knowledge may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

_HEAD = ("blank", "body_name", "date", "title")

KNOWLEDGE_FIELDS = (*_HEAD, "act", "employee", "head", "hr", "name", "number", "rows", "spare")
REFUSAL_FIELDS = (
    *_HEAD,
    *("day", "heading", "hour", "number", "place", "reason", "refused", "signers", "what", "whom", "witnesses"),
)

FIELD_NAMES = {
    "body_name": "назва органу",
    "heading": "заголовок акта",
    "name": "прізвище, ім’я та по батькові",
    "reason": "мотив відмови",
    "rows": "зміна облікових даних",
    "what": "назва документа",
    "whom": "прізвище, ім’я та по батькові",
    "witnesses": "хто склав акт",
}
