"""What the help of one command says, as data: the screen, the reference and the man pages are made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.console.common_options import COMMON_OPTIONS
from kadry_cli.core.console.text import pairs, wrap
from kadry_cli.core.console.usage import (
    PROGRAM,
    argument_term,
    common_lines,
    option_term,
    param_help,
    usage_lines,
    usage_tail,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kadry_cli.core.console.command import KadryCommand
    from kadry_cli.core.console.routes import Route, Words

Rows = tuple[tuple[str, str], ...]


class CommandPage(NamedTuple):
    """The help of one command.

    `title` is its line in lists, `tail` its usage line after its name, `taken_over` the names of common options that
    it declares itself.
    """

    words: Words
    title: str
    about: tuple[str, ...]
    examples: tuple[str, ...]
    tail: str
    arguments: Rows
    options: Rows
    taken_over: tuple[str, ...]

    @property
    def path(self) -> str:
        """What is typed to call the command: «kadry exam score»."""
        return " ".join((PROGRAM, *self.words))


def page_of(route: Route) -> CommandPage:
    """The help of the command that a route leads to; its module is imported."""
    from kadry_cli.core.console.command import build_command

    function = route.topic.load(route.entry.target)
    return command_page(build_command(function, " ".join(route.words)), function, route)


def command_page(command: KadryCommand, function: Callable[..., Any], route: Route) -> CommandPage:
    """The same where the command is built already."""
    from kadry_cli.core.console.command import description

    about, examples = description(function, route.entry.help)
    shown = [param for param in command.params if not getattr(param, "hidden", False)]
    arguments = [param for param in shown if param.param_type_name == "argument"]
    options = [param for param in shown if param.param_type_name == "option"]
    own = {name for param in command.params for name in (*param.opts, *param.secondary_opts)}
    return CommandPage(
        route.words,
        route.entry.help,
        about,
        examples,
        usage_tail(command),
        tuple((argument_term(param), param_help(param)) for param in arguments),
        tuple((option_term(param), param_help(param)) for param in options),
        tuple(name for option in COMMON_OPTIONS for name in option.names if name in own),
    )


def page_text(page: CommandPage, width: int) -> str:
    """The help page on the screen."""
    lines: list[str] = []
    for paragraph in page.about:
        lines += [*wrap(paragraph, width), ""]
    if page.examples:
        lines += ["Приклад:", *(f"  {line}" for line in page.examples), ""]
    lines += usage_lines(page.path, page.tail, width)
    for heading, rows in (("Аргументи:", page.arguments), ("Параметри:", page.options)):
        if rows:
            lines += ["", heading, *pairs(rows, width)]
    return "\n".join([*lines, "", *common_lines(page.taken_over, width)])
