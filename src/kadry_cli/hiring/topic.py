"""What the topic `hiring` brings: the commands and papers of a competition."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, PaperKind, Topic
from kadry_cli.hiring.papers.outcome_fields import HEAD_ORDER_FIELDS, LETTER_FIELDS, OATH_FIELDS

TOPIC = Topic(
    name="hiring",
    title="Конкурс: кроки, папери, строки",
    group="competition",
    group_help="Конкурс на заміщення вакантної посади: від наказу до призначення",
    commands=(
        CommandEntry("notify", "outcome.notify_commands:notify", "Повідомити кандидатів про рішення комісії"),
        CommandEntry("appoint", "outcome.head_commands:appoint", "Записати призначення або зарахування до резерву"),
        CommandEntry("refuse", "outcome.head_commands:refuse", "Записати відмову керівника, з мотивами"),
        CommandEntry("appeal", "outcome.appeal_commands:appeal", "Записати скаргу і рішення за нею"),
    ),
    papers=(
        PaperKind("result-letter", "Лист про рішення комісії", "competition-letter.html.j2", LETTER_FIELDS),
        PaperKind("invitation", "Запрошення на іспит чи співбесіду", "competition-letter.html.j2", LETTER_FIELDS),
        PaperKind("complaint-answer", "Відповідь на скаргу", "competition-letter.html.j2", LETTER_FIELDS),
        PaperKind("head-order", "Акт керівника щодо кандидата", "competition-head-order.html.j2", HEAD_ORDER_FIELDS),
        PaperKind("oath", "Аркуш Присяги", "competition-oath.html.j2", OATH_FIELDS),
    ),
    law="law.yaml",
    results=(
        ("notify", "outcome.results:NotifyResult"),
        ("appoint", "outcome.results:HeadResult"),
        ("refuse", "outcome.results:HeadResult"),
        ("appeal", "outcome.results:AppealResult"),
    ),
    next_steps=(),
)
