"""Which words of a title or of the name of a unit decline: the heads with their adjectives, and no others."""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.core.language.declension import post_words
from kadry_cli.core.language.declension.adjectives import adjective_gender
from kadry_cli.core.language.declension.compounds import decline_word, first_declined_part, last_part
from kadry_cli.core.language.declension.post_nouns import noun_gender
from kadry_cli.core.language.declension.recognition import (
    fits,
    is_abbreviation,
    is_known_person,
    is_known_unit,
    is_substantive,
)
from kadry_cli.core.language.declension.tokens import is_conjunction, is_dash, is_word, next_solid
from kadry_cli.core.language.declension.words import Declined, Doubt, Gender, is_ukrainian_word, unchanged


class Phrase(NamedTuple):
    """The declined words of one head by their places, where it ends, and its gender; empty where there is none."""

    words: dict[int, Declined]
    end: int
    gender: Gender | None


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
        token = self.tokens[position]
        following = next_solid(self.tokens, position + 1)
        if is_dash(token) or token in ("(", ",", ";") or is_conjunction(token):
            if self._begins_head(following, after_dash=is_dash(token), in_brackets=token == "("):
                head = self.head(following)
                found.update(head.words)
                return max(head.end, position + 1)
        elif "-" in token[1:] and is_word(token):
            self._joined_head(position, found)
        return position + 1

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
        position, gender, last = next_solid(self.tokens, start), None, ""
        while True:
            token = self._word(position)
            found = self._adjective_gender(token, position)
            if found is not None and gender in (None, found):
                words[position] = decline_word(token, animate=not self.units)
                gender, last = found, token
            elif not self._passes(position, gender):
                return position, gender, last
            position = next_solid(self.tokens, position + 1)

    def _adjective_gender(self, token: str, position: int) -> Gender | None:
        """The gender of a word that stands as an adjective before a noun, the nouns of the lists not counted."""
        if not is_word(token) or is_known_unit(token):
            return None
        return adjective_gender(last_part(token)) if adjective_gender(first_declined_part(token)) else None

    def _passes(self, position: int, gender: Gender | None) -> bool:
        """Whether reading may go on over what stands here: an adverb, «гол.», brackets and «та» between adjectives."""
        token = self._word(position)
        following = next_solid(self.tokens, position + 1)
        if following >= len(self.tokens):
            return False
        if token.lower() in post_words.ADVERBS or token.lower() in post_words.ADJECTIVE_ABBREVIATIONS:
            return True
        if gender is None:
            return False
        if token == "(" or token == ")":
            return self._closes_after_adjectives(position, gender)
        if is_conjunction(token) or token == ",":
            return self._adjective_gender(self._word(following), following) is gender and self._noun_follows(following)
        return False

    def _closes_after_adjectives(self, position: int, gender: Gender) -> bool:
        if self._word(position) == ")":
            return True
        inner = next_solid(self.tokens, position + 1)
        while self._adjective_gender(self._word(inner), inner) is gender:
            inner = next_solid(self.tokens, inner + 1)
        after = next_solid(self.tokens, inner + 1)
        return self._word(inner) == ")" and fits(self._word(after), gender, after="", units=self.units)

    def _noun_follows(self, position: int) -> bool:
        """Whether the adjectives from `position` have a noun of their own."""
        words: dict[int, Declined] = {}
        after, gender, last = self._adjectives(position, words)
        return gender is not None and fits(self._word(after), gender, after=last, units=self.units)

    def _without_noun(
        self, words: dict[int, Declined], position: int, gender: Gender, last: str, noun: str
    ) -> Phrase:
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
        token = self._word(position)
        if token == "(" and start == position and start < len(self.tokens):
            words[start - 1] = words[start - 1]._replace(doubt="attached-ending")
            return start
        while gender is not None and self._adjective_gender(token, position) is gender:
            words[position] = decline_word(token, animate=not self.units)
            start = position + 1
            position = next_solid(self.tokens, start)
            token = self._word(position)
        if not self.units and gender is Gender.MASCULINE and token and is_known_person(token) and "(" not in token:
            small = last_part(token).lower()
            if small[-1] not in "аяоеєиіїую":
                words[position] = decline_word(token, animate=True)._replace(doubt="adjacent-noun")
                return position + 1
        return start

    def _begins_head(self, position: int, *, after_dash: bool, in_brackets: bool) -> bool:
        """Whether a nominative phrase begins here, told by words that can be nothing else."""
        words: dict[int, Declined] = {}
        after, gender, last = self._adjectives(position, words)
        noun = self._word(after)
        known = is_known_unit(noun) if self.units else is_known_person(noun)
        if gender is not None:
            if known and fits(noun, gender, after=last, units=self.units):
                return True
            if in_brackets and not self.units:
                return noun == ")" and gender is Gender.MASCULINE
            if not self.units and is_substantive(last):
                return True
            return after_dash and gender is Gender.MASCULINE and self._may_be_person(noun)
        return known or (after_dash and not self.units and self._may_be_person(noun))

    def _may_be_person(self, word: str) -> bool:
        """Whether an unknown word after a dash may be a masculine noun in the nominative."""
        small = last_part(word).lower()
        if not is_ukrainian_word(small) or len(small) < 4 or is_known_unit(small) or is_abbreviation(word, self.text):
            return False
        return small[-1] not in "аеєиіїоуюя" and not small.endswith(("ів", "їв")) and small not in post_words.NOT_A_HEAD

    def _joined_head(self, position: int, found: dict[int, Declined]) -> None:
        """«начальник відділу-головний бухгалтер»: a dash written as a hyphen in the tail."""
        token = self.tokens[position]
        before, _, last = token.rpartition("-")
        if before.lower().endswith("о") or adjective_gender(last) is not Gender.MASCULINE:
            return
        following = next_solid(self.tokens, position + 1)
        if is_known_person(self._word(following)):
            answer = decline_word(last, animate=True)
            forms = {case: tuple(f"{before}-{form}" for form in forms) for case, forms in answer.forms.items()}
            found[position] = answer._replace(forms=forms)
            found.update(self.head(following).words)

    def _word(self, position: int) -> str:
        return self.tokens[position] if position < len(self.tokens) else ""
