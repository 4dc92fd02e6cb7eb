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
            "checks:check_competition",
        ),
        RecordKind(
            "applications",
            "журнал реєстрації заяв",
            "books/applications/{year}-{part}.yaml",
            "records.book:ApplicationsBook",
        ),
        RecordKind(
            "applications", "журнал реєстрації заяв", "books/applications/{year}.yaml", "records.book:ApplicationsBook"
        ),
    ),
    register_checks=("checks:check_posts", "checks:check_head_acts"),
    law="law.yaml",
    steps="steps.yaml",
    decisions=(
        ("competition.quorum", "rules.votes:replay_quorum"),
        ("competition.vote", "rules.votes:replay_vote"),
        ("competition.reserve-right", "rules.reserve_right:replay_reserve_right"),
    ),
    diagnostics=("diagnostics.yaml",),
)
