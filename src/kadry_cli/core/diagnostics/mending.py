"""The text of a file that a finding's fix puts in the place of another: only where that place is known exactly."""

from __future__ import annotations

import json
from collections.abc import Callable

from kadry_cli.core.finding import Finding
from kadry_cli.core.masking import masked, show

QUOTES = ('"', "'")
OTHER_BEGINNINGS = ("|", ">", "[", "{", "&", "*", "!")


def replacement(finding: Finding, read: Callable[[str], bytes | None]) -> str | None:
    """What to write between the finding's columns, quoted where the value is; None where nothing can be offered.

    Nothing is offered for a value that goes on over several lines, nor for one with a long number in it: that is not
    repeated anywhere (trust I11).
    """
    fix = finding.fix
    if fix is None or not finding.line or finding.end_column <= finding.column:
        return None
    if masked(fix.text) != fix.text or show(fix.text) != fix.text:
        return None
    data = read(finding.path)
    lines = data.decode("utf-8-sig", errors="replace").split("\n") if data is not None else []
    if finding.line > len(lines):
        return None
    line = lines[finding.line - 1].rstrip("\r")
    value = line[finding.column - 1 : finding.end_column - 1]
    if value[:1] in QUOTES:
        if len(value) < 2 or value[-1] != value[0]:
            return None
        # The same without quotes: then the quotes are what is wrong.
        plain = fix.text[:1] in QUOTES or fix.text == value[1:-1]
        return fix.text if plain else json.dumps(fix.text, ensure_ascii=False)
    if not value or value.startswith(OTHER_BEGINNINGS) or _goes_on(lines, finding.line):
        return None
    return fix.text


def _goes_on(lines: list[str], number: int) -> bool:
    """Whether the line after this one is deeper: what stands here may not be the whole value."""
    below = next((line for line in lines[number:] if line.strip() and not line.lstrip().startswith("#")), "")
    here = lines[number - 1]
    return len(below) - len(below.lstrip()) > len(here) - len(here.lstrip(" -"))
