"""What the workspace brings: commands that belong to no single topic, and the records every register has."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, Guide, RecordKind, Topic

COMPLETION = "kadry_cli.core.console.completion_command:completion"

TOPIC = Topic(
    name="workspace",
    title="Реєстр у цілому",
    group_helps=(
        ("law", "Акти й датовані норми"),
        ("calendar", "Строки, робочі й вихідні дні"),
        ("lang", "Українська мова паперів: відмінки, абетка, латиниця, літери"),
    ),
    commands=(
        CommandEntry("demo", "demo:demo", "Показати роботу програми на прикладі вигаданого органу"),
        CommandEntry("help", "help.command:help_command", "Навчити роботи крок за кроком, за темами"),
        CommandEntry("check", "check:check", "Перевірити реєстр або окремі файли"),
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
        CommandEntry("calendar term", "calendar.term_command:term", "Коли закінчується строк"),
        CommandEntry("calendar year", "calendar.year_command:year", "Робочі й вихідні дні року"),
        CommandEntry("calendar day", "calendar.day_command:day", "Чи робочий день і чому"),
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
        RecordKind(
            "calendar",
            "календар органу",
            "calendar.yaml",
            "kadry_cli.core.calendar.records:BodyCalendar",
            "kadry_cli.core.calendar.checks:check_calendar",
        ),
    ),
    guides=(
        Guide("register", "Реєстр: папка, файли, лапки", ("реєстр", "файли", "папка"), "register.md"),
        Guide("staff", "Книга наказів і штатний розпис", ("штат", "накази", "посади"), "staff.md"),
        Guide("competition", "Конкурс від наказу до призначення", ("конкурс",), "competition.md"),
        Guide("exam", "Іспит із білетами від переліку питань до протоколу", ("іспит", "білети"), "exam.md"),
        Guide("card", "Особова картка П-2ДС і особова справа", ("картка", "справа", "п-2дс"), "card.md"),
        Guide("year", "Кадровий рік за місяцями", ("рік", "календар"), "year.md"),
        Guide("law", "Право на дату і власні акти органу", ("право", "норми"), "law.md"),
        Guide("history", "Історія: акт, підстава, скасування, резервна копія", ("історія", "акт"), "history.md"),
        Guide("findings", "Як читати зауваження", ("зауваження", "помилки"), "findings.md"),
        Guide("offline", "Комп’ютер без мережі", ("мережа", "комп’ютер"), "offline.md"),
        Guide("principles", "Засади кадрової роботи і межі програми", ("засади", "принципи"), "principles.md"),
    ),
    next_steps=(
        ("init", ("kadry status",)),
        ("record", ("kadry log",)),
        ("undo", ("kadry log",)),
        ("backup", ("відновити копію деінде: kadry restore КОПІЯ ПАПКА",)),
        ("restore", ("у відновленій папці: kadry status",)),
    ),
    register_checks=("calendar.checks:check_calendar_orders",),
    decisions=(("calendar.term", "kadry_cli.core.calendar.term_rule:replay_term"),),
)
