"""Which words of a title or of the name of a unit decline: the heads with their adjectives, and no others."""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.core.language.declension.posts import post_words
from kadry_cli.core.language.declension.posts.adjectives import adjective_gender
from kadry_cli.core.language.declension.posts.compounds import decline_word, first_declined_part, last_part
from kadry_cli.core.language.declension.posts.post_nouns import noun_gender
from kadry_cli.core.language.declension.posts.recognition import (
    fits,
    is_abbreviation,
    is_known_person,
    is_known_unit,
    is_substantive,
    may_be_person,
)
from kadry_cli.core.language.declension.posts.tokens import is_conjunction, is_dash, is_word, next_solid
from kadry_cli.core.language.declension.posts.words import Declined, Doubt, Gender, is_ukrainian_word, unchanged


class Phrase(NamedTuple):
    """The declined words of one head by their places, where it ends, and its gender; empty where there is none."""

    words: dict[int, Declined]
    end: int
    gender: Gender | None


def _not_missing(doubt: Doubt | None) -> Doubt | None:
    """In brackets an adjective needs no noun of its own: «касир (старший)»."""
    return None if doubt == "no-head" else doubt


class Reader:
    """Reads one text: the tokens, and whether they name a unit (inanimate) or a post (a person)."""

    def __init__(self, tokens: list[str], *, units: bool) -> None:
        self.tokens = tokens
        self.text = "".join(tokens)
        self.units = units

    def words(self, start: int = 0) -> dict[int, Declined]:
        """Every declined word: of the first head from `start`, and of those in apposition to it.

        An apposition stands after a dash, after a comma, after «та», «і», «або», or in brackets, and is told by its
        nominative.
        """
        found: dict[int, Declined] = {}
        position = start
        if start == 0:
            head = self.head(0)
            found, position = head.words, head.end
        while position < len(self.tokens):
            position = self._apposition(position, found)
        return found

    def _apposition(self, position: int, found: dict[int, Declined]) -> int:
        """Adds the head that stands after the mark at `position`, if any; the place to go on from."""
        here = self.tokens[position]
        following = next_solid(self.tokens, position + 1)
        if here == "(":
            return self._brackets(position, found)
        if is_dash(here) or here in (",", ";") or is_conjunction(here):
            if self._begins_head(following, after_dash=is_dash(here)):
                head = self.head(following)
                found.update(head.words)
                return max(head.end, position + 1)
        elif "-" in here[1:] and is_word(here):
            self._joined_head(position, found)
        return position + 1

    def _brackets(self, position: int, found: dict[int, Declined]) -> int:
        """Declines what the brackets hold when it begins with a post in the nominative: «(секретар)», «(старший)».

        Where the first of a list is one, the rest are read as posts too: «(директор, дяк)».
        """
        end = position + 1
        begins = False
        while end < len(self.tokens) and self.tokens[end] != ")":
            start = next_solid(self.tokens, end)
            begins = self._begins_head(start, in_brackets=True, in_list=begins)
            head = self.head(start) if begins else Phrase({}, end, None)
            found.update({at: word._replace(doubt=_not_missing(word.doubt)) for at, word in head.words.items()})
            end = max(head.end, start, end + 1)
            while (
                end < len(self.tokens)
                and self.tokens[end] not in (")", ",", ";")
                and not (is_conjunction(self.tokens[end]) or is_dash(self.tokens[end]))
            ):
                end += 1
            end += end < len(self.tokens) and self.tokens[end] != ")"
        after = next_solid(self.tokens, end + 1)
        if begins and self._adjective_gender(self._word(after)) is Gender.MASCULINE:
            found[after] = decline_word(self._word(after), animate=not self.units)
            return after + 1
        return end + 1

    def head(self, start: int) -> Phrase:
        """The head phrase from `start`: adjectives, the noun, and the adjectives after it."""
        words: dict[int, Declined] = {}
        position, gender, last = self._adjectives(start, words)
        noun = self._word(position)
        if gender is not None and not fits(noun, gender, after=last, units=self.units):
            return self._without_noun(words, position, gender, last, noun)
        if noun == "" or not is_word(noun):
            return Phrase(words, max(position, start), gender)
        if is_abbreviation(noun, self.text) or not is_ukrainian_word(first_declined_part(noun)):
            doubt: Doubt = "abbreviation" if is_abbreviation(noun, self.text) else "foreign-letters"
            words[position] = unchanged(noun, doubt)
            return Phrase(words, position + 1, gender)
        words[position] = decline_word(noun, animate=not self.units)
        gender = gender or noun_gender(first_declined_part(noun))
        end = self._after_noun(position + 1, words, gender)
        return Phrase(words, end, gender)

    def _adjectives(self, start: int, words: dict[int, Declined]) -> tuple[int, Gender | None, str]:
        """Declines the adjectives from `start`; the place after them, their gender and the last of them."""
        position, last, opened = next_solid(self.tokens, start), "", False
        gender: Gender | None = None
        while True:
            here = self._word(position)
            found = self._adjective_gender(here)
            if found is not None and gender in (None, found):
                words[position] = decline_word(here, animate=not self.units)
                gender, last = found, here
            elif not (opened and here == ")") and not self._passes(position, gender):
                return position, gender, last
            opened = here == "(" or (opened and here != ")")
            position = next_solid(self.tokens, position + 1)

    def _adjective_gender(self, here: str) -> Gender | None:
        """The gender of a word that stands as an adjective before a noun, the nouns of the lists not counted."""
        if not is_word(here) or is_known_unit(here):
            return None
        return adjective_gender(last_part(here)) if adjective_gender(first_declined_part(here)) else None

    def _passes(self, position: int, gender: Gender | None) -> bool:
        """Whether reading may go on over what stands here: an adverb, «гол.», brackets and «та» between adjectives."""
        here = self._word(position)
        following = next_solid(self.tokens, position + 1)
        if following >= len(self.tokens):
            return False
        if here.lower() in post_words.ADVERBS or here.lower() in post_words.ADJECTIVE_ABBREVIATIONS:
            return True
        if gender is None:
            return False
        if here == "(":
            return self._closes_after_adjectives(position, gender)
        if is_conjunction(here) or here == ",":
            return self._adjective_gender(self._word(following)) is gender and self._noun_follows(following)
        return False

    def _closes_after_adjectives(self, position: int, gender: Gender) -> bool:
        inner = next_solid(self.tokens, position + 1)
        while self._adjective_gender(self._word(inner)) is gender:
            inner = next_solid(self.tokens, inner + 1)
        after = next_solid(self.tokens, inner + 1)
        return self._word(inner) == ")" and fits(self._word(after), gender, after="", units=self.units)

    def _noun_follows(self, position: int) -> bool:
        """Whether the adjectives from `position` have a noun of their own."""
        words: dict[int, Declined] = {}
        after, gender, last = self._adjectives(position, words)
        return gender is not None and fits(self._word(after), gender, after=last, units=self.units)

    def _without_noun(self, words: dict[int, Declined], position: int, gender: Gender, last: str, noun: str) -> Phrase:
        """A head that is an adjective by itself: sure for the known ones, doubtful for the rest."""
        place = max(words)
        clash = gender is Gender.FEMININE and is_known_person(noun) and not self.units
        if clash:
            words[place] = words[place]._replace(doubt="gender-clash")
            return Phrase(words, position + 1, gender)
        if self.units or not is_substantive(last):
            words[place] = words[place]._replace(doubt="no-head")
        return Phrase(words, self._after_noun(place + 1, words, gender), gender)

    def _after_noun(self, start: int, words: dict[int, Declined], gender: Gender | None) -> int:
        """Declines the adjectives after the noun that agree with it: «лікар-терапевт дільничний»."""
        position = next_solid(self.tokens, start)
        here = self._word(position)
        if here == "(" and start == position and start < len(self.tokens):
            words[start - 1] = words[start - 1]._replace(doubt="attached-ending")
            return start
        while gender is not None and adjective_gender(first_declined_part(here)) is gender and not is_known_unit(here):
            words[position] = decline_word(here, animate=not self.units)
            if gender is Gender.FEMININE and not adjective_gender(last_part(here)):
                words[position] = words[position]._replace(doubt="gender-clash")
            start = position + 1
            position = next_solid(self.tokens, start)
            here = self._word(position)
        nominative = all(is_known_person(part, surely=True) for part in (first_declined_part(here), last_part(here)))
        if not self.units and gender is Gender.MASCULINE and nominative:
            words[position] = decline_word(here, animate=True)
            if not adjective_gender(last_part(self.tokens[start - 1])):
                words[position] = words[position]._replace(doubt="adjacent-noun")
            return position + 1
        return start

    def _begins_head(
        self, position: int, *, after_dash: bool = False, in_brackets: bool = False, in_list: bool = False
    ) -> bool:
        """Whether a nominative phrase begins here, told by words that can be nothing else.

        After a dash, and after the first post of a list in brackets, an unknown masculine noun will do.
        """
        words: dict[int, Declined] = {}
        after, gender, last = self._adjectives(position, words)
        noun = self._word(after)
        if self.units:
            return is_known_unit(noun) and (gender is None or fits(noun, gender, after=last, units=True))
        lenient = (after_dash or in_list) and may_be_person(noun) and not is_abbreviation(noun, self.text)
        known = lenient or is_known_person(noun, surely=not (after_dash or in_brackets))
        if gender is None:
            return known
        if known and fits(noun, gender, after=last, units=False):
            return True
        alone = in_brackets and noun == ")" and gender is Gender.MASCULINE
        return alone or is_substantive(last)

    def _joined_head(self, position: int, found: dict[int, Declined]) -> None:
        """Declines a post joined to the tail by a hyphen: «начальник відділу-головний бухгалтер»."""
        pieces = self.tokens[position].split("-")
        following = next_solid(self.tokens, position + 1)
        for at in range(1, len(pieces)):
            adjective = adjective_gender(pieces[at]) is Gender.MASCULINE and is_known_person(self._word(following))
            if pieces[at - 1][-1:].lower() not in "аиіуюя" or not (
                adjective or is_known_person(pieces[at], surely=True)
            ):
                continue
            answer = decline_word("-".join(pieces[at:]), animate=True)
            before = "-".join(pieces[:at])
            forms = {case: tuple(f"{before}-{form}" for form in forms) for case, forms in answer.forms.items()}
            found[position] = answer._replace(forms=forms)
            if adjective:
                found.update(self.head(following).words)
            return

    def _word(self, position: int) -> str:
        return self.tokens[position] if position < len(self.tokens) else ""
