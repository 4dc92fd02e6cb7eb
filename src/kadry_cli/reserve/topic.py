"""What the topic `reserve` brings."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, Guide, PaperKind, RecordKind, Topic
from kadry_cli.reserve.papers.fields import (
    AGREEMENT_FIELDS,
    APPLICATION_FIELDS,
    COMMISSION_FIELDS,
    LETTER_FIELDS,
    LIST_FIELDS,
    OPEN_LIST_FIELDS,
    ORDER_FIELDS,
    PLAN_FIELDS,
)

TOPIC = Topic(
    name="reserve",
    title="Кадровий резерв",
    group="reserve",
    group_help="Кадровий резерв: щорічний перегляд, списки, зарахування, особисті плани",
    commands=(
        CommandEntry("review", "review_commands:review_reserve", "Переглянути резерв за рік; проєкти нових списків"),
        CommandEntry("list", "list_commands:list_reserve", "Показати списки резерву за рік"),
        CommandEntry("refresh", "refresh_commands:refresh_cards", "Дописати розділ VII карток за списками року"),
        CommandEntry("enrol", "enrolling.enrol_commands:enrol", "Зарахувати осіб до резерву на посаду"),
        CommandEntry("plan", "enrolling.plan_commands:plan", "Скласти особистий річний план, відмітити виконання"),
        CommandEntry("amend", "enrolling.amend_commands:amend", "Затвердити список, погодити, змінити протягом року"),
        CommandEntry("commission", "enrolling.commission_commands:commission", "Спеціальна комісія та її рішення"),
        CommandEntry("remove", "enrolling.remove_commands:remove", "Виключити особу з резерву за актом"),
        CommandEntry("letter", "papers.letter_commands:letter", "Листи роботодавцю: повідомлення, погодження"),
        CommandEntry("paper", "papers.commands:paper", "Надрукувати папір резерву або показати, які є"),
    ),
    records=(
        RecordKind(
            "reserve",
            "список кадрового резерву",
            "reserve/{year}/{unit}.yaml",
            "records.reserve:ReserveList",
            "checks.list:check_list",
        ),
    ),
    register_checks=(
        "checks.register:check_posts",
        "checks.register:check_people",
        "checks.register:check_higher_posts",
        "checks.register:check_recommendations",
        "checks.register:check_reviews",
        "checks.register:check_orders",
        "checks.cards:check_cards",
    ),
    law="law.yaml",
    diagnostics=("diagnostics.yaml",),
    steps="steps.yaml",
    guides=(Guide("reserve", "Кадровий резерв", ("резерв", "кадровий"), "reserve.md"),),
    next_steps=(("refresh", ("kadry reserve list {year}",)),),
    decisions=(
        ("reserve.staying", "rules.staying:replay_staying"),
        ("reserve.cover", "rules.cover:replay_cover"),
    ),
    papers=(
        PaperKind("application", "Заява і згода на зарахування", "reserve-application.html.j2", APPLICATION_FIELDS),
        PaperKind("list", "Список осіб, зарахованих до кадрового резерву", "reserve-list.html.j2", LIST_FIELDS),
        PaperKind("open-list", "Відкритий список: посади і кількість", "reserve-open-list.html.j2", OPEN_LIST_FIELDS),
        PaperKind("order", "Акт про зарахування до кадрового резерву", "reserve-order.html.j2", ORDER_FIELDS),
        PaperKind("plan", "Особистий річний план", "reserve-plan.html.j2", PLAN_FIELDS),
        PaperKind("letter-told", "Повідомлення роботодавцю про зарахування", "reserve-letter.html.j2", LETTER_FIELDS),
        PaperKind("letter-request", "Запит про погодження", "reserve-letter.html.j2", LETTER_FIELDS),
        PaperKind("letter-agreement", "Лист-погодження", "reserve-agreement.html.j2", AGREEMENT_FIELDS),
        PaperKind(
            "commission-protocol", "Протокол спеціальної комісії", "reserve-commission.html.j2", COMMISSION_FIELDS
        ),
    ),
    results=(
        ("review", "results:ReviewResult"),
        ("list", "results:ReserveListResult"),
        ("refresh", "results:ReserveRefreshResult"),
        ("enrol", "enrolling.results:EnrolResult"),
        ("plan", "enrolling.results:PlanResult"),
        ("amend", "enrolling.results:AmendResult"),
        ("commission", "enrolling.results:CommissionResult"),
        ("remove", "enrolling.results:RemoveResult"),
        ("letter", "enrolling.results:LetterResult"),
        ("paper", "enrolling.results:PaperResult"),
    ),
)
