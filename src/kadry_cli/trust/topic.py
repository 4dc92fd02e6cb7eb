"""What the topic `trust` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import RecordKind, Topic

TOPIC = Topic(
    name="trust",
    title="Довіра",
    records=(
        RecordKind(
            "signers",
            "хто підписує",
            "trust/signers.yaml",
            "records.signers:Signers",
            "checks.records:check_signers",
        ),
        RecordKind(
            "policy",
            "правила підписів і обізнаності",
            "trust/policy.yaml",
            "records.policy:Policy",
            "checks.records:check_policy",
        ),
        RecordKind(
            "acknowledgement",
            "обізнаність про зміну",
            "acks/{change}.yaml",
            "records.acknowledgement:Acknowledgement",
            "checks.records:check_acknowledgement",
            "checks.records:kept_acknowledgement",
        ),
    ),
    register_checks=("checks.register:check_trust",),
    diagnostics=("diagnostics.yaml",),
)
