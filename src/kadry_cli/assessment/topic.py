"""What the topic `assessment` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, RecordKind, Topic

TOPIC = Topic(
    name="assessment",
    title="Щорічна оцінка та атестація",
    group="assess",
    group_help="Щорічна оцінка: наказ, шість етапів, незгода, бланк, узагальнення",
    commands=(
        CommandEntry("status", "stages.status_command:status", "Показати, де кожен в оцінці, що далі, що прострочено"),
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
        ),
    ),
    register_checks=(
        "checks.register:check_people",
        "checks.register:check_campaigns",
        "checks.register:check_criteria",
        "checks.register:check_filed",
    ),
    diagnostics=("diagnostics.yaml",),
    law="law.yaml",
    steps="steps.yaml",
    decisions=(
        ("assessment.exempt", "rules.people:replay_exemption"),
        ("assessment.mean", "rules.marks:replay_mean"),
    ),
    results=(("status", "stages.results:StatusResult"),),
)
