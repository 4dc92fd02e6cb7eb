"""What the topic `competition` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import RecordKind, Topic

TOPIC = Topic(
    name="competition",
    title="Конкурс на заміщення вакантної посади",
    records=(
        RecordKind(
            "competition",
            "конкурс",
            "competitions/{competition}/competition.yaml",
            "records.competition:Competition",
            "checks.competition:check_competition",
        ),
        RecordKind(
            "applications",
            "журнал реєстрації заяв",
            "books/applications/{year}-{part}.yaml",
            "records.book:ApplicationsBook",
            "checks.book:check_applications",
        ),
        RecordKind(
            "applications",
            "журнал реєстрації заяв",
            "books/applications/{year}.yaml",
            "records.book:ApplicationsBook",
            "checks.book:check_applications",
        ),
    ),
    register_checks=(
        "checks.references:check_posts",
        "checks.references:check_head_acts",
        "checks.references:check_requirements",
        "checks.register:check_against_exam",
        "checks.register:check_repetitions",
        "checks.book:check_books",
    ),
    law="law.yaml",
    steps="steps.yaml",
    decisions=(
        ("competition.quorum", "rules.votes:replay_quorum"),
        ("competition.vote", "rules.votes:replay_vote"),
        ("competition.reserve-right", "rules.reserve_right:replay_reserve_right"),
    ),
    diagnostics=("diagnostics.yaml", "checks/diagnostics.yaml"),
)
