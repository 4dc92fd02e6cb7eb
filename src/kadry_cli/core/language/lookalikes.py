"""Letters in names of people: what must not stand there, what to write instead, names that look alike."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.language.alphabet import APOSTROPHES, OTHER_APOSTROPHES, OTHER_HYPHENS, UKRAINIAN
from kadry_cli.core.language.letter_reasons import reason
from kadry_cli.core.language.letter_verdicts import HIDDEN, Script, Verdict, read_word
from kadry_cli.core.language.twins import EXACT_TWINS, GREEK_TWINS

if TYPE_CHECKING:
    from collections.abc import Iterator


class LetterProblem(NamedTuple):
    """One sign of a name that must not stand there.

    `kind` is a slug (latin-letter, latin-word, cyrillic-letter, cyrillic-word, russian-letter,
    foreign-letter, digit, hidden, stress, mark, decomposed, apostrophe, hyphen, space, sign); `position`
    counts characters of the text from 0, `char` is what stands there; `reason` is a Ukrainian sentence for
    the screen without a full stop, the offer included; `word` is the word as written, `repaired` the whole
    word to write instead, None where nothing can be offered; `certain` tells whether the offer needs no
    look at a document.
    """

    kind: str
    position: int
    char: str
    reason: str
    word: str
    repaired: str | None
    certain: bool


class _Word(NamedTuple):
    start: int
    written: str
    mistakes: tuple[Verdict, ...]
    repaired: str | None
    certain: bool


_LETTERS = UKRAINIAN + UKRAINIAN.upper()
_CLEAN = re.compile(f"[{_LETTERS}]+(?:[{APOSTROPHES} -][{_LETTERS}]+)*")
_ODD_SPACE = re.compile(r"[^\S ]| (?= )|\A | \Z")
_WORD = re.compile(r"\S+")


def name_problems(text: str, script: Script = "cyrl", *, initials: bool = False) -> tuple[LetterProblem, ...]:
    """Every sign of a person's name that must not stand in it, in the order of the text (trust 3.6, T-D3).

    Allowed are the letters of the script (`cyrl`: the 33 Ukrainian ones; `latn`: Latin ones with their
    marks), the three apostrophes, the hyphen and single spaces; a full stop only with `initials`.
    """
    if script == "cyrl" and _CLEAN.fullmatch(text):
        return ()
    problems = [
        LetterProblem("space", m.start(), m[0], reason("space", m[0], None, None, True), m[0], " ", True)
        for m in _ODD_SPACE.finditer(text)
    ]
    for word in _words(text, script, initials):
        for mistake in word.mistakes:
            said = reason(mistake.kind, mistake.signs, mistake.replacement, word.repaired, word.certain)
            place = word.start + mistake.position
            problems.append(
                LetterProblem(mistake.kind, place, mistake.signs, said, word.written, word.repaired, word.certain)
            )
    return tuple(sorted(problems, key=lambda problem: problem.position))


def repair_name(text: str, script: Script = "cyrl", *, initials: bool = False) -> str | None:
    """The name with every problem mended, or None where one of them has no certain mend.

    A name without problems comes back as it is; a repaired name has no problems.
    """
    if not name_problems(text, script, initials=initials):
        return text
    words = tuple(_words(text, script, initials))
    if not all(word.certain for word in words):
        return None
    repaired = " ".join(word.repaired for word in words if word.repaired)
    return None if name_problems(repaired, script, initials=initials) else repaired


def skeleton(text: str) -> str:
    """The form in which two names that look the same are equal: for finding doubles, never for showing.

    Twins of other alphabets, digits that pass for letters, case, stress marks, hidden signs, odd spaces,
    dashes and apostrophes make no difference (the idea of UTS #39, a table of our own of 22 pairs).
    """
    visible = HIDDEN.sub(_space_or_nothing, unicodedata.normalize("NFD", text)).translate(_WITHOUT_STRESS)
    composed = unicodedata.normalize("NFC", visible).upper().translate(_TO_SKELETON)
    return " ".join(unicodedata.normalize("NFC", composed).split())


_WITHOUT_STRESS = dict.fromkeys((0x300, 0x301, 0x30B))
_TO_SKELETON = str.maketrans(
    {other: ours for other, ours in (EXACT_TWINS | GREEK_TWINS).items() if ours.isupper()}
    | {"Y": "У", "L": "І", "|": "І", "0": "О", "1": "І", "3": "З", "Ӏ": "І"}
    | dict.fromkeys(APOSTROPHES + OTHER_APOSTROPHES, "'")
    | dict.fromkeys(OTHER_HYPHENS, "-")
)


def _space_or_nothing(match: re.Match[str]) -> str:
    return " " if match[0].isspace() else ""


def _words(text: str, script: Script, initials: bool) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        signs, foreign = read_word(match[0], script, initials)
        mistakes = tuple(sign for sign in signs if isinstance(sign, Verdict))
        certain = all(mistake.certain for mistake in mistakes)
        parts = [sign.replacement if isinstance(sign, Verdict) else sign for sign in signs]
        known = [part for part in parts if part is not None]
        repaired = "".join(known) if len(known) == len(parts) and (certain or not foreign) else None
        if foreign:
            mistakes = _as_foreign_word(match[0], mistakes, script)
            certain = False
        yield _Word(match.start(), match[0], mistakes, repaired, certain)


def _as_foreign_word(word: str, mistakes: tuple[Verdict, ...], script: Script) -> tuple[Verdict, ...]:
    """A word all in the other script is one mistake, not one for each letter."""
    kind, letter = ("latin-word", "latin-letter") if script == "cyrl" else ("cyrillic-word", "cyrillic-letter")
    whole = Verdict(kind, 0, HIDDEN.sub("", word), None, False)
    return (whole, *(mistake for mistake in mistakes if mistake.kind != letter))
