"""The closed lists of the reserve (digest L261-L276)."""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.types import Choice

FILLING, PROMOTION = "зайняття посади", "просування по службі"
SPECIALISTS = "спеціалісти самоврядування та інших сфер"
DEPUTIES = "народні депутати України"
ENTERPRISES = "працівники підприємств, установ, організацій"
BODIES = "працівники органів влади і самоврядування"
TRAINED = "рекомендовані після навчання, стажування чи атестації"
BY_COMMISSION = "рекомендовані конкурсною комісією"
GRADUATES = "випускники вищих навчальних закладів"
TO_LOCAL_SERVICE = "державні службовці, що переходять до самоврядування"
SOURCES = (SPECIALISTS, DEPUTIES, ENTERPRISES, BODIES, TRAINED, BY_COMMISSION, GRADUATES, TO_LOCAL_SERVICE)
THEORY, INTERNSHIP, TASK = "теоретична підготовка", "стажування", "завдання за посадою"
HEAD_OF_BODY, FIRST_DEPUTY, SOMEBODY_ELSE = "керівник органу", "перший заступник керівника", "інша особа"
SUPPORTED, NOT_SUPPORTED = "підтримано", "не підтримано"

Purpose = Annotated[
    str, Choice(FILLING, PROMOTION, means=("на визначену посаду", "на вищу посаду в порядку просування"))
]
Source = Annotated[
    str,
    Choice(
        *SOURCES,
        means=(
            "місцевого та регіонального самоврядування, виробничої, соціально-культурної, наукової сфер",
            "народні депутати України",
            "керівники і спеціалісти",
            "органів виконавчої влади та місцевого самоврядування",
            "державні службовці й посадові особи, рекомендовані на вищі посади",
            "рекомендовані конкурсними комісіями для зарахування до резерву",
            "також зараховані на програми магістрів державного управління",
            "державні службовці, які бажають перейти на службу в органи місцевого самоврядування",
        ),
    ),
]
PlanKind = Annotated[
    str,
    Choice(
        THEORY,
        INTERNSHIP,
        TASK,
        means=("за спеціальною програмою", "практичний досвід і навички", "обов’язки за посадою резерву"),
    ),
]
ChairRole = Annotated[
    str,
    Choice(
        HEAD_OF_BODY,
        FIRST_DEPUTY,
        SOMEBODY_ELSE,
        means=("очолює керівник", "очолює перший заступник", "порядок такого не передбачає"),
    ),
]
CommissionDecision = Annotated[
    str, Choice(SUPPORTED, NOT_SUPPORTED, means=("пропозицію схвалено", "пропозицію відхилено"))
]
