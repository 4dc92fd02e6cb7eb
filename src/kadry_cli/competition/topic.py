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
            "records:Competition",
            "checks:check_competition",
        ),
    ),
    register_checks=("checks:check_posts", "checks:check_head_acts"),
    law="law.yaml",
    diagnostics=("diagnostics.yaml",),
)
