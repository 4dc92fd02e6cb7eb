"""The documents of a candidate by the list of the law of the day of the application (B12-B17)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kadry_cli.competition.records.candidate import SubmittedDocument
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.lookup import LawOnDate

ALL = "all"
PHOTOS, COPY_CERTIFIED = "фотокартк", "засвідчен"
"""How the list of the law names the photographs, and copies that somebody has to certify."""


@dataclass(frozen=True)
class DocumentsWish:
    """What is said of the documents, each by its number in the list: given (all of them, or one with its sheets),
    missing, certified by whom; how many photographs."""

    everything: bool = False
    given: Mapping[int, int | None] | None = None
    missing: frozenset[int] = frozenset()
    certified: Mapping[int, str] | None = None
    photos: int | None = None

    def is_empty(self) -> bool:
        """Whether nothing is said."""
        return not (self.everything or self.given or self.missing or self.certified or self.photos is not None)


def read_wish(
    documents: str | None,
    document: Sequence[str],
    missing: Sequence[int],
    certified: Sequence[str],
    photos: int | None,
) -> DocumentsWish:
    """The wish of the options; UserError for what cannot be read."""
    if documents is not None and documents.strip().casefold() not in (ALL, "усі", "всі"):
        raise UserError(f"--documents: «{documents}» не зрозуміло", "пишіть --documents усі; окремі – --document НОМЕР")
    given: dict[int, int | None] = {}
    for text in document:
        number, sign, sheets = text.partition("=")
        given[_number(number, "--document")] = _number(sheets, "--document") if sign else None
    words: dict[int, str] = {}
    for text in certified:
        number, sign, who = text.partition("=")
        if not sign:
            raise UserError(f"--certified: у «{text}» не сказано, хто засвідчив", 'пишіть --certified "4=нотаріус"')
        words[_number(number, "--certified")] = line_of(who, "--certified")
    return DocumentsWish(documents is not None, given, frozenset(missing), words, photos)


def _number(text: str, option: str) -> int:
    if not text.strip().isdecimal() or int(text) < 1:
        raise UserError(f"{option}: «{text}» – це не номер", f"пишіть {option} 4 або {option} 4=2 (аркушів)")
    return int(text)


def required_kinds(law: LawOnDate) -> tuple[str, ...]:
    """The documents that the law of the day asks for; none where it is not confirmed."""
    value = law.norm("competition.documents").value
    return tuple(value) if value is not None else ()


def submitted(
    old: Sequence[SubmittedDocument], kinds: Sequence[str], wish: DocumentsWish, law: LawOnDate
) -> tuple[SubmittedDocument, ...]:
    """The documents after what is said, one line for each of the list.

    Of a first call what is not named is missing; later what is not named stays as it was. Photographs fewer than the
    law asks for count as missing. UserError for a number that is not in the list.
    """
    given = wish.given or {}
    for number in (*given, *wish.missing, *(wish.certified or {})):
        if number > len(kinds):
            many = counted(len(kinds), "документ", "документи", "документів")
            raise UserError(
                f"документа № {number} у переліку немає: у ньому {many}",
                "; ".join(f"{at} – {kind}" for at, kind in enumerate(kinds, 1)),
            )
    both = sorted(set(given) & wish.missing)
    if both:
        raise UserError(f"документ № {both[0]} названо і поданим, і таким, якого бракує", "залиште одне з двох")
    before = {one.kind: one for one in old}
    return tuple(_document(number, kind, before.get(kind), wish, law) for number, kind in enumerate(kinds, 1))


def _document(
    number: int, kind: str, old: SubmittedDocument | None, wish: DocumentsWish, law: LawOnDate
) -> SubmittedDocument:
    given = wish.given or {}
    there = old.given if old is not None else False
    if number in given or (wish.everything and number not in wish.missing):
        there = True
    elif number in wish.missing:
        there = False
    count = old.count if old is not None else None
    if PHOTOS in kind.casefold():
        needed = law.norm("competition.photos").value
        count = (
            wish.photos if wish.photos is not None else (count if old is not None and not given.get(number) else None)
        )
        count = count or (needed if there else None)
        there = there if needed is None or count is None else count >= needed
    sheets = given.get(number) or (old.sheets if old is not None else None)
    certified = (wish.certified or {}).get(number) or (old.certified_by if old is not None else None)
    return SubmittedDocument.model_construct(kind=kind, given=there, count=count, sheets=sheets, certified_by=certified)


def missing_of(documents: Sequence[SubmittedDocument]) -> list[str]:
    """What is missing."""
    return [one.kind for one in documents if not one.given]


def uncertified(documents: Sequence[SubmittedDocument]) -> list[int]:
    """The numbers of given copies that the law wants certified, of which nobody said who did it (B14, B16)."""
    return [
        number
        for number, one in enumerate(documents, 1)
        if one.given and COPY_CERTIFIED in one.kind and one.certified_by is None
    ]
