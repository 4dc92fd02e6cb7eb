"""`people/<id>/file.yaml`: the personal file of one person, from the day an appointment is considered (H2-H18).

What happens to a file is a dated event, and how far it has come follows from the events (`rules.py`). Lines of the
inventory, withdrawals and yearly refreshes are only ever added.
"""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Id, IsoDate, PersonName, Positive, Sha256, Text
from kadry_cli.person.records.grounds import Ground

NO_NUMBER = "б/н"
"""What stands for the number of a document that has none."""


class FileOpening(Record):
    """The beginning: the appointment is being considered, the archive has been searched (H2, H3)."""

    date: IsoDate = about("Дата відкриття", "Коли почали розглядати питання про призначення.")
    competition: Id | None = about(
        "Код конкурсу", "Якщо особу призначають за конкурсом.", default=None, examples=("2009-holovnyi-spetsialist",)
    )
    searched: IsoDate | None = about(
        "Архів перевірено", "Коли перевірено, чи немає справи цієї особи в поточному архіві.", default=None
    )


class OldFile(Record):
    """A paper file of the same person that this one continues (H3)."""

    number: Text | None = about("Номер старої справи", "Як на її обкладинці.", default=None, examples=("14",))
    folder: Text | None = about("Архівна папка", "У якій архівній папці її знайдено.", default=None)
    body: Text | None = about("Орган", "Якщо справу вів інший орган.", default=None)
    compared: IsoDate | None = about("Звірено з описом", "Коли наявність документів звірено з описом.", default=None)
    missing: Text | None = about("Чого бракує", "Документи старого опису, яких у справі немає.", default=None)


class Appointed(Record):
    """The appointment after which the file takes its final form (H4, H21)."""

    date: IsoDate = about("Дата призначення", "День, з якого особу призначено (обрано).")
    act: Ground = about("Акт про призначення", "Наказ чи розпорядження керівника.")
    post: Text = about("Посада", "Як в акті, зі структурним підрозділом.")


class Closed(Record):
    """The end of service: the dismissal and what was done before the file went to the archive (H14)."""

    date: IsoDate = about("Дата звільнення", "Останній день роботи.")
    reason: Text = about("Причина звільнення", "Слова акта зі статтею і пунктом, як у картці.")
    act: Ground = about("Акт про звільнення", "Наказ чи розпорядження керівника.")
    card_entry: IsoDate | None = about(
        "Запис у картці", "Коли в особовій картці записано дату, причину й акт про звільнення.", default=None
    )
    documents: Positive | None = about("Документів за описом", "Скільки їх у справі під час закриття.", default=None)
    sheets: Positive | None = about("Аркушів за описом", "Скільки їх у справі під час закриття.", default=None)
    certified: IsoDate | None = about("Засвідчувальний напис", "Коли складено аркуш-засвідчувач.", default=None)


class Archived(Record):
    """The file in the current archive, in a folder numbered apart from the files in use (H14, H18)."""

    date: IsoDate = about("Дата здання", "Коли справу здано до поточного архіву.")
    folder: Positive = about("Номер архівної папки", "Свій ряд номерів, окремий від діючих справ.")


class Passage(Record):
    """One passage of a person through the body: opened, formed, registered, closed, archived."""

    opened: FileOpening = about("Відкриття справи", "Початок розгляду питання про призначення.")
    appointed: Appointed | None = about("Призначення", "Після нього справу оформлено остаточно.", default=None)
    number: Positive | None = about(
        "Номер справи", "Той самий, що в книзі обліку руху особових справ і на папці.", default=None
    )
    closed: Closed | None = about("Закриття справи", "Звільнення й те, що зроблено перед здачею.", default=None)
    archived: Archived | None = about("Здання до архіву", "Поточний архів органу.", default=None)


