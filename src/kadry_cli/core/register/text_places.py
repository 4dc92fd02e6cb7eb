"""Places of values in a text, by which the editor cuts it: where each node and entry begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from yaml.events import DocumentStartEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from kadry_cli.core.register.text_lines import with_comment
from kadry_cli.core.register.yaml_events import next_event

if TYPE_CHECKING:
    from kadry_cli.core.finding import Loc

BLOCK_HEADER = re.compile(r"[|>][-+0-9]*")
"""What a block scalar begins with."""


@dataclass(slots=True)
class Entry:
    """A pair of a mapping or an item of a list: where it begins, and the end of its key, colon or dash."""

    key: str | None
    start: int
    key_end: int
    after: int
    value: Node


@dataclass(slots=True)
class Node:
    """A value in the text: `text[start:end]`; a block scalar has the end of its first line in `head_end`."""

    start: int
    end: int
    flow: bool = False
    head_end: int = 0
    mapping: bool = False
    entries: list[Entry] = field(default_factory=list)

    @property
    def block(self) -> bool:
        """Whether this is a mapping or list with a line for each entry."""
        return bool(self.entries) and not self.flow


class Mark(NamedTuple):
    """A scalar or an opening bracket, with the columns of the block entries that it stands in, outermost first."""

    node: Node
    columns: tuple[int, ...]


class Places:
    """What stands where in a text that the strict reader accepts: the tree of nodes, and its marks in order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marks: list[Mark] = []
        self._next = next_event(text)
        event: Any = self._next()
        while type(event) is not DocumentStartEvent:
            event = self._next()
        self.root = self._node(self._next(), ())

    def found(self, loc: Loc) -> tuple[Node, Entry | None]:
        """The node that holds a place, and its entry there: None for the whole, and for a key still to be put."""
        parent, entry = self.root, None
        for step in loc:
            parent = entry.value if entry else self.root
            entry = next((each for at, each in enumerate(parent.entries) if step == (each.key or at)), None)
        return parent, entry

    def column(self, index: int) -> int:
        """The column of a character, from 0."""
        return index - self.line_begin(index)

    def line_begin(self, index: int) -> int:
        """The beginning of the line that a character stands on."""
        return self.text.rfind("\n", 0, index) + 1

    def line_end(self, index: int) -> int:
        """The end of the line that a character stands on."""
        return self.text.index("\n", index)

    def keeps_blank_lines(self, node: Node) -> bool:
        """Whether blank lines right below would become a part of the value, since it ends in a `|+`."""
        while node.block:
            node = node.entries[-1].value
        return "+" in self.text[node.start : node.head_end].partition("#")[0]

    def with_tail(self, line: str, entry: Entry) -> str:
        """A new first line of an entry with the comment that stands behind the old one."""
        node, end = entry.value, self.line_end(entry.after)
        if node.head_end:
            start = BLOCK_HEADER.match(self.text, node.start).end()  # type: ignore[union-attr]
        elif node.block:
            start = entry.after if node.start > end else end
        else:
            start, end = node.end, self.line_end(node.end)
        tail = self.text[start:end].lstrip(" ")
        return with_comment(line, tail, self.column(end) - len(tail), end - start - len(tail)) if tail else line

    def _node(self, event: Any, columns: tuple[int, ...]) -> Node:
        node = Node(event.start_mark.index, event.end_mark.index)
        if type(event) is ScalarEvent:
            if event.style in ("|", ">"):
                self._block_scalar(node, event.value)
            self.marks.append(Mark(node, columns))
            return node
        node.flow, node.mapping = event.flow_style, type(event) is MappingStartEvent
        if node.flow:
            # A single pair in a list may do without its brackets.
            width = self.text[node.start] in "[{"
            self.marks.append(Mark(Node(node.start, node.start + width), columns))
        else:
            columns = (*columns, event.start_mark.column)
        end = self._pairs(node, columns) if node.mapping else self._items(node, columns)
        node.end = end.end_mark.index if node.flow else node.entries[-1].value.end
        return node

    def _pairs(self, node: Node, columns: tuple[int, ...]) -> Any:
        event: Any = self._next()
        while type(event) is not MappingEndEvent:
            key = self._node(event, columns)
            following: Any = self._next()
            colon = self.text.find(":", key.end, following.start_mark.index + 1)
            after = key.end if colon < 0 else colon + 1
            value = self._node(following, columns)
            node.entries.append(Entry(event.value, key.start, key.end, after, value))
            event = self._next()
        return event

    def _items(self, node: Node, columns: tuple[int, ...]) -> Any:
        event: Any = self._next()
        start = node.start
        while type(event) is not SequenceEndEvent:
            if node.flow:
                start = event.start_mark.index
            elif node.entries:
                dash = re.compile(f"^ {{{columns[-1]}}}-", re.MULTILINE).search(self.text, node.entries[-1].value.end)
                start = dash.end() - 1 if dash else event.start_mark.index
            after = start if node.flow else start + 1
            node.entries.append(Entry(None, start, start, after, self._node(event, columns)))
            event = self._next()
        return event

    def _block_scalar(self, node: Node, value: str) -> None:
        """The blank lines after a block scalar are no part of it, unless it keeps them (`|+`)."""
        node.head_end = self.text.index("\n", node.start)
        body = self.text[node.start : node.end]
        if "+" in body.partition("\n")[0].partition("#")[0]:
            body = body.removesuffix("\n")
        else:
            body = body.rstrip("\n" if value.rstrip("\n").endswith(" ") else "\n ")
        node.end = max(node.start + len(body), node.head_end)
