"""A candidate of a competition, from the application to the outcome of the appeal (B9-B17, B19, B25-B28, B30-B36).

What stands here is what the commission and the head decide from; documents themselves, income and passports stay on
paper (docs/decisions/0005).
"""

from __future__ import annotations

from typing import Annotated

from kadry_cli.competition.records.acts import ActReference
from kadry_cli.core.language.cases import Case
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.name_forms import StatedForms
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Choice, Id, IsoDate, PersonName, Positive, Text, YesNo

APPOINT, ENROL, REFUSE = "призначити", "зарахувати до резерву", "відмовити"
UPHELD, DISMISSED = "задоволено", "відхилено"
BY_HAND, BY_POST = "під розпис", "рекомендованим листом"

HeadDecision = Annotated[
    str,
    Choice(
        APPOINT,
        ENROL,
        REFUSE,
        means=("на посаду, за рішенням комісії", "до кадрового резерву, за згодою", "з мотивами"),
    ),
]
AppealOutcome = Annotated[
    str, Choice(UPHELD, DISMISSED, means=("рішення комісії змінено чи скасовано", "рішення комісії лишилося"))
]
Service = Annotated[str, Choice(BY_HAND, BY_POST, means=("вручено особисто", "надіслано поштою"))]


class SubmittedDocument(Record):
    """One document of the list: whether it was handed in, never what it says (B12-B16)."""

    kind: Text = about("Документ", "Назва з переліку, чинного на день подання.")
    given: YesNo = about("Подано", "«ні» – документа бракує.", default=True)
    count: Positive | None = about("Кількість", "Скільки примірників: фотокарток – дві.", default=None)
    sheets: Positive | None = about("Аркушів", "Скільки аркушів прийнято.", default=None)
    certified_by: Text | None = about("Хто засвідчив копію", "Нотаріус, кадрова служба чи інший.", default=None)


class Application(Record):
    """The application and the papers with it; a late one is kept and marked, never dropped (B12, B23, B25)."""

    number: Positive = about("Номер у журналі", "Номер у журналі реєстрації заяв того самого року.")
    date: IsoDate = about("Дата надходження", "День, коли заяву прийнято.")
    own_staff: YesNo = about("Працює в цьому органі", "Свої працівники документів до заяви не додають.", default=False)
    restrictions_read: IsoDate | None = about(
        "Ознайомлено з обмеженнями", "Дата підпису під обмеженнями, встановленими законом.", default=None
    )
    documents: tuple[SubmittedDocument, ...] = about("Документи", "За переліком, чинним на день подання.", default=())
    completed: IsoDate | None = about(
        "Документи доповнено", "Коли подано останній із тих, яких бракувало.", default=None
    )
    returned: IsoDate | None = about("Документи повернено", "Коли документи віддано кандидатові.", default=None)


class RequirementCheck(Record):
    """One requirement of the post against the candidate's papers (B19)."""

    requirement: Text = about("Вимога", "Слово в слово, як у вимогах до посади.")
    met: YesNo = about("Відповідає", "Чи відповідає кандидат вимозі.")
    evidence: Text = about("Чим підтверджено", "Назва й номер документа, а не його зміст.")


class ExclusionCheck(Record):
    """One lawful ground of exclusion: looked for, found or not (B9)."""

    ground: Text = about("Підстава", "Словами закону, з переліку, чинного на день розгляду.")
    found: YesNo = about("Підставу виявлено", "«так» – кандидата не допускають.")
    evidence: Text = about("Чим перевірено", "За яким документом чи з чиїх слів.")


class Admission(Record):
    """The preliminary review of a candidate's papers and its end (B9, B10, B19)."""

    date: IsoDate = about("Дата рішення", "Коли вирішено, чи допустити.")
    requirements: tuple[RequirementCheck, ...] = about("Вимоги", "По кожній вимозі до посади.", default=())
    exclusions: tuple[ExclusionCheck, ...] = about("Підстави недопущення", "По кожній підставі закону.", default=())
    ground: Text | None = about("Чому не допущено", "Підстава словами норми; потрібна, коли не допущено.", default=None)


class AbstractPaper(Record):
    """A paper («реферат») that the commission asked for (B36)."""

    topic: Text = about("Тема реферату", "Як її дала комісія.")
    date: IsoDate = about("Дата подання", "Коли реферат одержано.")
    reader: Id | None = about("Хто читав", "Код члена комісії.", default=None, examples=("kovtun-larysa-9m3x",))
    conclusion: Text | None = about("Висновок про реферат", "Одним реченням.", default=None)


class InterviewQuestion(Record):
    """One question of the interview and what was noted."""

    question: Text = about("Питання співбесіди", "Як його поставлено.")
    note: Text | None = about("Нотатка", "Про відповідь, коротко.", default=None)


