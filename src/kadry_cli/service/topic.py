"""What the topic `service` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, Topic

TOPIC = Topic(
    name="service",
    title="Стаж",
    group="service",
    group_help="Стаж: обчислення, приведена дата, що він дає",
    commands=(
        CommandEntry("compute", "compute_command:compute", "Порахувати стаж за періодами роботи"),
        CommandEntry("reduce", "reduce_command:reduce", "Приведена дата за тривалістю стажу"),
        CommandEntry("selftest", "selftest_command:selftest", "Перевірити обчислення на записаних прикладах"),
    ),
    law="law.yaml",
    steps="steps.yaml",
    diagnostics=("diagnostics.yaml",),
    decisions=(
        ("service.length", "rules:replay_length"),
        ("service.reduced", "reducing:replay_reduced"),
        ("service.bonus", "effects:replay_bonus"),
        ("service.leave", "effects:replay_leave"),
    ),
    results=(
        ("compute", "results:ComputeResult"),
        ("reduce", "results:ReduceResult"),
        ("selftest", "results:SelftestResult"),
    ),
)
