"""What the topic `person` brings: the card of a person as a record."""

from __future__ import annotations

from kadry_cli.core.manifest import RecordKind, Topic

TOPIC = Topic(
    name="person",
    title="Особова картка",
    records=(
        RecordKind(
            "card", "особова картка", "people/{person}/card.yaml", "records.card:Card", "checks.card:check_card"
        ),
    ),
    register_checks=(
        "checks.register:check_posts",
        "checks.register:check_ranks",
        "checks.register:check_orders",
        "checks.register:check_tax_numbers",
        "checks.competition:check_protocols",
        "checks.competition:check_kin",
    ),
    law="law.yaml",
    proofs=("proofs:protocol_findings",),
    diagnostics=("diagnostics.yaml",),
)
