"""What the topic `body` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, RecordKind, Topic

_ORDERS = ("orders:OrdersBook", "order_checks:check_orders", "order_knowledge_checks:kept_orders")

TOPIC = Topic(
    name="body",
    title="Структура органу",
    group_helps=(
        ("order", "Книга наказів і розпоряджень"),
        ("staff", "Штатний розпис: підрозділи й посади"),
        ("staff unit", "Структурні підрозділи"),
        ("staff post", "Посади"),
    ),
    commands=(
        CommandEntry("order add", "order_commands:add_order", "Записати наказ чи розпорядження до книги"),
        CommandEntry("order visa", "visa_command:visa_order", "Записати візу на документі, який уже в книзі"),
        CommandEntry("order list", "order_commands:list_orders", "Показати книгу наказів і розпоряджень"),
        CommandEntry("order check", "order_commands:check_orders", "Перевірити номери й дати в книзі"),
        CommandEntry("staff unit add", "unit_commands:add_unit", "Створити підрозділ"),
        CommandEntry("staff unit rename", "unit_commands:rename_unit", "Перейменувати підрозділ від дати"),
        CommandEntry("staff unit abolish", "unit_commands:abolish_unit", "Ліквідувати підрозділ"),
        CommandEntry("staff unit list", "unit_commands:list_units", "Показати підрозділи на дату"),
        CommandEntry("staff unit import", "import_commands:import_units", "Створити підрозділи з таблиці"),
        CommandEntry("staff post add", "post_commands:add_post", "Увести посаду до штатного розпису"),
        CommandEntry("staff post rename", "post_commands:rename_post", "Перейменувати посаду від дати"),
        CommandEntry("staff post abolish", "post_commands:abolish_post", "Скоротити посаду"),
        CommandEntry("staff post list", "post_commands:list_posts", "Показати посади на дату"),
        CommandEntry("staff post import", "import_commands:import_posts", "Увести посади з таблиці"),
    ),
    records=(
        RecordKind("unit", "структурний підрозділ", "staff/units/{unit}.yaml", "records:Unit", "checks:check_unit"),
        # One kind of file in two places; the parts first, so that a slip in the number of a part is told as one.
        RecordKind("orders", "книга наказів і розпоряджень", "books/orders/{year}-{part}.yaml", *_ORDERS),
        RecordKind("orders", "книга наказів і розпоряджень", "books/orders/{year}.yaml", *_ORDERS),
    ),
    register_checks=("checks:check_structure", "order_checks:check_order_books"),
    diagnostics=("diagnostics.yaml",),
    basis="order_files:resolve_basis",
    next_steps=(
        ("order visa", ("kadry order list",)),
        ("staff unit import", ("kadry staff post import ФАЙЛ --basis ПІДСТАВА",)),
        ("staff unit rename", ("kadry staff unit list --on {since}",)),
        ("staff unit abolish", ("kadry staff unit list --on {since}",)),
        ("staff post add", ("kadry staff post list {unit} --on {since}",)),
        ("staff post rename", ("kadry staff post list --on {since}",)),
        ("staff post abolish", ("kadry staff post list --on {since}",)),
        ("staff post import", ("kadry staff post list",)),
    ),
    results=(
        ("order add", "results:OrderAddResult"),
        ("order visa", "results:OrderVisaResult"),
        ("order list", "results:OrderListResult"),
        ("order check", "results:OrderCheckResult"),
        ("staff unit add", "results:UnitAddResult"),
        ("staff unit rename", "results:UnitRenameResult"),
        ("staff unit abolish", "results:UnitAbolishResult"),
        ("staff unit list", "results:UnitListResult"),
        ("staff unit import", "results:UnitImportResult"),
        ("staff post add", "results:PostAddResult"),
        ("staff post rename", "results:PostRenameResult"),
        ("staff post abolish", "results:PostAbolishResult"),
        ("staff post list", "results:PostListResult"),
        ("staff post import", "results:PostImportResult"),
    ),
)
