"""`people/<id>/card.yaml`: the card П-2ДС of one person, kept for decades (I1-I35)."""

from __future__ import annotations

from datetime import date

from kadry_cli.core.language.cases import Case
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.name_forms import StatedForms
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Id, IsoDate, PersonName, Positive, Sha256, TaxNumber, Text, YesNo
from kadry_cli.person.records.entry import Entry, Oath, ReducedDates
from kadry_cli.person.records.general import (
    Address,
    Birth,
    Citizenship,
    Degree,
    Education,
    FamilyMember,
    FormerName,
    Language,
    Passport,
    StatedAt,
    Works,
)
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.records.military import MilitaryRecord, SpecialRegister
from kadry_cli.person.records.sections import (
    Award,
    CareerEvent,
    Extension,
    Leave,
    Penalty,
    ReserveEntry,
    Training,
)
from kadry_cli.person.records.words import Sex
from kadry_cli.service.records import WorkPeriod


class Statement(Record):
    """Additional data а): what the person states under articles 12 and 16, with the day (I31)."""

    date: IsoDate = about("Дата заяви", "День підпису.")
    convicted: YesNo = about("Має судимість", "Не зняту в установленому порядку.", sensitive=True)
    business: YesNo = about("Займається підприємництвом", "Безпосередньо чи через посередників.")
    second_job: YesNo = about("Працює за сумісництвом", "Крім дозволеного законом.")
    represents: YesNo = about("Повірений третіх осіб", "У справах державного органу.")
    governs: YesNo = about("У керівництві підприємств", "Член складу керівних органів.")


class Privilege(Record):
    """Additional data б): a category of privileges with its certificate (I32)."""

    category: Text = about("Категорія пільг", "Словами посвідчення.", sensitive=True)
    certificate: Text = about("Номер посвідчення", "У лапках.", sensitive=True)
    date: IsoDate = about("Дата видачі посвідчення", "Як у посвідченні.", sensitive=True)
    issued_by: Text = about("Хто видав посвідчення", "Орган.", sensitive=True)


class Dismissal(Record):
    """When and why dismissed, in the law's own words with article and point (I33, H14)."""

    date: IsoDate = about("Дата звільнення", "Останній день роботи.")
    reason: Text = about("Причина звільнення", "Словами закону.", examples=("за власним бажанням",))
    norm: Text = about("Стаття і пункт", "КЗпП України або закону про службу.", examples=("стаття 38 КЗпП України",))
    ground: Ground = about("Акт про звільнення", "Наказ чи розпорядження.")


class Attachment(Record):
    """A paper kept with the card: photograph, list of works, sheets that did not fit (I10, I34)."""

    kind: Text = about("Що додано", "Наприклад, «фотокартка 4х6».")
    date: IsoDate | None = about("Дата додатка", "День, яким датовано.", default=None)
    sheets: Positive | None = about("Аркушів", "Скільки аркушів.", default=None)
    file: Text | None = about("Файл", "Назва в папці `papers` особи.", default=None)
    sha256: Sha256 | None = about("SHA-256 додатка", "64 шістнадцяткові цифри.", default=None)


