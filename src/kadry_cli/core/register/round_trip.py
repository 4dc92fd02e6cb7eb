"""What ruamel.yaml writes: the text of a value, and a whole file in canonical layout.

ruamel loses comments (after `|`, inside brackets, after a list in brackets, before `---`) and moves blank lines,
so it sees neither: they are lifted out of the text and put back into the new layout. What ruamel does is what it does
well: the layout of values, with their own quotes kept. Importing this module costs the import of ruamel (60 ms), so
it is imported only where something is written.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.emitter import Indents, RoundTripEmitter
from ruamel.yaml.error import YAMLError as RuamelError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString, PlainScalarString
from ruamel.yaml.tag import Tag

from kadry_cli.core.records.plain import Plain, Value, would_retype
from kadry_cli.core.register.text_comments import lifted, put_back
from kadry_cli.core.register.text_lines import indented
from kadry_cli.core.register.text_places import Places

LONGEST_FLOW = 20
"""A new list of so many plain words at most (marks, dates) stands in brackets on one line."""

_TEXT = Tag(suffix="tag:yaml.org,2002:str")
_LIKE_A_DIRECTIVE = re.compile(r"\n(?:%|[<=>|]{7})")
"""A line of a text that at the margin, where ruamel may put it, would be a directive or the mark of a merge."""
_FRAGILE_LINE = re.compile(r"\A[ \n]|[^\S\n]$|\n\n\Z", re.MULTILINE)


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
        if style == "'" and _LIKE_A_DIRECTIVE.search(self.event.value):
            return '"'
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
    """The text of a tree of ruamel's; ValueError where it refuses."""
    stream = StringIO()
    try:
        _yaml().dump(tree, stream)
    except RuamelError as error:
        raise ValueError("ruamel cannot write this") from error
    return stream.getvalue()


def _loaded(text: str) -> Any:
    try:
        return _yaml().load(text)
    except RuamelError as error:
        raise ValueError("ruamel cannot read this") from error


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


def laid_out(text: str) -> str:
    """The text in canonical layout, with all its comments and blank lines; line ends are `\\n`."""
    if not text.endswith("\n"):
        text += "\n"
    places = Places(text)
    bare, comments = lifted(places)
    # ruamel ends a file with `...` where its last value keeps blank lines.
    laid = Places(re.sub(r"(?<=\n)\.\.\.\n\Z", "", dump(_loaded(bare))))
    if len(laid.marks) != len(places.marks):
        raise ValueError("the layout has other marks than the text")
    return put_back(comments, places.marks, laid)
