"""`trust/policy.yaml`: who may write where, whose knowledge a change needs, how many roots agree (H10, L479)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Positive, Text
from kadry_cli.trust.records.words import KnowingRole, RoleWord


class PathRule(Record):
    """What holds for some files of the register. The first rule that names a file is the one that counts."""

    paths: Text = about(
        "Файли", "Шлях від папки реєстру: `*` – частина назви, `**` – усе нижче.", examples=("people/**",)
    )
    write: tuple[RoleWord, ...] = about("Хто записує", "Ролі, чий підпис стоїть під актом.", at_least=1)
    knowledge: tuple[KnowingRole, ...] = about(
        "Чия обізнаність потрібна", "Ролі; без рядка – досить підстави й підпису того, хто записує.", default=()
    )


class Policy(Record):
    """The rules of a register."""

    roots_needed: Positive = about("Скільки коренів", "Скільки підписів коренів потрібно, щоб змінити записи довіри.")
    rules: tuple[PathRule, ...] = about("Правила", "За порядком: діє перше, що назвало файл.", at_least=1)
