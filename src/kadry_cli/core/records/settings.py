"""`kadry.yaml`: the body that keeps the register, with every name, place and head as of its date (design §3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Annotated

from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.dated import Dated, out_of_order
from kadry_cli.core.records.report import RecordPlace, RecordReport
from kadry_cli.core.records.types import Choice, Edrpou, FindingCode, Id, IsoDate, PersonName, Positive, Sha256, Text

BodyKind = Annotated[str, Choice("state", "local", means=("державний орган", "орган місцевого самоврядування"))]
ActKind = Annotated[
    str,
    Choice("наказ", "розпорядження", means=("видає керівник державного органу", "видає голова ради чи адміністрації")),
]
MethodWord = Annotated[
    str,
    Choice(
        "calendar",
        "thirty",
        "days",
        means=("календарний: повні місяці за календарем", "спрощений: місяць – 30 днів", "точний: за днями"),
    ),
]
Script = Annotated[str, Choice("cyrl", "latn", means=("ім’я українськими літерами", "ім’я офіційно латиницею"))]


FORMAT = 1
"""The format of registers that this version of the program reads."""


class NameCases(Record):
    """Forms of a name that a paper needs beside the nominative; they win over computed ones."""

    genitive: Text | None = about("Родовий відмінок", "Кого? чого? «начальника відділу».", default=None)
    dative: Text | None = about("Давальний відмінок", "Кому? чому? «начальнику відділу».", default=None)
    accusative: Text | None = about("Знахідний відмінок", "Кого? що? «начальника відділу».", default=None)
    instrumental: Text | None = about("Орудний відмінок", "Ким? чим? «начальником відділу».", default=None)
    locative: Text | None = about("Місцевий відмінок", "На кому? у чому? «на начальникові відділу».", default=None)


class BodyName(Record):
    """The body's full name from a date."""

    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    full: Text = about(
        "Повна назва", "Як у положенні (статуті), у називному відмінку.", examples=("Тихобережна селищна рада",)
    )
    short: Text | None = about("Скорочена назва", "Якщо її визначено положенням (статутом).", default=None)
    cases: NameCases | None = about("Відмінки", "Лише ті, які програма утворює неправильно.", default=None)


class BodyPlace(Record):
    """Where the body is, from a date: settlements are renamed too."""

    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    settlement: Text = about("Населений пункт", "Як друкувати в документі: «смт Тихобережне».")
    address: Text | None = about("Поштова адреса", "З індексом, як на бланку.", default=None)
    phones: tuple[Text, ...] = about("Телефони", "Кожен у лапках, з кодом міста.", default=())


class Officer(Record):
    """Who holds a leading post of the body, from a date."""

    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    post: Text = about("Посада", "Назва посади, як її друкують біля підпису.")
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Прізвище, ім’я та по батькові", "Повністю, у називному відмінку.")


class HeadAct(Record):
    """Which act the head of the body issues, from a date: наказ or розпорядження."""

    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    kind: ActKind = about("Вид акта керівника", "Слово, яке друкують у паперах: наказ чи розпорядження.")
    formula: Text | None = about(
        "Слово перед пунктами",
        "Без двокрапки; без рядка – «НАКАЗУЮ» в наказі, у розпорядженні нічого.",
        default=None,
        examples=("ЗОБОВ'ЯЗУЮ",),
    )


class CitedOrder(Record):
    """An act of the head by which it can be found in the book."""

    kind: ActKind = about("Вид акта", "`наказ` або `розпорядження`.")
    number: Text = about("Номер", 'У лапках: "31-р".')
    signed: IsoDate = about("Дата акта", "День, яким датовано акт.", alias="date")

    def words(self) -> str:
        """As cited: «розпорядження від 18.06.2010 № 31-р»."""
        return f"{self.kind} від {date_short(self.signed)} № {self.number}"


class ServiceMethod(Record):
    """How the body counts length of service, from a date, and the act that chose it (J7)."""

    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    method: MethodWord = about("Спосіб обчислення стажу", "Його друкують на кожній довідці про стаж.")
    order: CitedOrder = about("Акт, яким обрано спосіб", "Наказ чи розпорядження з книги.")


