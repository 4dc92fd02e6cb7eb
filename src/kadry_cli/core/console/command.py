"""A topic's function made into a click command by typer, with our own words for all that can go wrong."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, NamedTuple

from typer.core import TyperCommand
from typer.main import get_command_from_info
from typer.models import CommandInfo

from kadry_cli.core.console.types import worded
from kadry_cli.core.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from typer._click.core import Context, Parameter

EXAMPLE = "Приклад:"


class KadryCommand(TyperCommand):
    """One command: parses its own arguments only; the common options are gone before it sees them."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            words = ", ".join(f"«{word}»" for word in rest)
            raise UsageError(f"зайве на командному рядку: {words}")
        return rest


def build_command(function: Callable[..., Any], name: str) -> KadryCommand:
    """The click command of a command function; its parameters' types speak Ukrainian."""
    info = CommandInfo(name, cls=KadryCommand, callback=function, add_help_option=False)
    command = get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode=None)
    if not isinstance(command, KadryCommand):
        raise TypeError(f"{name}: not a command")
    for param in command.params:
        param.type = worded(param.type)
    return command


def own_options(command: KadryCommand) -> Mapping[str, int]:
    """The names of a command's own options, each with the number of values it takes."""
    return {
        name: 0 if is_switch(param) else param.nargs
        for param in command.params
        if param.param_type_name == "option"
        for name in (*param.opts, *param.secondary_opts)
    }


def is_switch(param: Parameter) -> bool:
    """Whether an option takes no value."""
    return bool(getattr(param, "is_flag", False) or getattr(param, "count", False))


class Description(NamedTuple):
    """What a function's docstring tells the user: paragraphs, and the commands of the example."""

    paragraphs: tuple[str, ...]
    examples: tuple[str, ...]


def description(function: Callable[..., Any], first_line: str = "") -> Description:
    """The help text of a command out of its docstring; `first_line` stands in where there is no docstring.

    The line that begins with «Приклад:» gives the example, after the colon or on the lines below it.
    """
    text = inspect.getdoc(function) or ""
    before, mark, after = text.partition(EXAMPLE)
    example, _, rest = after.strip("\n").partition("\n\n")
    paragraphs = [" ".join(part.split()) for part in f"{before}\n\n{rest}".split("\n\n")]
    kept = tuple(part for part in paragraphs if part) or (first_line,)
    examples = tuple(line.strip().strip("`") for line in example.split("\n") if line.strip()) if mark else ()
    return Description(kept, examples)
