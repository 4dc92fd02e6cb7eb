"""What the topic `audit` brings."""

from __future__ import annotations

from kadry_cli.audit.checkpoints.fields import SLIP_FIELDS
from kadry_cli.audit.reports.fields import REPORT_FIELDS
from kadry_cli.core.manifest import CommandEntry, PaperKind, Topic

CHANGES_FIELDS = ("acts", "asked", "body_name", "copy", "date", "mark", "rows", "sum", "title")

TOPIC = Topic(
    name="audit",
    title="Аудит",
    group="audit",
    group_help="Аудит: хто, коли і на якій підставі змінив записи, і чи можна цьому вірити",
    commands=(
        CommandEntry("log", "log_command:log", "Зміни полів за історією: було, стало, хто, підстава"),
        CommandEntry("diff", "diff_command:diff", "Якими полями відрізняються два стани реєстру"),
        CommandEntry("blame", "blame_command:blame", "Звідки кожне значення запису: яким актом, ким, на якій підставі"),
        CommandEntry("show", "show_command:show", "Запис, яким його знав реєстр на день; де людина стоїть"),
        CommandEntry("who", "who_command:who", "Хто скільки записав і що без підстави"),
        CommandEntry("report", "reports.command:report", "Звіти аудитора: заднім числом, після підпису, без підстави…"),
        CommandEntry(
            "verify", "verifying.command:verify", "Чи можна вірити історії: підписи, ролі, підстави, обізнаність"
        ),
        CommandEntry(
            "checkpoint", "checkpoints.command:checkpoint", "Контрольна точка історії: зробити, підписати, перевірити"
        ),
    ),
    papers=(
        PaperKind("changes", "Відомість змін облікових даних", "audit-changes.html.j2", CHANGES_FIELDS),
        PaperKind("report", "Звіт аудитора", "audit-report.html.j2", REPORT_FIELDS),
        PaperKind("checkpoint-slip", "Листок контрольної точки", "audit-checkpoint-slip.html.j2", SLIP_FIELDS),
    ),
    diagnostics=("diagnostics.yaml", "verifying/diagnostics.yaml", "checkpoints/diagnostics.yaml"),
    results=(
        ("log", "results:AuditLogResult"),
        ("diff", "results:AuditDiffResult"),
        ("blame", "results:AuditBlameResult"),
        ("show", "results:AuditShowResult"),
        ("who", "results:AuditWhoResult"),
        ("report", "results:AuditReportResult"),
        ("verify", "results:AuditVerifyResult"),
        ("checkpoint", "results:AuditCheckpointResult"),
    ),
)
