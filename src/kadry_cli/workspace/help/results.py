"""What `kadry help` hands back; for types and schemas only."""

from __future__ import annotations

import datetime

from typing_extensions import TypedDict


class TopicLine(TypedDict):
    """One page in the list: its word, title and other words."""

    topic: str
    title: str
    aliases: list[str]


class HelpTopics(TypedDict):
    """The list of pages."""

    topics: list[TopicLine]


class HelpPage(TopicLine):
    """A page: the day its norms are taken for (null: none), its text and the commands on it."""

    on: datetime.date | None
    text: str
    commands: list[str]


class CommandHelp(TypedDict):
    """The help of a command or a group, as `--help` prints it."""

    command: str
    title: str
    text: str


HelpResult = HelpTopics | HelpPage | CommandHelp
