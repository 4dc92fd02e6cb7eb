"""The fields that the slip of a checkpoint may show; its template sees nothing else (trust D8)."""

from __future__ import annotations

SLIP_FIELDS = ("body_name", "copies", "date", "head", "hr", "moment", "number", "rows", "signers", "title")

FIELD_NAMES = {
    "body_name": "назва органу",
    "head.name": "керівник органу",
    "head.post": "посада керівника органу",
    "hr.name": "керівник кадрової служби",
    "hr.post": "посада керівника кадрової служби",
    "signers.name": "хто підписав ключем",
}