class InventoryLine(Record):
    """One document of the file; a correction is a new line that names the one it stands for (H5-H7)."""

    number: Positive = about("Номер рядка", "Номери йдуть без пропусків.")
    title: Text = about("Повна назва документа", "Як на самому документі.")
    issuer: Text = about("Організація, яка видала", "Хто видав або склав документ.")
    doc_number: Text = about("Номер документа", "У лапках; де номера немає – «б/н».", examples=(NO_NUMBER,))
    doc_date: IsoDate = about("Дата документа", "Коли документ видано або складено.")
    included: IsoDate = about("Дата включення", "Коли документ долучено до справи.")
    sheets: Positive = about("Кількість аркушів", "Скільки аркушів підшито.")
    note: Text | None = about("Примітка", "Наприклад, «копія, засвідчена кадровою службою».", default=None)
    corrects: Positive | None = about(
        "Виправляє рядок", "Номер рядка, замість якого цей діє; сам той рядок лишається.", default=None
    )
    scan: Text | None = about(
        "Скан", "Назва файлу в папці `papers` поруч із цим записом.", default=None, examples=("zaiava.pdf",)
    )
    sha256: Sha256 | None = about("SHA-256 скана", "64 шістнадцяткові цифри; їх вписує програма.", default=None)


class Withdrawal(Record):
    """A document taken out by an act: a new record that names the line, never a deletion (H11)."""

    line: Positive = about("Рядок опису", "Номер рядка, документ якого вилучено.")
    date: IsoDate = about("Дата вилучення", "Коли документ вилучено зі справи.")
    act: Text = about("Акт про вилучення", "Вид, дата й номер: «акт від 12.10.2009 № 3».")
    reason: Text = about("Причина", "Чому й куди вилучено.")


class Refresh(Record):
    """The yearly refresh of the file and of the card (H12)."""

    year: Positive = about("За який рік", "Рік, до 15 квітня якого уточнюють.", examples=(2010,))
    date: IsoDate = about("Дата уточнення", "Станом на який день справу уточнено.")
    changes: Text | None = about("Зміни", "Що змінилося; без рядка – змін немає.", default=None)
    hr: PersonName = about("Хто уточнив", "Прізвище, ім’я та по батькові працівника кадрової служби.")
    acquainted: IsoDate | None = about("Працівника ознайомлено", "Коли працівник підписав аркуш.", default=None)


class Custody(Record):
    """Where a file is kept and who answers for it, from a date (H15, H16)."""

    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    place: Text = about("Місце зберігання", "Сейф або опечатана металева шафа, полиця.", examples=("сейф № 2",))
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    responsible: PersonName = about("Відповідальна особа", "Хто веде і зберігає справу.")


class Owner(Record):
    """Whose file it is."""

    person: Id = about("Код особи", "Той самий, що в назві папки.", examples=("gudz-mariia-3f8k",))
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName | None = about(
        "Прізвище, ім’я та по батькові", "Лише доки особа не має картки; потім ім’я бере картка.", default=None
    )


class PersonalFile(Passage, Owner):
    """The personal file of one person; the current passage stands in its own keys, those before it in `earlier`."""

    custody: tuple[Custody, ...] = about(
        "Зберігання", "За порядком дат: де лежить справа й хто відповідає.", default=()
    )
    continues: OldFile | None = about("Продовжує стару справу", "Паперову справу, знайдену в архіві.", default=None)
    earlier: tuple[Passage, ...] = about(
        "Попередні проходження", "Якщо особа повернулася: як справу вели раніше, за порядком дат.", default=()
    )
    inventory_first: Positive = about("Перший номер опису", "Якщо продовжено опис старої паперової справи.", default=1)
    inventory: tuple[InventoryLine, ...] = about("Внутрішній опис", "У порядку надходження документів.", default=())
    withdrawals: tuple[Withdrawal, ...] = about("Вилучення", "Кожне – новий запис; рядок опису лишається.", default=())
    refreshed: tuple[Refresh, ...] = about("Щорічні уточнення", "За порядком років.", default=())
