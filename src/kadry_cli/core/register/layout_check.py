"""Whether a text stands in the canonical layout already, told from its places alone: ruamel is not asked.

The answer is sound, not complete: yes only where ruamel's round trip would give the same bytes. What is rare is left
to the round trip: a file that is a single scalar, `|+`, a scalar over several lines, odd escapes. Where the values
stand right, the comments do too: each goes back to the line that it was lifted from, in its old column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kadry_cli.core.register.text_places import Places

if TYPE_CHECKING:
    from kadry_cli.core.register.text_places import Entry, Node

_COMMENT = r"#(?:[^\n]*\S)?"
_OWN_LINES = rf"(?: *{_COMMENT}\n|\n)*"
_HEAD = re.compile(rf"(?: *{_COMMENT}\n|---(?: +{_COMMENT})?\n|\n)* *")
_BETWEEN = re.compile(rf"(?: +{_COMMENT})?\n{_OWN_LINES} *")
_ODD_CHARACTER = re.compile("[^\\n\\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Characters that ruamel escapes or changes, a carriage return among them; a tab stands in comments only."""
_ODD_COMMENT_OF_A_LIST = re.compile(r"^ #", re.MULTILINE)
"""A comment left of the dashes of a list that is the whole file moves to the margin."""

_QUOTED = r"'(?:[^'\n\t]|'')*'" + r'|"(?:[^"\\\n\t]|\\["\\n])*"'
_NO_FIRST = r" \n\t#,\[\]{}&*!|>'\"%@`?:"
_IN_BLOCK = re.compile(rf"(?!---|\.\.\.)(?:[^-{_NO_FIRST}]|[-?:](?=[^ \n\t]))[^\n\t]*(?<!:)|{_QUOTED}")
_IN_FLOW = re.compile(
    rf"(?!---|\.\.\.)(?:[^-{_NO_FIRST}]|-(?=\w))(?:[^,\[\]{{}}:\n\t]|:(?=[^\s,\[\]{{}}?:]))*|{_QUOTED}"
)
_BLOCK_HEADER = re.compile(rf"([|>])-?(?: +{_COMMENT})?\n")
_LONGEST_KEY = 256
"""A longer key may be written after a question mark."""


def keeps_layout(text: str) -> bool:
    """Whether the canonical layout of a text that the strict reader accepts is surely the text itself.

    Canonical are block mappings at indent 2 and lists with the dash at offset 2, scalars on one line as they are,
    lists and mappings in brackets on one line, block scalars at indent 2, comments and blank lines between.
    False means only that the round trip has to decide. Linear in the length of the text.
    """
    if not text.endswith("\n") or _ODD_CHARACTER.search(text) is not None:
        return False
    root = Places(text).root
    if _HEAD.fullmatch(text, 0, root.start) is None or _BETWEEN.fullmatch(text, root.end) is None:
        return False
    column = 0 if root.flow or root.mapping else 2
    if text[: root.start].rpartition("\n")[2] != " " * column:
        return False
    if root.flow:
        return text[root.start : root.end] == _flow_text(text, root)
    if not root.mapping and _ODD_COMMENT_OF_A_LIST.search(text) is not None:
        return False
    return root.block and _is_block(text, root, column)


def _is_block(text: str, node: Node, column: int) -> bool:
    """Whether the entries of a block mapping or list, whose first one is known to stand right, stand right."""
    end = 0
    for number, entry in enumerate(node.entries):
        if number and not _is_below(text, end, entry.start, column):
            return False
        if node.mapping and not _is_key(text, entry, _IN_BLOCK):
            return False
        if text[entry.key_end : entry.after] != (":" if node.mapping else "-"):
            return False
        if not _is_value(text, entry, column, item=not node.mapping):
            return False
        end = entry.value.end
    return True


def _is_below(text: str, end: int, start: int, column: int) -> bool:
    """Whether `start` begins a line at the column, and only comments and blank lines stand between."""
    line_begin = "\n" + " " * column
    if text[end:start] == line_begin:
        return True
    return text[start - column - 1 : start] == line_begin and _BETWEEN.fullmatch(text, end, start) is not None


def _is_key(text: str, entry: Entry, shape: re.Pattern[str]) -> bool:
    start, end = entry.start, entry.key_end
    return end - start <= _LONGEST_KEY and shape.fullmatch(text, start, end) is not None


def _is_value(text: str, entry: Entry, column: int, *, item: bool) -> bool:
    """Whether the value of an entry at the column stands right behind its colon or dash, or below it."""
    node, after = entry.value, entry.after
    start = node.start
    if node.block:
        if not item:
            return _is_below(text, after, start, column + 2) and _is_block(text, node, column + 2)
        indent = 2 if node.mapping else 4
        return text[after:start] == " " * (indent - 1) and _is_block(text, node, column + indent)
    if start == node.end:
        return start == after
    if text[after:start] != " ":
        return False
    if node.head_end:
        return _is_block_scalar(text, node, column + 2)
    if node.flow:
        return text[start : node.end] == _flow_text(text, node)
    return _IN_BLOCK.fullmatch(text, start, node.end) is not None


def _is_block_scalar(text: str, node: Node, column: int) -> bool:
    """Whether a block scalar stands at the column as ruamel would write it; a folded one may have no empty lines."""
    header = _BLOCK_HEADER.fullmatch(text, node.start, node.head_end + 1)
    if header is None or node.end <= node.head_end:
        return False
    indent = " " * column
    lines = text[node.head_end + 1 : node.end].split("\n")
    if any(line.endswith((" ", "\t")) for line in lines):
        return False
    even = [line.startswith(indent) and line[column] not in " \t" for line in lines]
    if header[1] == ">":
        return all(even)
    return even[0] and all(line.startswith(indent) or not line for line in lines)


def _flow_text(text: str, node: Node) -> str | None:
    """What stands in brackets as ruamel would write it, or None where that is not sure."""
    if not node.flow:
        sure = node.start == node.end or _IN_FLOW.fullmatch(text, node.start, node.end)
        return text[node.start : node.end] if sure else None
    parts: list[str] = []
    for entry in node.entries:
        value = _flow_text(text, entry.value)
        if value is None or (node.mapping and not _is_key(text, entry, _IN_FLOW)):
            return None
        parts.append(f"{text[entry.start : entry.key_end]}: {value}" if node.mapping else value)
    inner = ", ".join(parts)
    return "{" + inner + "}" if node.mapping else "[" + inner + "]"
