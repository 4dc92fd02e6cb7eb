"""Places of values in a file, by a second reading made only when a finding needs them (design §4)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

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

from kadry_cli.core.register.raw_text import raw_text
from kadry_cli.core.register.reader import MAX_DEPTH, MAX_NODES
from kadry_cli.core.register.yaml_events import next_event

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kadry_cli.core.finding import Finding, Loc


class Span(NamedTuple):
    """Where a key and its value stand, all from 1, in characters; ends are one past the last character.

    An item of a list has no key: its own beginning stands for it. A value over several lines ends with its
    first line; the span of a block mapping or list is that of its first key or item. An empty value has no
    width.
    """

    key_line: int
    key_column: int
    key_end: int
    line: int
    column: int
    end_column: int


def positions(data: bytes) -> Mapping[Loc, Span]:
    """The span of every value of a YAML file by its way from the top; `()` is the whole.

    A broken file gives the places before the break; a key given twice keeps its first place.
    """
    text = raw_text(data, "").text
    if text is None:
        return {}
    walk = _Walk(text)
    with suppress(YAMLError, _LimitReachedError):
        walk.document()
    return walk.spans


def locate(findings: Iterable[Finding], data: bytes) -> tuple[Finding, ...]:
    """The findings with line and columns in the file `data`, from their `loc`.

    A finding that has a line keeps it. With `on_key` the key is meant, else the value; an empty value and a
    way that leads nowhere (a missing key) point at the key, or at the nearest one above. Without any place the
    finding stays as it is.
    """
    findings = tuple(findings)
    if all(finding.line for finding in findings):
        return findings
    spans = positions(data)
    return tuple(finding if finding.line else _located(finding, spans) for finding in findings)


def _located(finding: Finding, spans: Mapping[Loc, Span]) -> Finding:
    loc = finding.loc
    while loc and loc not in spans:
        loc = loc[:-1]
    span = spans.get(loc)
    if span is None:
        return finding
    if finding.on_key or loc != finding.loc or span.end_column == span.column:
        return finding.at(span.key_line, span.key_column, span.key_end)
    return finding.at(span.line, span.column, span.end_column)


class _LimitReachedError(Exception):
    """The reader's limits hold here too."""


class _Walk:
    """One pass over the events of one file, keeping places instead of values."""

    __slots__ = ("lines", "next", "nodes", "spans")

    def __init__(self, text: str) -> None:
        self.lines = [line.rstrip("\r") for line in text.split("\n")]
        self.next = next_event(text)
        self.nodes = 0
        self.spans: dict[Loc, Span] = {}

    def document(self) -> None:
        event: Any = self.next()
        while type(event) is not DocumentStartEvent:
            if type(event) is StreamEndEvent:
                return
            event = self.next()
        self.node(self.next(), (), None)

    def node(self, event: Any, loc: Loc, key: Any) -> None:
        self.nodes += 1
        if len(loc) > MAX_DEPTH or self.nodes > MAX_NODES:
            raise _LimitReachedError
        kind = type(event)
        if kind is ScalarEvent or kind is AliasEvent:
            self.place(loc, key, event)
            return
        inner: Any = self.next()
        ended = type(inner) is MappingEndEvent or type(inner) is SequenceEndEvent
        # A block collection begins with its first key or item; its own marks are empty.
        self.place(loc, key, event if event.flow_style or ended else inner)
        end = self.pairs(inner, loc) if kind is MappingStartEvent else self.items(inner, loc)
        if event.flow_style:
            self.close(loc, key, event, end)

    def pairs(self, event: Any, loc: Loc) -> Any:
        """Takes the pairs of a mapping up to its end, and gives the end."""
        while type(event) is not MappingEndEvent:
            key = event
            if type(event) is ScalarEvent:
                self.nodes += 1
                self.node(self.next(), (*loc, str(event.value)), key)
            else:
                self.node(event, (*loc, ""), None)
                self.node(self.next(), (*loc, ""), key)
            event = self.next()
        return event

    def items(self, event: Any, loc: Loc) -> Any:
        """Takes the items of a list up to its end, and gives the end."""
        number = 0
        while type(event) is not SequenceEndEvent:
            self.node(event, (*loc, number), None)
            number += 1
            event = self.next()
        return event

    def close(self, loc: Loc, key: Any, start: Any, end: Any) -> None:
        """The true end of a collection in brackets, if it is the one that has the place."""
        span = self.spans[loc]
        line, column, _ = self.extent(start)
        if (span.line, span.column) == (line, column):
            last = end.end_mark.column if end.end_mark.line == line - 1 else len(self.lines[line - 1])
            self.spans[loc] = span._replace(end_column=last + 1, key_end=span.key_end if key is not None else last + 1)

    def place(self, loc: Loc, key: Any, event: Any) -> None:
        if loc in self.spans:
            return
        line, column, end = self.extent(event)
        key_line, key_column, key_end = self.extent(key) if key is not None else (line, column, end)
        self.spans[loc] = Span(key_line, key_column, max(key_end, key_column + 1), line, column, end)

    def extent(self, event: Any) -> tuple[int, int, int]:
        """Line, first column and end of what stands at the event on its first line."""
        start, end = event.start_mark, event.end_mark
        line = min(start.line, len(self.lines) - 1)
        last = end.column if end.line == start.line else len(self.lines[line])
        # Only a scalar can be empty; a block collection's marks are empty too, but something stands there.
        least = start.column + (type(event) is not ScalarEvent)
        return line + 1, start.column + 1, max(last, least) + 1
