"""The layout of a YAML file: ruamel.yaml writes the values, comments and blank lines travel beside them.

ruamel loses comments (after `|`, inside brackets, after a list in brackets, before `---`) and moves blank lines,
so it sees neither: they are lifted out of the text, each bound to its neighbours among the scalars, and put back
into the new layout. What ruamel does is what it does well: the layout of values, with their own quotes kept.
Importing this module costs the import of ruamel (60 ms), so it is imported only where a file is written.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from io import StringIO
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.emitter import Indents, RoundTripEmitter
from ruamel.yaml.error import YAMLError as RuamelError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString, PlainScalarString
from ruamel.yaml.tag import Tag
from yaml.error import YAMLError
from yaml.events import DocumentStartEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from kadry_cli.core.records.plain import Plain, Value, would_retype
from kadry_cli.core.register.yaml_events import next_event

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kadry_cli.core.finding import Loc

LAYOUT_ERRORS = (RuamelError, YAMLError, ValueError, TypeError)
"""What is raised here over a text or a value that cannot be laid out."""
LONGEST_FLOW = 20
"""A new list of so many plain words at most (marks, dates) stands in brackets on one line."""

_TEXT = Tag(suffix="tag:yaml.org,2002:str")
_COMMENT = re.compile(r"#.*")
_DOCUMENT_START = re.compile(r"---(?: +#.*)?(?=\n)")
_EMPTY_LINES = re.compile(r"\A\n(?: *\n)*")
_HEADER = re.compile(r"[|>][-+0-9]*")
_FRAGILE_LINE = re.compile(r"\A[ \n]|[^\S\n]$|\n\n\Z", re.MULTILINE)
_ALIGNED = 3
"""So many blanks before a comment mean that it stands in a column of comments."""


class _TextResolver(VersionedResolver):
    """Every scalar is text, as in our reader: nothing can be retyped, and a bad date can be mended."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """ruamel's hook."""
        return _TEXT if kind is ScalarNode else super().resolve(kind, value, implicit)


class _Constructor(RoundTripConstructor):
    """A scalar without quotes stays without them."""

    def construct_scalar(self, node: Any) -> Any:
        """ruamel's hook."""
        text = super().construct_scalar(node)
        return PlainScalarString(text) if type(text) is str else text


class _Indents(Indents):
    """Without ruamel's stray blanks before a list that is the first item of a list in brackets."""

    def seq_flow_align(self, *args: Any, **options: Any) -> int:
        """ruamel's hook."""
        return 0


class _Emitter(RoundTripEmitter):
    """Plain where YAML allows it, else in double quotes; an empty plain scalar is written as nothing."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.MAX_SIMPLE_KEY_LENGTH = 1000
        self.indents = _Indents()

    def choose_scalar_style(self) -> Any:
        """ruamel's hook."""
        style = super().choose_scalar_style()
        if style != "'" or self.event.style == "'":
            return style
        return '"' if self.event.value else ""

    def process_scalar(self) -> None:
        """ruamel's hook: no blank behind the dash of an empty item, but one behind a colon in brackets."""
        if self.event.value or self.event.style != "" or not (self.sequence_context or self.flow_level):
            super().process_scalar()
            return
        self.analysis = self.style = None
        if self.flow_level:
            self.write_indicator("", need_whitespace=True)


def _yaml() -> Any:
    yaml = YAML()
    yaml.Resolver, yaml.Constructor, yaml.Emitter = _TextResolver, _Constructor, _Emitter
    yaml.preserve_quotes = True
    yaml.width = 1 << 30
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def dump(tree: Any) -> str:
    """The text of a tree of ruamel's."""
    stream = StringIO()
    _yaml().dump(tree, stream)
    return stream.getvalue()


def block(value: Value) -> str:
    """A value in block style, with line end: a new file, or lines of one."""
    return dump(_tree(value, flow=False))


def flow(value: Value) -> str:
    """A value on one line."""
    return dump(CommentedMap(x=_tree([value], flow=True)))[4:-2]


