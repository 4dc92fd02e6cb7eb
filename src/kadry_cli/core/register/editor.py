"""The comment-keeping editor: bytes of a record and edits -> bytes, all other values and comments as they were.

The file is first brought to the canonical layout, unless it has it already; then each edit changes only the lines of
its own place. Nothing is believed: in the end the strict reader must see exactly the intended values, and every
comment outside the removed places must still be there (design §4, trust D2).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.reader import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kadry_cli.core.finding import Finding, Loc
    from kadry_cli.core.register.round_trip import Entry, Node, Places

__all__ = [
    "Edit", "EditError", "Edited", "Insert", "Put", "Remove", "UnreadableError", "canonical", "compose", "edit",
]  # fmt: skip

_BOM = b"\xef\xbb\xbf"
_OF_THE_VALUES = frozenset({"KD012", "KD014", "KD015", "KD016", "KD017", "KD019"})
"""Findings that a new value may bring about: hidden characters and the limits; any other would be our bug."""


class Put(NamedTuple):
    """Set the value at a place: an existing key or list position, or a new key of an existing mapping.

    The comments inside an old list or mapping go with it. A new key is put after the nearest of its predecessors in
    `order` that the mapping has; without `order`, and where `order` does not name it, at the end.
    """

    loc: Loc
    value: Value
    order: tuple[str, ...] = ()


class Insert(NamedTuple):
    """Add an item to the list at `loc`, before position `at` (None: at the end).

    A missing or empty list under an existing mapping is created, its key placed by `order` as in `Put`.
    """

    loc: Loc
    value: Value
    at: int | None = None
    order: tuple[str, ...] = ()


class Remove(NamedTuple):
    """Take away the key or item at `loc` with its own comments.

    Its own are the comments on its lines, deeper ones below, and those straight above it in its column, without a
    blank line between; but the comments that a file begins with stay. A list or mapping that becomes empty stays too,
    as `[]` or `{}`.
    """

    loc: Loc


Edit: TypeAlias = Put | Insert | Remove


class Edited(NamedTuple):
    """The new bytes; `relaid`: the file did not reproduce itself and was brought to the canonical layout."""

    data: bytes
    relaid: bool


class UnreadableError(Exception):
    """The strict reader refuses the file as it is, or as it would be with the new values."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(", ".join(finding.code for finding in findings))
        self.findings = findings


class EditError(Exception):
    """An edit that does not fit the record, or a layout that cannot be kept: our bug, and nothing is written."""


def edit(data: bytes, path: str, edits: Sequence[Edit]) -> Edited:
    """The file with the edits made in order, each on the result of the one before; `path` names it in findings.

    Line ends and a byte order mark stay what they were. Edits that change nothing leave every byte as it is.
    Raises UnreadableError where the strict reader refuses the file (or the new values: a hidden character, a limit),
    and EditError where it would see anything else than intended.
    """
    values = _read(data, path)
    steps: list[Edit] = []
    for step in edits:
        following = _intended(values, step)
        if not _same(following, values):
            steps.append(step)
        values = following
    if not steps:
        return Edited(data, relaid=False)
    text = _laid_out(data)
    relaid = _encoded(text, data) != data
    for step in steps:
        text = _applied(text, step)
    return Edited(_checked(_encoded(text, data), path, values), relaid)


def compose(value: Value, head: Sequence[str] = ()) -> bytes:
    """A new file: the comment lines `head` (given without `# `), then the value in canonical layout.

    Raises UnreadableError and EditError as `edit` does.
    """
    from kadry_cli.core.register.round_trip import LAYOUT_ERRORS, block

    lines = [f"# {line}".rstrip() for line in head]
    try:
        text = "".join(f"{line}\n" for line in lines) + block(value)
        result = _checked(text.encode(), "", value)
        found = _comments(text)
    except LAYOUT_ERRORS as error:
        raise EditError("the value cannot be written") from error
    if found != Counter(lines):
        raise EditError("the head is not what was given")
    return result


def canonical(data: bytes, path: str) -> bytes:
    """The same values and comments in canonical layout; line ends and a byte order mark stay what they were.

    Raises UnreadableError and EditError as `edit` does.
    """
    values = _read(data, path)
    return _checked(_encoded(_laid_out(data), data), path, values)


def _read(data: bytes, path: str) -> Value:
    value, findings = read_text(data, path)
    if value is None:
        raise UnreadableError(findings)
    return value


