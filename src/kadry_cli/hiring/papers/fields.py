"""The fields that the papers of a competition may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

_HEAD = ("blank", "body_name", "date", "title")

ORDER_FIELDS = (
    *_HEAD,
    "acquainted",
    "act",
    "act_instrumental",
    "conditions",
    "contest",
    "formula",
    "forms_commission",
    "head",
    "items",
    "number",
    "place",
    "preamble",
    "visas",
)

ANNOUNCEMENT_FIELDS = (
    *_HEAD,
    "address",
    "announces",
    "documents",
    "head",
    "more",
    "note",
    "own_staff",
    "period",
    "phones",
    "place",
    "posts",
    "until",
)

PUBLICATION_FIELDS = (*_HEAD, "basis", "contest", "hr", "period", "place", "rows", "until")

STAFF_SHEET_FIELDS = (*_HEAD, "contest", "hr", "rows")

APPLICATION_FIELDS = (
    *_HEAD,
    "acquainted",
    "addressee",
    "applicant",
    "asks_own_staff",
    "body_locative",
    "contest",
    "day",
    "documents",
    "name",
    "number",
    "own_staff",
    "registered",
    "service",
)

APPLICATIONS_BOOK_FIELDS = (*_HEAD, "contest", "hr", "rows", "until")

REVIEW_FIELDS = (
    *_HEAD,
    "chair",
    "citation",
    "contest",
    "decision",
    "documents",
    "grounds",
    "hr",
    "place",
    "requirements",
    "rows",
)

INTERVIEW_SHEET_FIELDS = (*_HEAD, "conclusion", "hands", "members", "name", "post", "questions")

ABSTRACT_SHEET_FIELDS = (*_HEAD, "conclusion", "hands", "name", "post", "read_by", "reader", "topic")
