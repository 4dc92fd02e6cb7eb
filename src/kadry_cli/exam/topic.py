"""What the topic `exam` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, PaperKind, RecordKind, Topic
from kadry_cli.exam.papers.fields import (
    ANSWER_SHEET_FIELDS,
    CONTROL_SLIP_FIELDS,
    NOTICE_FIELDS,
    PROTOCOL_FIELDS,
    QUESTION_LIST_FIELDS,
    RESULT_SHEET_FIELDS,
    SEED_SLIP_FIELDS,
    TICKET_SET_FIELDS,
)

FILES = "kadry_cli.core.console.results:FilesWritten"

TOPIC = Topic(
    name="exam",
    title="Іспит кандидатів",
    group="exam",
    group_help="Іспит кандидатів: питання, білети, день іспиту, оцінки, папери",
    group_helps=(("bank", "Перелік питань: занести, перевірити, показати, зберегти"),),
    commands=(
        CommandEntry("bank import", "bank.commands:import_bank", "Занести перелік питань"),
        CommandEntry("bank check", "bank.commands:check", "Перевірити перелік: повтори, схожі, чи вистачає"),
        CommandEntry("bank list", "bank.commands:list_bank", "Показати питання переліку"),
        CommandEntry("bank export", "bank.commands:export", "Зберегти перелік таблицею чи текстом"),
        CommandEntry("seal", "sealing.seal_commands:seal", "Опечатати білети: таємне число і зобов’язання"),
        CommandEntry("contribute", "sealing.seal_commands:contribute", "Додати випадковість від члена комісії"),
        CommandEntry("tickets", "sealing.print_commands:tickets", "Надрукувати опечатані білети"),
        CommandEntry("open", "sealing.open_commands:open_set", "Відкрити комплект білетів"),
        CommandEntry("verify", "sealing.open_commands:verify", "Довести, що білети – ті, що опечатано"),
        CommandEntry("sit", "sitting.sit_commands:sit", "Призначити іспит, записати його день"),
        CommandEntry("pick", "sitting.pick_commands:pick", "Записати білет, який кандидат вибрав сам"),
        CommandEntry("mark", "sitting.mark_commands:mark", "Записати спільні оцінки комісії"),
        CommandEntry("correct", "sitting.mark_commands:correct", "Виправити оцінку; стара лишається в записі"),
        CommandEntry("day-sheet", "sitting.sheet_commands:day_sheet", "Таблиця дня іспиту, щоб її заповнити"),
        CommandEntry("import", "sitting.sheet_commands:import_day", "Занести день іспиту з таблиці"),
        CommandEntry("acquaint", "sitting.pick_commands:acquaint", "Записати ознайомлення з результатом"),
        CommandEntry("scan", "sitting.scan_commands:scan", "Відбитки сканів аркушів з відповідями"),
        CommandEntry("score", "commands:score", "Підбити підсумки іспиту за нормами на його дату"),
        CommandEntry("question-list", "papers.commands:question_list", "Перелік питань для учасників"),
        CommandEntry("answer-sheets", "papers.commands:answer_sheets", "Аркуші з відповідями кандидатів"),
        CommandEntry("control-slip", "papers.commands:control_slip", "Контрольний аркуш комплекту білетів"),
        CommandEntry("protocol", "papers.commands:protocol", "Протокол засідання про проведення іспиту"),
        CommandEntry("result-sheet", "papers.commands:result_sheet", "Екзаменаційна відомість"),
        CommandEntry("notice", "papers.commands:notice", "Аркуш ознайомлення одного кандидата з результатом"),
    ),
    records=(
        RecordKind(
            "exam", "іспит", "competitions/{competition}/exam.yaml", "records.exam:Exam", "checks.exam:check_exam"
        ),
        RecordKind(
            "questions",
            "перелік питань",
            "competitions/{competition}/questions.yaml",
            "records.bank:Bank",
            "bank.checks:check_bank",
        ),
        RecordKind(
            "tickets",
            "комплект білетів",
            "competitions/{competition}/tickets.yaml",
            "records.tickets:TicketSet",
            "checks.seals:check_ticket_set",
        ),
    ),
    register_checks=(
        "checks.exam:check_against_competition",
        "checks.seals:check_seals",
        "checks.sittings:check_sittings",
    ),
    law="law.yaml",
    steps="steps.yaml",
    diagnostics=(
        "diagnostics.yaml",
        "bank/diagnostics.yaml",
        "tickets/diagnostics.yaml",
        "sitting/diagnostics.yaml",
    ),
    decisions=(("exam.result", "rules:replay_exam_result"),),
    papers=(
        PaperKind("result-sheet", "Екзаменаційна відомість", "exam-result-sheet.html.j2", RESULT_SHEET_FIELDS),
        PaperKind("question-list", "Перелік питань", "exam-question-list.html.j2", QUESTION_LIST_FIELDS),
        PaperKind("tickets", "Комплект екзаменаційних білетів", "exam-tickets.html.j2", TICKET_SET_FIELDS),
        PaperKind("answer-sheets", "Аркуші з відповідями кандидатів", "exam-answer-sheet.html.j2", ANSWER_SHEET_FIELDS),
        PaperKind("protocol", "Протокол засідання про проведення іспиту", "exam-protocol.html.j2", PROTOCOL_FIELDS),
        PaperKind(
            "control-slip",
            "Контрольний аркуш комплекту білетів",
            "exam-control-slip.html.j2",
            CONTROL_SLIP_FIELDS,
        ),
        PaperKind("seed-slip", "Паперова копія таємного числа", "exam-seed-slip.html.j2", SEED_SLIP_FIELDS),
        PaperKind("notice", "Аркуш ознайомлення з результатом іспиту", "exam-notice.html.j2", NOTICE_FIELDS),
    ),
    next_steps=(
        ("bank import", ("kadry exam bank check {competition}",)),
        (
            "seal",
            (
                "внесок члена комісії: kadry exam contribute {competition} ЧЛЕН ВНЕСОК",
                "друк: kadry exam tickets {competition} -o ФАЙЛ.pdf",
            ),
        ),
        ("contribute", ("kadry exam tickets {competition} -o ФАЙЛ.pdf",)),
        (
            "tickets",
            (
                "kadry exam control-slip {competition} -o ФАЙЛ.pdf",
                "kadry exam answer-sheets {competition} -o ФАЙЛ.pdf",
            ),
        ),
        ("open", ("довести, що білети саме ті: kadry exam verify {competition}",)),
        ("day-sheet", ("занести заповнену: kadry exam import {competition} {output}",)),
        ("scan", ("kadry exam protocol {competition} -o ФАЙЛ.pdf",)),
        (
            "score",
            (
                "kadry exam notice {competition} {candidate} -o ФАЙЛ.pdf",
                "kadry exam result-sheet {competition} -o ФАЙЛ.pdf",
            ),
        ),
    ),
    results=(
        ("bank import", "bank.results:ImportResult"),
        ("bank check", "bank.results:CheckResult"),
        ("bank list", "bank.results:ListResult"),
        ("bank export", "bank.results:ExportResult"),
        ("seal", "sealing.results:SealResult"),
        ("contribute", "sealing.results:ContributeResult"),
        ("tickets", "sealing.results:TicketsPrinted"),
        ("open", "sealing.results:OpenResult"),
        ("verify", "sealing.results:VerifyResult"),
        ("sit", "sitting.results:SitResult"),
        ("pick", "sitting.results:PickResult"),
        ("mark", "sitting.results:MarkResult"),
        ("correct", "sitting.results:JointMarkResult"),
        ("day-sheet", "sitting.results:DaySheetResult"),
        ("import", "sitting.results:ImportResult"),
        ("acquaint", "sitting.results:AcquaintResult"),
        ("scan", "sitting.results:ScanResult"),
        ("score", "results:ScoreResult"),
        ("question-list", FILES),
        ("answer-sheets", FILES),
        ("control-slip", FILES),
        ("protocol", FILES),
        ("result-sheet", FILES),
        ("notice", FILES),
    ),
)
