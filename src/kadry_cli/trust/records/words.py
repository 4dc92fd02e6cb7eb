"""The closed lists of trust: roles, and the ways in which knowledge is given (L479, papers 6)."""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.types import Choice

WORKER, HEAD, HR_HEAD = "працівник", "керівник органу", "керівник кадрової служби"
OFFICER, CHAIR, SECRETARY = "відповідальний за кадри", "голова конкурсної комісії", "секретар конкурсної комісії"
ROOT = "корінь довіри"
"""The role in which a root agrees to a change of the records of trust themselves."""
BY_KEY, ON_PAPER, REFUSED = "підпис", "папір", "акт про відмову"
WITNESSES = 2
"""Two or three sign an act of refusal (papers 6.2)."""

RoleWord = Annotated[
    str,
    Choice(
        WORKER,
        HEAD,
        HR_HEAD,
        OFFICER,
        CHAIR,
        SECRETARY,
        means=(
            "той, чиї дані змінено",
            "підписує накази, знає про кожну зміну",
            "візує накази, знає про кожну зміну",
            "веде записи",
            "відповідає за протокол комісії",
            "веде записи конкурсу",
        ),
    ),
]
KnowingRole = Annotated[
    str,
    Choice(
        WORKER,
        HEAD,
        HR_HEAD,
        ROOT,
        means=(
            "той, чиї дані змінено",
            "керівник органу знає про зміну",
            "керівник кадрової служби знає про зміну",
            "згода на зміну самих записів довіри",
        ),
    ),
]
KnowledgeKind = Annotated[
    str,
    Choice(
        BY_KEY,
        ON_PAPER,
        REFUSED,
        means=(
            "підписано ключем SSH",
            "підписано на папері, скан засвідчив керівник кадрової служби",
            "від підпису відмовився, підписали двоє чи троє свідків",
        ),
    ),
]
