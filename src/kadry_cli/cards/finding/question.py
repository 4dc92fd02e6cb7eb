"""What is asked of the cards, and how one card answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.body.records import Unit
from kadry_cli.cards.finding.likeness import sought
from kadry_cli.cards.finding.periods import Period
from kadry_cli.cards.finding.said import days_in, said_in
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.standing import Staff, Standing, staff_of, standing_on

Word = re.Pattern[str]

POST, UNIT = ("post", "Посада"), ("unit", "Підрозділ")
"""The fields that follow from the events of a card and the staff list."""


class Question(NamedTuple):
    """All of it must hold: every word somewhere in the card, the words of each field in that field, the periods.

    `working` asks who holds a post on the day, False who was dismissed before it, None anybody; with `sensitive` the
    words are looked for in sensitive fields too.
    """

    words: tuple[Word, ...]
    name: tuple[Word, ...]
    post: tuple[Word, ...]
    unit: tuple[Word, ...]
    periods: tuple[tuple[str, Period], ...]
    working: bool | None
    day: date
    sensitive: bool


class Found(NamedTuple):
    """A person who answers a question: where they stand on its day, and the fields that hold the words.

    Not the card itself: thousands of them would be kept until the last one is read.
    """

    id: str
    name: str
    dismissed: date | None
    standing: Standing | None
    fields: tuple[tuple[str, str], ...]


def words_of(texts: Iterable[str], what: str) -> tuple[Word, ...]:
    """The expressions of every word; a date is looked for as files have it. UserError where no word is left."""
    typed = [word for text in texts for word in (text.split() or [text])]
    found = [sought(_as_filed(word)) for word in typed]
    if None in found:
        raise UserError(f"{what}: шукати нічого: «{typed[found.index(None)]}»", "напишіть слово або його частину")
    return tuple(word for word in found if word is not None)


def _as_filed(word: str) -> str:
    try:
        return parse_date(word).isoformat()
    except UserError:
        return word


def answers(question: Question, card: Card, staff: Staff) -> Found | None:
    """Whether and where a card answers the question."""
    standing = standing_on(card, staff, question.day)
    if question.working is not None and not _stands(question, card, standing):
        return None
    post, unit = (standing.post, standing.unit) if standing is not None else ("", "")
    if not (_all(question.post, [post]) and _all(question.unit, [unit]) and _all(question.name, _names(card))):
        return None
    if not all(any(period.holds(day) for day in days_in(card, key)) for key, period in question.periods):
        return None
    fields: dict[str, str] = {}
    if question.words:
        pieces = [*said_in(card, sensitive=question.sensitive), (*POST, post), (*UNIT, unit)]
        for word in question.words:
            holding = {key: title for key, title, text in pieces if word.search(text)}
            if not holding:
                return None
            fields |= holding
    dismissed = card.dismissal.date if card.dismissal is not None else None
    return Found(card.id, card.name, dismissed, standing, tuple(fields.items()))


def _stands(question: Question, card: Card, standing: Standing | None) -> bool:
    if question.working:
        return standing is not None
    return card.dismissal is not None and card.dismissal.date < question.day


def _names(card: Card) -> list[str]:
    return [" ".join([card.name, card.maiden or ""]), *(one.name for one in card.former_names)]


def _all(words: Iterable[Word], texts: Sequence[str]) -> bool:
    """Whether one of the texts holds every word."""
    words = tuple(words)
    return not words or any(all(word.search(text) for word in words) for text in texts)


class Sieve:
    """A look at the text of a file that tells which cards cannot answer, ten times sooner than reading them.

    What it lets through may still not answer. A word of a post or a unit does not stand in the card: there the code of
    the post does.
    """

    def __init__(self, question: Question, units: Sequence[Unit]) -> None:
        staff = staff_of(units)
        named = {code: _titles(staff, code) for code in staff}
        self._words = [_either(word, named) for word in (*question.words, *question.post, *question.unit)]
        self._words += [_either(word, {}) for word in question.name]

    def passes(self, data: bytes) -> bool:
        """Whether the card in a file may answer."""
        if b"\\" in data:
            return True
        text = data.decode("utf-8", "replace")
        return all(word.search(text) or (codes is not None and codes.search(text)) for word, codes in self._words)


def _either(word: Word, named: Mapping[str, Sequence[str]]) -> tuple[Word, Word | None]:
    codes = [code for code, titles in named.items() if any(word.search(title) for title in titles)]
    return word, re.compile("|".join(map(re.escape, codes))) if codes else None


def _titles(staff: Staff, code: str) -> list[str]:
    placed = staff[code]
    return [one.title for one in placed.post.titles] + [one.name for one in placed.unit.names]
