"""Values of rules as plain JSON values, for output, certificates and comparison."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from fractions import Fraction
from typing import Any


def json_value(value: Any) -> Any:
    """A value as dict, list, str, int, bool or None: shares as `1/2`, dates in ISO, tuples by field."""
    kind = type(value)
    if kind is str or kind is int or kind is bool or value is None:
        return value
    if isinstance(value, Enum):
        return json_value(value.value)
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): json_value(item) for key, item in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {name: json_value(item) for name, item in zip(value._fields, value, strict=True)}
    if isinstance(value, (list, tuple)):
        return [json_value(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return sorted(json_value(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return {entry.name: json_value(getattr(value, entry.name)) for entry in fields(value)}
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"no JSON form for {kind.__name__}")
