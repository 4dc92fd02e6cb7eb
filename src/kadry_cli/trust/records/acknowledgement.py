"""`acks/<change>.yaml`: that a change was known to those who must know of it, each statement with its signatures
(H10, L479; papers 6.1, 6.2)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Id, IsoDate, Paragraphs, Sha256, Text
from kadry_cli.trust.records.words import KnowingRole, KnowledgeKind


class AckedFile(Record):
    """One file of the change: what it held and what it holds after it."""

    path: Text = about("Файл", "Шлях від папки реєстру.")
    before: Sha256 | None = about("Було", "SHA-256 файлу до зміни; без рядка – файлу не було.", default=None)
    after: Sha256 | None = about("Стало", "SHA-256 файлу після зміни; без рядка – файл вилучено.", default=None)


class Hand(Record):
    """A signature over the statement, and whose it is."""

    email: Text = about("Адреса", "Того, хто підписав, як у записах довіри.", alias="signer")
    signature: Paragraphs = about("Підпис", "Текст, який дає ssh-keygen -Y sign -n kadry-ack.")


class Knowledge(Record):
    """That one role knew of the change, and how that is proven."""

    role: KnowingRole = about("Роль", "Чия обізнаність.")
    person: Id | None = about("Особа", "Код картки; лише для працівника.", default=None, examples=("gudz-mariia-3f8k",))
    kind: KnowledgeKind = about("Спосіб", "Підпис ключем, папір або акт про відмову.")
    date: IsoDate = about("Дата", "Коли людина дізналася про зміну: день підпису.")
    paper: Text | None = about(
        "Документ", "Аркуш і сторінка або акт про відмову з номером; не для ключа.", default=None
    )
    scan: Sha256 | None = about("SHA-256 скана", "Сума файлу скана цього документа, 64 знаки.", default=None)
    hands: tuple[Hand, ...] = about("Підписи", "Один; під актом про відмову – двоє чи троє свідків.", at_least=1)


class Acknowledgement(Record):
    """A change and everyone's knowledge of it. It is written once and never changed."""

    change: Id = about("Код зміни", "Такий самий, як назва файлу.", examples=("zmina-7k3f9q",))
    basis: Text = about("Підстава", "Та сама, що в акті.")
    files: tuple[AckedFile, ...] = about("Файли", "Що саме змінено.", at_least=1)
    knowledge: tuple[Knowledge, ...] = about("Обізнаність", "Хто знає про зміну.", at_least=1)
