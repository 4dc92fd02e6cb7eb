"""One edit spliced into a text in canonical layout: only the lines of its own place change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.register.edits import Edit, Insert, Put, Remove, new_key_position
from kadry_cli.core.register.text_lines import indented

if TYPE_CHECKING:
    from kadry_cli.core.finding import Loc
    from kadry_cli.core.records.plain import Value
    from kadry_cli.core.register.text_places import Entry, Node, Places


class Changed(NamedTuple):
    """A text after an edit, and the part of the old one that had to go, its comments too."""

    text: str
    gone: range = range(0)


def spliced(places: Places, step: Edit) -> Changed:
    """The text after an edit that is known to fit the values."""
    parent, entry = places.found(step.loc)
    if isinstance(step, Remove):
        return _removed(places, step.loc)
    if isinstance(step, Insert):
        if entry or not step.loc:
            end = len((entry.value if entry else parent).entries)
            return _added(places, step.loc, end if step.at is None else step.at, None, step.value)
        step = Put(step.loc, [step.value], step.order)
    if entry:
        return _replaced(places, parent, entry, step.value)
    key = str(step.loc[-1])
    at = new_key_position([each.key for each in parent.entries], key, step.order)
    return _added(places, step.loc[:-1], at, key, step.value)


def _replaced(places: Places, parent: Node, entry: Entry | None, value: Value) -> Changed:
    """Another value; the comment on the first line of its place stays, a list in brackets stays in brackets."""
    from kadry_cli.core.register.round_trip import block, flow, value_lines

    text = places.text
    if entry is None:
        return Changed(text[: parent.start] + block(value)[:-1] + text[parent.end :])
    node = entry.value
    if parent.flow:
        start, colon = (entry.key_end, ": ") if parent.mapping else (node.start, "")
        return Changed(text[:start] + colon + flow(value) + text[node.end :])
    in_brackets = node.flow and node.entries and value and not isinstance(value, str)
    first, *rest = [" " + flow(value)] if in_brackets else value_lines(value, item=not parent.mapping)
    begin, end = places.line_begin(entry.after), places.line_end(node.end)
    column = places.column(entry.start)
    lines = [places.with_tail(text[begin : entry.after] + first, entry), *indented(rest, column)]
    gone = range(min(node.start, places.line_end(entry.after)), end) if node.block else range(0)
    if "\n" in _last_text(value):
        # A deeper comment below would become a line of the block scalar.
        below = text[end + 1 : _end(places, entry)]
        lines += indented([line.strip() for line in below.splitlines()], column)
        end += len(below) + bool(below)
    return Changed(text[:begin] + "\n".join(lines) + text[end:], gone)


def _last_text(value: Value) -> str:
    """The last scalar of a value; "" where it ends in an empty list or mapping."""
    while value and not isinstance(value, str):
        value = list(value.values())[-1] if isinstance(value, dict) else value[-1]
    return value if isinstance(value, str) else ""


def _added(places: Places, loc: Loc, at: int, key: str | None, value: Value) -> Changed:
    """A new entry right behind its predecessor; a first one stands before the own comments of its successor."""
    from kadry_cli.core.register.round_trip import entry_lines, flow

    text = places.text
    holder, owner = places.found(loc)
    parent = owner.value if owner else holder
    whole: Value = [value] if key is None else {key: value}
    if not parent.entries:
        return _replaced(places, holder, owner, whole)
    first, before = parent.entries[0], parent.entries[at - 1] if at else None
    if parent.flow:
        place = before.value.end if before else first.start
        new = ", " * bool(before) + flow(whole)[1:-1] + ", " * (not before)
        return Changed(text[:place] + new + text[place:])
    column = places.column(first.start)
    lines = indented(entry_lines(key, value), column)
    if before:
        place = _end(places, before)
        return Changed("\n".join([text[:place], *lines]) + text[place:])
    if _is_compact(places, first):
        place = first.start
        return Changed(text[:place] + "\n".join([lines[0][column:], *lines[1:], " " * column]) + text[place:])
    place = _begin(places, parent, 0)
    return Changed(text[:place] + "\n".join([*lines, ""]) + text[place:])


def _removed(places: Places, loc: Loc) -> Changed:
    """An entry less; where it was the only one, brackets stand for the empty list or mapping."""
    text = places.text
    holder, owner = places.found(loc[:-1])
    parent = owner.value if owner else holder
    number = [each.key or at for at, each in enumerate(parent.entries)].index(loc[-1])
    entry = parent.entries[number]
    if parent.flow:
        begin, end = entry.start, entry.value.end
        if number + 1 < len(parent.entries):
            end = parent.entries[number + 1].start
        elif number:
            begin = parent.entries[number - 1].value.end
        return Changed(text[:begin] + text[end:], range(begin, end))
    begin, end = _begin(places, parent, number), _end(places, entry)
    if len(parent.entries) == 1:
        brackets = "{}" if parent.mapping else "[]"
        if owner is None:
            return Changed(text[:begin] + brackets + text[end:], range(begin, end))
        left = "" if _is_compact(places, entry) else text[owner.after : begin - 1]
        return Changed(f"{text[: owner.after]} {brackets}{left}{text[end:]}", range(begin, end))
    if _is_compact(places, entry):
        return _first_removed(places, parent, end)
    above = _end(places, parent.entries[number - 1]) + 1 if number else begin
    if number and begin == above and places.keeps_blank_lines(parent.entries[number - 1].value):
        # Blank lines below would become a part of the block scalar above.
        while text.startswith("\n", end + 1):
            end += 1
    elif number and (text.startswith("\n", end + 1) or end + 1 == len(text)):
        # Blank lines stay on one side only.
        begin = max(above, len(text[:begin].rstrip("\n")) + 1)
    return Changed(text[:begin] + text[end + 1 :], range(begin, end))


def _first_removed(places: Places, parent: Node, end: int) -> Changed:
    """Without the entry that stands behind a dash: the next one moves up, the comments between come above it."""
    text = places.text
    entry, following = parent.entries[0].start, parent.entries[1].start
    line = places.line_begin(entry)
    comments = [each.strip() for each in text[end + 1 : following].splitlines() if each.strip()]
    moved = "".join(f"{each}\n" for each in indented(comments, text.index("-", line) - line))
    return Changed(text[:line] + moved + text[line:entry] + text[following:], range(entry, end))


def _is_compact(places: Places, entry: Entry) -> bool:
    """Whether the entry begins behind a dash, on the same line."""
    return bool(places.text[places.line_begin(entry.start) : entry.start].strip())


def _begin(places: Places, parent: Node, number: int) -> int:
    """Where the lines of an entry begin with its own comments; the first comments of a file are the file's head."""
    text, entry = places.text, parent.entries[number]
    line = begin = places.line_begin(entry.start)
    if _is_compact(places, entry):
        return line
    own = " " * places.column(entry.start) + "#"
    while begin and text.startswith(own, places.line_begin(begin - 1)):
        begin = places.line_begin(begin - 1)
    is_head = parent is places.root and number == 0 and text[:begin].strip() in ("", "---")
    return line if is_head else begin


def _end(places: Places, entry: Entry) -> int:
    """The end of the last line of an entry, with the comments below that are deeper than the entry."""
    column = places.column(entry.start)
    end = following = places.line_end(entry.value.end)
    while following + 1 < len(places.text):
        start, following = following + 1, places.line_end(following + 1)
        line = places.text[start:following].lstrip(" ")
        if line.startswith("#") and following - start - len(line) > column:
            end = following
        elif line:
            break
    return end