def _checked(data: bytes, path: str, intended: Value) -> bytes:
    """The bytes, if the strict reader sees the intended value in them."""
    value, findings = read_text(data, path)
    if findings and {finding.code for finding in findings} <= _OF_THE_VALUES:
        raise UnreadableError(findings)
    if value is None or not _same(value, intended):
        raise EditError("the strict reader sees other values than intended")
    return data


def _same(one: Value, other: Value) -> bool:
    """Whether two values are equal, in the order of keys and in what is plain too."""
    if isinstance(one, dict):
        return isinstance(other, dict) and list(one) == list(other) and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return isinstance(other, list) and len(one) == len(other) and all(map(_same, one, other))
    return one == other and isinstance(one, Plain) is isinstance(other, Plain)


def _laid_out(data: bytes) -> str:
    """The text of a file in canonical layout, with `\\n` and without byte order mark; no comment is lost."""
    from kadry_cli.core.register.round_trip import LAYOUT_ERRORS, laid_out

    text = data.removeprefix(_BOM).decode("utf-8").replace("\r\n", "\n")
    try:
        laid = laid_out(text)
        kept = _comments(laid) == _comments(text)
    except LAYOUT_ERRORS as error:
        raise EditError("the file cannot be laid out") from error
    if not kept:
        raise EditError("the canonical layout would lose a comment")
    return laid


def _encoded(text: str, original: bytes) -> bytes:
    """The text as bytes, with the line ends that most lines of the original have, and its byte order mark."""
    if original.count(b"\r\n") * 2 > original.count(b"\n"):
        text = text.replace("\n", "\r\n")
    return (_BOM if original.startswith(_BOM) else b"") + text.encode()


def _comments(text: str) -> Counter[str]:
    from kadry_cli.core.register.round_trip import Places, comments_of

    return Counter(comment.text for comment in comments_of(Places(text)))


def _intended(value: Value, step: Edit) -> Value:
    """The value after an edit: what the strict reader must see in the end."""
    if isinstance(step, Insert):
        return _inserted(value, step)
    if not step.loc:
        raise EditError("the whole file is no place for an edit")
    key = step.loc[-1]
    if isinstance(step, Remove):
        return _at(value, step.loc[:-1], lambda parent: _without(parent, key))
    return _at(value, step.loc[:-1], lambda parent: _with(parent, key, step.value, step.order))


def _at(value: Value, loc: Loc, change: Callable[[Value], Value]) -> Value:
    """The value with what stands at `loc` changed."""
    if not loc:
        return change(value)
    return _with(value, loc[0], _at(_child(value, loc[0]), loc[1:], change), ())


def _child(value: Value, key: str | int) -> Value:
    if isinstance(value, dict) and isinstance(key, str) and key in value:
        return value[key]
    if isinstance(value, list) and isinstance(key, int) and 0 <= key < len(value):
        return value[key]
    raise EditError("there is no such place")


def _with(parent: Value, key: str | int, value: Value, order: tuple[str, ...]) -> Value:
    if isinstance(parent, dict) and isinstance(key, str) and key not in parent:
        pairs = list(parent.items())
        pairs.insert(_position(list(parent), key, order), (key, value))
        return dict(pairs)
    _child(parent, key)
    if isinstance(parent, dict):
        return {each: value if each == key else old for each, old in parent.items()}
    return [value if number == key else old for number, old in enumerate(parent)]


def _without(parent: Value, key: str | int) -> Value:
    _child(parent, key)
    if isinstance(parent, dict):
        return {each: old for each, old in parent.items() if each != key}
    return [old for number, old in enumerate(parent) if number != key]


def _inserted(value: Value, step: Insert) -> Value:
    def grown(items: Value) -> Value:
        items = [] if _is_blank(items) else items
        at = len(items) if step.at is None else step.at
        if not isinstance(items, list) or not 0 <= at <= len(items):
            raise EditError("there is no such place in a list")
        return [*items[:at], step.value, *items[at:]]

    def under(parent: Value) -> Value:
        missing = isinstance(parent, dict) and key not in parent
        return _with(parent, key, grown([] if missing else _child(parent, key)), step.order)

    if not step.loc:
        return grown(value)
    key = step.loc[-1]
    return _at(value, step.loc[:-1], under)


