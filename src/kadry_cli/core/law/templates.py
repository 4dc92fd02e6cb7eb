"""Sentences of decisions: templates of the `steps.yaml` of a topic or a shared room, read once, filled cheaply.

A field is `{name}`; `{name:one|few|many}` gives only the noun that goes with the number («бал», «бали»,
«балів»); `{name:%}` writes a share as a percentage where it is a whole one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.language.plurals import plural
from kadry_cli.core.law.dates import LawDate
from kadry_cli.core.law.entries import Entries
from kadry_cli.core.law.reading import topic_folder

if TYPE_CHECKING:
    from kadry_cli.core.finding import Finding

STEPS_FILE = "steps.yaml"
SHARED = {"calendar": "core.calendar"}
"""The shared rooms whose steps any topic's decision may hold, by the first part of the message id."""


class Part(NamedTuple):
    """A piece of a template: text, then a field (or "") with the way to write it."""

    text: str
    field: str
    write: Callable[[Any], str]


def words_of(value: Any) -> str:
    """A value of a step as words: dates `15.06.2009`, shares `1/2`, lists with commas, так/ні."""
    kind = type(value)
    if kind is str:
        return str(value)
    if kind is bool:
        return "так" if value else "ні"
    if isinstance(value, date):
        return f"{value.day:02d}.{value.month:02d}.{value.year:04d}"
    if isinstance(value, LawDate):
        return value.words()
    if isinstance(value, Mapping):
        return ", ".join(f"{words_of(key)} – {words_of(item)}" for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(words_of(item) for item in value)
    return "–" if value is None else str(value)


def percent(value: Any) -> str:
    """A share as a percentage, «50»; a share that is not a whole percentage stays a fraction, «1/3»."""
    from fractions import Fraction

    share = Fraction(value) * 100
    return str(share.numerator) if share.denominator == 1 else str(Fraction(value))


def compile_template(template: str) -> tuple[Part, ...]:
    """A template cut into pieces. ValueError for a field not a plain name or a noun without three forms."""
    # Importing it compiles an expression for 2 ms, and only explanations need it.
    from string import Formatter

    parts = []
    for text, field, spec, conversion in Formatter().parse(template):
        if field is not None and (not field.isidentifier() or conversion):
            raise ValueError(f"{template}: {{{field}}}")
        parts.append(Part(text, field or "", _writer(spec or "", template)))
    return tuple(parts)


def _writer(spec: str, template: str) -> Callable[[Any], str]:
    if not spec:
        return words_of
    if spec == "%":
        return percent
    forms = spec.split("|")
    if len(forms) != 3:
        raise ValueError(f"{template}: {spec}")
    one, few, many = forms
    return lambda value: plural(int(value), one, few, many)


def fill(parts: tuple[Part, ...], values: Mapping[str, object]) -> str:
    """The sentence. KeyError for a field without a value: the step and its template disagree."""
    pieces = []
    for text, field, write in parts:
        pieces.append(text)
        if field:
            pieces.append(write(values[field]))
    return "".join(pieces)


@cache
def templates_of(topic: str) -> Entries[tuple[Part, ...]]:
    """The templates of a topic or of a shared room by message id; ValueError for one that cannot be read."""
    room = SHARED.get(topic, topic)
    text = (topic_folder(room) / STEPS_FILE).read_text(encoding="utf-8")
    return Entries.of_file(text, f"{room.replace('.', '/')}/{STEPS_FILE}", _read_templates)


def _read_templates(data: Any, path: str) -> tuple[dict[str, tuple[Part, ...]], tuple[Finding, ...]]:
    return {message: compile_template(str(template)) for message, template in data.items()}, ()
