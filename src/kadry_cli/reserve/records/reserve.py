"""`reserve/<year>/<unit>.yaml`: the list of the reserve for the posts of a unit, for one year (F2-F4, F15-F20, F25)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Count, Id, IsoDate, PersonName, Text, Year
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.records.candidate import Candidate
from kadry_cli.reserve.records.words import ChairRole, CommissionDecision


class Agreement(Record):
    """Another body agreed to the list (F18)."""

    body: Text = about("Орган", "Який погодив, у називному відмінку.")
    ground: Ground = about("Документ про погодження", "Лист чи рішення.")


class Amendment(Record):
    """A change of the list during the year, by an act (F17)."""

    date: IsoDate = about("Дата зміни", "З якого дня.")
    text: Text = about("Що змінено", "Одним реченням.")
    ground: Ground = about("Акт про зміну", "Наказ чи розпорядження.")


class SpecialCommission(Record):
    """The commission for posts filled by a higher body (F19, F20)."""

    act: Ground | None = about("Рішення про склад", "Яким затверджено комісію.", default=None)
    chair_role: ChairRole = about("Хто очолює", "Керівник органу або його перший заступник.")
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    chair: PersonName = about("Голова комісії", "Прізвище, ім’я та по батькові.")
    members: tuple[Text, ...] = about("Члени комісії", "Ім’я та посада, кожен окремо.", default=())


class CommissionProposal(Record):
    """What the special commission decided on one person for one post (F19)."""

    person: Id = about("Код особи", "Як у списку.", examples=("gudz-mariia-3f8k",))
    protocol: Ground = about("Протокол спеціальної комісії", "Номер і дата.")
    decision: CommissionDecision = about("Рішення про пропозицію", "Підтримано чи ні.")


class ReservePost(Record):
    """A post with the people prepared for it."""

    post: Id = about("Код посади", "Зі штатного розпису.", examples=("nachalnyk-zahalnoho",))
    area: Text | None = about("Напрям", "Напрям діяльності, якщо список за ними поділено.", default=None)
    need: Count | None = about(
        "Потреба", "Скільки осіб потрібно; для посади керівника не менше, ніж вимагає норма.", default=None
    )
    proposals: tuple[CommissionProposal, ...] = about(
        "Рішення спеціальної комісії", "Лише для посад, на які призначає орган вищого рівня.", default=()
    )
    candidates: tuple[Candidate, ...] = about("Зараховані", "У порядку зарахування.", default=())


class ReserveList(Record):
    """The reserve of a unit for one calendar year."""

    year: Year = about("Рік резерву", "Такий самий, як назва папки.", examples=(2010,))
    unit: Id = about("Код підрозділу", "Такий самий, як назва файлу.", examples=("zahalnyi-viddil",))
    act: Ground | None = about(
        "Акт про затвердження списку", "Наказ чи розпорядження; без рядка – проєкт.", default=None
    )
    agreements: tuple[Agreement, ...] = about("Погодження", "Інших органів.", default=())
    outflow: Count | None = about(
        "Очікуване вибуття", "Скільки відсотків зарахованих, за прогнозом, вибуде за рік.", default=None
    )
    prospects: Text | None = about(
        "Зміни структури й потреби", "Що врахувати: нові посади, зміни структури.", default=None
    )
    commission: SpecialCommission | None = about(
        "Спеціальна комісія", "Для посад, на які призначає орган вищого рівня.", default=None
    )
    reviewed: IsoDate | None = about("Список переглянуто", "День щорічного перегляду в грудні.", default=None)
    posts: tuple[ReservePost, ...] = about("Посади", "Кожна зі своїми кандидатами.", default=())
    amendments: tuple[Amendment, ...] = about("Зміни протягом року", "Крім зарахувань і виключень.", default=())
