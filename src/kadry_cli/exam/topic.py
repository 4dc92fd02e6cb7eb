"""What the topic `exam` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, PaperKind, RecordKind, Topic
from kadry_cli.exam.papers.fields import NOTICE_FIELDS, RESULT_SHEET_FIELDS

TOPIC = Topic(
    name="exam",
    title="Іспит кандидатів",
    group="exam",
    group_help="Іспит кандидатів: оцінки, результат, відомість",
    commands=(
        CommandEntry("score", "commands:score", "Підбити підсумки іспиту за нормами на його дату"),
        CommandEntry("result-sheet", "papers.commands:result_sheet", "Екзаменаційна відомість"),
        CommandEntry("notice", "papers.commands:notice", "Аркуш ознайомлення одного кандидата з результатом"),
    ),
    records=(RecordKind("exam", "іспит", "competitions/{competition}/exam.yaml", "records:Exam", "checks:check_exam"),),
    register_checks=("checks:check_against_competition",),
    law="law.yaml",
    steps="steps.yaml",
    diagnostics="diagnostics.yaml",
    decisions=(("exam.result", "rules:replay_exam_result"),),
    papers=(
        PaperKind("result-sheet", "Екзаменаційна відомість", "exam-result-sheet.html.j2", RESULT_SHEET_FIELDS),
        PaperKind("notice", "Аркуш ознайомлення з результатом іспиту", "exam-notice.html.j2", NOTICE_FIELDS),
    ),
)