class Card(Record):
    """The card of one person."""

    id: Id = about("Код особи", "Такий самий, як назва папки.", examples=("bondar-kateryna-7k3f",))
    number: Text | None = about("Номер картки", "«Особова картка № ___», у лапках.", default=None)
    begun: IsoDate | None = about("Картку заведено", "За цією датою вибирають форму.", default=None)
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Прізвище, ім’я та по батькові", "Теперішні, у називному відмінку.", place="П-2ДС 1")
    maiden: PersonName | None = about("Дівоче прізвище", "Якщо було; друкують у дужках.", place="П-2ДС 1", default=None)
    former_names: tuple[FormerName, ...] = about("Попередні імена", "За порядком дат.", default=())
    name_forms: StatedForms | None = about(
        "Відмінки імені", "Лише ті, які програма відмінює не так; вони мають перевагу.", default=None
    )
    name_source: Text | None = about("Документ про ім’я", "З якого документа взято: паспорт.", default=None)
    sex: Sex = about("Стать", "Чоловіча чи жіноча.")
    tax_number: TaxNumber | None = about(
        "Ідентифікаційний номер",
        "10 цифр у лапках; без рядка, якщо особа від нього відмовилася.",
        place="П-2ДС, заголовок",
        default=None,
        sensitive=True,
    )
    citizenship: Citizenship | None = about("Громадянство України", "З якої дати.", place="П-2ДС 2", default=None)
    birth: Birth = about("Народження", "Місце і дата.", place="П-2ДС 3–4", sensitive=True)
    education: tuple[Education, ...] = about("Освіта", "За порядком років.", place="П-2ДС 5", default=())
    degrees: tuple[Degree, ...] = about("Ступені та звання", "За порядком років.", place="П-2ДС 6", default=())
    languages: tuple[Language, ...] = about("Мови", "Кожна мова і якою мірою.", place="П-2ДС 7", default=())
    works: Works | None = about("Наукові праці та винаходи", "Кількість.", place="П-2ДС 8", default=None)
    marital: Text | None = about("Сімейний стан", "Словами.", place="П-2ДС 9", default=None, sensitive=True)
    family: tuple[FamilyMember, ...] = about(
        "Члени сім’ї", "Кожен окремо.", place="П-2ДС 9", default=(), sensitive=True
    )
    passport: Passport | None = about(
        "Паспорт", "Серія, номер, ким і коли видано.", place="П-2ДС 10", default=None, sensitive=True
    )
    address: Address | None = about("Домашня адреса", "І телефони.", place="П-2ДС 11", default=None, sensitive=True)
    stated: StatedAt | None = about("Особистий підпис", "Під пунктами 1–11.", default=None)
    oath: Oath | None = about("Присяга", "Дата прийняття.", place="П-2ДС 12", default=None)
    entry: Entry | None = about("Прийняття на службу", "Спосіб і акт.", place="П-2ДС 13", default=None)
    work: tuple[WorkPeriod, ...] = about(
        "Періоди роботи", "За трудовою книжкою; з них обчислюють пункти 14–16.", place="П-2ДС 14–16", default=()
    )
    reduced: ReducedDates | None = about(
        "Приведені дати паперової картки", "Лише для звірки: їх обчислює програма.", place="П-2ДС 14–16", default=None
    )
    extensions: tuple[Extension, ...] = about("Продовження служби", "Розділ II.", place="П-2ДС II", default=())
    career: tuple[CareerEvent, ...] = about(
        "Проходження служби", "За порядком дат; з подій складають розділ III.", place="П-2ДС III", default=()
    )
    leaves: tuple[Leave, ...] = about("Відпустки", "Розділ IV.", place="П-2ДС IV", default=())
    penalties: tuple[Penalty, ...] = about("Стягнення", "Розділ V.", place="П-2ДС V", default=())
    awards: tuple[Award, ...] = about("Заохочення", "Розділ VI.", place="П-2ДС VI", default=())
    reserve: tuple[ReserveEntry, ...] = about(
        "Кадровий резерв", "Розділ VII, рядок на рік.", place="П-2ДС VII", default=()
    )
    training: tuple[Training, ...] = about("Підвищення кваліфікації", "Розділ VIII.", place="П-2ДС VIII", default=())
    military: MilitaryRecord | None = about(
        "Військовий облік", "Розділ IX.", place="П-2ДС IX", default=None, sensitive=True
    )
    special_register: SpecialRegister | None = about(
        "Спецоблік",
        "Олівцем: не друкують і не підписують.",
        place="П-2ДС IX",
        default=None,
        legal=False,
        sensitive=True,
    )
    statement: Statement | None = about("Заява за статтями 12 і 16", "Додаткові відомості, а).", default=None)
    privileges: tuple[Privilege, ...] = about("Пільги", "Додаткові відомості, б).", default=(), sensitive=True)
    attachments: tuple[Attachment, ...] = about("Додатки до картки", "Фотокартка, список праць.", default=())
    former_dismissals: tuple[Dismissal, ...] = about(
        "Попередні звільнення", "Хто повернувся на службу: за порядком дат.", default=()
    )
    dismissal: Dismissal | None = about("Звільнення", "Дата і причина.", default=None)

    def dismissals(self) -> tuple[Dismissal, ...]:
        """Every dismissal in the order of the record, the one in force last."""
        return (*self.former_dismissals, *((self.dismissal,) if self.dismissal is not None else ()))

    def left_after(self, day: date) -> date | None:
        """The first day of dismissal not before a day."""
        return min((one.date for one in self.dismissals() if one.date >= day), default=None)

    def name_on(self, day: date) -> str:
        """The full name the person bore on a day."""
        later = [one for one in self.former_names if day <= one.until]
        return min(later, key=lambda one: one.until).name if later else self.name

    def stated_forms(self, name: str) -> dict[Case, str]:
        """The cases of a name that the card states: those of the present one, none of a name borne before."""
        return self.name_forms.by_case() if self.name_forms is not None and name == self.name else {}
