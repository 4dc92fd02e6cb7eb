"""The fields that the papers of a sitting may show; a template sees nothing else (trust D8)."""

from __future__ import annotations

HEAD = ("body_name", "date", "number", "place", "title", "vacancy")

PROTOCOL_FIELDS = (
    *HEAD,
    "absent",
    "admission",
    "annexes",
    "blank",
    "items",
    "leaders",
    "opinions",
    "presence",
    "present",
    "recusals",
    "rows",
    "secret",
    "signers",
    "to_head",
    "voting",
)
EXTRACT_FIELDS = (*HEAD, "blank", "candidate", "items", "presence", "signers", "voting")
OPINION_FIELDS = (*HEAD, "of_member", "opinion_date", "signature")
BALLOT_FIELDS = (*HEAD, "copies", "question", "rows")
COUNTING_FIELDS = (*HEAD, "counts", "group", "rows", "signers")
HEAD_DECISION_FIELDS = (*HEAD, "admission", "blank", "decided_word", "decisions", "head", "repeat", "sections", "why")

FIELD_NAMES = {
    "body_name": "назва органу",
    "place": "населений пункт",
    "vacancy": "назва посади",
    "leaders": "голова чи секретар комісії",
    "present": "присутній член комісії",
    "absent": "відсутній член комісії",
    "recusals": "відвід",
    "rows.name": "прізвище, ім’я та по батькові кандидата",
    "rows.post": "посада",
    "items": "пункт порядку денного",
    "opinions": "власна думка",
    "annexes": "додаток",
    "signers": "підпис",
    "candidate": "прізвище, ім’я та по батькові кандидата",
    "decisions": "рішення",
    "sections": "що розглянуто",
    "of_member": "член комісії",
    "group": "член лічильної групи",
}
