"""What the topic `assessment` brings."""

from __future__ import annotations

<<<<<<< HEAD
from kadry_cli.core.manifest import CommandEntry, Guide, RecordKind, Topic
=======
from kadry_cli.assessment.papers.fields import (
    CONCLUSION_FIELDS,
    FORM_FIELDS,
    OBJECTION_FIELDS,
    ORDER_FIELDS,
    PLAN_FIELDS,
    SUMMARY_FIELDS,
)
from kadry_cli.core.manifest import CommandEntry, PaperKind, RecordKind, Topic
>>>>>>> 5a139e4 (Summary of a year: distribution, means, needs, six queries, public form)

TOPIC = Topic(
    name="assessment",
    title="Щорічна оцінка та атестація",
    group="assess",
    group_help="Щорічна оцінка: наказ, шість етапів, незгода, бланк, узагальнення, атестація",
    commands=(
        CommandEntry("open", "stages.open_command:open_campaign", "Розпочати оцінку року, продовжити, ознайомити"),
        CommandEntry("exempt", "stages.exempt_command:exempt_person", "Записати, що особа не підлягає оцінці"),
        CommandEntry("self", "stages.self_command:own_marks", "Записати самооцінку службовця"),
        CommandEntry("mark", "stages.mark_command:mark", "Підготовка, бали керівника, підсумкова оцінка, бланк"),
        CommandEntry("interview", "stages.interview_command:interview", "Співбесіда, план на рік, підписи обох"),
        CommandEntry("approve", "stages.approve_command:approve", "Затвердження керівником вищого рівня"),
        CommandEntry("object", "stages.object_command:objection", "Незгода з оцінкою і рішення за нею"),
        CommandEntry("file", "stages.file_command:file_form", "Перевірити повноту бланка і долучити до справи"),
        CommandEntry("status", "stages.status_command:status", "Показати, де кожен в оцінці, що далі, що прострочено"),
        CommandEntry("summary", "summary.commands:summary", "Узагальнити рік: розподіл, середні, навчання, пропозиції"),
        CommandEntry("form", "papers.form_commands:form_paper", "Надрукувати бланк оцінки: одного, усіх, порожній"),
        CommandEntry("paper", "papers.commands:paper", "Надрукувати інші папери оцінки або показати, які є"),
        CommandEntry("tasks", "tasking.commands:tasks", "Завдання за постановою № 640: результати, бали, висновок"),
        CommandEntry("attest", "attesting.commands:attest", "Записати атестацію: акт, рішення, ознайомлення"),
    ),
    records=(
        RecordKind(
            "campaign",
            "щорічна оцінка органу",
            "assessments/{year}.yaml",
            "records.campaign:Campaign",
            "checks.campaign:check_campaign",
        ),
        RecordKind(
            "assessment",
            "щорічна оцінка особи",
            "people/{person}/assessments/{year}.yaml",
            "records.assessment:Assessment",
            "checks.assessment:check_assessment",
            "checks.kept:kept_assessment",
        ),
        RecordKind(
            "attestation",
            "атестація особи",
            "people/{person}/attestations/{year}.yaml",
            "records.attestation:Attestation",
            "checks.attestation:check_attestation",
        ),
    ),
    register_checks=(
        "checks.register:check_people",
        "checks.register:check_campaigns",
        "checks.register:check_criteria",
        "checks.register:check_filed",
        "checks.tasks:check_repeated",
        "checks.attestation:check_attestations",
    ),
    diagnostics=("diagnostics.yaml", "tasking/diagnostics.yaml", "attesting/diagnostics.yaml"),
    law="law.yaml",
    steps="steps.yaml",
    papers=(
        PaperKind("order", "Акт про проведення щорічної оцінки", "assess-order.html.j2", ORDER_FIELDS),
        PaperKind("form", "Бланк щорічної оцінки", "assess-form.html.j2", FORM_FIELDS),
        PaperKind("plan", "Особистий план роботи", "assess-plan.html.j2", PLAN_FIELDS),
        PaperKind("objection", "Заява про незгоду з оцінкою", "assess-objection.html.j2", OBJECTION_FIELDS),
        PaperKind("summary", "Узагальнена довідка", "assess-summary.html.j2", SUMMARY_FIELDS),
        PaperKind("conclusion", "Висновок за завданнями", "assess-conclusion.html.j2", CONCLUSION_FIELDS),
    ),
    decisions=(
        ("assessment.exempt", "rules.people:replay_exemption"),
        ("assessment.mean", "rules.marks:replay_mean"),
        ("assessment.tasks", "rules.tasks:replay_mean"),
        ("assessment.attestation", "rules.attestation:replay_due"),
    ),
    next_steps=(
        ("open", ("kadry assess status {year}",)),
        ("exempt", ("kadry assess status {year}",)),
    ),
    guides=(Guide("assessment", "Щорічна оцінка", ("оцінка", "щорічна оцінка", "оцінювання"), "assessment.md"),),
    results=(
        ("open", "stages.results:CampaignResult"),
        ("exempt", "stages.results:CampaignResult"),
        ("self", "stages.results:PeopleResult"),
        ("mark", "stages.results:PeopleResult"),
        ("interview", "stages.results:PeopleResult"),
        ("approve", "stages.results:PeopleResult"),
        ("object", "stages.results:PeopleResult"),
        ("file", "stages.results:PeopleResult"),
        ("status", "stages.results:StatusResult"),
        ("summary", "summary.results:SummaryResult"),
        ("form", "papers.results:FormsResult"),
        ("paper", "papers.results:YearPaperResult"),
        ("tasks", "tasking.results:TasksResult"),
        ("attest", "attesting.results:AttestResult"),
    ),
)