class RestrictionMark(Record):
    """The stamp of limited access that the body's approved list prescribes, from a date (H1, H20)."""

    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    until: IsoDate | None = about("Діє до", "Останній день, якщо гриф скасовано.", default=None)
    text: Text = about(
        "Гриф", "Слова у правому верхньому куті першої сторінки.", examples=("Для службового користування",)
    )
    act: Text = about(
        "Акт органу",
        "Яким затверджено перелік, де названо картки і справи: вид, дата, номер.",
        examples=("розпорядження від 12.01.2009 № 3",),
    )


class ListedTemplate(Record):
    """A template of the body's own, printed by only while its file has this hash."""

    paper: Text = about("Папір", "Тема й назва паперу через скісну риску.", examples=("exam/notice",))
    file: Text = about("Файл", "Назва файлу в папці `templates` реєстру.", examples=("exam-notice.html.j2",))
    sha256: Sha256 = about("SHA-256 файлу", "64 шістнадцяткові цифри; їх називає примітка програми.")


class AcceptedFinding(Record):
    """A warning or a note that the body has looked at and lets stand, with its reason (docs/decisions/0021)."""

    code: FindingCode = about("Код зауваження", "Попередження або примітка, помилку прийняти не можна: KD514.")
    path: Text = about("Файл", "Шлях від папки реєстру, як його показує перевірка.")
    at: Text | None = about(
        "Місце",
        "Поля через крапку; рядок списку – його кодом або номером від 1.",
        default=None,
        examples=("posts.spetsialist-finansiv.category",),
    )
    reason: Text = about("Причина", "Чому запис правильний, хоч програма радить його перевірити.")
    until: IsoDate | None = about("Діє до", "Останній день; без нього прийнято без строку.", default=None)
    act: Text | None = about("Підстава", "Акт, яким так вирішено, якщо він є.", default=None)


class Settings(Record):
    """Settings of a register."""

    format: Positive = about("Версія формату реєстру", "Для цієї версії програми – 1.", examples=(1,))
    body: Id = about("Код органу", "Короткий незмінний код латиницею.", examples=("tykhoberezhna-rada",))
    kind: BodyKind = about("Вид органу", "`state` – державний орган, `local` – орган місцевого самоврядування.")
    edrpou: Edrpou | None = about("Код ЄДРПОУ", 'Вісім цифр у лапках, остання – контрольна: "01234567".', default=None)
    names: tuple[BodyName, ...] = about("Назви органу", "За порядком дат; остання чинна.", at_least=1)
    places: tuple[BodyPlace, ...] = about("Місцезнаходження", "За порядком дат; останнє чинне.", at_least=1)
    heads: tuple[Officer, ...] = about("Керівники органу", "За порядком дат: хто підписує акти.", default=())
    hr_heads: tuple[Officer, ...] = about(
        "Керівники кадрової служби", "За порядком дат: хто підписує картки й довідки.", default=()
    )
    head_acts: tuple[HeadAct, ...] = about(
        "Види актів керівника", "За порядком дат; без списку – за видом органу.", default=()
    )
    service: tuple[ServiceMethod, ...] = about(
        "Способи обчислення стажу", "За порядком дат; без списку – календарний.", default=()
    )
    restriction_marks: tuple[RestrictionMark, ...] = about(
        "Гриф обмеження доступу", "За порядком дат; без списку грифа не друкують.", default=()
    )
    trust_from: IsoDate | None = about(
        "Правила довіри діють з",
        "З цього дня підписи й обізнаність обов’язкові; до нього – лише зауваги.",
        default=None,
    )
    templates: tuple[ListedTemplate, ...] = about(
        "Власні шаблони паперів", "Лише перевірені: файл друкують, доки збігається сума.", default=()
    )
    accepted: tuple[AcceptedFinding, ...] = about(
        "Прийняті зауваження", "Попередження і примітки, які орган свідомо лишає.", default=()
    )


def check_settings(settings: Settings, place: RecordPlace) -> RecordReport:
    """Every dated list of the settings stands in the order of its dates."""
    dated: Mapping[str, Sequence[Dated]] = {
        "names": settings.names,
        "places": settings.places,
        "heads": settings.heads,
        "hr_heads": settings.hr_heads,
        "head_acts": settings.head_acts,
        "service": settings.service,
        "restriction_marks": settings.restriction_marks,
    }
    return RecordReport(tuple(chain.from_iterable(out_of_order(place.path, (key,), v) for key, v in dated.items())))
