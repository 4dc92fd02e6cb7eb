"""What the topic `reserve` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import RecordKind, Topic

TOPIC = Topic(
    name="reserve",
    title="Кадровий резерв",
    records=(
        RecordKind("reserve", "список кадрового резерву", "reserve/{year}/{unit}.yaml", "records.reserve:ReserveList"),
    ),
    law="law.yaml",
)
