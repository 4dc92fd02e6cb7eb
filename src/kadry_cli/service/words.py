"""The closed lists of service: kinds of length of service, and how work at a place ended."""

from __future__ import annotations

GENERAL, CONTINUOUS, CIVIL = "загальний", "безперервний", "державна служба"
KINDS = (GENERAL, CONTINUOUS, CIVIL)
"""The three kinds of length of service, in the order of points 14-16 of the card."""

AS_USUAL = (GENERAL, CONTINUOUS)
"""What a period counts for where its record does not say."""

OWN_WILL, GOOD_REASON, TRANSFER = (
    "за власним бажанням без поважних причин",
    "за власним бажанням з поважних причин",
    "переведення",
)
END_OF_CONTRACT, NORTH_CONTRACT = "закінчення строку договору", "закінчення строку договору на Крайній Півночі"
REDUCTION, HEALTH = "скорочення або ліквідація", "стан здоров'я або інвалідність"
SPOUSE, PENSION, CHILD = "переведення чоловіка (дружини)", "вихід на пенсію", "догляд за дитиною до 14 років"
CALL_UP, DISCHARGE = "призов на військову службу", "звільнення з військової служби"
UNDERGROUND, BREACH, OTHER = "звільнення жінки з підземних робіт", "порушення трудової дисципліни", "інша підстава"

LEAVING_GROUNDS = (
    OWN_WILL,
    GOOD_REASON,
    TRANSFER,
    END_OF_CONTRACT,
    NORTH_CONTRACT,
    REDUCTION,
    HEALTH,
    SPOUSE,
    PENSION,
    CHILD,
    CALL_UP,
    DISCHARGE,
    UNDERGROUND,
    BREACH,
    OTHER,
)

KIND_TITLES = {GENERAL: "Загальний стаж", CONTINUOUS: "Безперервний стаж", CIVIL: "Стаж державної служби"}
"""The kinds as subjects of a sentence."""
