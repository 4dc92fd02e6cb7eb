"""The closed lists of the card: the official words that the form prints (digest L499-L610)."""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.types import Choice

MALE, FEMALE = "чоловіча", "жіноча"
HIGHER, SECONDARY = "вища", "середня"
READS, SPEAKS, FLUENT = (
    "читаєте та перекладаєте із словником",
    "читаєте і можете розмовляти",
    "володієте вільно",
)
BY_COMPETITION, PATRONAGE, FROM_RESERVE, OTHERWISE = "конкурс", "патронатна служба", "резерв", "інше"
APPOINTED, MOVED, RANKED, RECLASSIFIED = "призначення", "переведення", "присвоєння рангу", "зміна категорії"
FIT, UNFIT_FOR_RANKS, STRUCK_OFF = "стройовий", "нестройовий", "непридатний із зняттям з обліку"
REPRIMAND_KIND, SUSPENSION = "стягнення", "відсторонення"

Sex = Annotated[str, Choice(MALE, FEMALE, means=("чоловік", "жінка"))]
EducationLevel = Annotated[
    str,
    Choice(HIGHER, SECONDARY, means=("диплом закладу вищої освіти", "атестат школи, диплом училища чи технікуму")),
]
LanguageLevel = Annotated[
    str,
    Choice(
        READS,
        SPEAKS,
        FLUENT,
        means=("перша міра з трьох у пункті 7", "друга: розмова без словника", "третя: вільно усно й письмово"),
    ),
]
DegreeKind = Annotated[
    str,
    Choice("науковий ступінь", "вчене звання", means=("кандидат, доктор наук чи філософії", "доцент, професор тощо")),
]
EntryWay = Annotated[
    str,
    Choice(
        BY_COMPETITION,
        PATRONAGE,
        FROM_RESERVE,
        OTHERWISE,
        means=("13а: за протоколом комісії", "13б: до служби керівника", "13в: із кадрового резерву", "13г: стаття 15"),
    ),
]
CareerKind = Annotated[
    str,
    Choice(
        APPOINTED,
        MOVED,
        RANKED,
        RECLASSIFIED,
        means=(
            "перша посада в органі або повернення на службу",
            "інша посада чи підрозділ у тому самому органі",
            "ранг разом з посадою або новий",
            "категорію посади змінено",
        ),
    ),
]
PenaltyKind = Annotated[
    str,
    Choice(
        REPRIMAND_KIND,
        "захід впливу",
        SUSPENSION,
        means=(
            "дисциплінарне стягнення за кодексом чи законом",
            "захід дисциплінарного впливу",
            "від службових обов’язків, на час розслідування",
        ),
    ),
]
Fitness = Annotated[
    str,
    Choice(
        FIT,
        UNFIT_FOR_RANKS,
        STRUCK_OFF,
        means=(
            "у розділі V квитка немає запису про здоров’я",
            "за записом розділу V квитка",
            "за записом розділу IX квитка",
        ),
    ),
]
