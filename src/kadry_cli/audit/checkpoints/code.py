"""The short code of a checkpoint: 60 characters on paper, typed back by hand (docs/checkpoints.md).

35 bytes (version, number of acts, 30 bytes of the SHA-256 of the three lines) as 56 characters in base 32, then four
check characters: the remainder of the number they make by a prime. The prime is greater than every difference that one
wrong character or one swap of neighbours makes, and divides none of them, so each of these is noticed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kadry_cli.audit.checkpoints.form import Checkpoint, CheckpointError
from kadry_cli.core.language.twins import CYRILLIC_TO_LATIN, GREEK_TWINS

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no I, L, O, U."""
PRIME = 1_048_517
"""Below 32 to the fourth, so that the remainder is four characters; of the primes there the one under which most errors
point at one group."""
CHARACTERS, CHECKS, GROUP = 56, 4, 5
GROUPS = (CHARACTERS + CHECKS) // GROUP
MOST_NAMED = 2
"""With more groups than this to suspect, none is named."""
VERSION = 1
DIGEST_BYTES = 30

_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015\u2212.,;]+")
_ALIKE = {"O": "0", "I": "1", "L": "1", "З": "3"}


class Code(NamedTuple):
    """What a code holds: how many acts there were, the beginning of the digest of the three lines."""

    number: int
    digest: bytes

    def is_of(self, checkpoint: Checkpoint) -> bool:
        """Whether this is the code of a checkpoint."""
        return self == code_of(checkpoint)


def code_of(checkpoint: Checkpoint) -> Code:
    """The code of a checkpoint, to be written with `written`."""
    return Code(checkpoint.number, checkpoint.digest[:DIGEST_BYTES])


def groups_of(code: Code) -> list[str]:
    """The code as 12 groups of 5 characters."""
    value = int.from_bytes(bytes([VERSION]) + code.number.to_bytes(4, "big") + code.digest, "big")
    text = _characters(value, CHARACTERS) + _characters(value % PRIME, CHECKS)
    return [text[at : at + GROUP] for at in range(0, len(text), GROUP)]


def written(code: Code) -> str:
    """The code as it is shown and handed on: groups with hyphens."""
    return "-".join(groups_of(code))


def read_code(text: str) -> Code:
    """The code that somebody typed: small letters, spaces, hyphens, letters of another alphabet that look the same are
    taken. CheckpointError names the group where that can be told."""
    parts = [part for part in _SEPARATORS.split(text.upper()) if part]
    typed = "".join(parts)
    if len(typed) != CHARACTERS + CHECKS:
        raise CheckpointError(_wrong_length(parts, len(typed)))
    values = []
    for at, character in enumerate(typed):
        value = ALPHABET.find(_plain(character))
        if value < 0:
            raise CheckpointError(f"у групі {at // GROUP + 1} стоїть знак «{character}», якого в кодах немає")
        values.append(value)
    value, check = _number(values[:CHARACTERS]), _number(values[CHARACTERS:])
    if value % PRIME != check:
        raise CheckpointError(_wrong_characters(values, (value - check) % PRIME))
    payload = value.to_bytes(CHARACTERS * 5 // 8, "big")
    if payload[0] != VERSION:
        raise CheckpointError("це код іншої версії програми")
    return Code(int.from_bytes(payload[1:5], "big"), payload[5:])


def is_like_code(text: str) -> bool:
    """Whether somebody may have meant a code and not the name of a file: long, and of letters, digits, separators."""
    typed = "".join(_SEPARATORS.split(text))
    return len(typed) > CHARACTERS // 2 and typed.isalnum()


def _plain(character: str) -> str:
    latin = CYRILLIC_TO_LATIN.get(GREEK_TWINS.get(character, character), character).upper()
    return _ALIKE.get(latin, latin)


def _characters(value: int, length: int) -> str:
    return "".join(ALPHABET[value >> 5 * at & 31] for at in reversed(range(length)))


def _number(values: list[int]) -> int:
    number = 0
    for value in values:
        number = number << 5 | value
    return number


def _wrong_length(parts: list[str], length: int) -> str:
    short = [at for at, part in enumerate(parts, 1) if len(part) != GROUP]
    if len(parts) == GROUPS and len(short) == 1:
        return f"у групі {short[0]} не {GROUP} знаків, а {len(parts[short[0] - 1])}"
    return f"у коді має бути {CHARACTERS + CHECKS} знаків, а тут {length}"


def _wrong_characters(values: list[int], difference: int) -> str:
    groups = sorted({at // GROUP + 1 for at in range(len(values)) if _explains(values, at, difference)})
    if 1 <= len(groups) <= MOST_NAMED:
        return f"код набрано з помилкою, найімовірніше у групі {' або '.join(map(str, groups))}"
    return "код набрано з помилкою: звірте всі групи"


def _explains(values: list[int], at: int, difference: int) -> bool:
    """Whether one other character at a place, or a swap with the next one there, would make the check come out."""
    here = _weight(at)
    if any((values[at] - other) * here % PRIME == difference for other in range(32) if other != values[at]):
        return True
    if at + 1 == len(values):
        return False
    return (values[at] - values[at + 1]) * (here - _weight(at + 1)) % PRIME == difference


def _weight(at: int) -> int:
    """How much one step of the character at a place changes the difference between number and check."""
    if at >= CHARACTERS:
        return -(1 << 5 * (CHARACTERS + CHECKS - 1 - at))
    return 1 << 5 * (CHARACTERS - 1 - at)
