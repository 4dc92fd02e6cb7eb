"""The closed lists of the assessment: the official words that its papers print (digest L402-L446, КМУ 640/2017)."""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.types import Choice

LOW, FAIR, GOOD, HIGH = "низька", "задовільна", "добра", "висока"
NEGATIVE, POSITIVE, EXCELLENT = "негативна", "позитивна", "відмінна"
BY_LAW, PATRONAGE_STAFF, NEWLY_APPOINTED, ATTESTED, AWAY = (
    "за законом",
    "патронатна служба",
    "призначено у звітному періоді",
    "рік атестації",
    "відсутність у звітному періоді",
)
BY_JUDGEMENT, BY_MEAN = "судження керівника", "середнє за критеріями"
LEFT_AS_IT_WAS, CHANGED = "залишено без змін", "змінено"
ATTESTATION, PROMOTION, RANK, PAY, EXTENSION, RESERVE = (
    "атестація",
    "просування по службі",
    "ранг",
    "оплата праці",
    "продовження служби",
    "кадровий резерв",
)
PROPOSALS = (ATTESTATION, PROMOTION, RANK, PAY, EXTENSION, RESERVE)
FITS, FITS_CONDITIONALLY, UNFIT = "відповідає", "відповідає за умови", "не відповідає"

FinalMark = Annotated[
    str,
    Choice(
        LOW,
        FAIR,
        GOOD,
        HIGH,
        NEGATIVE,
        POSITIVE,
        EXCELLENT,
        means=(
            "наказ № 122: має поліпшити роботу",
            "наказ № 122: досяг певних результатів",
            "наказ № 122: втручання керівника не потрібне",
            "наказ № 122: перевищив очікувані результати",
            "постанова № 640: з 2018 року, державні органи",
            "постанова № 640: з 2018 року, державні органи",
            "постанова № 640: з 2018 року, державні органи",
        ),
    ),
]
ExemptGround = Annotated[
    str,
    Choice(
        BY_LAW,
        PATRONAGE_STAFF,
        NEWLY_APPOINTED,
        ATTESTED,
        AWAY,
        means=(
            "причини не записують і не друкують",
            "працює в патронатній службі",
            "на посаду призначено після початку звітного періоду",
            "цього року проходить атестацію, якщо так вирішено наказом",
            "не працювала у звітному періоді, якщо так вирішено наказом",
        ),
    ),
]
MarkMethod = Annotated[
    str,
    Choice(
        BY_JUDGEMENT,
        BY_MEAN,
        means=("підсумкову оцінку виставляє керівник; середнє – підказка", "середнє за критеріями, заокруглене"),
    ),
]
ObjectionOutcome = Annotated[
    str, Choice(LEFT_AS_IT_WAS, CHANGED, means=("заяву не задоволено", "виставлено іншу підсумкову оцінку"))
]
ProposalKind = Annotated[
    str,
    Choice(
        *PROPOSALS,
        means=(
            "врахувати під час атестації",
            "розглянути на вищу посаду",
            "присвоїти черговий ранг",
            "надбавка, премія або зміна їх розміру",
            "строку перебування на службі",
            "зарахувати до резерву",
        ),
    ),
]
AttestationDecision = Annotated[
    str,
    Choice(
        FITS,
        FITS_CONDITIONALLY,
        UNFIT,
        means=("займаній посаді", "займаній посаді, якщо виконає умови", "займаній посаді"),
    ),
]
