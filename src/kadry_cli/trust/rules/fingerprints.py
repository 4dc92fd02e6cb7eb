"""Fingerprints as people copy them from paper: read tolerantly, judged strictly, printed in groups (trust 3.3)."""

from __future__ import annotations

import base64
import re

from kadry_cli.core.errors import UserError

BEGINNING = "SHA256:"
LENGTH = 43
"""Characters behind the colon: 32 bytes in base64 without its last sign."""
GROUP = 4
_MARK = re.compile(r"s\s*h\s*a\s*2\s*5\s*6\s*:", re.IGNORECASE)
_SIGN = re.compile(r"[A-Za-z0-9+/]")


def fingerprints_in(text: str) -> tuple[str, ...]:
    """The fingerprints in a text, one behind another; blanks inside one, as between groups, do not matter.

    UserError for what cannot be one, with what is wrong with it.
    """
    before, *rest = _MARK.split(text)
    parts = ([before] if before.strip() else []) + rest
    return tuple(dict.fromkeys(_fingerprint("".join(part.split())) for part in parts))


def groups_of(fingerprint: str) -> tuple[str, ...]:
    """The characters behind `SHA256:` in groups of four, as they are printed."""
    signs = fingerprint.removeprefix(BEGINNING)
    return tuple(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def _fingerprint(signs: str) -> str:
    wrong = next((sign for sign in signs if not _SIGN.fullmatch(sign)), "")
    if wrong:
        at = signs.index(wrong) + 1
        cyrillic = " – це літера кирилиці" if "\u0400" <= wrong <= "\u04ff" else ""
        raise UserError(
            f"у відбитку «{_shown(signs)}» {at}-й знак «{wrong}» зайвий{cyrillic}",
            "бувають лише латинські літери, цифри, + і /; великі й малі літери різні",
        )
    if len(signs) != LENGTH:
        raise UserError(
            f"у відбитку «{_shown(signs)}» знаків {len(signs)}, а має бути {LENGTH}",
            f"звірте з аркушем: після {BEGINNING} десять груп по чотири знаки і три знаки",
        )
    if base64.b64encode(base64.b64decode(f"{signs}=")).decode("ascii") != f"{signs}=":
        raise UserError(f"відбитка «{_shown(signs)}» не буває: останній знак хибний", "звірте його з аркушем")
    return f"{BEGINNING}{signs}"


def _shown(signs: str) -> str:
    return signs if len(signs) <= 2 * GROUP else f"{signs[: 2 * GROUP]}…"
