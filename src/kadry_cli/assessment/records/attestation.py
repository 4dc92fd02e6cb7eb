"""`people/<id>/attestations/<year>.yaml`: the attestation of one person (G30)."""

from __future__ import annotations

from kadry_cli.assessment.records.words import AttestationDecision
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Id, IsoDate, Text, Year
from kadry_cli.person.records.grounds import Ground


class AttestationResult(Record):
    """What the commission decided and the head confirmed."""

    decision: AttestationDecision = about("Рішення комісії", "Про відповідність займаній посаді.", sensitive=True)
    protocol: Ground = about("Протокол комісії", "Номер і дата протоколу.")
    conditions: Text | None = about("Умови", "Що виконати, якщо відповідає за умови.", default=None, sensitive=True)
    repeat_by: IsoDate | None = about("Повторна атестація до", "Якщо її призначено.", default=None)
    recommendations: tuple[Text, ...] = about(
        "Рекомендації комісії", "Наприклад, зарахувати до резерву.", default=(), sensitive=True
    )
    acquainted: IsoDate | None = about("Ознайомлено з рішенням", "День підпису працівника.", default=None)


class Attestation(Record):
    """The attestation of one person in one year."""

    person: Id = about("Код особи", "Той самий, що в назві папки.", examples=("gudz-mariia-3f8k",))
    year: Year = about("Рік атестації", "Такий самий, як назва файлу.", examples=(2010,))
    act: Ground = about("Акт про атестацію", "Наказ чи розпорядження.")
    date: IsoDate = about("Дата атестації", "День засідання комісії.")
    post: Text = about("Посада", "Яку займав працівник на день атестації.")
    result: AttestationResult | None = about("Підсумок атестації", "Без рядка – ще не проведено.", default=None)
