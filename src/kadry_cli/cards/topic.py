"""What the topic `cards` brings: the card in daily work, its papers and tables."""

from __future__ import annotations

from kadry_cli.cards.papers.fields import P2DS_FIELDS
from kadry_cli.core.manifest import CommandEntry, PaperKind, Topic

TOPIC = Topic(
    name="cards",
    title="Особові картки: ведення",
    group="card",
    group_help="Особова картка П-2ДС: завести, записати подію, показати, змінити, знайти, надрукувати",
    group_helps=(("event", "Події за актом: призначення, ранг, відпустка, стягнення, звільнення"),),
    commands=(
        CommandEntry("new", "editing.new_commands:new", "Завести картку: за конкурсом або з порожнього місця"),
        CommandEntry("show", "editing.show_commands:show", "Показати картку; персональні відомості – лише з --reveal"),
        CommandEntry("set", "editing.set_commands:set_fields", "Змінити окремі поля картки"),
        CommandEntry("edit", "editing.edit_commands:edit", "Пройти пункт картки поле за полем"),
        CommandEntry("find", "finding.commands:find", "Знайти людей за словами, посадою, підрозділом, датами"),
        CommandEntry("export", "tables.commands:export", "Зберегти картки таблицею XLSX чи CSV або дати порожню"),
        CommandEntry("import", "tables.commands:import_cards", "Занести картки з таблиці: усі або жодної"),
        CommandEntry("event appointment", "events.career_commands:appointment", "Записати призначення на посаду"),
        CommandEntry("event transfer", "events.career_commands:transfer", "Записати переведення на іншу посаду"),
        CommandEntry("event rank", "events.career_commands:rank", "Записати присвоєння рангу"),
        CommandEntry("event category", "events.career_commands:category", "Записати зміну категорії посади"),
        CommandEntry("event leave", "events.service_commands:leave", "Записати відпустку"),
        CommandEntry("event extension", "events.service_commands:extension", "Записати продовження служби"),
        CommandEntry("event award", "events.service_commands:award", "Записати заохочення чи нагороду"),
        CommandEntry("event training", "events.service_commands:training", "Записати підвищення кваліфікації"),
        CommandEntry("event penalty", "events.discipline_commands:penalty", "Записати стягнення чи відсторонення"),
        CommandEntry("event lift", "events.discipline_commands:lift", "Записати зняття стягнення"),
        CommandEntry("event dismissal", "events.discipline_commands:dismissal", "Записати звільнення"),
        CommandEntry("event name", "events.personal_commands:name", "Записати нове ім’я"),
        CommandEntry("event signature", "events.personal_commands:signature", "Записати особистий підпис"),
        CommandEntry("render", "papers.commands:render", "Надрукувати картку: чотири сторінки, бланк, усі картки"),
    ),
    diagnostics=("diagnostics.yaml", "tables/diagnostics.yaml"),
    papers=(
        PaperKind("p2ds", "Особова картка П-2ДС", "card-p2ds.html.j2", P2DS_FIELDS, layout="card-p2ds.layout.yaml"),
    ),
    results=(
        ("new", "results:NewCardResult"),
        ("show", "results:ShownCard"),
        ("set", "results:CardsChangedResult"),
        ("edit", "results:CardsChangedResult"),
        ("find", "finding.results:FindResult"),
        ("export", "tables.results:ExportResult"),
        ("import", "tables.results:ImportResult"),
        ("event appointment", "results:CardsChangedResult"),
        ("event transfer", "results:CardsChangedResult"),
        ("event rank", "results:CardsChangedResult"),
        ("event category", "results:CardsChangedResult"),
        ("event leave", "results:CardsChangedResult"),
        ("event extension", "results:CardsChangedResult"),
        ("event award", "results:CardsChangedResult"),
        ("event training", "results:CardsChangedResult"),
        ("event penalty", "results:CardsChangedResult"),
        ("event lift", "results:CardsChangedResult"),
        ("event dismissal", "results:CardsChangedResult"),
        ("event name", "results:CardsChangedResult"),
        ("event signature", "results:CardsChangedResult"),
        ("render", "kadry_cli.core.console.results:FilesWritten"),
    ),
    next_steps=(
        ("set", ("kadry card show {person}",)),
        ("import", ("перевірити: kadry check",)),
        ("event dismissal", ("перевірити: kadry check",)),
    ),
)
