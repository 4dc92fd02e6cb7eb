"""`assessments/<year>.yaml`: the campaign of one year: act, period, who is assessed by whom, who is exempt."""

from __future__ import annotations

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.words import ExemptGround, MarkMethod
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Id, IsoDate, Text, Year
from kadry_cli.person.records.grounds import Ground


class Prolongation(Record):
    """The campaign goes on longer than the usual period (G9)."""

    until: IsoDate = about("Продовжено до", "Останній день.", alias="to")
    act: Ground = about("Акт про продовження", "Наказ чи розпорядження.")


class Assessed(Record):
    """Somebody to be assessed, with the chain of heads (G3, G8)."""

    person: Id = about("Код особи", "Кого оцінюють.", examples=("gudz-mariia-3f8k",))
    by: Actor = about("Безпосередній керівник", "Хто оцінює.")
    higher: Actor | None = about(
        "Керівник вищого рівня",
        "Хто затверджує результат і розглядає незгоду; без рядка – вище нікого немає, і це робить безпосередній.",
        default=None,
    )

    @property
    def approver(self) -> Actor:
        """Who approves the result and hears the objection: the higher head, the direct one where nobody is higher."""
        return self.higher or self.by


class Exempt(Record):
    """Somebody not to be assessed; a cause that the law protects is stored as «за законом» only (G2)."""

    person: Id = about("Код особи", "Кого не оцінюють.", examples=("gudz-mariia-3f8k",))
    ground: ExemptGround = about("Підстава звільнення від оцінки", "Без причини, яку закон захищає.", sensitive=True)


class Acquaintance(Record):
    """Somebody acquainted with the procedure and the criteria against signature (G11)."""

    person: Id = about("Код особи", "Хто підписав.", examples=("gudz-mariia-3f8k",))
    date: IsoDate = about("Дата ознайомлення", "День підпису.")


class Campaign(Record):
    """The yearly assessment of a body."""

    year: Year = about("Звітний рік", "За який рік оцінюють; такий самий, як назва файлу.", examples=(2009,))
    act: Ground = about("Акт про проведення оцінки", "Наказ чи розпорядження керівника.")
    since: IsoDate = about("Початок оцінювання", "Перший день.", alias="from")
    until: IsoDate = about("Закінчення оцінювання", "Останній день за актом.", alias="to")
    other_period: Text | None = about(
        "Чому інший період", "Особливість органу, якщо оцінюють не в січні – лютому.", default=None
    )
    prolonged: Prolongation | None = about("Продовження", "Не більш як до двох місяців.", default=None)
    report_since: IsoDate = about("Звітний період з", "Як правило, 1 січня.", alias="report_from")
    report_until: IsoDate = about("Звітний період до", "Як правило, 31 грудня.", alias="report_to")
    method: MarkMethod = about(
        "Спосіб підсумкової оцінки", "Як підсумкова оцінка випливає з критеріїв.", default="судження керівника"
    )
    special: tuple[Text, ...] = about(
        "Спеціальні критерії", "Критерії органу понад загальні, у порядку бланка.", default=()
    )
    assessed: tuple[Assessed, ...] = about("Кого оцінюють", "Кожен зі своїми керівниками.", default=())
    exempt: tuple[Exempt, ...] = about("Кого не оцінюють", "Кожен зі своєю підставою.", default=())
    acquainted: tuple[Acquaintance, ...] = about(
        "Ознайомлено з порядком", "З порядком, критеріями й показниками.", default=()
    )

    def entry(self, person: str) -> Assessed | None:
        """The line of somebody who is assessed, with both heads; None for anybody else."""
        return next((one for one in self.assessed if one.person == person), None)
