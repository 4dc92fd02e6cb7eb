"""Entries of the law's data files as text values made ready, so that a light command starts no YAML reader.

`ready.json` is generated (`python -m tests.generated`): for each file and entry the checksum of the entry's text and
its values. An entry whose text has another checksum is read from the text, so a stale file is slow, never wrong.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable

READY_FILE = "ready.json"


@cache
def _ready() -> dict[str, dict[str, list[Any]]]:
    try:
        text = (Path(__file__).parent / READY_FILE).read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    made: dict[str, dict[str, list[Any]]] = json.loads(text)
    return made


def checksum(block: str) -> int:
    """What tells one text of an entry from another; it guards against oversight, not against intent."""
    return crc32(block.encode("utf-8"))


def ready_value(path: str, key: str, block: str) -> Any:
    """The text values of an entry as the YAML reader would give them, or None where they are not ready."""
    found = _ready().get(path, {}).get(key)
    return found[1] if found is not None and found[0] == checksum(block) else None


def ready_text(entries: Iterable[tuple[str, str, str, Any]]) -> str:
    """The text of `ready.json` from entries with their file, key, text and values: an entry a line, sorted."""
    files: dict[str, list[str]] = {}
    for path, key, block, values in sorted(entries, key=lambda entry: entry[:2]):
        found = json.dumps([checksum(block), values], ensure_ascii=False, separators=(",", ":"))
        files.setdefault(path, []).append(f"{json.dumps(key)}:{found}")
    parts = (f"{json.dumps(path)}:{{\n" + ",\n".join(lines) + "\n}" for path, lines in files.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"
