"""One person in the list of the reserve: ground, consent, plan, the way out of it (F1, F8-F14, F21-F24, F28, F30)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Id, IsoDate, Paragraphs, PersonName, Text
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.records.words import PlanKind, Purpose, Source


class Outsider(Record):
    """Somebody without a card in this register: what the list prints of them."""

    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Прізвище, ім’я та по батькові", "У називному відмінку.")
    born: IsoDate | None = about("Дата народження", "За документом.", default=None, sensitive=True)
    education: Text | None = about("Освіта, спеціальність", "Заклад, рік, спеціальність.", default=None)
    employer: Text | None = about("Місце роботи", "Повна назва; без рядка – не працює.", default=None)
    post: Text | None = about("Займана посада", "За місцем роботи.", default=None)
    since: IsoDate | None = about("На посаді з", "Перший день.", default=None)


def works_elsewhere(who: Outsider | None) -> bool:
    """Whether an enrolment concerns another employer, who agrees to it and is told of it (L285, L306)."""
    return who is not None and who.employer is not None


class Quality(Record):
    """A quality for which somebody was chosen, with what shows it (F8, F12, F30)."""

    text: Text = about("Якість", "Ділова чи особиста.")
    evidence: Text | None = about("Чим підтверджено", "Оцінка, атестація, подяка, проєкт.", default=None)


class Recommendation(Record):
    """The competition whose commission recommended the person (F11, F28)."""

    competition: Id | None = about(
        "Код конкурсу", "Якщо він є в реєстрі.", default=None, examples=("2009-holovnyi-spetsialist",)
    )
    protocol: Ground = about("Протокол конкурсної комісії", "Номер і дата протоколу.")


class Told(Record):
    """The employer was told of the enrolment (F14)."""

    date: IsoDate = about("Дата повідомлення", "День листа.")
    number: Text | None = about("Номер листа", "У лапках.", default=None)


class PlanItem(Record):
    """One line of the personal plan of somebody in the reserve (F9, F10, F22)."""

    kind: PlanKind = about("Вид підготовки", "Навчання, стажування чи завдання.")
    text: Text = about("Захід", "Що зробити.")
    due: IsoDate = about("Строк", "Останній день.")
    responsible: Text | None = about("Відповідальний", "Посада або прізвище.", default=None)
    done: IsoDate | None = about("Виконано", "День; без рядка – ще ні.", default=None)
    result: Text | None = about("Результат", "Свідоцтво, відгук, підсумок.", default=None)


class Plan(Record):
    """The yearly personal plan (F22)."""

    approved: IsoDate | None = about("Дата затвердження", "Коли керівник затвердив план.", default=None)
    items: tuple[PlanItem, ...] = about("Заходи", "У порядку плану.", default=())
    conclusion: Paragraphs | None = about("Висновок за рік", "Після виконання.", default=None)


class Removal(Record):
    """Somebody taken out of the list during the year (F17)."""

    date: IsoDate = about("Дата виключення", "З якого дня.")
    reason: Text = about("Причина виключення", "Одним реченням.")
    ground: Ground = about("Акт про виключення", "Наказ чи розпорядження.")


class Candidate(Record):
    """Somebody enrolled in the reserve for a post."""

    person: Id = about("Код особи", "Код картки; для особи без картки – новий код.", examples=("gudz-mariia-3f8k",))
    outsider: Outsider | None = about("Особа без картки", "Лише коли картки в реєстрі немає.", default=None)
    purpose: Purpose = about("Мета зарахування", "Зайняття посади чи просування.")
    source: Source = about("Джерело", "Звідки прийшла особа: одне з восьми.")
    qualities: tuple[Quality, ...] = about("Якості", "За якими обрано, з підтвердженням.", default=())
    application: IsoDate | None = about("Дата заяви", "Коли подано заяву.", default=None)
    consent: IsoDate | None = about("Дата згоди", "Коли особа підписала згоду; без неї не зараховують.", default=None)
    publish: IsoDate | None = about(
        "Згода на оприлюднення імені", "Дата підпису; без неї відкритий список імені не називає.", default=None
    )
    recommended: Recommendation | None = about(
        "Рекомендація комісії", "Для рекомендованих конкурсною комісією.", default=None
    )
    letter: Ground | None = about("Лист-погодження", "Іншого роботодавця, якщо особа працює не тут.", default=None)
    told: Told | None = about("Повідомлено керівництво", "За місцем роботи.", default=None)
    enrolled: IsoDate = about("Дата зарахування", "З якого дня.")
    ground: Ground | None = about("Акт про зарахування", "Якщо інший, ніж акт про затвердження списку.", default=None)
    plan: Plan | None = about("Особистий річний план", "Підготовка за рік.", default=None)
    removed: Removal | None = about("Виключення", "Якщо виключено до кінця року.", default=None)
