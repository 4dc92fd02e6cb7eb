"""`people/<id>/assessments/<year>.yaml`: the assessment of one person for one year.

What the servant and the head wrote stands side by side and is never overwritten; a mark changed later is a new entry.
"""

from __future__ import annotations

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.tasks import TaskResult
from kadry_cli.assessment.records.words import CHANGED, FinalMark, ObjectionOutcome, ProposalKind
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Count, Id, IsoDate, Paragraphs, PersonName, Positive, Text, Year, YesNo


class Measure(Record):
    """A document by which the work is measured: job description, regulation of the unit (G33)."""

    title: Text = about("Назва документа", "Посадова інструкція, положення про підрозділ.")
    number: Text | None = about("Номер", "У лапках.", default=None)
    date: IsoDate | None = about("Дата", "Коли затверджено.", default=None)


class PlannedWork(Record):
    """One line of the personal work plan or a separate order, as the year left it (G14, G16, G31)."""

    task: Text = about("Завдання", "Обов’язок, захід плану чи окреме доручення.")
    due: IsoDate | None = about("Строк виконання", "Останній день.", default=None)
    expected: Text | None = about("Очікуваний результат", "Як у плані.", default=None)
    done: IsoDate | None = about("Виконано", "День виконання; без рядка – не виконано.", default=None)
    causes: Paragraphs | None = about("Причини змін", "Чому продовжено строк або змінено план.", default=None)


class Preparation(Record):
    """Stage I: the year's work is analysed, the day of the interview is set (G14)."""

    date: IsoDate = about("Дата аналізу", "Коли закінчено підготовку.")
    by: Actor = about("Хто готував", "Безпосередній керівник.")
    interview: IsoDate | None = about("Призначено співбесіду", "День, який установив керівник.", default=None)
    work: tuple[PlannedWork, ...] = about("Виконання плану", "План роботи й доручення за рік.", default=())


class Marks(Record):
    """Marks by the criteria in the order of the form: general, of leaders, special (G4-G6)."""

    general: tuple[Count, ...] = about("За загальними критеріями", "Бали в порядку бланка.", default=())
    leader: tuple[Count, ...] = about("За критеріями для керівників", "Лише для керівників.", default=())
    special: tuple[Count, ...] = about("За спеціальними критеріями", "Якщо орган їх має.", default=())


class SelfAssessment(Record):
    """Block 1.1 of the form, by the servant (G15)."""

    date: IsoDate = about("Дата самооцінки", "Коли заповнено.")
    marks: Marks = about("Самооцінка", "Бали, які поставив собі службовець.", sensitive=True)
    remarks: Paragraphs | None = about("Пояснення службовця", "Якщо є.", default=None, sensitive=True)


class HeadAssessment(Record):
    """Block 1.2 of the form, by the direct head (G16)."""

    date: IsoDate = about("Дата оцінки керівником", "Коли заповнено.")
    by: Actor = about("Хто оцінив", "Безпосередній керівник.")
    marks: Marks = about("Оцінка керівника", "Бали за критеріями.", sensitive=True)
    timeliness: Paragraphs | None = about("Своєчасність", "Чи в строк виконано роботу.", default=None, sensitive=True)
    quality: Paragraphs | None = about("Якість", "Висновок про якість.", default=None, sensitive=True)
    results: Paragraphs | None = about("Результативність", "Чого досягнуто.", default=None, sensitive=True)
    causes: Paragraphs | None = about(
        "Причини продовження строків", "Якщо строки змінювали.", default=None, sensitive=True
    )


class GivenMark(Record):
    """A final mark: the first by the direct head, a later one by the decision on an objection (G17, G18, G26)."""

    mark: FinalMark = about("Підсумкова оцінка", "Слово шкали, чинної на день оцінки.", sensitive=True)
    date: IsoDate = about("Дата оцінки", "День, коли виставлено.")
    by: Actor = about("Хто виставив", "Безпосередній керівник або керівник вищого рівня.")


class Acquainted(Record):
    """The servant has read the form (G17, G26)."""

    date: IsoDate = about("Дата ознайомлення", "День підпису службовця.")
    agrees: YesNo = about("Згоден з оцінкою", "«так» або «ні».")


class Interview(Record):
    """Stage III: what was talked over and agreed for the next year (G19, G29)."""

    date: IsoDate = about("Дата співбесіди", "День.")
    by: Actor = about("Хто провів", "Безпосередній керівник.")
    results: Paragraphs | None = about("Підсумки співбесіди", "Одним-двома реченнями.", default=None, sensitive=True)
    training: tuple[Text, ...] = about("Потреба в навчанні", "Напрями підвищення кваліфікації.", default=())
    problems: tuple[Text, ...] = about("Організаційні проблеми", "Виявлені за рік, без імен.", default=())
    next_plan: tuple[PlannedWork, ...] = about("План на наступний рік", "Особистий план роботи.", default=())


