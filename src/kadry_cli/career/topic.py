"""What the topic `career` brings."""

from __future__ import annotations

from kadry_cli.career.papers.fields import RANK_ORDER_FIELDS
from kadry_cli.core.manifest import CommandEntry, Guide, PaperKind, Topic

TOPIC = Topic(
    name="career",
    title="Проходження служби",
    group="career",
    group_help="Проходження служби: що настає, ранги, граничний вік, надбавка, відпустка",
    commands=(
        CommandEntry("due", "due_command:due", "Що настає і що прострочено: ранги, вік, справи, атестація, резерв"),
        CommandEntry("ranks", "ranks_command:ranks", "Ранги людини і черговий ранг; перелік до наказу"),
        CommandEntry("age", "age_command:age", "Граничний вік людини; хто до нього наближається"),
        CommandEntry("bonus", "gain_commands:bonus", "Надбавка людини за вислугу років"),
        CommandEntry("leave", "gain_commands:leave", "Додаткова відпустка людини за стаж"),
        CommandEntry("paper", "papers.commands:paper", "Надрукувати наказ про присвоєння рангів або показати, які є"),
    ),
    law="law.yaml",
    guides=(
        Guide(
            "career", "Проходження служби: строки, ранги, граничний вік", ("кар’єра", "ранги", "строки"), "career.md"
        ),
    ),
    steps="steps.yaml",
    decisions=(
        ("career.rank", "rules.next_rank:replay_rank"),
        ("career.age", "rules.age:replay_age"),
    ),
    papers=(PaperKind("rank-order", "Наказ про присвоєння рангів", "career-rank-order.html.j2", RANK_ORDER_FIELDS),),
    results=(
        ("due", "results:DueResult"),
        ("ranks", "results:RanksResult"),
        ("age", "results:AgeResult"),
        ("bonus", "results:GainResult"),
        ("leave", "results:GainResult"),
        ("paper", "results:PaperResult"),
    ),
)
