"""The comment-keeping editor: bytes of a record and edits -> bytes, all other values and comments as they were.

The file is first brought to the canonical layout, unless it has it already; then each edit changes only the lines of
its own place. Nothing is believed: in the end the strict reader must see exactly the intended values, and every
comment outside the removed places must still be there (design §4, trust D2).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from yaml.error import YAMLError

from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.edits import Edit, EditError, Insert, Put, Remove
from kadry_cli.core.register.intended_values import intended_value
from kadry_cli.core.register.layout_check import keeps_layout
from kadry_cli.core.register.reader import read_text
from kadry_cli.core.register.splicing import spliced
from kadry_cli.core.register.text_comments import comments_of
from kadry_cli.core.register.text_places import Places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kadry_cli.core.finding import Finding

__all__ = [
    "Edit", "EditError", "Edited", "Insert", "Put", "Remove", "UnreadableError", "canonical", "compose", "edit", "tidy",
]  # fmt: skip

_BOM = b"\xef\xbb\xbf"
_OF_THE_VALUES = frozenset({"KD012", "KD014", "KD015", "KD016", "KD017", "KD019"})
"""Findings that a new value may bring about: hidden characters and the limits; any other would be our bug."""
_LAYOUT_ERRORS = (YAMLError, ValueError, TypeError)
"""What is raised over a text or a value that cannot be laid out."""


class Edited(NamedTuple):
    """The new bytes; `relaid`: the file did not reproduce itself and was brought to the canonical layout."""

    data: bytes
    relaid: bool


class UnreadableError(Exception):
    """The strict reader refuses the file as it is, or as it would be with the new values."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(", ".join(finding.code for finding in findings))
        self.findings = findings


def edit(data: bytes, path: str, edits: Sequence[Edit]) -> Edited:
    """The file with the edits made in order, each on the result of the one before; `path` names it in findings.

    Line ends and a byte order mark stay what they were. Edits that change nothing leave every byte as it is.
    Raises UnreadableError where the strict reader refuses the file (or the new values: a hidden character, a limit),
    and EditError where it would see anything else than intended.
    """
    values = _read(data, path)
    steps: list[Edit] = []
    for step in edits:
        following = intended_value(values, step)
        if not _same(following, values):
            steps.append(step)
        values = following
    if not steps:
        return Edited(data, relaid=False)
    places = _laid_out(data)
    relaid = _encoded(places.text, data) != data
    for step in steps:
        places = _applied(places, step)
    return Edited(_checked(_encoded(places.text, data), path, values), relaid)


def compose(value: Value, head: Sequence[str] = ()) -> bytes:
    """A new file: the comment lines `head` (given without `# `), then the value in canonical layout.

    Raises UnreadableError and EditError as `edit` does.
    """
    from kadry_cli.core.register.round_trip import block

    lines = [f"# {line}".rstrip() for line in head]
    try:
        text = "".join(f"{line}\n" for line in lines) + block(value)
        result = _checked(text.encode(), "", value)
        found = _comments(Places(text))
    except _LAYOUT_ERRORS as error:
        raise EditError("the value cannot be written") from error
    if found != Counter(lines):
        raise EditError("the head is not what was given")
    return result


def canonical(data: bytes, path: str) -> bytes:
    """The same values and comments in canonical layout; line ends and a byte order mark stay what they were.

    Raises UnreadableError and EditError as `edit` does.
    """
    values = _read(data, path)
    return _checked(_encoded(_relaid(_text(data)).text, data), path, values)


def tidy(data: bytes, path: str) -> bytes:
    """The same as `canonical`, without a round trip where the file surely stands so already (ADR 0017)."""
    values = _read(data, path)
    laid = _encoded(_laid_out(data).text, data)
    return data if laid == data else _checked(laid, path, values)


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


def _text(data: bytes) -> str:
    """The text of a file that was read, with `\\n` and without byte order mark."""
    return data.removeprefix(_BOM).decode("utf-8").replace("\r\n", "\n")


def _laid_out(data: bytes) -> Places:
    """The text of a file in canonical layout; ruamel lays out only a text that is not plainly laid out already."""
    text = _text(data)
    return Places(text) if keeps_layout(text) else _relaid(text)


def _relaid(text: str) -> Places:
    """The text as ruamel lays it out; EditError where it cannot, or where a comment would be lost."""
    from kadry_cli.core.register.round_trip import laid_out

    try:
        laid = Places(laid_out(text))
        kept = _comments(laid) == _comments(Places(text))
    except _LAYOUT_ERRORS as error:
        raise EditError("the file cannot be laid out") from error
    if not kept:
        raise EditError("the canonical layout would lose a comment")
    return laid


def _applied(places: Places, step: Edit) -> Places:
    """The canonical text after one edit; EditError where another comment than those of the removed place is lost."""
    try:
        changed = spliced(places, step)
        after = Places(changed.text)
        kept = Counter(comment.text for comment in comments_of(places) if comment.place not in changed.gone)
        found = _comments(after)
    except _LAYOUT_ERRORS as error:
        raise EditError("the new value cannot be written") from error
    if found != kept:
        raise EditError("the edit would lose a comment")
    return after


def _encoded(text: str, original: bytes) -> bytes:
    """The text as bytes, with the line ends that most lines of the original have, and its byte order mark."""
    if original.count(b"\r\n") * 2 > original.count(b"\n"):
        text = text.replace("\n", "\r\n")
    return (_BOM if original.startswith(_BOM) else b"") + text.encode()


def _comments(places: Places) -> Counter[str]:
    return Counter(comment.text for comment in comments_of(places))
