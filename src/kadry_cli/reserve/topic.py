"""What the topic `reserve` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, Guide, RecordKind, Topic

TOPIC = Topic(
    name="reserve",
    title="Кадровий резерв",
    group="reserve",
    group_help="Кадровий резерв: щорічний перегляд, списки, зарахування, особисті плани",
    commands=(
        CommandEntry("review", "review_commands:review_reserve", "Переглянути резерв за рік; проєкти нових списків"),
        CommandEntry("list", "list_commands:list_reserve", "Показати списки резерву за рік"),
        CommandEntry("refresh", "refresh_commands:refresh_cards", "Дописати розділ VII карток за списками року"),
    ),
    records=(
        RecordKind(
            "reserve",
            "список кадрового резерву",
            "reserve/{year}/{unit}.yaml",
            "records.reserve:ReserveList",
            "checks.list:check_list",
        ),
    ),
    register_checks=(
        "checks.register:check_posts",
        "checks.register:check_people",
        "checks.register:check_higher_posts",
        "checks.register:check_recommendations",
        "checks.register:check_reviews",
        "checks.register:check_orders",
        "checks.cards:check_cards",
    ),
    law="law.yaml",
    diagnostics=("diagnostics.yaml",),
    steps="steps.yaml",
    guides=(Guide("reserve", "Кадровий резерв", ("резерв", "кадровий"), "reserve.md"),),
    next_steps=(("refresh", ("kadry reserve list {year}",)),),
    decisions=(
        ("reserve.staying", "rules.staying:replay_staying"),
        ("reserve.cover", "rules.cover:replay_cover"),
    ),
    results=(
        ("review", "results:ReviewResult"),
        ("list", "results:ReserveListResult"),
        ("refresh", "results:ReserveRefreshResult"),
    ),
)
