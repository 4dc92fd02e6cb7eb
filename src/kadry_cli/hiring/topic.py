"""What the topic `hiring` brings: the commands and papers of a competition."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, PaperKind, Topic
from kadry_cli.hiring.overview.fields import APPEAL_PACK_FIELDS, INVENTORY_FIELDS

TOPIC = Topic(
    name="hiring",
    title="Конкурс: кроки, папери, строки",
    group="competition",
    group_help="Конкурс на заміщення вакантної посади: від наказу до призначення",
    commands=(
        CommandEntry("status", "overview.status_commands:status", "Де стоїть кожен конкурс, що й доки треба зробити"),
        CommandEntry("calendar", "overview.calendar_commands:calendar", "Строки конкурсу таблицею або для календаря"),
        CommandEntry("what-if", "overview.what_if_commands:what_if", "Чи змінився б результат, якби щось було інакше"),
        CommandEntry("pack", "overview.pack_commands:pack", "Матеріали кандидата для оскарження, без чужих імен"),
        CommandEntry("list", "overview.list_commands:list_papers", "Опис матеріалів конкурсу: що є і чого бракує"),
    ),
    papers=(
        PaperKind("inventory", "Опис матеріалів конкурсу", "competition-inventory.html.j2", INVENTORY_FIELDS),
        PaperKind(
            "appeal-pack", "Матеріали кандидата для оскарження", "competition-appeal-pack.html.j2", APPEAL_PACK_FIELDS
        ),
    ),
    results=(
        ("status", "overview.results:StatusResult"),
        ("calendar", "overview.results:CalendarResult"),
        ("what-if", "overview.results:WhatIfResult"),
        ("pack", "overview.results:PackResult"),
        ("list", "overview.results:ListResult"),
    ),
    next_steps=(),
)
