"""What the topic `hooks` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, Topic

TOPIC = Topic(
    name="hooks",
    title="Помічники git",
    group="hook",
    group_help="Помічники git: перевірка й підстава в git commit, git diff словами, git merge за полями",
    group_helps=(("run", "Те, що викликає сам git"),),
    commands=(
        CommandEntry(
            "install", "install_commands:install_hooks", "Навчити git реєстру перевіряти, показувати, зливати"
        ),
        CommandEntry("remove", "install_commands:remove_hooks", "Прибрати поставлене"),
        CommandEntry("status", "install_commands:hook_status", "Що з помічників стоїть у реєстрі"),
        CommandEntry("run pre-commit", "commit_commands:pre_commit", "Перевірити те, що git зараз запише"),
        CommandEntry("run commit-msg", "commit_commands:commit_msg", "Вимагати підставу в повідомленні"),
        CommandEntry("run diff", "diff_command:diff", "Показати зміну запису словами форми"),
        CommandEntry("run merge", "merge_command:merge", "Злити дві зміни запису за полями"),
    ),
    diagnostics=("diagnostics.yaml",),
    next_steps=(("install", ("що стоїть: kadry hook status",)),),
    results=(
        ("install", "results:HookResult"),
        ("remove", "results:HookResult"),
        ("status", "results:HookResult"),
        ("run pre-commit", "results:HookCommitResult"),
        ("run commit-msg", "results:HookCommitResult"),
        ("run diff", "results:HookDiffResult"),
        ("run merge", "results:HookMergeResult"),
    ),
)
