"""What the topic `assessment` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import RecordKind, Topic

TOPIC = Topic(
    name="assessment",
    title="Щорічна оцінка та атестація",
    records=(
        RecordKind("campaign", "щорічна оцінка органу", "assessments/{year}.yaml", "records.campaign:Campaign"),
        RecordKind(
            "assessment",
            "щорічна оцінка особи",
            "people/{person}/assessments/{year}.yaml",
            "records.assessment:Assessment",
        ),
        RecordKind(
            "attestation",
            "атестація особи",
            "people/{person}/attestations/{year}.yaml",
            "records.attestation:Attestation",
        ),
    ),
    law="law.yaml",
)
