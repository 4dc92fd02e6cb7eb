"""What the topic `body` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import RecordKind, Topic

TOPIC = Topic(
    name="body",
    title="Структура органу",
    records=(
        RecordKind("unit", "структурний підрозділ", "staff/units/{unit}.yaml", "records:Unit", "checks:check_unit"),
    ),
    register_checks=("checks:check_structure",),
    diagnostics="diagnostics.yaml",
)
