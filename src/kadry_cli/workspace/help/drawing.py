"""A page of help on the screen: plain lines within the width, commands never broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kadry_cli.core.console.text import wrap
from kadry_cli.workspace.help.reading import COMMANDS, HEADING, ITEM

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.workspace.help.reading import Block, Page

_CODE = re.compile("`([^`]*)`")
_KEPT = "\u00a0"


def draw(screen: Screen, page: Page) -> None:
    """The page: its title, then its parts with a line between them; the items of a list stand together."""
    screen.heading(page.title)
    before = ""
    for block in page.blocks:
        if not (block.kind == ITEM == before):
            screen.line()
        _draw(screen, block)
        before = block.kind


def _draw(screen: Screen, block: Block) -> None:
    if block.kind == HEADING:
        screen.heading(block.text)
    elif block.kind == COMMANDS:
        screen.text("\n".join(f"    {line}".rstrip() for line in block.text.split("\n")))
    elif block.kind == ITEM:
        _prose(screen, block.text, f"  {block.mark} ")
    else:
        _prose(screen, block.text)


def _prose(screen: Screen, text: str, head: str = "") -> None:
    """A text wrapped behind `head`; a command in it is not broken where it fits a line."""
    whole = _CODE.sub(lambda code: code[1].replace(" ", _KEPT), text)
    for number, line in enumerate(wrap(whole, screen.width - len(head))):
        screen.line((" " * len(head) if number else head) + line.replace(_KEPT, " "))


def shown(text: str) -> str:
    """A text without the marks of code."""
    return _CODE.sub(lambda code: code[1], text)


def plain_text(page: Page) -> str:
    """The page as one text, for a program: headings behind `##`, a part a paragraph, commands indented."""
    parts = [f"# {page.title}"]
    for block in page.blocks:
        if block.kind == HEADING:
            parts.append(f"## {block.text}")
        elif block.kind == COMMANDS:
            parts.append("\n".join(f"    {line}".rstrip() for line in block.text.split("\n")))
        else:
            parts.append(f"{block.mark} {shown(block.text)}".strip())
    return "\n\n".join(parts)
