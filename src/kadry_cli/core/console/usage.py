"""Usage lines and help pages (style «Words on the screen»): what it does, an example, arguments, options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kadry_cli.core.console.common_options import COMMON_OPTIONS
from kadry_cli.core.console.text import pairs, width_of, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from typer._click.core import Parameter

    from kadry_cli.core.console.command import KadryCommand
    from kadry_cli.core.console.routes import CommandTable, Words

PROGRAM = "kadry"
ABOUT = (
    "Кадрова робота державних органів та органів місцевого самоврядування: записи у файлах, рішення за"
    " правом, чинним на свою дату, і службові папери."
)
START = ("kadry demo", "kadry help")


def table_page(table: CommandTable, words: Words, width: int) -> str:
    """The help page of kadry itself or of one group, from the manifests alone."""
    path = " ".join((PROGRAM, *words))
    lines = wrap(table.help_of(words) if words else ABOUT, width)
    if not words:
        known = [line for line in START if tuple(line.split()[1:]) in table.commands]
        lines += ["", "Приклад:", *(f"  {line}" for line in known)] if known else []
    lines += ["", *usage_lines(path, "КОМАНДА [ПАРАМЕТРИ] [АРГУМЕНТИ]", width)]
    rows = table.children(words)
    groups = [row for row in rows if table.is_group((*words, row[0]))]
    plain = [row for row in rows if row not in groups]
    if plain:
        lines += ["", "Команди:", *pairs(plain, width)]
    if groups:
        lines += ["", "Групи команд:", *pairs(groups, width)]
    lines += ["", *common_lines((), width), ""]
    lines += wrap(f"Докладно про команду: {path} КОМАНДА --help", width)
    if guide := table.guide_of(words):
        lines += wrap(f"Крок за кроком: {guide}", width)
    return "\n".join(lines)


def common_rows(own: Iterable[str] = ()) -> list[tuple[str, str]]:
    """The common options as terms and words, without the names a command has taken over."""
    hidden = set(own)
    rows = []
    for option in COMMON_OPTIONS:
        names = [name for name in option.names if name not in hidden]
        if names:
            rows.append((f"{', '.join(names)} {option.metavar}".rstrip(), option.help))
    return rows


def common_lines(own: Iterable[str], width: int) -> list[str]:
    """The end of every help page."""
    return ["Спільні параметри:", *pairs(common_rows(own), width)]


def usage_lines(path: str, tail: str, width: int) -> list[str]:
    """«Використання: …», wrapped under itself."""
    head = f"Використання: {path} "
    room = width - width_of(head)
    first, *more = wrap(tail, room) if tail else [""]
    return [(head + first).rstrip(), *(" " * width_of(head) + line for line in more)]


def usage_tail(command: KadryCommand) -> str:
    """What follows a command's name: required options, «[ПАРАМЕТРИ]», arguments."""
    options = [param for param in command.params if param.param_type_name == "option"]
    required = [f"{param.opts[0]} {option_value(param)}".rstrip() for param in options if param.required]
    pieces = [*required, "[ПАРАМЕТРИ]"]
    pieces += [argument_piece(param) for param in command.params if param.param_type_name == "argument"]
    return " ".join(pieces)


def argument_term(param: Parameter) -> str:
    """An argument as its row in help begins."""
    from kadry_cli.core.console.types import argument_word

    return argument_word(param)


def argument_piece(param: Parameter) -> str:
    """An argument in the usage line: in brackets where it may be left out, with dots where it may be many."""
    from kadry_cli.core.console.types import argument_word

    word = argument_word(param)
    if param.nargs == -1 and not word.endswith("…"):
        word += "…"
    return word if param.required else f"[{word}]"


def option_value(param: Parameter) -> str:
    """The word for an option's value; "" for a switch."""
    from kadry_cli.core.console.command import is_switch
    from kadry_cli.core.console.types import inner_type, value_word

    if is_switch(param):
        return ""
    return param.metavar or value_word(inner_type(param))


def option_term(param: Parameter) -> str:
    """An option as its row in help begins: short name first, its value, the opposite switch after a slash."""
    names = ", ".join(sorted(param.opts, key=lambda name: name.startswith("--")))
    term = f"{names} {option_value(param)}".rstrip()
    return f"{term} / {', '.join(param.secondary_opts)}" if param.secondary_opts else term


def param_help(param: Any) -> str:
    """The words of a parameter with its bounds, its default and whether it is required."""
    from typer._types import TyperChoice

    from kadry_cli.core.console.types import argument_word, choices_of, inner_type, range_words

    kind = inner_type(param)
    extra = []
    if isinstance(kind, TyperChoice) and (param.metavar or argument_word(param) != "|".join(choices_of(kind))):
        extra.append(f"можна: {', '.join(choices_of(kind))}")
    if bounds := range_words(kind):
        extra.append(bounds)
    if default := _default(param):
        extra.append(f"типово: {default}")
    if param.required:
        extra.append("обов’язково")
    if getattr(param, "multiple", False):
        extra.append("можна кілька разів")
    words = param.help or ""
    return f"{words} ({'; '.join(extra)})".strip() if extra else words


def _default(param: Any) -> str:
    """The default in words; "" where there is nothing to say."""
    if isinstance(param.show_default, str):
        return param.show_default
    value = param.default
    if not param.show_default or value is None or callable(value) or value in ((), [], ""):
        return ""
    if isinstance(value, bool):
        if not param.secondary_opts:
            return ""
        return str((param.opts if value else param.secondary_opts)[0])
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value))
    return str(getattr(value, "value", value))
