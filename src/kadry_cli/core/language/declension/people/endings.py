"""The sets of endings that names follow (Правопис 2019, I-III відміни іменника, прикметник)."""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.core.language.declension.forms import Alternatives, Forms, Reason


class Endings(NamedTuple):
    """What is put to a stem in six cases; `also` holds other lawful endings."""

    genitive: str
    dative: str
    accusative: str
    instrumental: str
    locative: str
    vocative: str
    also: Alternatives = ()


_HARD_ALSO: Alternatives = (("dative", "ові"), ("locative", "у"), ("locative", "і"))

MASCULINE_HARD = Endings("а", "у", "а", "ом", "ові", "е", _HARD_ALSO)
MASCULINE_VELAR = Endings("а", "у", "а", "ом", "ові", "у", _HARD_ALSO[:2])
MASCULINE_MIXED = Endings("а", "у", "а", "ем", "еві", "у", (("dative", "еві"), ("locative", "у"), ("locative", "і")))
MASCULINE_SOFT = Endings("я", "ю", "я", "ем", "еві", "ю", (("dative", "еві"), ("locative", "ю"), ("locative", "і")))
MASCULINE_IOTATED = Endings("я", "ю", "я", "єм", "єві", "ю", (("dative", "єві"), ("locative", "ю"), ("locative", "ї")))
POSSESSIVE = Endings("а", "у", "а", "им", "у", "е", (("dative", "ові"), ("locative", "і"), ("locative", "ові")))

FEMININE_HARD = Endings("и", "і", "у", "ою", "і", "о")
FEMININE_MIXED = Endings("і", "і", "у", "ею", "і", "е")
FEMININE_SOFT = Endings("і", "і", "ю", "ею", "і", "е")
FEMININE_IOTATED = Endings("ї", "ї", "ю", "єю", "ї", "є")

ADJECTIVE_HARD = Endings("ого", "ому", "ого", "им", "ому", "ий", (("locative", "ім"),))
ADJECTIVE_SOFT = Endings("ього", "ьому", "ього", "ім", "ьому", "ій", (("locative", "ім"),))
ADJECTIVE_IOTATED = Endings("його", "йому", "його", "їм", "йому", "їй", (("locative", "їм"),))
ADJECTIVE_FEMININE_HARD = Endings("ої", "ій", "у", "ою", "ій", "а")
ADJECTIVE_FEMININE_SOFT = Endings("ьої", "ій", "ю", "ьою", "ій", "я")
ADJECTIVE_FEMININE_IOTATED = Endings("йої", "їй", "ю", "йою", "їй", "я")


def with_endings(word: str, stem: str, endings: Endings, doubt: Reason | None = None) -> Forms:
    """The forms of a word whose oblique cases are a stem and endings."""
    genitive, dative, accusative, instrumental, locative, vocative, also = endings
    return Forms(
        word,
        stem + genitive,
        stem + dative,
        stem + accusative,
        stem + instrumental,
        stem + locative,
        stem + vocative,
        tuple((case, stem + ending) for case, ending in also),
        doubt,
    )
