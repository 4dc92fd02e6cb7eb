"""The table of commands, from the manifests alone: nothing of a topic is imported to find or list one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.console.common_options import COMMON_NAMES, take_common

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kadry_cli.core.manifest import CommandEntry, Topic

Words = tuple[str, ...]


class Route(NamedTuple):
    """One command: the words that call it, the topic that brings it, its entry there."""

    words: Words
    topic: Topic
    entry: CommandEntry


class CommandTable(NamedTuple):
    """Every command by its words, and the line of help of every group; both in the order of the manifests.

    `guides` holds the words that `kadry help` answers to with a page, each with the page's title.
    """

    commands: dict[Words, Route]
    groups: dict[Words, str]
    guides: dict[str, str]

    def children(self, words: Words) -> list[tuple[str, str]]:
        """The words that may follow, each with its line of help; the root's are `children(())`."""
        depth = len(words)
        found: dict[str, str] = {}
        for path in self.commands:
            if len(path) > depth and path[:depth] == words:
                found.setdefault(path[depth], self.help_of(path[: depth + 1]))
        return list(found.items())

    def help_of(self, words: Words) -> str:
        """The line of help of a command or a group."""
        if words in self.commands:
            return self.commands[words].entry.help
        title = self.groups.get(words, "")
        return title or ", ".join(word for word, _ in self.children(words))

    def guide_of(self, words: Words) -> str:
        """The command that shows the page of a group («kadry help exam»), or "" where it has none."""
        return f"kadry help {words[0]}" if len(words) == 1 and words[0] in self.guides else ""

    def is_group(self, words: Words) -> bool:
        """Whether further words must follow."""
        return words in self.groups


def command_table(topics: Iterable[Topic]) -> CommandTable:
    """The table over all manifests: the commands of a topic without a group stand at the top.

    A command's name may be of several words («law check»); the words before the last make a group.
    """
    commands: dict[Words, Route] = {}
    groups: dict[Words, str] = {(): ""}
    guides: dict[str, str] = {}
    for topic in topics:
        guides |= {word: guide.title for guide in topic.guides for word in (guide.name, *guide.aliases)}
        group = tuple(topic.group.split())
        if group and topic.commands:
            groups[group] = groups.get(group) or topic.group_help or topic.title
        groups |= {group + tuple(words.split()): title for words, title in topic.group_helps}
        for entry in topic.commands:
            words = group + tuple(entry.name.split())
            commands[words] = Route(words, topic, entry)
            for depth in range(1, len(words)):
                groups.setdefault(words[:depth], "")
    return CommandTable(commands, groups, guides)


class Found(NamedTuple):
    """Where the arguments lead: the words understood, the command if they name one, the rest, options given.

    `unknown` is the word or option that led nowhere, or "".
    """

    words: Words
    route: Route | None
    rest: list[str]
    given: dict[str, str]
    unknown: str = ""


def find_command(table: CommandTable, args: Sequence[str]) -> Found:
    """The command that the arguments call; common options may stand between its words."""
    words: Words = ()
    given: dict[str, str] = {}
    rest = list(args)
    while True:
        rest, more = take_common(rest, {}, stop_at_word=True)
        given |= more
        if rest[:1] == ["--"]:
            rest = rest[1:]
        if not rest:
            return Found(words, None, rest, given)
        longer = (*words, rest[0])
        if longer in table.commands:
            return Found(longer, table.commands[longer], rest[1:], given)
        if not table.is_group(longer):
            return Found(words, None, rest, given, rest[0])
        words, rest = longer, rest[1:]


def unknown_word(table: CommandTable, found: Found) -> tuple[str, str]:
    """What to say of a word or option that leads nowhere: the message and the advice."""
    path = " ".join(("kadry", *found.words))
    help_line = f"перелік: {path} --help"
    name = found.unknown.partition("=")[0]
    if name.startswith("-"):
        near = suggestions(name, COMMON_NAMES)
        return f"немає параметра {name}", meant(near) or f"параметри команди пишуть після її назви; {help_line}"
    if not found.words and name.casefold() in table.guides:
        return f"немає команди «{name}»", meant([f"kadry help {name.casefold()}"])
    nouns = [word for word, _ in table.children(found.words)]
    near = [" ".join(("kadry", *found.words, word)) for word in suggestions(name, nouns)]
    if not near:
        near = [" ".join(("kadry", *words)) for words in ending_like(table, name)]
    return f"немає команди «{name}»", meant(near) or help_line


def ending_like(table: CommandTable, name: str) -> list[Words]:
    """At most three commands whose last word looks like the name."""
    close = set(suggestions(name, [words[-1] for words in table.commands]))
    return [words for words in table.commands if words[-1] in close][:3]


def suggestions(word: str, known: Iterable[str]) -> list[str]:
    """At most three known names that look like the word, the nearest first."""
    from difflib import get_close_matches

    known = list(dict.fromkeys(known))
    starts = [name for name in known if len(word) > 1 and name.startswith(word)]
    return list(dict.fromkeys([*get_close_matches(word, known), *starts]))[:3]


def meant(names: Sequence[str]) -> str:
    """«можливо, …» over the names, or "" over none."""
    return "можливо, " + " або ".join(f"«{name}»" for name in names) if names else ""