def _is_blank(value: Value) -> bool:
    return isinstance(value, Plain) and not value


def _position(keys: Sequence[str | None], key: str, order: tuple[str, ...]) -> int:
    """Where a new key goes among the keys of its mapping."""
    if key not in order:
        return len(keys)
    present = [keys.index(each) for each in order[: order.index(key)] if each in keys]
    return present[-1] + 1 if present else 0


class _Changed(NamedTuple):
    """A text after an edit, and the part of the old one that had to go, its comments too."""

    text: str
    gone: range = range(0)


def _applied(text: str, step: Edit) -> str:
    """The canonical text after one edit; EditError where another comment than those of the removed place is lost."""
    from kadry_cli.core.register.round_trip import LAYOUT_ERRORS, Places, comments_of

    try:
        places = Places(text)
        changed = _spliced(places, step)
        kept = Counter(comment.text for comment in comments_of(places) if comment.place not in changed.gone)
        found = _comments(changed.text)
    except LAYOUT_ERRORS as error:
        raise EditError("the new value cannot be written") from error
    if found != kept:
        raise EditError("the edit would lose a comment")
    return changed.text


def _spliced(places: Places, step: Edit) -> _Changed:
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
    at = _position([each.key for each in parent.entries], key, step.order)
    return _added(places, step.loc[:-1], at, key, step.value)


def _replaced(places: Places, parent: Node, entry: Entry | None, value: Value) -> _Changed:
    """Another value; the comment on the first line of its place stays, a list in brackets stays in brackets."""
    from kadry_cli.core.register.round_trip import block, flow, indented, value_lines

    text = places.text
    if entry is None:
        return _Changed(text[: parent.start] + block(value)[:-1] + text[parent.end :])
    node = entry.value
    if parent.flow:
        start, colon = (entry.key_end, ": ") if parent.mapping else (node.start, "")
        return _Changed(text[:start] + colon + flow(value) + text[node.end :])
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
    return _Changed(text[:begin] + "\n".join(lines) + text[end:], gone)


def _last_text(value: Value) -> str:
    """The last scalar of a value; "" where it ends in an empty list or mapping."""
    while value and not isinstance(value, str):
        value = list(value.values())[-1] if isinstance(value, dict) else value[-1]
    return value if isinstance(value, str) else ""


def _added(places: Places, loc: Loc, at: int, key: str | None, value: Value) -> _Changed:
    """A new entry right behind its predecessor; a first one stands before the own comments of its successor."""
    from kadry_cli.core.register.round_trip import entry_lines, flow, indented

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
        return _Changed(text[:place] + new + text[place:])
    column = places.column(first.start)
    lines = indented(entry_lines(key, value), column)
    if before:
        place = _end(places, before)
        return _Changed("\n".join([text[:place], *lines]) + text[place:])
    if _is_compact(places, first):
        place = first.start
        return _Changed(text[:place] + "\n".join([lines[0][column:], *lines[1:], " " * column]) + text[place:])
    place = _begin(places, parent, 0)
    return _Changed(text[:place] + "\n".join([*lines, ""]) + text[place:])


def _removed(places: Places, loc: Loc) -> _Changed:
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
        return _Changed(text[:begin] + text[end:], range(begin, end))
    begin, end = _begin(places, parent, number), _end(places, entry)
    if len(parent.entries) == 1:
        brackets = "{}" if parent.mapping else "[]"
        if owner is None:
            return _Changed(text[:begin] + brackets + text[end:], range(begin, end))
        left = "" if _is_compact(places, entry) else text[owner.after : begin - 1]
        return _Changed(f"{text[: owner.after]} {brackets}{left}{text[end:]}", range(begin, end))
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
    return _Changed(text[:begin] + text[end + 1 :], range(begin, end))


def _first_removed(places: Places, parent: Node, end: int) -> _Changed:
    """Without the entry that stands behind a dash: the next one moves up, the comments between come above it."""
    from kadry_cli.core.register.round_trip import indented

    text = places.text
    entry, following = parent.entries[0].start, parent.entries[1].start
    line = places.line_begin(entry)
    comments = [each.strip() for each in text[end + 1 : following].splitlines() if each.strip()]
    moved = "".join(f"{each}\n" for each in indented(comments, text.index("-", line) - line))
    return _Changed(text[:line] + moved + text[line:entry] + text[following:], range(entry, end))


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
