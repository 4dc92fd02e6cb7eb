"""What is said on the screen of a part of a name whose forms are only the likeliest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kadry_cli.core.language.declension.forms import Reason

_WORDS: dict[Reason, str] = {
    "adjective-or-noun": "відмінюють і як прикметник, і як іменник",
    "foreign-letters": "є не лише українські літери, тому слово лишено без змін",
    "foreign-vowel": "українське слово відмінюється, запозичене – ні",
    "hard-or-soft": "трапляється і з твердою, і з м’якою основою",
    "possessive-or-noun": "в орудному буває -им і -ом",
    "sex-guessed": "стать визначено лише за ім’ям; вкажіть --gender",
    "sex-unknown": "стать невідома, тому слово лишено в називному; вкажіть --gender",
    "stem-vowel": "голосний основи може випадати або змінюватися",
    "unknown-ending": "закінчення незнайоме, тому слово лишено без змін",
    "word-order": "друге слово схоже на по батькові; пишіть спершу прізвище, тоді ім’я та по батькові",
}


def doubt_words(word: str, reason: Reason) -> str:
    """The word in quotes and why its forms must be looked at, without a full stop."""
    return f"«{word}» – {_WORDS[reason]}"
