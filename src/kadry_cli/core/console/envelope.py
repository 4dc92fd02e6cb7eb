"""The JSON envelope of `--json`, in pieces: a long list never stands in memory as one text (design §10)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from kadry_cli import __version__
from kadry_cli.core.masking import UNSAFE

if TYPE_CHECKING:
    from kadry_cli.core.console.outcome import Outcome
    from kadry_cli.core.finding import Finding

PIECE = 200
# In JSON text made without line breaks an unsafe character can only stand in a string.
_UNSAFE = re.compile(f"[{UNSAFE}]")


def outcome_pieces(outcome: Outcome, command: str, on: date) -> Iterator[str]:
    """The envelope of a command that ran: its result, decisions and findings, in pieces of text."""
    yield _head(command, on)
    yield from _result(outcome.result)
    yield ',\n"decisions": '
    yield from _array(_decision(decision) for decision in outcome.decisions)
    yield ',\n"findings": '
    yield from _array(map(_finding, outcome.findings))
    yield "}\n"


def error_pieces(message: str, advice: str, command: str, on: date | None) -> Iterator[str]:
    """The envelope of a command that could not run; the words are those on standard error."""
    error = {"message": message, "advice": advice}
    yield _head(command, on)
    yield f'null,\n"decisions": [],\n"findings": [],\n"error": {_text(error)}}}\n'


def _head(command: str, on: date | None) -> str:
    day = on.isoformat() if on is not None else None
    return f'{{"kadry": {_text(__version__)},\n"command": {_text(command)},\n"on": {_text(day)},\n"result": '


def _result(result: Mapping[str, object] | None) -> Iterator[str]:
    if result is None:
        yield "null"
        return
    yield "{"
    comma = ""
    for key, value in result.items():
        yield f"{comma}{_text(key)}: "
        comma = ", "
        if isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping)):
            yield from _array(value)
        else:
            yield _text(value)
    yield "}"


def _array(items: Iterable[object]) -> Iterator[str]:
    """A JSON array, an item a line, some hundreds of items a piece."""
    left = iter(items)
    start = "["
    while piece := list(islice(left, PIECE)):
        yield start + ",\n".join(map(_text, piece))
        start = ",\n"
    yield "[]" if start == "[" else "]"


def _text(value: object) -> str:
    made = json.dumps(value, ensure_ascii=False, allow_nan=False, default=_plain)
    return _UNSAFE.sub(_escaped, made) if _UNSAFE.search(made) else made


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def _plain(value: object) -> object:
    """A JSON value for the values our results hold."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (Fraction, Decimal)):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, PurePath):
        return value.as_posix()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return list(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


def _decision(decision: Any) -> Mapping[str, object]:
    if isinstance(decision, Mapping):
        return decision
    from kadry_cli.core.law.wording import decision_json

    made: Mapping[str, object] = decision_json(decision)
    return made


def _finding(finding: Finding) -> Mapping[str, object]:
    from kadry_cli.core.diagnostics.render import finding_json

    return finding_json(finding)
