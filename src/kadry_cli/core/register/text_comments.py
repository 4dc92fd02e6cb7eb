"""Comments and blank lines of a text: lifted out, each bound to its neighbours among the scalars, and put back."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.register.text_lines import with_comment
from kadry_cli.core.register.text_places import BLOCK_HEADER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kadry_cli.core.register.text_places import Mark, Places

_COMMENT = re.compile(r"#.*")
_DOCUMENT_START = re.compile(r"---(?: +#.*)?(?=\n)")
_EMPTY_LINES = re.compile(r"\A\n(?: *\n)*")


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
    comments: list[Comment] = []
    for begin, end, mark in _gaps(places):
        if places.text.find("#", begin, end) >= 0:
            _lift(places, begin, end, mark, [], comments)
    return [comment for comment in comments if comment.text.startswith("#")]


def lifted(places: Places) -> tuple[str, list[Comment]]:
    """The text without comments and blank lines, and these."""
    text = places.text
    bare: list[str] = []
    comments: list[Comment] = []
    end, value = 0, ""
    for begin, following, mark in _gaps(places):
        header, value = value, text[end:begin]
        if value.startswith("\n") and header.strip("|>-+") == "":
            # Blanks in the empty lines that a block scalar begins with mean nothing, but ruamel stumbles over them.
            value = _EMPTY_LINES.sub(lambda match: match[0].replace(" ", ""), value)
        bare.append(value)
        _lift(places, begin, following, mark, bare, comments)
        end = following
    return "".join(bare), comments


def _gaps(places: Places) -> Iterator[tuple[int, int, int]]:
    """Begin and end of what stands between the scalars and brackets, and the mark before (-1: none).

    A block scalar has a gap within, behind its header.
    """
    end = 0
    for number, (node, _) in enumerate(places.marks):
        yield end, node.start, number - 1
        end = node.end
        if node.head_end:
            header = BLOCK_HEADER.match(places.text, node.start)[0]  # type: ignore[index]
            yield node.start + len(header), node.head_end, number
    yield end, len(places.text), len(places.marks) - 1


def _lift(places: Places, begin: int, end: int, mark: int, bare: list[str], comments: list[Comment]) -> None:
    """What stands in a gap: dashes, colons, brackets and line ends to `bare`, the rest to `comments`."""
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


def put_back(comments: Iterable[Comment], old: Sequence[Mark], laid: Places) -> str:
    """The new layout with the comments of the old one, each beside or above the same scalar."""
    new = laid.marks
    lines = laid.text.split("\n")
    breaks = [match.start() for match in re.finditer("\n", laid.text)]
    starts = [bisect_left(breaks, mark.node.start) for mark in new]
    above: dict[int, list[str]] = {}
    beside: dict[int, Comment] = {}

    def put_above(number: int, comment: Comment) -> None:
        higher = above.setdefault(number, [])
        before = bisect_left(starts, number) - 1
        below_block = before >= 0 and new[before].node.head_end > 0 and not any(higher)
        indent = 0
        if not comment.text and below_block and laid.keeps_blank_lines(new[before].node):
            return
        if comment.column is None:
            indent = len(lines[number]) - len(lines[number].lstrip(" "))
        elif comment.text.startswith("#"):
            indent = _column(comment.column, comment.mark, old, new)
            if below_block:
                # Any deeper it would become a line of the block scalar above.
                entry = new[before].columns[-1] if new[before].columns else 0
                indent = indent if indent <= entry + 1 else entry
        higher.append(" " * indent + comment.text)

    for comment in comments:
        mark = comment.mark
        is_beside = comment.blanks >= 0
        if is_beside:
            node = new[mark].node
            number = starts[mark] if node.head_end else bisect_left(breaks, node.end)
        else:
            number = starts[mark + 1] if mark + 1 < len(new) else len(lines) - 1
        if number in beside and comment.text:
            # Lines have become one: only the last comment can stand beside it, and their order stays.
            put_above(number, beside.pop(number)._replace(column=None))
        if is_beside:
            beside[number] = comment
        else:
            put_above(number, comment)
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
