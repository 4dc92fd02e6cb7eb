"""What the workspace brings: commands that belong to no single topic, and the records every register has."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, RecordKind, Topic

COMPLETION = "kadry_cli.core.console.completion_command:completion"

TOPIC = Topic(
    name="workspace",
    title="Реєстр у цілому",
    group_helps=(
        ("law", "Акти й датовані норми"),
        ("lang", "Українська мова паперів: відмінки, абетка, латиниця, літери"),
    ),
    commands=(
        CommandEntry("demo", "demo:demo", "Показати роботу програми на прикладі вигаданого органу"),
        CommandEntry("check", "check:check", "Перевірити реєстр або окремі файли"),
        CommandEntry("fmt", "fmt:fmt", "Привести файли до звичного вигляду, не змінюючи значень"),
        CommandEntry("init", "init:init", "Створити реєстр органу або почати його історію"),
        CommandEntry("whoami", "whoami:whoami", "Хто записує зміни на цьому комп’ютері"),
        CommandEntry("status", "status:status", "Що на диску відрізняється від історії"),
        CommandEntry("record", "record:record", "Записати до історії правки, зроблені в редакторі"),
        CommandEntry("log", "log:log", "Перелік актів із підставами"),
        CommandEntry("undo", "undo:undo", "Скасувати акт новим актом"),
        CommandEntry("backup", "backup:backup", "Резервна копія реєстру з усією історією"),
        CommandEntry("restore", "restore:restore", "Відновити реєстр із резервної копії"),
        CommandEntry("explain", "explain:explain", "Пояснити код зауваження: що, чому, як виправити"),
        CommandEntry("law list", "law_commands:list_law", "Перелік актів і норм"),
        CommandEntry("law show", "law_commands:show", "Норма чи акт: усі значення за датами"),
        CommandEntry("law check", "law_commands:check", "Перевірити дані про законодавство"),
        CommandEntry("lang decline", "lang.decline:decline", "Провідміняти ім’я, посаду, підрозділ"),
        CommandEntry("lang sort", "lang.commands:sort", "Упорядкувати рядки за абеткою"),
        CommandEntry("lang translit", "lang.commands:translit", "Записати латиницею (КМУ 55/2010)"),
        CommandEntry("lang words", "lang.commands:words", "Число або дата словами, у відмінках"),
        CommandEntry("lang check", "lang.commands:check", "Знайти літери, які лише здаються правильними"),
        CommandEntry("verify", "verify_command:verify", "Перевірити довідку про рішення"),
        CommandEntry("schema", "schema:schema", "Схеми файлів реєстру для редактора"),
        CommandEntry("completion", COMPLETION, "Доповнення команд клавішею Tab"),
    ),
    law="law.yaml",
    records=(
        RecordKind(
            "kadry",
            "налаштування реєстру",
            "kadry.yaml",
            "kadry_cli.core.records.settings:Settings",
            "kadry_cli.core.records.settings:check_settings",
        ),
        RecordKind(
            "acts",
            "власні акти органу",
            "acts.yaml",
            "kadry_cli.core.law.own_acts:OwnActs",
            "kadry_cli.core.law.own_acts:check_own_acts",
        ),
    ),
)
