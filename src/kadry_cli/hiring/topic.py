"""What the topic `hiring` brings: the commands and papers of a competition."""

from __future__ import annotations

from kadry_cli.core.manifest import (
    CommandEntry,
    PaperKind,
    Topic,
)
from kadry_cli.hiring.overview.fields import (
    APPEAL_PACK_FIELDS,
    INVENTORY_FIELDS,
)
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
from kadry_cli.hiring.papers.outcome_fields import (
    HEAD_ORDER_FIELDS,
    LETTER_FIELDS,
    OATH_FIELDS,
    RECEIPT_FIELDS,
)
from kadry_cli.hiring.papers.selection_fields import (
    BALLOT_FIELDS,
    COUNTING_FIELDS,
    EXTRACT_FIELDS,
    HEAD_DECISION_FIELDS,
    OPINION_FIELDS,
    PROTOCOL_FIELDS,
)

TOPIC = Topic(
    name="hiring",
    title="Конкурс: кроки, папери, строки",
    group="competition",
    group_help="Конкурс на заміщення вакантної посади: від наказу до призначення",
    commands=(
        CommandEntry("new", "announcing.new_commands:new", "Завести конкурс за актом керівника"),
        CommandEntry("announce", "announcing.announce_commands:announce", "Записати оголошення й ознайомлення"),
        CommandEntry("apply", "intake.apply_commands:apply", "Прийняти заяву: номер, документи, розписки"),
        CommandEntry("void", "intake.void_commands:void", "Анулювати номер журналу заяв"),
        CommandEntry("admit", "intake.admit_commands:admit", "Розглянути документи й вирішити про допуск"),
        CommandEntry("interview", "intake.interview_commands:interview", "Записати співбесіду й реферат"),
        CommandEntry("repeat", "announcing.repeat_commands:repeat", "Завести повторний конкурс"),
        CommandEntry("sit", "selection.sit_commands:sit", "Засідання комісії: хто присутній, відводи, голосування"),
        CommandEntry("vote", "selection.vote_commands:vote", "Записати голосування щодо кандидата"),
        CommandEntry("decide", "selection.decide_commands:decide", "Записати рішення, що випливають з голосів"),
        CommandEntry("protocol", "selection.protocol_commands:protocol", "Протокол засідання: записати й надрукувати"),
        CommandEntry("paper", "papers.commands:paper", "Надрукувати папір конкурсу або показати, які є"),
        CommandEntry("notify", "outcome.notify_commands:notify", "Повідомити кандидатів про рішення комісії"),
        CommandEntry("appoint", "outcome.head_commands:appoint", "Записати призначення або зарахування до резерву"),
        CommandEntry("refuse", "outcome.head_commands:refuse", "Записати відмову керівника, з мотивами"),
        CommandEntry("appeal", "outcome.appeal_commands:appeal", "Записати скаргу і рішення за нею"),
        CommandEntry("status", "overview.status_commands:status", "Де стоїть кожен конкурс, що й доки треба зробити"),
        CommandEntry("calendar", "overview.calendar_commands:calendar", "Строки конкурсу таблицею або для календаря"),
        CommandEntry("what-if", "overview.what_if_commands:what_if", "Чи змінився б результат, якби щось було інакше"),
        CommandEntry("pack", "overview.pack_commands:pack", "Матеріали кандидата для оскарження, без чужих імен"),
        CommandEntry("list", "overview.list_commands:list_papers", "Опис матеріалів конкурсу: що є і чого бракує"),
    ),
    papers=(
        PaperKind("protocol", "Протокол засідання конкурсної комісії", "competition-protocol.html.j2", PROTOCOL_FIELDS),
        PaperKind(
            "head-decision",
            "Рішення керівника за результатами конкурсу",
            "competition-head-decision.html.j2",
            HEAD_DECISION_FIELDS,
        ),
        PaperKind("extract", "Витяг із протоколу", "competition-extract.html.j2", EXTRACT_FIELDS),
        PaperKind("opinion", "Власна думка члена комісії", "competition-opinion.html.j2", OPINION_FIELDS),
        PaperKind("ballot", "Бюлетені для таємного голосування", "competition-ballot.html.j2", BALLOT_FIELDS),
        PaperKind("counting", "Протокол лічильної групи", "competition-counting.html.j2", COUNTING_FIELDS),
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
        PaperKind("result-letter", "Лист про рішення комісії", "competition-letter.html.j2", LETTER_FIELDS),
        PaperKind("receipt", "Розписка про одержання документів", "competition-receipt.html.j2", RECEIPT_FIELDS),
        PaperKind("invitation", "Запрошення на іспит чи співбесіду", "competition-letter.html.j2", LETTER_FIELDS),
        PaperKind("complaint-answer", "Відповідь на скаргу", "competition-letter.html.j2", LETTER_FIELDS),
        PaperKind("head-order", "Акт керівника щодо кандидата", "competition-head-order.html.j2", HEAD_ORDER_FIELDS),
        PaperKind("oath", "Аркуш Присяги", "competition-oath.html.j2", OATH_FIELDS),
        PaperKind("inventory", "Опис матеріалів конкурсу", "competition-inventory.html.j2", INVENTORY_FIELDS),
        PaperKind(
            "appeal-pack", "Матеріали кандидата для оскарження", "competition-appeal-pack.html.j2", APPEAL_PACK_FIELDS
        ),
    ),
    results=(
        ("new", "announcing.results:NewResult"),
        ("announce", "announcing.results:AnnounceResult"),
        ("apply", "intake.results:ApplyResult"),
        ("void", "intake.results:VoidResult"),
        ("admit", "intake.results:AdmitResult"),
        ("interview", "intake.results:InterviewResult"),
        ("repeat", "announcing.results:RepeatResult"),
        ("sit", "selection.results:SitResult"),
        ("vote", "selection.results:VoteResult"),
        ("decide", "selection.results:DecideResult"),
        ("protocol", "selection.results:ProtocolResult"),
        ("paper", "papers.results:PaperResult"),
        ("notify", "outcome.results:NotifyResult"),
        ("appoint", "outcome.results:HeadResult"),
        ("refuse", "outcome.results:HeadResult"),
        ("appeal", "outcome.results:AppealResult"),
        ("status", "overview.results:StatusResult"),
        ("calendar", "overview.results:CalendarResult"),
        ("what-if", "overview.results:WhatIfResult"),
        ("pack", "overview.results:PackResult"),
        ("list", "overview.results:ListResult"),
    ),
    law="law.yaml",
)
