"""The events of a YAML text, from libyaml where PyYAML has it, else from PyYAML's own slower parser."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from kadry_cli.core.finding import Finding
from kadry_cli.core.register.yaml_problems import GENERAL, NO_SUCH_CHARACTER, PROBLEMS, UNENDED

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.events import Event


def _parser_class() -> Any:
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]
    except ImportError:
        return yaml.BaseLoader
    return CParser


PARSER = _parser_class()


class ImpossibleEscapeError(yaml.YAMLError):
    """An escape that names no character: a surrogate, or a number beyond Unicode."""


def next_event(text: str) -> Callable[[], Event]:
    """A function that gives the next event of the text at each call; it raises YAMLError over bad YAML."""
    get: Callable[[], Event] = PARSER(text).get_event
    return get if PARSER is not yaml.BaseLoader else _checked(get)


def _checked(get: Callable[[], Event]) -> Callable[[], Event]:
    def following() -> Event:
        try:
            return get()
        except (ValueError, OverflowError) as error:
            # The pure parser hands every escape to chr().
            raise ImpossibleEscapeError from error

    return following


def syntax_finding(error: yaml.YAMLError, text: str, path: str) -> Finding:
    """A parser's refusal in Ukrainian words, with its place and without a word of the file (KD003, I11)."""
    problem = str(getattr(error, "problem", None) or "")
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    general = NO_SUCH_CHARACTER if isinstance(error, ImpossibleEscapeError) else GENERAL
    words = next((words for start, words in PROBLEMS if problem.startswith(start)), general)
    began = ""
    if context is not None and problem.startswith(UNENDED):
        mark = context
    elif context is not None and mark is not None and context.line != mark.line:
        began = f"; початок – у рядку {context.line + 1}"
    line, column = _within(mark, text)
    values = {"problem": words, "began": began}
    return Finding("KD003", path, values=values, line=line, column=column, end_column=column + 1)


def _within(mark: Any, text: str) -> tuple[int, int]:
    """Line and column of a mark; the end of the text stands for a mark behind it."""
    lines = text.split("\n")
    if len(lines) > 1 and not lines[-1]:
        lines.pop()
    if mark is None or mark.line >= len(lines):
        return len(lines), len(lines[-1].rstrip("\r")) + 1
    return mark.line + 1, mark.column + 1