def value_lines(value: Value, *, item: bool) -> list[str]:
    """The lines of a value behind a colon, or behind a dash: the rest of that line, then the deeper ones."""
    first, *rest = block({"x": value})[2:-1].split("\n")
    if not item or first or not rest:
        return [first, *rest]
    deeper = indented(rest, 2 if isinstance(value, list) else 0)
    return [" " + deeper[0][2:], *deeper[1:]]


def entry_lines(key: str | None, value: Value) -> list[str]:
    """The lines of a pair, or of an item where there is no key."""
    head = "-" if key is None else block({key: "x"})[:-3]
    first, *rest = value_lines(value, item=key is None)
    return [head + first, *rest]


def indented(lines: Iterable[str], columns: int) -> list[str]:
    """The lines moved to the right, empty ones excepted."""
    return [" " * columns + line if line else "" for line in lines]


def _tree(value: Value, *, flow: bool) -> Any:
    """A value for ruamel: marked words bare, retyped ones in double quotes, paragraphs as a literal block."""
    if isinstance(value, str):
        return _scalar(value, flow=flow)
    tree: Any
    if isinstance(value, dict):
        tree = CommentedMap((_scalar(key, flow=True), _tree(each, flow=flow)) for key, each in value.items())
    elif isinstance(value, list):
        flow = flow or (len(value) <= LONGEST_FLOW and all(isinstance(each, Plain) and each for each in value))
        tree = CommentedSeq(_tree(each, flow=flow) for each in value)
    else:
        raise TypeError(f"neither mapping, list nor text: {type(value).__name__}")
    if flow:
        tree.fa.set_flow_style()
    return tree


def _scalar(text: str, *, flow: bool) -> Any:
    if isinstance(text, Plain):
        return PlainScalarString(text)
    if would_retype(text):
        return DoubleQuotedScalarString(text)
    # Blanks at a line's end or a file's end are lost in editors: such a text is safer in quotes.
    if "\n" in text and not flow and _FRAGILE_LINE.search(text) is None:
        return LiteralScalarString(text)
    return PlainScalarString(text)


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
            start = _HEADER.match(self.text, node.start).end()  # type: ignore[union-attr]
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


class Comment(NamedTuple):
    """A comment, a blank line (`text` is empty) or `---`: its place, and the mark that it stands after (-1: none).

    Behind the mark, on the same line, there are `blanks` before it; on a line of its own `blanks` is -1. `column` is
    None where the line begins with a dash or a bracket.
    """

    place: int
    text: str
    mark: int
    column: int | None
    blanks: int = -1


def comments_of(places: Places) -> list[Comment]:
    """All comments of a text, in order, without the blank lines."""
    return [comment for comment in _lifted(places)[1] if comment.text.startswith("#")]


def laid_out(text: str) -> str:
    """The text in canonical layout, with all its comments and blank lines; line ends are `\\n`."""
    if not text.endswith("\n"):
        text += "\n"
    places = Places(text)
    bare, comments = _lifted(places)
    # ruamel ends a file with `...` where its last value keeps blank lines.
    laid = Places(re.sub(r"(?<=\n)\.\.\.\n\Z", "", dump(_yaml().load(bare))))
    if len(laid.marks) != len(places.marks):
        raise ValueError("the layout has other marks than the text")
    return _put_back(comments, places.marks, laid)


def _lifted(places: Places) -> tuple[str, list[Comment]]:
    """The text without comments and blank lines, and these."""
    text = places.text
    bare: list[str] = []
    comments: list[Comment] = []
    end = 0
    for number, (node, _) in enumerate(places.marks):
        _lift(places, end, node.start, number - 1, bare, comments)
        end = node.end
        if not node.head_end:
            bare.append(text[node.start : end])
            continue
        header = _HEADER.match(text, node.start)[0]  # type: ignore[index]
        bare.append(header)
        _lift(places, node.start + len(header), node.head_end, number, bare, comments)
        body = text[node.head_end : end]
        if header.strip("|>-+") == "":
            # Blanks in the empty lines that a block scalar begins with mean nothing, but ruamel stumbles over them.
            body = _EMPTY_LINES.sub(lambda match: match[0].replace(" ", ""), body)
        bare.append(body)
    _lift(places, end, len(text), len(places.marks) - 1, bare, comments)
    return "".join(bare), comments


