"""Letters of other alphabets that look like ours: the tables behind `lookalikes` and `mixed_words`.

The idea is that of UTS #39 (confusable characters); the tables hold only what a keyboard of an office can
type.
"""

from __future__ import annotations

from kadry_cli.core.language.alphabet import UKRAINIAN

EXACT_TWINS = dict(zip("aceiopxyïABCEHIKMOPTXÏ", "асеіорхуїАВСЕНІКМОРТХЇ", strict=True))
"""Latin letters that no eye tells from the Ukrainian ones: 22 pairs."""

NEAR_TWINS = dict(zip("kmtY", "кмтУ", strict=True))
"""Latin letters that differ from the Ukrainian ones in shape a little, and mean the same sound."""

GREEK_TWINS = dict(zip("ΑΒΕΗΙΚΜΟΡΤΥΧΪοραιϊχκ", "АВЕНІКМОРТУХЇораіїхк", strict=True))

LATIN_TO_UKRAINIAN = EXACT_TWINS | NEAR_TWINS
"""The replacements that are certain inside a word that has Cyrillic letters too."""

DOUBTFUL_LATIN = dict(zip("bglnruw", "ьдіпгиш", strict=True))
"""Latin letters that pass for a Ukrainian one in italics or in handwriting: only worth a question."""

CYRILLIC_TO_LATIN = {ours: latin for latin, ours in LATIN_TO_UKRAINIAN.items()} | dict(
    zip("ёЁѕЅјЈһԁԛԝ", "ëËsSjJhdqw", strict=True)
)
"""The replacements that are certain inside a word that has Latin letters too, in a name of `script: latn`."""

DIGIT_TWINS = {"0": "о", "3": "з"}
"""Digits that are certain in a word of letters; the case follows the word."""

DOUBTFUL_DIGITS = {"1": "і", "4": "ч", "6": "б"}

UKRAINIAN_LETTERS = frozenset(UKRAINIAN + UKRAINIAN.upper())


def is_latin(character: str) -> bool:
    """Whether the character is a letter of the Latin alphabet, with or without marks, of any language."""
    if character < "\u0080":
        return character.isalpha()
    return character.isalpha() and ("\u00aa" <= character <= "\u024f" or "\u1e00" <= character <= "\u1eff")


def is_cyrillic(character: str) -> bool:
    """Whether the character is a letter of the Cyrillic alphabet, of any language."""
    return "\u0400" <= character <= "\u052f" and character.isalpha()