class Signatures(Record):
    """Stage IV: both hands under the results and the next plan (G20)."""

    head: IsoDate | None = about("Підписав керівник", "День підпису.", default=None)
    servant: IsoDate | None = about("Підписав службовець", "День підпису.", default=None)


class Approval(Record):
    """Stage V: the higher head approves (G21)."""

    date: IsoDate = about("Дата затвердження", "День.")
    by: Actor = about("Хто затвердив", "Керівник вищого рівня.")
    remarks: Paragraphs | None = about(
        "Зауваження та пропозиції", "Керівника вищого рівня.", default=None, sensitive=True
    )
    interviews: tuple[IsoDate, ...] = about("Додаткові співбесіди", "Дні, якщо їх проведено.", default=())


class ObjectionDecision(Record):
    """What the higher head decided (G26); the source line on a later complaint is damaged and is not modelled (G27)."""

    date: IsoDate = about("Дата рішення", "День.")
    by: Actor = about("Хто вирішив", "Керівник вищого рівня.")
    outcome: ObjectionOutcome = about("Рішення щодо оцінки", "Залишено чи змінено.")
    reasons: Paragraphs | None = about("Обґрунтування рішення", "Коротко.", default=None, sensitive=True)


class Objection(Record):
    """The servant does not agree with the mark (G26)."""

    date: IsoDate = about("Дата заяви", "День подання.")
    number: Text | None = about("Реєстраційний номер", "У лапках.", default=None)
    reasons: Paragraphs = about("Зауваження службовця", "Обґрунтування незгоди.", sensitive=True)
    decision: ObjectionDecision | None = about("Рішення за заявою", "Без рядка – ще розглядають.", default=None)


class Proposal(Record):
    """What the result is to be taken into account for (G24, G25, G32)."""

    kind: ProposalKind = about("Що врахувати", "Один із шести напрямів.")
    text: Paragraphs = about("Пропозиція", "Одним реченням.", sensitive=True)


class Filed(Record):
    """Stage VI: completeness checked, the form put into the personal file (G22)."""

    date: IsoDate = about("Дата долучення", "Коли бланк долучено до особової справи.")
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    checked_by: PersonName = about("Хто перевірив", "Прізвище, ім’я та по батькові працівника кадрової служби.")
    line: Positive | None = about("Рядок опису", "Номер рядка внутрішнього опису справи.", default=None)


class Assessment(Record):
    """The assessment of one person; the scale is that of the law on the day of the mark."""

    person: Id = about("Код особи", "Той самий, що в назві папки.", examples=("gudz-mariia-3f8k",))
    year: Year = about("Звітний рік", "Такий самий, як назва файлу.", examples=(2009,))
    measures: tuple[Measure, ...] = about(
        "Документи, за якими оцінюють", "Посадова інструкція, положення про підрозділ.", default=()
    )
    prepared: Preparation | None = about("Підготовка", "Етап I.", default=None)
    own: SelfAssessment | None = about("Самооцінювання", "Етап II, розділ 1.1 бланка.", default=None, alias="self")
    head: HeadAssessment | None = about("Оцінювання керівником", "Етап II, розділ 1.2 бланка.", default=None)
    tasks: tuple[TaskResult, ...] = about(
        "Результати виконання завдань", "З 2018 року в державних органах.", default=()
    )
    final_marks: tuple[GivenMark, ...] = about(
        "Підсумкові оцінки", "Друга – лише за рішенням щодо незгоди.", default=()
    )
    given: IsoDate | None = about("Бланк передано", "Коли керівник передав бланк службовцю.", default=None)
    acquainted: Acquainted | None = about("Ознайомлення", "Підпис службовця.", default=None)
    interview: Interview | None = about("Співбесіда", "Етап III.", default=None)
    signed: Signatures | None = about("Підписи", "Етап IV.", default=None)
    approved: Approval | None = about("Затвердження", "Етап V.", default=None)
    objection: Objection | None = about("Незгода з оцінкою", "Заява до керівника вищого рівня.", default=None)
    proposals: tuple[Proposal, ...] = about("Пропозиції за результатами", "Для рішень кадрової служби.", default=())
    annex: Paragraphs | None = about(
        "Додаток до бланка", "Зміст додатка; його форми джерела не називають.", default=None
    )
    filed: Filed | None = about("Долучено до справи", "Етап VI.", default=None)

    @property
    def final_mark(self) -> str | None:
        """The mark in force: the last one given; None before the first."""
        return self.final_marks[-1].mark if self.final_marks else None

    @property
    def mark_may_change(self) -> bool:
        """Whether a decision on an objection has changed the mark."""
        decision = self.objection.decision if self.objection is not None else None
        return decision is not None and decision.outcome == CHANGED