def _lift(places: Places, begin: int, end: int, mark: int, bare: list[str], comments: list[Comment]) -> None:
    """The same for what stands between two marks: blanks, line ends, comments, dashes, colons and brackets."""
    start = begin
    for line in places.text[begin:end].splitlines(keepends=True):
        own = mark < 0 or start > begin
        found = (own and _DOCUMENT_START.match(line)) or _COMMENT.search(line)
        kept = (line[: found.start()] if found else line).rstrip(" \n")
        if found or (own and not kept and line.endswith("\n")):
            index = start + (found.start() if found else 0)
            column = None if own and kept else places.column(index)
            blanks = -1 if own else index - start - len(kept)
            comments.append(Comment(index, found[0].rstrip() if found else "", mark, column, blanks))
        if not line.endswith("\n"):
            bare.append(kept if found else line)
        elif kept or not own:
            bare.append(kept + "\n")
        start += len(line)


def _put_back(comments: Iterable[Comment], old: Sequence[Mark], laid: Places) -> str:
    """The new layout with the comments of the old one, each beside or above the same scalar."""
    new = laid.marks
    lines = laid.text.split("\n")
    breaks = [match.start() for match in re.finditer("\n", laid.text)]
    starts = [bisect_left(breaks, mark.node.start) for mark in new]
    above: dict[int, list[str]] = {}
    beside: dict[int, Comment] = {}
    for comment in comments:
        mark = comment.mark
        if comment.blanks >= 0:
            node = new[mark].node
            number = starts[mark] if node.head_end else bisect_left(breaks, node.end)
            earlier = beside.get(number)
            beside[number] = comment
            if earlier is None:
                continue
            # Two lines have become one: only the last comment can stand beside it.
            comment = earlier._replace(column=None)
        else:
            number = starts[mark + 1] if mark + 1 < len(new) else len(lines) - 1
        higher = above.setdefault(number, [])
        before = bisect_left(starts, number) - 1
        below_block = before >= 0 and new[before].node.head_end > 0 and not any(higher)
        indent = 0
        if not comment.text and below_block and laid.keeps_blank_lines(new[before].node):
            continue
        if comment.column is None:
            indent = len(lines[number]) - len(lines[number].lstrip(" "))
        elif comment.text.startswith("#"):
            indent = _column(comment.column, mark, old, new)
            if below_block:
                # Any deeper it would become a line of the block scalar above.
                entry = new[before].columns[-1] if new[before].columns else 0
                indent = indent if indent <= entry + 1 else entry
        higher.append(" " * indent + comment.text)
    whole: list[str] = []
    for number, line in enumerate(lines):
        whole += above.get(number, ())
        tail = beside.get(number)
        whole.append(with_comment(line, tail.text, tail.column, tail.blanks) if tail else line)
    return "\n".join(whole)


def _column(column: int, mark: int, old: Sequence[Mark], new: Sequence[Mark]) -> int:
    """The column in the new layout of a comment that stands after a mark: it moves with the entry it is aligned to."""
    moves: list[tuple[int, int]] = []
    if mark + 1 < len(old):
        moves += reversed(list(zip(old[mark + 1].columns, new[mark + 1].columns, strict=True)))
    if mark >= 0:
        moves += zip(old[mark].columns, new[mark].columns, strict=True)
    before, after = max(
        (move for move in moves if move[0] <= column), default=(column, 0 if moves else column), key=itemgetter(0)
    )
    return after + column - before


def with_comment(line: str, comment: str, column: int | None, blanks: int) -> str:
    """A line with a comment behind it: in its column where it stood in one, else after as many blanks as before."""
    if blanks < _ALIGNED or column is None:
        return line + " " * max(blanks, 1) + comment
    return line.ljust(max(column, len(line) + 2)) + comment
