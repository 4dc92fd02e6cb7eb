"""The fields that the papers of the reserve may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

_HEAD = ("blank", "body_name", "date", "place", "title")

APPLICATION_FIELDS = (*_HEAD, "addressee", "applicant", "body_of", "day", "held", "name", "post_of", "told", "year")
LIST_FIELDS = (*_HEAD, "agreed", "approved", "approved_by", "body_of", "copy", "hr", "mark", "parts", "year")
OPEN_LIST_FIELDS = (*_HEAD, "act", "body_of", "hr", "posts", "year")
ORDER_FIELDS = (
    *_HEAD,
    *("acquainted", "act_instrumental", "basis", "duty", "formula", "head", "kind", "number", "posts", "preamble"),
    *("visas", "year"),
)
PLAN_FIELDS = (
    *_HEAD,
    *("approval", "by", "conclusion", "copy", "groups", "held", "hr", "mark", "name", "post", "unit_head", "who"),
    "year",
)
LETTER_FIELDS = (
    *_HEAD,
    *("annex", "contacts", "employer", "executor", "heading", "number", "paragraphs", "phone", "signer"),
)
AGREEMENT_FIELDS = (*_HEAD, "addressee", "employer", "paragraphs")
COMMISSION_FIELDS = (*_HEAD, "act", "chair", "for_posts", "members", "number", "points", "signers", "year")

FIELD_NAMES = {
    "agreed": "погодження",
    "basis": "підстава",
    "body_name": "назва органу",
    "conclusion": "висновок за рік",
    "employer": "місце роботи",
    "groups": "заходи плану",
    "held": "займана посада",
    "mark": "гриф",
    "members": "члени комісії",
    "name": "прізвище, ім’я та по батькові",
    "parts": "рядок списку",
    "posts": "посада",
    "points": "пропозиція",
    "who": "хто підписує",
}
