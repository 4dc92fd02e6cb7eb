"""The fields that the exam's papers may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

RESULT_SHEET_FIELDS = (
    "acquainted_label",
    "basis",
    "blank",
    "body_name",
    "chair",
    "date",
    "date_words",
    "finished",
    "members",
    "number",
    "place",
    "questions",
    "rows",
    "secretary",
    "show_acquaintance",
    "started",
    "summary_sentence",
    "threshold_sentence",
    "title",
    "vacancy",
)

NOTICE_FIELDS = (
    "acquainted_label",
    "blank",
    "body_name",
    "citation",
    "criteria",
    "date",
    "date_words",
    "marks",
    "maximum",
    "name",
    "outcome",
    "post",
    "secretary",
    "threshold_sentence",
    "ticket",
    "title",
    "total",
)
