"""Letters as declension sees them: small, with one apostrophe; and the way back to what the user wrote."""

from __future__ import annotations

from kadry_cli.core.language.alphabet import APOSTROPHES, UKRAINIAN
from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.declension.forms import Forms, from_cases, unchanged

VOWELS = frozenset("аеєиіїоуюя")
CONSONANTS = frozenset("бвгґджзйклмнпрстфхцчшщ")
SIBILANTS = frozenset("жчшщ")
VELARS = frozenset("гґкх")
_KNOWN = frozenset(UKRAINIAN + "'")


def lowered(word: str) -> str | None:
    """The word in small letters with the apostrophe `'`; None for an initial and for anything but Ukrainian letters."""
    small = canonical(word).lower()
    if len(small) != len(word) or len(word) < 2 or not _KNOWN.issuperset(small) or not VOWELS.intersection(small):
        return None
    return small


def as_written(word: str) -> Forms:
    """A word of which `lowered` is None: it stays; all but initials and signs are marked `foreign-letters`."""
    initial = len(word.rstrip(".")) < 2 or not any(sign.isalpha() for sign in word)
    return unchanged(word, None if initial else "foreign-letters")


def syllables(word: str) -> int:
    """The number of syllables of a word in small letters."""
    return sum(letter in VOWELS for letter in word)


def restored(written: str, forms: Forms) -> Forms:
    """The forms of `lowered(written)` with the capitals and the apostrophe that the user wrote."""
    whole = [_restored(written, forms.in_case(case)) for case in CASES]
    others = tuple((case, _restored(written, form)) for case, form in forms.alternatives)
    return from_cases(whole, others, forms.doubt)


def _restored(written: str, form: str) -> str:
    small = canonical(written).lower()
    kept = 0
    while kept < min(len(small), len(form)) and small[kept] == form[kept]:
        kept += 1
    tail = form[kept:].replace("'", next((sign for sign in written if sign in APOSTROPHES), "’"))
    if written.isupper() and len(written) > 1:
        tail = tail.upper()
    elif not kept and written[:1].isupper():
        tail = tail[:1].upper() + tail[1:]
    return written[:kept] + tail
