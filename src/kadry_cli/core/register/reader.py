"""The strict reader: bytes of a record -> text values, nothing guessed or hidden (design §4, trust 3.6).

It walks PyYAML's *events*. The composer is never used: it crashes the process on deep nesting. Reading stops
at the limits, so a hostile file costs no more than a large honest one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NoReturn

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from kadry_cli.core.finding import Finding
from kadry_cli.core.records.plain import RETYPED, RETYPED_FIRST, Plain, Value
from kadry_cli.core.register.raw_text import HIDDEN_CHARACTERS, hidden_finding, largest_section, raw_text
from kadry_cli.core.register.yaml_events import ImpossibleEscapeError, next_event, syntax_finding

__all__ = ["MAX_DEPTH", "MAX_NODES", "MAX_SCALAR", "Value", "read_text"]

MAX_DEPTH = 20
MAX_NODES = 20_000
MAX_SCALAR = 64 << 10
MAX_FINDINGS = 100

_SHOWN_KEY = re.compile(r"(?!.*[0-9]{5})[A-Za-z_][A-Za-z0-9_-]{0,63}")
_HIDDEN_IN_VALUE = re.compile(f"[{HIDDEN_CHARACTERS}\t\r\ud800-\udfff]")
_SURROGATE_FIRST, _SURROGATE_LAST = "\ud800", "\udfff"
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_NAMED_ESCAPES = {
    "0": "\x00", "a": "\x07", "b": "\x08", "t": "\t", "v": "\x0b", "f": "\x0c",
    "r": "\r", "e": "\x1b", "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


def read_text(data: bytes, path: str) -> tuple[Value | None, tuple[Finding, ...]]:
    """The values of one YAML file, every scalar as text, and everything wrong with the file.

    The value is None exactly where there is a finding. A plain scalar that YAML would retype is a `Plain`.
    `path` only names the file in findings; each finding has line and column, from 1, and repeats no value
    (I11). Limits: 1 MiB, 20 levels, 20,000 nodes (scalars and keys too), 64 KiB a scalar.
    Source: design §4, trust 3.6.
    """
    raw = raw_text(data, path)
    if raw.text is None:
        return None, raw.findings
    reading = _Reading(raw.text, path)
    value, error = None, None
    try:
        value = reading.document()
    except _LimitReachedError:
        pass
    except YAMLError as problem:
        error = problem
    found = [*raw.findings, *reading.findings]
    # After a stray tab or a hidden character a syntax error is mostly its echo, so it would only mislead.
    if error is not None and not raw.findings:
        found.append(syntax_finding(error, raw.text, path))
    if found:
        return None, tuple(sorted(found, key=Finding.sort_key))
    return value, ()


def _scalar(event: Any) -> str:
    text: str = event.value
    if event.style or (text and (text[0] not in RETYPED_FIRST or RETYPED.fullmatch(text) is None)):
        return text
    return Plain(text)


def _shown(key: str) -> str:
    """A key fit for a message: in our own spelling of keys, not a number that somebody pasted (I11)."""
    return key if _SHOWN_KEY.fullmatch(key) else "…"


def _unescaped(match: re.Match[str]) -> str:
    """The character that an escape of a double-quoted scalar means; "" for one that hides nothing."""
    digits = match[1] or match[2] or match[3]
    if digits:
        return chr(int(digits, 16))
    return _NAMED_ESCAPES.get(match[4], "")


class _LimitReachedError(Exception):
    """Reading stops here; the finding that says why is already noted."""


class _Reading:
    """One pass over one file. Recursion is bounded by MAX_DEPTH."""

    __slots__ = ("findings", "next", "nodes", "path", "scalar", "text")

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.next = next_event(text)
        self.nodes = 0
        self.findings: list[Finding] = []
        # A short text without these characters breaks no limit but depth, and its values hide nothing that
        # the look at the whole text has not seen: a character makes one node and a half at most (`[:,:,:]`).
        careful = len(text) > MAX_NODES // 2 or any(character in text for character in "\\&!")
        self.scalar = self.careful_scalar if careful else _scalar

    def document(self) -> Value | None:
        event: Any = self.next()
        while type(event) is not DocumentStartEvent:
            if type(event) is StreamEndEvent:
                self.nothing()
                return None
            event = self.next()
        event = self.next()
        value = self.value(event, 0)
        if value == "" and type(event) is ScalarEvent and not event.style:
            self.nothing()
        self.next()
        event = self.next()
        if type(event) is DocumentStartEvent:
            self.note("KD010", event)
        return value

    def value(self, event: Any, depth: int) -> Value:
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.too_many(event)
        if kind is AliasEvent:
            self.note("KD006", event)
            return ""
        if event.anchor is not None or event.tag is not None:
            self.properties(event)
        if depth == MAX_DEPTH:
            self.note("KD014", event, most=MAX_DEPTH)
            raise _LimitReachedError
        return self.mapping(depth + 1) if kind is MappingStartEvent else self.sequence(depth + 1)

    def sequence(self, depth: int) -> list[Value]:
        items: list[Value] = []
        following, scalar = self.next, self.scalar
        event: Any = following()
        while (kind := type(event)) is not SequenceEndEvent:
            items.append(scalar(event) if kind is ScalarEvent else self.value(event, depth))
            event = following()
        return items

    def mapping(self, depth: int) -> dict[str, Value]:
        pairs: dict[str, Value] = {}
        firsts: dict[str, Any] = {}
        following, scalar, quick = self.next, self.scalar, self.scalar is _scalar
        event: Any = following()
        while type(event) is not MappingEndEvent:
            key: str = event.value if quick and type(event) is ScalarEvent else ""
            if not (key.isascii() and key.isidentifier()):
                key = self.key(event, depth)
            if firsts.setdefault(key, event) is not event and key:
                self.note("KD004", event, key=_shown(key), first=firsts[key].start_mark.line + 1)
            event = following()
            pairs[key] = scalar(event) if type(event) is ScalarEvent else self.value(event, depth)
            event = following()
        return pairs

    def key(self, event: Any, depth: int) -> str:
        """The text of a key; "" where it is none, and then a finding is noted."""
        if type(event) is not ScalarEvent:
            if type(event) is not AliasEvent:
                self.note("KD018", event)
            self.value(event, depth)
            return ""
        key = self.scalar(event)
        if type(key) is Plain:
            key = str(key)
        if key == "<<" and not event.style:
            self.note("KD008", event)
            return ""
        if not key or "\n" in key:
            self.note("KD018", event)
            return ""
        if not key.isascii() and not unicodedata.is_normalized("NFC", key):
            self.note("KD019", event)
            return unicodedata.normalize("NFC", key)
        return key

    def careful_scalar(self, event: Any) -> str:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.too_many(event)
        if event.anchor is not None or event.tag is not None:
            self.properties(event)
        text: str = event.value
        if len(text) * 4 > MAX_SCALAR and len(text.encode("utf-8", "surrogatepass")) > MAX_SCALAR:
            self.note("KD017", event, most=MAX_SCALAR >> 10)
        if event.style == '"' and _HIDDEN_IN_VALUE.search(text) is not None:
            self.hidden(event)
        return _scalar(event)

    def properties(self, event: Any) -> None:
        if event.anchor is not None:
            self.note("KD005", event)
        if event.tag is not None:
            self.note("KD007", event)

    def hidden(self, event: Any) -> None:
        """Every hidden character of a double-quoted scalar, found again in the file as it is escaped."""
        for match in _ESCAPE.finditer(self.text, event.start_mark.index, event.end_mark.index):
            character = _unescaped(match)
            if _SURROGATE_FIRST <= character <= _SURROGATE_LAST:
                raise ImpossibleEscapeError
            if character and _HIDDEN_IN_VALUE.match(character):
                self.noted(hidden_finding(self.path, self.text, match.start(), match.end(), character))

    def nothing(self) -> None:
        self.noted(Finding("KD002", self.path, line=1, column=1, end_column=2))

    def too_many(self, event: Any) -> NoReturn:
        self.note("KD015", event, most=MAX_NODES, section=largest_section(self.text))
        raise _LimitReachedError

    def note(self, code: str, event: Any, **values: object) -> None:
        """A finding at the event: all of it on its line, at least one character."""
        start, end = event.start_mark, event.end_mark
        column = start.column + 1
        width = end.column - start.column if end.line == start.line else 1
        place = {"line": start.line + 1, "column": column, "end_column": column + max(width, 1)}
        self.noted(Finding(code, self.path, values=values, **place))

    def noted(self, finding: Finding) -> None:
        self.findings.append(finding)
        if len(self.findings) >= MAX_FINDINGS:
            raise _LimitReachedError
