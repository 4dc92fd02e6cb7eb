"""Patronymics in the seven cases: Іванович, Ілліч, Петрівна; «огли» and «кизи» do not decline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.declension.forms import Forms, unchanged
from kadry_cli.core.language.declension.people.endings import MASCULINE_MIXED, with_endings
from kadry_cli.core.language.declension.people.letters import lowered, restored
from kadry_cli.core.language.declension.people.nouns import noun_in_a
from kadry_cli.core.language.names import sex_by_patronymic

if TYPE_CHECKING:
    from kadry_cli.core.language.names import Sex

_IN_YCH = MASCULINE_MIXED._replace(locative="у", also=(("dative", "еві"), ("locative", "еві"), ("locative", "і")))


def decline_patronymic(patronymic: str, sex: Sex | None) -> Forms:
    """Івановича, Івановичу, Івановичем; Петрівни, Петрівні, Петрівною (Правопис 2019, «Імена по батькові»).

    «Мамед огли» stays whole as it is. Another word is marked `unknown-ending` and stays too.
    """
    word = lowered(patronymic)
    shown = sex_by_patronymic(patronymic)
    if word and shown == "m" and word.endswith(("ич", "іч")):
        return restored(patronymic, with_endings(word, word, _IN_YCH))
    if word and shown == "f" and word.endswith("на"):
        return restored(patronymic, noun_in_a(word))
    return unchanged(patronymic, None if shown or not patronymic or _initial(patronymic) else "unknown-ending")


def _initial(word: str) -> bool:
    return word.endswith(".")
