"""The fields that the papers of the yearly assessment may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

_HEAD = ("blank", "body_name", "date", "place", "title")

ORDER_FIELDS = (
    *_HEAD, "about", "acquainted", "act", "act_instrumental", "assessed", "exempt", "formula", "head", "items",
    "marked", "number", "preamble", "visas", "year",
)  # fmt: skip
FORM_FIELDS = (
    *_HEAD, "acquainted", "acquainted_date", "agreement", "agrees", "annex", "annex_mark", "approved_date", "assessor",
    "checked_by", "checked_date", "definitions", "final_marks", "given", "groups", "head_date", "head_title", "heading",
    "higher", "interview_date", "interview_results", "interviews", "judged", "measures", "name", "next_work",
    "next_year", "no_remarks", "own_date", "own_remarks", "own_title", "period", "post", "principles", "problems",
    "purposes", "remarks", "scale", "section", "servant", "servant_title", "signed_head", "signed_servant", "since",
    "talked", "training", "unit", "work",
)  # fmt: skip
PLAN_FIELDS = (
    *_HEAD, "annex_mark", "assessor", "heading", "name", "post", "rows", "servant", "servant_title", "signed_head",
    "signed_servant", "year",
)  # fmt: skip
OBJECTION_FIELDS = (
    *_HEAD, "addressee", "applicant", "by", "day", "days", "decided", "decided_date", "decision_reasons", "higher",
    "mark", "marked", "name", "norm", "number", "post", "reasons", "year",
)  # fmt: skip
CONCLUSION_FIELDS = (
    *_HEAD, "acquainted", "acquainted_date", "by", "category", "concluded", "mean", "name", "period", "post", "rows",
    "servant", "unit", "word", "words",
)  # fmt: skip
SUMMARY_FIELDS = (
    *_HEAD, "career", "chart", "chart_legend", "counted", "day", "heading", "hidden", "hr", "least", "means",
    "means_chart", "means_legend", "need", "people", "plan", "problems", "proposals", "public", "scale", "total",
    "training", "unfinished", "unit", "units", "year",
)  # fmt: skip

FIELD_NAMES = {
    "body_name": "назва органу",
    "name": "прізвище, ім’я та по батькові",
    "unit": "назва підрозділу",
    "post": "назва посади",
    "rows": "рядок таблиці",
    "reasons": "зауваження службовця",
    "remarks": "зауваження керівника вищого рівня",
    "annex": "додаток до бланка",
    "groups": "критерії",
    "work": "план роботи",
}
