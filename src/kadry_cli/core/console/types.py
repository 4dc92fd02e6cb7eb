"""Kinds of values on the command line: what each is called, and what is said of a value that does not fit."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typer._click import types as click_types
from typer._click.exceptions import BadParameter
from typer._types import TyperChoice
from typer.models import TyperPath

from kadry_cli.core.errors import UserError
from kadry_cli.core.os_errors import reason

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter
    from typer._click.shell_completion import CompletionItem

_WHOLE = re.compile("[-+]?[0-9]+")


class WordedType(click_types.ParamType):
    """A click type whose refusals are Ukrainian sentences about the value."""

    def __init__(self, inner: click_types.ParamType) -> None:
        self.inner = inner
        self.name = inner.name
        # Click looks these up on the instance; a tuple type has as many values as it has parts.
        self.is_composite = inner.is_composite  # type: ignore[misc]
        self.arity = inner.arity  # type: ignore[misc]

    def convert(self, value: Any, param: Parameter | None, ctx: Context | None) -> Any:
        """The value as the inner type makes it; raises BadParameter with Ukrainian words."""
        if isinstance(self.inner, click_types.IntParamType) and isinstance(value, str) and not _WHOLE.fullmatch(value):
            raise BadParameter(f"«{value}» не ціле число", ctx, param)
        try:
            return self.inner.convert(value, param, ctx)
        except BadParameter as error:
            raise BadParameter(refusal(self.inner, value, error), ctx, param) from None
        except UserError as error:
            error.message = f"{option_words(param)}: {error.message}" if param is not None else error.message
            raise

    def get_metavar(self, param: Parameter, ctx: Context) -> str | None:
        """The word for a value of this kind."""
        return value_word(self.inner)

    def shell_complete(self, ctx: Context, param: Parameter, incomplete: str) -> list[CompletionItem]:
        """What the inner type offers."""
        return self.inner.shell_complete(ctx, param, incomplete)


def worded(kind: click_types.ParamType) -> click_types.ParamType:
    """The same kind of value with Ukrainian refusals."""
    return kind if isinstance(kind, WordedType) else WordedType(kind)


def inner_type(param: Parameter) -> click_types.ParamType:
    """The click type behind a parameter."""
    return param.type.inner if isinstance(param.type, WordedType) else param.type


def option_words(param: Parameter) -> str:
    """How a parameter is named in a sentence: its long name, or the word for the argument."""
    if param.param_type_name == "option":
        return max((*param.opts, *param.secondary_opts), key=len)
    return argument_word(param)


ARGUMENT_WORDS = {
    "act": "АКТ",
    "candidate": "КАНДИДАТ",
    "code": "КОД",
    "commit": "КОМІТ",
    "competition": "КОНКУРС",
    "date": "ДАТА",
    "day": "ДАТА",
    "directory": "ПАПКА",
    "file": "ФАЙЛ",
    "folder": "ПАПКА",
    "name": "ІМ’Я",
    "number": "НОМЕР",
    "person": "ОСОБА",
    "post": "ПОСАДА",
    "rule": "ПРАВИЛО",
    "shell": "ОБОЛОНКА",
    "ticket": "БІЛЕТ",
    "topic": "ТЕМА",
    "unit": "ПІДРОЗДІЛ",
    "words": "КОМАНДА",
    "year": "РІК",
}


def argument_word(param: Parameter) -> str:
    """The word for an argument: its metavar, else the word for its name, else for its kind of value."""
    if param.metavar:
        return param.metavar
    name = param.name or ""
    return ARGUMENT_WORDS.get(name) or ARGUMENT_WORDS.get(name.removesuffix("s")) or value_word(inner_type(param))


def value_word(kind: click_types.ParamType) -> str:
    """The word that stands for a value of a kind in help."""
    if isinstance(kind, TyperChoice):
        return "|".join(choices_of(kind))
    if isinstance(kind, click_types.Tuple):
        return " ".join(value_word(part) for part in kind.types)
    if isinstance(kind, TyperPath):
        return "ПАПКА" if not kind.file_okay else "ФАЙЛ" if not kind.dir_okay else "ШЛЯХ"
    if isinstance(kind, click_types.File):
        return "ФАЙЛ"
    if isinstance(kind, (click_types.IntParamType, click_types.FloatParamType)):
        return "ЧИСЛО"
    if isinstance(kind, click_types.DateTime) or kind.name == "parse_date":
        return "ДАТА"
    return "ТЕКСТ" if isinstance(kind, click_types.StringParamType) else "ЗНАЧЕННЯ"


def choices_of(kind: TyperChoice[Any]) -> list[str]:
    """The values a choice allows, as they are typed."""
    return [kind.normalize_choice(choice, None) for choice in kind.choices]


def range_words(kind: click_types.ParamType) -> str:
    """«від 1 до 12» for a number with bounds, else ""."""
    low, high = getattr(kind, "min", None), getattr(kind, "max", None)
    after = " (не включно)" if getattr(kind, "min_open", False) else ""
    before = " (не включно)" if getattr(kind, "max_open", False) else ""
    parts = [f"від {low}{after}" if low is not None else "", f"до {high}{before}" if high is not None else ""]
    return " ".join(part for part in parts if part)


def refusal(kind: click_types.ParamType, value: Any, error: BadParameter) -> str:
    """Why a value does not fit, as a sentence; `error` is what click raised."""
    shown = f"«{value}»"
    if isinstance(kind, TyperChoice):
        return f"{shown} не підходить; можна: {', '.join(choices_of(kind))}"
    if isinstance(kind, click_types.Tuple):
        return f"потрібно значень: {len(kind.types)}"
    if isinstance(kind, (click_types.IntParamType, click_types.FloatParamType)):
        bounds = range_words(kind)
        try:
            float(value)
        except (ValueError, OverflowError):
            return f"{shown} не число"
        return f"{shown} поза межами: {bounds}"
    if isinstance(kind, TyperPath):
        return _path_refusal(kind, str(value))
    if isinstance(kind, click_types.File):
        cause = error.__context__
        return f"файл {shown}: {reason(cause)}" if isinstance(cause, OSError) else f"файл {shown} недоступний"
    if isinstance(kind, click_types.DateTime):
        return f"{shown} не схоже на дату"
    if isinstance(kind, click_types.BoolParamType):
        return f"{shown} не «так» і не «ні»"
    return f"{shown} не підходить"


def _path_refusal(kind: TyperPath, value: str) -> str:
    place = Path(value)
    word = "папки" if not kind.file_okay else "файлу"
    if not place.exists():
        return f"{word} «{value}» немає"
    if not kind.dir_okay and place.is_dir():
        return f"«{value}» це папка, а потрібен файл"
    if not kind.file_okay and place.is_file():
        return f"«{value}» це файл, а потрібна папка"
    if kind.readable and not os.access(value, os.R_OK):
        return f"немає права читати «{value}»"
    return f"немає права писати в «{value}»"
