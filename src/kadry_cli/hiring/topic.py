"""What the topic `hiring` brings: the commands and papers of a competition."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, PaperKind, Topic
from kadry_cli.hiring.papers.fields import (
    ABSTRACT_SHEET_FIELDS,
    ANNOUNCEMENT_FIELDS,
    APPLICATION_FIELDS,
    APPLICATIONS_BOOK_FIELDS,
    INTERVIEW_SHEET_FIELDS,
    ORDER_FIELDS,
    PUBLICATION_FIELDS,
    REVIEW_FIELDS,
    STAFF_SHEET_FIELDS,
)

TOPIC = Topic(
    name="hiring",
    title="Конкурс: кроки, папери, строки",
    group="competition",
    group_help="Конкурс на заміщення вакантної посади: від наказу до призначення",
    commands=(CommandEntry("paper", "papers.commands:paper", "Надрукувати папір конкурсу або показати, які є"),),
    papers=(
        PaperKind("order", "Наказ (розпорядження) про проведення конкурсу", "competition-order.html.j2", ORDER_FIELDS),
        PaperKind("announcement", "Оголошення про конкурс", "competition-announcement.html.j2", ANNOUNCEMENT_FIELDS),
        PaperKind(
            "publication", "Довідка про оприлюднення оголошення", "competition-publication.html.j2", PUBLICATION_FIELDS
        ),
        PaperKind(
            "staff-sheet",
            "Аркуш ознайомлення працівників з оголошенням",
            "competition-staff-sheet.html.j2",
            STAFF_SHEET_FIELDS,
        ),
        PaperKind("application", "Заява про участь у конкурсі", "competition-application.html.j2", APPLICATION_FIELDS),
        PaperKind(
            "applications-book",
            "Журнал реєстрації заяв",
            "competition-applications-book.html.j2",
            APPLICATIONS_BOOK_FIELDS,
        ),
        PaperKind("review", "Довідка про попередній розгляд документів", "competition-review.html.j2", REVIEW_FIELDS),
        PaperKind("interview-sheet", "Аркуш співбесіди", "competition-interview-sheet.html.j2", INTERVIEW_SHEET_FIELDS),
        PaperKind(
            "abstract-sheet", "Аркуш розгляду реферату", "competition-abstract-sheet.html.j2", ABSTRACT_SHEET_FIELDS
        ),
    ),
    results=(("paper", "papers.results:PaperResult"),),
    next_steps=(),
)
