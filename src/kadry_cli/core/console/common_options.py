"""The options every command has, taken out of the arguments before click sees them (design §10).

They may stand before and after a command's own arguments. A command that declares an option of the same name
keeps it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.console.session import Session, wants_color
from kadry_cli.core.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class CommonOption(NamedTuple):
    """One common option: its names, the word for its value («» for a switch) and its line of help."""

    key: str
    names: tuple[str, ...]
    metavar: str
    help: str


COMMON_OPTIONS = (
    CommonOption("root", ("--root",), "ПАПКА", "Папка реєстру (типово: найближча вгору, де є kadry.yaml)"),
    CommonOption(
        "on",
        ("--on", "--as-of"),
        "ДАТА",
        "На яку дату відповідати: 2009-06-15 або 15.06.2009 (типово: сьогодні)",
    ),
    CommonOption("json", ("--json",), "", "Вивести один об’єкт JSON"),
    CommonOption("explain", ("--explain",), "", "Показати кроки рішення і норми, на яких воно стоїть"),
    CommonOption(
        "no_color",
        ("--no-color",),
        "",
        "Без кольорів; те саме робить змінна NO_COLOR, а FORCE_COLOR їх вмикає",
    ),
    CommonOption("quiet", ("--quiet",), "", "Без перебігу роботи і приміток"),
    CommonOption("strict", ("--strict",), "", "Вважати попередження помилками"),
    CommonOption("help", ("--help",), "", "Показати цю довідку"),
    CommonOption("version", ("--version",), "", "Показати версію kadry"),
)
COMMON_NAMES = {name: option for option in COMMON_OPTIONS for name in option.names}


class Taken(NamedTuple):
    """Arguments with the common options taken out, and those options by key (a switch has the value "")."""

    rest: list[str]
    given: dict[str, str]


def take_common(args: Sequence[str], own: Mapping[str, int], stop_at_word: bool = False) -> Taken:
    """The common options out of `args`, everything else in its order.

    `own` gives for each option of the command how many values it takes: those values are never read as
    options, and an own name hides the common one. After `--` nothing is an option. With `stop_at_word` the
    scan ends at the first word that is not an option: the name of a command. Raises UserError for a missing
    or a needless value.
    """
    rest: list[str] = []
    given: dict[str, str] = {}
    at = 0
    while at < len(args):
        word = args[at]
        at += 1
        if word == "--" or (stop_at_word and not _is_option(word)):
            rest += args[at - 1 :]
            break
        name, equals, value = word.partition("=")
        if name in COMMON_NAMES and name not in own:
            option = COMMON_NAMES[name]
            if option.metavar and not equals:
                if at == len(args) or _is_option(args[at]):
                    raise UserError(f"параметр {name} потребує значення: {name} {option.metavar}")
                value = args[at]
                at += 1
            elif equals and not option.metavar:
                raise UserError(f"параметр {name} не приймає значення", f"пишіть просто {name}")
            given[option.key] = value
            continue
        rest.append(word)
        values = _values_after(word, own)
        rest += args[at : at + values]
        at += values
    return Taken(rest, given)


def _is_option(word: str) -> bool:
    return len(word) > 1 and word.startswith("-")


def _values_after(word: str, own: Mapping[str, int]) -> int:
    """How many of the arguments that follow belong to this one."""
    if word.startswith("--"):
        return own.get(word, 0)
    if not _is_option(word):
        return 0
    for at, letter in enumerate(word[1:], start=1):
        values = own.get(f"-{letter}", 0)
        if values:
            return values if at == len(word) - 1 else values - 1
    return 0


def session_of(given: Mapping[str, str], environ: Mapping[str, str], terminal: bool) -> Session:
    """The session that the common options ask for; raises UserError for a bad date or a missing folder."""
    root = on = None
    if "root" in given:
        from pathlib import Path

        root = Path(given["root"])
        if not root.is_dir():
            raise UserError(f"папки реєстру «{given['root']}» немає", "перевірте значення --root")
    if "on" in given:
        from kadry_cli.core.console.dates import parse_date

        on = parse_date(given["on"])
    return Session(
        root=root,
        on=on,
        json="json" in given,
        explain="explain" in given,
        color=wants_color(environ, terminal, refused="no_color" in given),
        quiet="quiet" in given,
        strict="strict" in given,
    )
