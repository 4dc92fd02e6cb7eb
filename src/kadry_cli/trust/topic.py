"""What the topic `trust` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, PaperKind, RecordKind, Topic
from kadry_cli.trust.papers.fields import SHEET_FIELDS

TOPIC = Topic(
    name="trust",
    title="Довіра",
    group="trust",
    group_help="Довіра: хто підписує, чия обізнаність потрібна",
    commands=(
        CommandEntry("init", "init_command:init", "Почати записи довіри: корені, правила, перший підписаний акт"),
        CommandEntry("add", "add_command:add", "Додати того, хто підписує, новий ключ або роль"),
        CommandEntry("retire", "retire_command:retire", "Відкликати ключ: звільнення, втрата, чужі руки"),
        CommandEntry("pin", "pin_command:pin", "Закріпити відбитки коренів поза реєстром, звірити їх"),
        CommandEntry("list", "list_command:list_signers", "Хто підписує, якими ключами, що вимагають правила"),
        CommandEntry("paper", "papers.command:paper", "Надрукувати аркуш відбитків до наказу"),
    ),
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
    papers=(PaperKind("fingerprints", "Відбитки ключів коренів довіри", "trust-fingerprints.html.j2", SHEET_FIELDS),),
    results=(
        ("init", "results:TrustInitResult"),
        ("add", "results:TrustAddResult"),
        ("retire", "results:TrustRetireResult"),
        ("pin", "results:TrustPinResult"),
        ("list", "results:TrustListResult"),
        ("paper", "results:TrustPaperResult"),
    ),
)
