"""Lines of a record that hold personal data, as they may be shown: the key stays, the value is masked (trust I11)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kadry_cli.core.manifest import installed_kinds
from kadry_cli.core.records.base import is_sensitive
from kadry_cli.core.register.layout import match
from kadry_cli.core.register.positions import Span, positions
from kadry_cli.core.register.reader import read_text

MASK = "••••••"
KEY = re.compile(r"\s*(?:- +)?(?:[a-z_]+: )?")


def hidden_lines(path: str, data: bytes) -> Mapping[int, str]:
    """The masked lines of a file by their numbers from 0; empty for a file of no kind of record.

    A value of several lines is masked to its last one. In a file that cannot be read every value is masked: nobody can
    tell to which key it belongs.
    """
    matched = match(path, installed_kinds())
    if matched is None:
        return {}
    (topic, kind), _ = matched
    model = topic.load(kind.model)
    lines = data.decode("utf-8", "replace").splitlines()
    if data and read_text(data, path)[0] is None:
        return {number: _key(line) + MASK for number, line in enumerate(lines) if line.strip()}
    spans = positions(data)
    holders = {loc[:-1] for loc in spans if loc}
    begun = sorted({span.key_line - 1 for loc, span in spans.items() if loc})
    hidden: dict[int, str] = {}
    for loc, span in spans.items():
        if loc and loc not in holders and is_sensitive(model, loc):
            hidden |= _masked(span, lines, next((line for line in begun if line > span.key_line - 1), len(lines)))
    return hidden


def _key(line: str) -> str:
    found = KEY.match(line)
    return found.group() if found else ""


def _masked(span: Span, lines: list[str], end: int) -> dict[int, str]:
    first = span.line - 1
    made = {first: lines[first][: span.column - 1] + MASK}
    for number in range(first + 1, min(end, len(lines))):
        if lines[number].strip():
            indent = len(lines[number]) - len(lines[number].lstrip())
            made[number] = " " * indent + MASK
    return made
