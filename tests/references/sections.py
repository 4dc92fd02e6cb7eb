"""How the commands are put together in a reference: those at the top first, then every group with its commands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kadry_cli.core.console.pages import CommandPage, page_of
from kadry_cli.core.console.routes import CommandTable, command_table
from kadry_cli.topics import all_topics


class Section(NamedTuple):
    """One top word of the command line: a group with its commands, or one command."""

    word: str
    title: str
    is_group: bool
    guide: str
    pages: tuple[CommandPage, ...]


def table() -> CommandTable:
    """Every command of the program."""
    return command_table(all_topics())


def sections() -> Iterator[Section]:
    """A section for each top word, in the order of `kadry --help`."""
    commands = table()
    for word, title in commands.children(()):
        routes = [route for words, route in commands.commands.items() if words[0] == word]
        guide = commands.guide_of((word,))
        yield Section(word, title, commands.is_group((word,)), guide, tuple(map(page_of, routes)))
