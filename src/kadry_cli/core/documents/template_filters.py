"""The filters and tests a template of a paper may use: pure text in, text out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jinja2.exceptions import SecurityError

MAX_TEXT = 200_000
_NBSP = "\u00a0"
# A sign or a shortened word never parts from what it belongs to: № 12, 5 балів stays free, П. І. Коваленко does not.
_AFTER_SIGN = re.compile(r"(№|§|\bст\.|\bп\.|\bч\.|\bм\.|\bс\.|\bвул\.|\bбуд\.|\bстор\.|\bарк\.) +(?=\w)")
_INITIALS = re.compile(r"\b([А-ЯҐЄІЇ]\.) *(?=[А-ЯҐЄІЇ]\.|[А-ЯҐЄІЇ][\w’ʼ'-])")


def nbsp(text: Any) -> str:
    """The text with no-break spaces after №, shortened words and initials (papers 0.2)."""
    return _INITIALS.sub(rf"\1{_NBSP}", _AFTER_SIGN.sub(rf"\1{_NBSP}", _text(text)))


def dash(text: Any) -> str:
    """The text, or a dash where there is none."""
    return _text(text) or "–"


def stop(text: Any) -> str:
    """The text with one full stop at its end, also after a shortened word («12 год. 40 хв.»)."""
    return _text(text).rstrip(".") + "."


def first_upper(text: Any) -> str:
    """The text with its first letter a capital, the rest unchanged."""
    word = _text(text)
    return word[:1].upper() + word[1:]


def upper(text: Any) -> str:
    """The text in capitals."""
    return _text(text).upper()


def join(values: Any, between: str = ", ") -> str:
    """The texts of a list in one, with `between` between them."""
    if not isinstance(values, list):
        raise SecurityError("join – лише для списку")
    texts = [_text(value) for value in values]
    if sum(map(len, texts)) + len(texts) * len(between) > MAX_TEXT:
        raise SecurityError(f"join дає текст, довший за {MAX_TEXT} знаків")
    return between.join(texts)


def length(value: Any) -> int:
    """The number of items of a list or signs of a text."""
    if not isinstance(value, (list, dict, str)):
        raise SecurityError("length – лише для списку чи тексту")
    return len(value)


def is_none(value: Any) -> bool:
    """Whether the value is missing."""
    return value is None


def is_odd(value: Any) -> bool:
    """Whether a number is odd."""
    return type(value) is int and value % 2 == 1


def is_even(value: Any) -> bool:
    """Whether a number is even."""
    return type(value) is int and value % 2 == 0


FILTERS: dict[str, Callable[..., Any]] = {
    "nbsp": nbsp,
    "dash": dash,
    "stop": stop,
    "first_upper": first_upper,
    "upper": upper,
    "join": join,
    "length": length,
}
TESTS: dict[str, Callable[..., Any]] = {"none": is_none, "odd": is_odd, "even": is_even}


def _text(value: Any) -> str:
    if type(value) is int:
        return str(value)
    if not isinstance(value, str):
        raise SecurityError(f"очікувано текст, а не {type(value).__name__}")
    return value
