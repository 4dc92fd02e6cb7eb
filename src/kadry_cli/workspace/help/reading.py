"""The pages of `kadry help`: a small subset of Markdown, with the law filled in from the program's own data.

A page begins with a comment that names its day, `<!-- on: 2009-06-15 -->`, and a heading `# …`. Then come headings
`## …`, paragraphs, list items `- …` and `1. …`, and fenced blocks of commands. A paragraph or an item goes on over
the following lines. In it stand `code` and, in braces:

- `{norm:exam.min_tickets}`: the value of a norm on the day of the page;
- `{cite:exam.min_tickets}`: the act and the point it comes from; `{point:…}` the point alone;
- `{act:kmu-169-2002}`, `{act:law-889-viii:стаття 39}`: an act as it is cited;
- `{short:kmu-169-2002}`: «постанова № 169», once the act has been named in full.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kadry_cli.core.law.lookup import Norm
    from kadry_cli.core.manifest import Guide

HEADING, PARAGRAPH, ITEM, COMMANDS = "heading", "paragraph", "item", "commands"

_DAY = re.compile("<!-- on: ([0-9]{4}-[0-9]{2}-[0-9]{2}) -->")
_ITEM = re.compile("(-|[0-9]+[.]) +(.*)")
_PLACE = re.compile("[{](norm|cite|point|act|short):([^}]+)[}]")
_FENCE = "```"


class Block(NamedTuple):
    """One part of a page: its kind, its text (of `commands` the lines), the mark of a list item («–», «1.»)."""

    kind: str
    text: str
    mark: str = ""


class Page(NamedTuple):
    """A page of help: the day whose law it tells, its title, its parts."""

    on: date
    title: str
    blocks: tuple[Block, ...]

    def commands(self) -> tuple[str, ...]:
        """Every line of its blocks of commands, from top to bottom."""
        return tuple(line for block in self.blocks if block.kind == COMMANDS for line in block.text.split("\n"))


def page_path(topic: str, guide: Guide) -> Path:
    """The file of a page of a topic."""
    return Path(__file__).parents[2] / topic / "help" / "pages" / guide.file


def read_page(topic: str, guide: Guide) -> Page:
    """A page with the law of its day filled in."""
    page = parse(page_path(topic, guide).read_text(encoding="utf-8"))
    blocks = (
        block if block.kind == COMMANDS else block._replace(text=filled(block.text, page.on)) for block in page.blocks
    )
    return page._replace(blocks=tuple(blocks))


def parse(text: str) -> Page:
    """The parts of a page as they are written. ValueError where it is none: a mistake in the program."""
    first, title, *lines = text.splitlines()
    day = _DAY.fullmatch(first)
    if day is None or not title.startswith("# "):
        raise ValueError("a page begins with its day and its heading")
    return Page(date.fromisoformat(day[1]), title.removeprefix("# "), tuple(_blocks(lines)))


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    at, going_on = 0, False
    while at < len(lines):
        line = lines[at].strip()
        at += 1
        item = _ITEM.fullmatch(line)
        if line.startswith(_FENCE):
            end = lines.index(_FENCE, at)
            blocks.append(Block(COMMANDS, "\n".join(lines[at:end])))
            at, going_on = end + 1, False
        elif line.startswith("## "):
            blocks.append(Block(HEADING, line.removeprefix("## ")))
            going_on = False
        elif item:
            blocks.append(Block(ITEM, item[2], "–" if item[1] == "-" else item[1]))
            going_on = True
        elif line and going_on:
            blocks[-1] = blocks[-1]._replace(text=f"{blocks[-1].text} {line}")
        elif line:
            blocks.append(Block(PARAGRAPH, line))
            going_on = True
        else:
            going_on = False
    return blocks


def filled(text: str, on: date) -> str:
    """A text with its norms and acts as they are on a day. KeyError or ValueError for what the law has not."""
    return _PLACE.sub(lambda place: _law_words(place[1], place[2], on), text) if "{" in text else text


def _law_words(kind: str, name: str, on: date) -> str:
    from kadry_cli.core.finding import Citation
    from kadry_cli.core.law.reading import acts
    from kadry_cli.core.law.wording import citation_text, value_words

    if kind in ("act", "short"):
        name, _, point = name.partition(":")
        act = acts()[name]
        return citation_text(Citation(name, point)) if kind == "act" else f"{act.kind} № {act.number}"
    norm = _norm(name, on)
    if kind == "norm":
        return value_words(norm.value)
    whole = citation_text(norm.cite)
    return whole if kind == "cite" else whole.removeprefix(f"{acts()[norm.cite.act].citation()}, ")


@cache
def _norm(key: str, on: date) -> Norm:
    """A norm that has the same value for every kind of body on the day, so that a page may simply state it."""
    from kadry_cli.core.law.acts import BODY_KINDS
    from kadry_cli.core.law.reading import law_of
    from kadry_cli.core.manifest import installed

    law = law_of(installed())
    norms = [law.on(on, kind).norm(key) for kind in BODY_KINDS]
    if any(norm.state != "confirmed" or norm.value != norms[0].value for norm in norms):
        raise ValueError(f"{key}: no one confirmed value on {on}")
    return norms[0]
