"""Plain scalars: unquoted words of a YAML file that a stock YAML reader would turn into something else.

Our reader never retypes; it only marks such a word, so that a text field can ask for quotes (design §4,
trust D2) while dates, counts and numbers stay plain.
"""

from __future__ import annotations

import json
import re
from typing import TypeAlias

Value: TypeAlias = "dict[str, Value] | list[Value] | str"
"""What the reader returns: mappings, lists and text, nothing else."""


class Plain(str):
    """A plain scalar whose text YAML 1.1 or 1.2 would retype (`0012`, `no`, `12:30`, `2009-06-15`, empty)."""

    __slots__ = ()


RETYPED_FIRST = frozenset("0123456789+-.~=<nNyYoOtTfF")
"""Every retyped word begins with one of these; a cheap test before the expression."""

RETYPED = re.compile(
    r"""[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}                             # dates first: the most frequent
      (?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?
         (?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?
    | ~|=|<<
    | null|Null|NULL
    | y|Y|yes|Yes|YES|n|N|no|No|NO | on|On|ON|off|Off|OFF | true|True|TRUE|false|False|FALSE
    | [-+]?[0-9][0-9_]*                                          # 12, 0012, 017, 1_000
    | [-+]?0b[01_]+ | [-+]?0o[0-7_]+ | [-+]?0x[0-9a-fA-F_]+
    | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?           # 12:30, 190:20:30.15: base 60
    | [-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_]+)(?:[eE][-+]?[0-9]+)?
    | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
    """,
    re.VERBOSE,
)
"""The whole of a retyped word, except the empty one."""


def would_retype(text: str) -> bool:
    """Whether YAML 1.1 or 1.2 would read the plain scalar `text` as something other than this text (D2).

    Counts null words and the empty scalar, bool words, integers in every base (underscores, base 60), floats,
    infinities, dates and times, `=` and `<<`. Where the versions differ the wider reading counts.
    Source: YAML 1.1 type repository (null, bool, int, float, timestamp, value, merge); YAML 1.2.2, 10.3.2.
    """
    return not text or (text[0] in RETYPED_FIRST and RETYPED.fullmatch(text) is not None)


_CLEAR = re.compile(r"[^\W_][\w’ʼ'.,;()/№«»+ -]*(?<! )")
"""A text that means itself without quotes, provided nothing would retype it."""


def quoted(text: str) -> str:
    """The text in double quotes, as YAML and JSON alike have it."""
    return json.dumps(text, ensure_ascii=False)


def source_of(text: str) -> str:
    """How a text is written in a file: plain where that is clear, else in double quotes."""
    return text if _CLEAR.fullmatch(text) and not would_retype(text) else quoted(text)
