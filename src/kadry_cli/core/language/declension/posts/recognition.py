"""Whether a word may be the head of a title or of the name of a unit, where nothing else tells."""

from __future__ import annotations

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.declension.posts import post_words, unit_words
from kadry_cli.core.language.declension.posts.adjectives import adjective_gender
from kadry_cli.core.language.declension.posts.compounds import first_declined_part, last_part
from kadry_cli.core.language.declension.posts.words import Gender, is_ukrainian_word

_VOWELS = "аеєиіїоуюя"
_MORE_PERSONS = (post_words.PERSON, post_words.SOFT_AR, post_words.HARD_AR)
_PARTICIPLES = ("уючий", "юючий")
_OBLIQUE = ("ів", "їв", "ей", "их", "іх", "ах", "ях", "им", "ім", "ам", "ям", "ом", "ем", "єм", "ій", "ок", "ень")


def is_substantive(word: str) -> bool:
    """Whether an adjective is a post by itself: «слідчий», «чергова», «завідуючий»."""
    small = canonical(last_part(word).lower())
    masculine = f"{small[:-1]}ий" if small.endswith("а") else small
    return masculine in post_words.SUBSTANTIVES or masculine.endswith((*_PARTICIPLES, "повноважений", "робочий"))


def is_abbreviation(word: str, title: str) -> bool:
    """Whether a word ends with a full stop, or is all capitals in a title that is not or that has no other word."""
    if word.endswith("."):
        return True
    if len(word) == 1 or not word.isupper() or is_known_person(word) or is_known_unit(word):
        return False
    return not title.isupper() or title == word


def is_masculine_in_a(word: str) -> bool:
    """Whether a word is a masculine noun in -а or -я: «голова», «співголова», «суддя»."""
    small = word.lower()
    return small in post_words.MASCULINE_IN_A or small.endswith(("голова", "суддя", "староста", "старшина"))


def is_known_person(word: str, *, surely: bool = False) -> bool:
    """Whether a word is a person's post in the nominative singular, masculine or feminine.

    `surely` leaves out what might be a thing in the genitive plural, and feminine nouns, whose -а may be a genitive:
    the stricter measure for words in a list.
    """
    small = last_part(word).lower()
    if not is_ukrainian_word(small) or post_words.THINGS.fullmatch(small) or is_known_unit(small):
        return False
    if is_masculine_in_a(small) or canonical(small) in post_words.INDECLINABLE_PERSONS:
        return True
    if small.endswith(("а", "я")):
        feminine = post_words.FEMININE_PERSON.fullmatch(small) and not post_words.NOT_FEMININE_PERSON.fullmatch(small)
        return bool(feminine) and not surely
    if post_words.SURE_PERSON.fullmatch(small):
        return True
    return not surely and any(pattern.fullmatch(small) for pattern in _MORE_PERSONS)


def may_be_person(word: str) -> bool:
    """Whether an unknown word may be a masculine noun of a person in the nominative singular."""
    small = last_part(word).lower()
    if not is_ukrainian_word(small) or len(small) < 3 or is_known_unit(small) or small in post_words.NOT_A_HEAD:
        return False
    if is_known_person(small):
        return True
    return small[-1] not in _VOWELS and not small.endswith(_OBLIQUE) and not post_words.THINGS.fullmatch(small)


def is_known_unit(word: str) -> bool:
    """Whether a word is a noun that names units, in the nominative singular."""
    small = canonical(last_part(word).lower())
    if small in unit_words.GENITIVE_IN_U or small in unit_words.GENITIVE_IN_A or small in unit_words.GENITIVE_IN_BOTH:
        return True
    return bool(unit_words.FEMININE.fullmatch(small) or unit_words.NEUTER.fullmatch(small))


def fits(word: str, gender: Gender, *, after: str, units: bool) -> bool:
    """Whether a word may be the head noun that the adjective `after`, of that gender, belongs to.

    Else the adjective is the head itself and the word depends on it: «черговий по станції», «слідчий відділу»,
    «завідуючий господарством».
    """
    small = first_declined_part(word).lower()
    if adjective_gender(small):
        small = last_part(word).lower()
    if not is_ukrainian_word(small) or small in post_words.NOT_A_HEAD or len(small) < 3:
        return False
    known = is_known_unit(word) if units else is_known_person(small)
    substantive = is_substantive(after) and not units
    if gender is Gender.FEMININE:
        return (small.endswith(("а", "я")) and (known or not substantive)) or small.endswith("ість")
    if gender is Gender.NEUTER:
        return small.endswith(("о", "е", "я")) or canonical(small) in post_words.INDECLINABLE
    if is_masculine_in_a(small) or canonical(small) in post_words.INDECLINABLE_PERSONS:
        return True
    if small[-1] in _VOWELS or (small.endswith(("ів", "їв")) and not known) or adjective_gender(small):
        return False
    if substantive and after.lower().endswith(_PARTICIPLES):
        return known
    return known or not substantive or may_be_person(small)
