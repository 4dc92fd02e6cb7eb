"""How the commands of the day of an exam name people, times and results."""

from __future__ import annotations

from collections.abc import Iterable

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.names import by_sex, sex_of, split_name

MOST_NAMED = 8


def short_name(full: str) -> str:
    """«Ковтун Л. М.» of «Ковтун Лариса Миколаївна»."""
    name = split_name(printed(full))
    return " ".join((name.surname, *(f"{part[0]}." for part in (name.given, name.patronymic) if part)))


def verb(full: str, masculine: str, feminine: str) -> str:
    """The verb that goes with a person: «засвідчила», of an unknown sex «засвідчив(ла)»."""
    unknown = f"{masculine}({feminine[len(masculine) - 1 :]})"
    return by_sex(sex_of(full), masculine, feminine, unknown)


def ended(text: str) -> str:
    """A sentence with one full stop, also where it ends with an initial; none behind «…»."""
    return text if text.endswith((".", "…")) else f"{text}."


def listed(names: Iterable[str]) -> str:
    """«Ґудзь М. І., Шевчук О. П.» by their full names, «…» after the eighth."""
    short = [short_name(name) for name in names]
    return ", ".join([*short[:MOST_NAMED], "…"] if len(short) > MOST_NAMED else short)