class Interview(Record):
    """The interview of one candidate (B26)."""

    date: IsoDate = about("Дата співбесіди", "День, коли її проведено.")
    members: tuple[Id, ...] = about(
        "Хто проводив", "Коди членів комісії; порожньо, коли конкурс проводить керівник сам.", default=()
    )
    questions: tuple[InterviewQuestion, ...] = about("Питання", "По кожному питанню співбесіди.", default=())
    conclusion: Text = about("Висновок співбесіди", "Одним реченням.")


class DecisionNotice(Record):
    """The letter that tells a candidate the commission's decision about this person only (B34)."""

    date: IsoDate = about("Дата листа", "Коли листа надіслано чи вручено.")
    how: Service = about("Спосіб вручення", "Доказ вручення лишається у справі.")


class HeadOutcome(Record):
    """What the head decided on the commission's decision, by which act and why (B30, B31, A3)."""

    decision: HeadDecision = about("Рішення керівника", "Призначити, зарахувати до резерву або відмовити.")
    act: ActReference = about("Акт керівника", "Наказ чи розпорядження з книги.")
    ground: Text | None = about("Мотиви відмови", "Потрібні, коли керівник відмовив.", default=None)
    starts: IsoDate | None = about("З якого дня призначено", "День, з якого особа на посаді.", default=None)


class ReserveHire(Record):
    """Somebody recommended to the reserve who was hired within the year without a new competition (B28)."""

    post: Id = about(
        "На яку посаду прийнято", "Рівнозначна або нижча за ту, на яку був конкурс.", examples=("spetsialist-finansiv",)
    )
    act: ActReference = about("Акт про прийняття", "Наказ чи розпорядження з книги.")
    starts: IsoDate | None = about("З якого дня прийнято", "День, з якого особа на посаді.", default=None)


class Appeal(Record):
    """A complaint to the head against the commission's decision, and its outcome (B32, B33)."""

    date: IsoDate = about("Дата скарги", "Коли скаргу одержано.")
    number: Text | None = about("Номер скарги", "Реєстраційний номер.", default=None)
    outcome: AppealOutcome | None = about("Рішення за скаргою", "Не заповнюйте, доки рішення немає.", default=None)
    decided: IsoDate | None = about("Дата рішення за скаргою", "День рішення керівника.", default=None)
    act: ActReference | None = about("Акт за скаргою", "Якщо рішення оформлено актом.", default=None)
    motives: Text | None = about("Мотиви рішення за скаргою", "Одним реченням.", default=None)


class Candidate(Record):
    """A candidate: who, for which post, and what was decided."""

    id: Id = about("Код особи", "Той самий в усіх записах про цю людину.", examples=("shevchuk-olena-4m2d",))
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Прізвище, ім’я та по батькові", "У називному відмінку.")
    name_forms: StatedForms | None = about(
        "Відмінки імені", "Лише ті, які програма відмінює не так; вони мають перевагу.", default=None
    )
    post: Id | None = about(
        "Код посади",
        "На яку посаду подано заяву, якщо посад кілька.",
        default=None,
        examples=("holovnyi-spetsialist-zahalnoho",),
    )
    application: Application | None = about("Заява", "Що і коли подано.", default=None)
    question_list: IsoDate | None = about(
        "Перелік питань одержано", "Дата розписки кандидата; не пізніше за подання документів.", default=None
    )
    admitted: YesNo | None = about("Допущено до іспиту", "Не заповнюйте, доки рішення немає.", default=None)
    admission: Admission | None = about("Попередній розгляд", "Що перевірено перед допуском.", default=None)
    abstract: AbstractPaper | None = about("Реферат", "Якщо комісія його просила.", default=None)
    interview: Interview | None = about("Співбесіда", "З тими, хто склав іспит.", default=None)
    consent: IsoDate | None = about(
        "Згода на резерв", "Дата письмової згоди на рекомендацію до кадрового резерву.", default=None
    )
    notice: DecisionNotice | None = about("Повідомлення про рішення", "Лист цьому кандидатові.", default=None)
    acquainted: IsoDate | None = about(
        "Ознайомлено з рішенням комісії", "З цього дня рахують строк оскарження.", default=None
    )
    head_act: HeadOutcome | None = about(
        "Акт керівника щодо кандидата", "Призначення, резерв або відмова.", default=None
    )
    hired: ReserveHire | None = about(
        "Прийнято без повторного конкурсу", "Протягом року після рекомендації до резерву.", default=None
    )
    appeal: Appeal | None = about("Скарга", "Якщо кандидат оскаржив рішення.", default=None)

    def stated_forms(self) -> dict[Case, str]:
        """The forms of the name that the record states."""
        return self.name_forms.by_case() if self.name_forms is not None else {}

    @property
    def applied(self) -> IsoDate | None:
        """The day the papers were handed in."""
        return self.application.date if self.application else None
