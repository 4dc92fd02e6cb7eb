"""The words of a tree, to prove that no way of printing loses one (design §8)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.core.documents.tree import (
    Approval,
    Blank,
    Figure,
    Heading,
    Items,
    Line,
    PageBreak,
    Paper,
    Paragraph,
    Plain,
    Requisites,
    Ruled,
    Run,
    Signatures,
    Table,
    flat_blocks,
    list_mark,
)


def tree_words(paper: Paper) -> list[str]:
    """Every word of a paper in reading order, its lists' marks too; running heads and feet aside."""
    return [
        word
        for part in paper.parts
        for block in flat_blocks(part.blocks)
        for text in block_texts(block)
        for word in text.split()
    ]


def block_texts(block: Plain | PageBreak) -> Iterator[str]:
    """The texts of a block in reading order, one for each line, cell or item."""
    match block:
        case Heading(content=content) | Paragraph(content=content):
            yield line_text(content)
        case Requisites(left=left, center=center, right=right):
            yield from map(line_text, (left, center, right))
        case Table(head=head, body=body):
            yield from (line_text(cell.content) for row in (*head, *body) for cell in row.cells)
        case Items(items=items):
            for index, item in enumerate(items):
                yield f"{list_mark(block, index)} {line_text(item)}"
        case Approval(lines=lines):
            yield from map(line_text, lines)
        case Signatures(rows=rows):
            for row in rows:
                yield line_text(row.post)
                yield line_text(row.name)
                yield from map(line_text, (() if row.date is None else row.date, row.hand))
        case Figure(labels=labels):
            yield from labels
        case Ruled() | PageBreak():
            return


def line_text(line: Line) -> str:
    """The plain text of a line; a break is a space."""
    return "".join(map(_inline_text, line))


def _inline_text(inline: Run | Blank | object) -> str:
    match inline:
        case Run(text=text):
            return text
        case Blank(runs=runs):
            return "".join(run.text for run in runs)
        case _:
            return " "
