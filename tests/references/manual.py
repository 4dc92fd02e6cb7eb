"""docs/man: the manual pages, `kadry.1` and one for each top word of the command line, in the man macros.

The text is UTF-8. The date is that of the version's release in CHANGELOG.md; before it, none. So a page changes only
with what it describes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kadry_cli import __version__
from kadry_cli.core.console.common_options import COMMON_OPTIONS
from kadry_cli.core.console.pages import CommandPage
from kadry_cli.core.console.usage import ABOUT, common_rows
from kadry_cli.workspace.help.command import places
from kadry_cli.workspace.help.reading import HEADING, ITEM, read_page
from tests.references.sections import Section, sections

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
MANUAL = "Довідник kadry"
EXIT_CODES = "Коди завершення"
ENVIRONMENT = (
    ("NO_COLOR, FORCE_COLOR", "Вимкнути або ввімкнути кольори."),
    ("KADRY_SETTINGS", "Папка налаштувань замість тієї, що належить користувачеві комп’ютера."),
)
FILES = (
    ("kadry.yaml", "Налаштування реєстру; за цим файлом програма впізнає його папку."),
    ("acts.yaml", "Власні акти органу, що дають норми."),
)
_SIGNS = {"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti"}


def manual_pages() -> Iterator[tuple[str, str]]:
    """Every manual page by its file name."""
    known = list(sections())
    yield "kadry.1", _text(_program(known))
    for section in known:
        yield f"kadry-{section.word}.1", _text(_section(section))


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _head(name: str, title: str) -> Iterator[str]:
    yield '.\\" -*- coding: utf-8 -*-'
    yield '.\\" Складено з описів самої програми: python -m tests.generated'
    yield f'.TH "{_roff(name.upper())}" "1" "{_released()}" "kadry {__version__}" "{MANUAL}"'
    yield from (".SH НАЗВА", f"{_roff(name)} \\- {_roff(title[:1].lower() + title[1:])}")


def _released() -> str:
    found = re.search(
        rf"^## \[{re.escape(__version__)}\] - ([0-9-]+)$", CHANGELOG.read_text(encoding="utf-8"), re.MULTILINE
    )
    return found[1] if found else ""


def _program(known: list[Section]) -> Iterator[str]:
    yield from _head("kadry", "Кадрова робота державних органів та органів місцевого самоврядування")
    yield from (".SH ВИКОРИСТАННЯ", _usage("kadry", "КОМАНДА [ПАРАМЕТРИ] [АРГУМЕНТИ]"))
    yield from (".SH ОПИС", _line(ABOUT), ".PP")
    yield _line("Роботі крок за кроком учить kadry help; параметри команди з прикладом показує kadry КОМАНДА --help.")
    alone = [(f"kadry-{one.word}(1)", one.title) for one in known if not one.is_group]
    groups = [(f"kadry-{one.word}(1)", one.title) for one in known if one.is_group]
    yield from (".SH КОМАНДИ", *_terms(alone), ".SH ГРУПИ КОМАНД", *_terms(groups))
    yield from (".SH СПІЛЬНІ ПАРАМЕТРИ", *_terms(common_rows()))
    yield from (".SH КОДИ ЗАВЕРШЕННЯ", *_terms(exit_codes()))
    yield from (".SH СЕРЕДОВИЩЕ", *_terms(ENVIRONMENT), ".SH ФАЙЛИ", *_terms(FILES))


def exit_codes() -> list[tuple[str, str]]:
    """The exit codes as the page `findings` of kadry help tells them."""
    place = next(place for place in places() if place.guide.name == "findings")
    blocks = read_page(place.topic, place.guide).blocks
    start = next(at for at, block in enumerate(blocks) if (block.kind, block.text) == (HEADING, EXIT_CODES))
    items = []
    for block in blocks[start + 1 :]:
        if block.kind == HEADING:
            break
        if block.kind == ITEM:
            code, _, words = block.text.replace("`", "").partition(" – ")
            items.append((code, words))
    return items


def _section(section: Section) -> Iterator[str]:
    yield from _head(f"kadry-{section.word}", section.title)
    yield ".SH ВИКОРИСТАННЯ"
    for number, page in enumerate(section.pages):
        yield from ((".br",) if number else ())
        yield _usage(page.path, page.tail)
    if section.is_group:
        yield from (".SH ОПИС", _line(f"{section.title}."))
        if section.guide:
            yield from (".PP", _line(f"Крок за кроком: {section.guide}."))
        yield ".SH КОМАНДИ"
        for page in section.pages:
            yield from (f".SS {_roff(page.path)}", *_command(page, ".PP"))
    else:
        yield from (".SH ОПИС", *_command(section.pages[0], ""))
    yield from (".SH СПІЛЬНІ ПАРАМЕТРИ", _line("Їх мають усі команди; що вони роблять, сказано в kadry(1)."), ".PP")
    yield _line(", ".join(option.names[0] for option in COMMON_OPTIONS))
    yield from (".SH ДИВ. ТАКОЖ", "\\fBkadry\\fR(1), \\fBkadry\\-help\\fR(1)")


def _command(page: CommandPage, heading: str) -> Iterator[str]:
    """What the page of a command says below its usage line."""
    for number, paragraph in enumerate(page.about):
        yield from ((".PP",) if number else ())
        yield _line(paragraph)
    if page.examples:
        yield from (".PP", "Приклад:", ".PP", ".EX", *(_line(f"  {line}") for line in page.examples), ".EE")
    if heading:
        yield from (heading, _usage(page.path, page.tail))
    yield from _terms((*page.arguments, *page.options))


def _terms(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, words in rows:
        yield from (".TP", f"\\fB{_roff(term)}\\fR", _line(words))


def _usage(path: str, tail: str) -> str:
    return f"\\fB{_roff(path)}\\fR {_roff(tail)}"


def _line(text: str) -> str:
    """A line of text; one that begins like a request is guarded."""
    made = _roff(text)
    return f"\\&{made}" if made.startswith((".", "'")) else made


def _roff(text: str) -> str:
    return "".join(_SIGNS.get(sign, sign) for sign in text)
