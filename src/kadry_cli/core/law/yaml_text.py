"""Plain values as readable YAML that the project's strict reader gives back unchanged."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from kadry_cli.core.records.plain import would_retype

if TYPE_CHECKING:
    from collections.abc import Iterator

# A scalar may stay plain only if it can mean nothing but text: a letter first, no sign that YAML knows.
_SAFE = re.compile(r"[^\W\d_][^\n:#\"'\\{}\[\],&*!|>%@`~]*", re.UNICODE)
# Characters that YAML takes for line breaks even inside quotes, and the byte order mark.
_BREAKS = re.compile("[\x7f\x85\u2028\u2029\ufeff]")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def yaml_text(value: Any) -> str:
    """A mapping as block YAML: keys in their order, lists indented, text quoted wherever plain is unsure.

    Values are dict, list, str, int, bool and None; TypeError for anything else.
    """
    return "".join(f"{line}\n" for line in _block(value, 0))


def _block(value: Any, depth: int) -> Iterator[str]:
    pad = "  " * depth
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, (dict, list)) and item:
                yield f"{pad}{_scalar(str(key))}:"
                yield from _block(item, depth + 1)
            else:
                yield f"{pad}{_scalar(str(key))}: {_scalar(item)}"
        return
    for item in value:
        if isinstance(item, (dict, list)) and item:
            first, *rest = _block(item, depth + 1)
            yield f"{pad}- {first[len(pad) + 2 :]}"
            yield from rest
        else:
            yield f"{pad}- {_scalar(item)}"


def _scalar(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _text(value)
    if value in ({}, []):
        return "{}" if value == {} else "[]"
    raise TypeError(f"no YAML form for {type(value).__name__}")


def _text(text: str) -> str:
    if _DATE.fullmatch(text):
        return text
    if _SAFE.fullmatch(text) and text == text.strip() and not would_retype(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _BREAKS.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
