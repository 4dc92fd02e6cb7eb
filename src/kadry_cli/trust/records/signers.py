"""`trust/signers.yaml`: who signs acts and acknowledgements, in which roles, with which keys (H10, K17; trust 3.3)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Id, IsoDate, PersonName, Text, YesNo
from kadry_cli.trust.records.words import RoleWord


class SignerKey(Record):
    """One public key of a person, and until when it counts.

    A key that is retired counts for no act after the one that retires it, whatever date that act bears. `last_act`
    names the last act that is still believed where the key may have been in other hands before.
    """

    key: Text = about(
        "Відкритий ключ", "Рядок з файлу .pub без коментаря.", examples=("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA…",)
    )
    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    retired: IsoDate | None = about("Відкликано", "День, коли ключ відкликано.", default=None)
    last_act: Text | None = about(
        "Останній дійсний акт", "Повний ідентифікатор; без рядка – дійсні всі акти до відкликання.", default=None
    )
    reason: Text | None = about("Чому відкликано", "Наприклад, «звільнення» або «носій утрачено».", default=None)


class Signer(Record):
    """A person who signs. One human has one entry, whatever roles and keys it has."""

    email: Text = about(
        "Адреса", "Та сама, що в kadry whoami; за нею впізнають підпис.", examples=("kadry@rada.gov.ua",)
    )
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Прізвище, ім’я та по батькові", "Повністю, у називному відмінку.")
    person: Id | None = about(
        "Картка", "Код особи, якщо це працівник цього органу.", default=None, examples=("gudz-mariia-3f8k",)
    )
    roles: tuple[RoleWord, ...] = about("Ролі", "У якій якості підписує; можна кілька.", at_least=1)
    root: YesNo = about("Корінь довіри", "`так` – разом з іншими коренями змінює ці записи.", default=False)
    keys: tuple[SignerKey, ...] = about("Ключі", "За порядком дат; відкликані лишаються.", at_least=1)


class Signers(Record):
    """All signers of a register."""

    signers: tuple[Signer, ...] = about("Хто підписує", "Кожна людина – один запис.", at_least=1)
