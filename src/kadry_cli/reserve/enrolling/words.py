"""What is typed of one person or of all who are named, and words of a closed list by a number or a part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.body.staff_files import matching
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import folded_words
from kadry_cli.reserve.records.candidate import Quality

EVIDENCE = ": "


def said_of(given: Sequence[str], person: str, people: Sequence[str]) -> list[str]:
    """The values of a repeatable option for one of the people named: «ОСОБА=ЗНАЧЕННЯ» is of that person alone, a bare
    value of everybody; a value of the person's own stands in the place of those of everybody."""
    own: list[str] = []
    common: list[str] = []
    for text in given:
        name, sign, value = text.partition("=")
        if sign and name.strip() in people:
            own += [value.strip()] if name.strip() == person else []
        else:
            common.append(text)
    return own or common


def one_said_of(given: Sequence[str], person: str, people: Sequence[str], option: str) -> str:
    """The only value of an option for a person, "" without one. UserError where there are several."""
    found = said_of(given, person, people)
    if len(found) > 1:
        raise UserError(f"{option}: «{person}» – вказано кілька значень", f"одній особі: {option} {person}=ЗНАЧЕННЯ")
    return line_of(found[0], option) if found else ""


def day_said_of(given: Sequence[str], person: str, people: Sequence[str], option: str) -> date | None:
    """The same of a date."""
    text = one_said_of(given, person, people, option)
    return parse_date(text) if text else None


def chosen_word(text: str, words: Sequence[str], option: str) -> str:
    """The word of a closed list that its number, itself or an unambiguous part of it means."""
    if text.isdecimal() and 1 <= int(text) <= len(words):
        return words[int(text) - 1]
    found = matching({word: (word,) for word in words}, text)
    if len(found) > 1:
        begun = [word for word in found if folded_words(word).startswith(folded_words(text))]
        found = begun if len(begun) == 1 else found
    if len(found) == 1:
        return found[0]
    what = "підходить кілька" if found else "такого немає"
    listed = "; ".join(f"{at} – {word}" for at, word in enumerate(words, 1) if not found or word in found)
    raise UserError(f"{option}: «{text}» – {what}", f"вкажіть номер або слова: {listed}")


def quality_of(text: str) -> Quality:
    """«ініціативність: подяка 2012 року» – the quality and what shows it, the second part may be missing."""
    name, sign, evidence = line_of(text, "--quality").partition(EVIDENCE)
    return Quality.model_construct(text=name.strip(), evidence=evidence.strip() if sign else None)
