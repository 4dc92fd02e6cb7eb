"""A command line that the program or a page suggests, held against the manifests: would it be understood?"""

from __future__ import annotations

import re
import shlex

from typer._click.core import Context, Parameter
from typer._click.exceptions import ClickException

from kadry_cli.core.console.command import build_command, own_options
from kadry_cli.core.console.common_options import take_common
from kadry_cli.core.console.routes import command_table, find_command
from kadry_cli.core.errors import UserError
from kadry_cli.topics import all_topics

TABLE = command_table(all_topics())

_INLINE = re.compile("`(kadry(?: [^`]*)?)`")


def inline_commands(text: str) -> list[str]:
    """The commands that stand in a text between marks of code."""
    return _INLINE.findall(text)


def trouble_with(line: str) -> str:
    """Why `kadry` would not understand a line; "" where it would. Values are not judged: they may be placeholders."""
    program, *args = shlex.split(line)
    if program != "kadry":
        return "not kadry"
    try:
        found = find_command(TABLE, args)
        if found.route is None:
            return "" if {"help", "version"} & found.given.keys() and not found.unknown else "no such command"
        command = build_command(found.route.topic.load(found.route.entry.target), " ".join(found.words))
        taken = take_common(found.rest, own_options(command))
        if "help" in taken.given or "version" in taken.given:
            return ""
        values, rest, _ = command.make_parser(Context(command)).parse_args(list(taken.rest))
    except (ClickException, UserError) as error:
        return f"{error}"
    lacking = [param.human_readable_name for param in command.params if param.required and _is_missing(param, values)]
    return f"lacks {', '.join(lacking)}" if lacking else f"too much: {rest}" if rest else ""


def _is_missing(param: Parameter, values: dict[str, object]) -> bool:
    value = values.get(str(param.name))
    return value in (None, (), []) or (isinstance(value, tuple) and None in value) or type(value).__name__ == "Sentinel"
