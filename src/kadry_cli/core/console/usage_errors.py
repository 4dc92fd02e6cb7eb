"""What was wrong with the arguments: click's exceptions told apart by type, never by their English text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.console.common_options import COMMON_NAMES
from kadry_cli.core.console.routes import meant, suggestions
from kadry_cli.core.errors import UsageError, UserError

if TYPE_CHECKING:
    from typer._click.core import Parameter
    from typer.exceptions import TyperException

    from kadry_cli.core.console.command import KadryCommand


def usage_error(error: TyperException, command: KadryCommand) -> UserError:
    """The same problem in our words, with advice where there is some."""
    from typer._click import exceptions as click

    if isinstance(error, click.NoSuchOption):
        return _no_such_option(error.option_name, command)
    if isinstance(error, click.BadOptionUsage):
        return _bad_option_usage(error.option_name, command)
    if isinstance(error, click.MissingParameter):
        return _missing(error.param)
    if isinstance(error, click.BadParameter):
        from kadry_cli.core.console.types import option_words

        place = f"{option_words(error.param)}: " if error.param is not None else ""
        return UsageError(f"{place}{error.message}")
    if isinstance(error, click.BadArgumentUsage):
        return UsageError("замало значень для одного з аргументів")
    if isinstance(error, click.FileError):
        return UsageError(f"не вдалося відкрити файл «{error.filename}»")
    return UsageError("командний рядок не зрозуміло")


def _names(command: KadryCommand) -> list[str]:
    return [
        name
        for param in command.params
        if param.param_type_name == "option" and not getattr(param, "hidden", False)
        for name in (*param.opts, *param.secondary_opts)
    ]


def _no_such_option(name: str, command: KadryCommand) -> UserError:
    known = [*_names(command), *COMMON_NAMES]
    near = ["--help"] if name == "-h" else suggestions(name, known)
    return UsageError(f"немає параметра {name}", meant(near))


def _bad_option_usage(name: str, command: KadryCommand) -> UserError:
    from kadry_cli.core.console.command import is_switch
    from kadry_cli.core.console.usage import option_value

    param = next((param for param in command.params if name in (*param.opts, *param.secondary_opts)), None)
    if param is None:
        return UsageError(f"параметр {name} вжито неправильно")
    if is_switch(param):
        return UsageError(f"параметр {name} не приймає значення", f"пишіть просто {name}")
    return UsageError(f"параметр {name} потребує значення: {name} {option_value(param)}")


def _missing(param: Parameter | None) -> UserError:
    from typer._types import TyperChoice

    from kadry_cli.core.console.types import argument_word, choices_of, inner_type
    from kadry_cli.core.console.usage import option_value

    if param is None:
        return UsageError("бракує обов’язкового значення")
    kind = inner_type(param)
    advice = f"можна: {', '.join(choices_of(kind))}" if isinstance(kind, TyperChoice) else ""
    if param.param_type_name == "argument":
        return UsageError(f"не вказано {argument_word(param)}", advice)
    return UsageError(f"бракує обов’язкового параметра {param.opts[0]} {option_value(param)}", advice)
