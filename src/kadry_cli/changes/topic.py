"""What the topic `changes` brings."""

from __future__ import annotations

from kadry_cli.changes.papers.fields import KNOWLEDGE_FIELDS, REFUSAL_FIELDS
from kadry_cli.core.manifest import CommandEntry, PaperKind, Topic

TOPIC = Topic(
    name="changes",
    title="Зміни облікових даних",
    group_helps=(("change", "Зміни облікових даних: обізнаність і відмова"),),
    commands=(
        CommandEntry("order acquaint", "acquaint_command:acquaint", "Записати, кого ознайомлено з документом"),
        CommandEntry("change paper", "papers.commands:paper", "Надрукувати аркуш обізнаності чи акт про відмову"),
        CommandEntry("change propose", "proposals.propose_command:propose", "Подати правки на обізнаність"),
        CommandEntry("change list", "proposals.list_command:list_changes", "Подані зміни: хто знає, кого бракує"),
        CommandEntry("change show", "proposals.show_command:show", "Що змінить подана зміна і хто про неї знає"),
        CommandEntry("change ack", "proposals.ack_command:ack", "Записати обізнаність про подану зміну"),
        CommandEntry(
            "change apply", "proposals.apply_command:apply", "Внести зміну, про яку знають усі, хто має знати"
        ),
        CommandEntry("change withdraw", "proposals.withdraw_command:withdraw", "Скасувати подану зміну"),
    ),
    register_checks=("checks:check_acquainted",),
    told="told:untold",
    diagnostics=("diagnostics.yaml",),
    papers=(
        PaperKind(
            "knowledge", "Аркуш обізнаності про зміну облікових даних", "change-knowledge.html.j2", KNOWLEDGE_FIELDS
        ),
        PaperKind("refusal", "Акт про відмову від підпису", "change-refusal.html.j2", REFUSAL_FIELDS),
    ),
    next_steps=(("order acquaint", ("kadry order list --unacquainted",)),),
    results=(
        ("order acquaint", "results:OrderAcquaintResult"),
        ("change paper", "results:PaperResult"),
        ("change propose", "results:ChangeProposeResult"),
        ("change list", "results:ChangeListResult"),
        ("change show", "results:ChangeShowResult"),
        ("change ack", "results:ChangeAckResult"),
        ("change apply", "results:ChangeApplyResult"),
        ("change withdraw", "results:ChangeWithdrawResult"),
    ),
)
