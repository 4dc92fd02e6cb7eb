"""The Ukrainian words for why the forms of a title must be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kadry_cli.core.language.declension.posts.words import Doubt

_WORDS: dict[Doubt, str] = {
    "abbreviation": "скорочення не відмінюється: напишіть слово повністю",
    "adjacent-noun": "два іменники поруч без дефіса: перевірте, чи обидва відмінюються",
    "attached-ending": "два роди в одному слові («завідувач(ка)»): напишіть один",
    "foreign-letters": "слово має не українські літери і лишилося без змін",
    "gender-clash": "прикметник і іменник різного роду",
    "genitive-ending": "у родовому відмінку можливе і -у (-ю), і -а (-я)",
    "no-head": "не знайдено слова, яке відмінюється",
    "plural": "назва у множині лишилася без змін",
    "unknown-noun": "слово може відмінюватися по-різному",
}


def doubt_words(doubt: Doubt) -> str:
    """One clause without a full stop: why the forms are only the likeliest."""
    return _WORDS[doubt]
