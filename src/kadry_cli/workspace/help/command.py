"""`kadry help`: the list of pages, a page, or the help of a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.routes import command_table, ending_like, meant, suggestions
from kadry_cli.core.errors import UserError
from kadry_cli.core.manifest import Guide, installed

if TYPE_CHECKING:
    from kadry_cli.core.console.routes import CommandTable
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.workspace.help.reading import Page
    from kadry_cli.workspace.help.results import CommandHelp, HelpPage, HelpTopics, TopicLine

BEGIN = (
    ("kadry demo", "приклад: реєстр вигаданої ради, з яким можна робити все"),
    ("kadry help register", "свій реєстр: з яких файлів складається і як його почати"),
    ("kadry --help", "усі команди; kadry КОМАНДА --help – одна з прикладом"),
)


class Place(NamedTuple):
    """A page and the topic whose folder holds it."""

    topic: str
    guide: Guide


def places() -> tuple[Place, ...]:
    """Every page of help, in the order of the manifests; no page is read."""
    return tuple(Place(topic.name, guide) for topic in installed() for guide in topic.guides)


def complete_words(ctx: typer.Context, args: list[str], incomplete: str) -> list[tuple[str, str]]:
    """What may stand next for shell completion: pages and commands, then the commands of a group."""
    table = command_table(installed())
    words = tuple(ctx.params.get("words") or ())
    offers = table.children(words)
    if not words:
        offers = list((dict(offers) | table.guides).items())
    return [(word, title) for word, title in offers if word.startswith(incomplete)]


def help_command(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ТЕМА", help="Тема або слова команди; без них – перелік тем", autocompletion=complete_words
        ),
    ] = None,
) -> Outcome:
    """Навчити роботи крок за кроком: що вимагає право, яку команду виконати, що роблять вручну.

    Без теми – перелік тем і з чого почати. Слова команди показують її довідку: kadry help exam score – те саме, що
    kadry exam score --help.

    Приклад: kadry help іспит
    """
    asked = tuple(words or ())
    if not asked:
        return _listing()
    place = _place_of(asked)
    if place is not None:
        return _page(place)
    table = command_table(installed())
    if asked in table.commands or table.is_group(asked):
        return _of_command(table, asked)
    raise _unknown(table, asked)


def _place_of(asked: tuple[str, ...]) -> Place | None:
    wanted = " ".join(asked).casefold()
    return next((place for place in places() if wanted in (place.guide.name, *place.guide.aliases)), None)


def _listing() -> Outcome:
    known = places()
    topics: list[TopicLine] = [
        {"topic": guide.name, "title": guide.title, "aliases": list(guide.aliases)} for _, guide in known
    ]

    def view(screen: Screen) -> None:
        from kadry_cli.core.console.text import pairs

        screen.heading("З чого почати")
        screen.text("\n".join(pairs(BEGIN, screen.width)))
        screen.line()
        screen.heading("Теми: kadry help ТЕМА")
        rows = [(f"{guide.name}, {guide.aliases[0]}", guide.title) for _, guide in known]
        screen.text("\n".join(pairs(rows, screen.width)))
        screen.line()
        screen.paragraph(
            "Сторінка каже, що вимагає право, яку команду виконати і що роблять вручну. Код зауваження пояснює kadry"
            " explain КОД, норму на дату – kadry law show НОРМА --on ДАТА."
        )

    result: HelpTopics = {"topics": topics}
    return Outcome(result, view=view)


def _page(place: Place) -> Outcome:
    from kadry_cli.workspace.help.drawing import draw, plain_text
    from kadry_cli.workspace.help.reading import read_page

    guide = place.guide
    page: Page = read_page(place.topic, guide)
    result: HelpPage = {
        "topic": guide.name,
        "title": page.title,
        "aliases": list(guide.aliases),
        "on": page.on,
        "text": plain_text(page),
        "commands": list(page.commands()),
    }
    group = guide.name if command_table(installed()).is_group((guide.name,)) else ""

    def view(screen: Screen) -> None:
        draw(screen, page)
        if group:
            screen.line()
            screen.line(f"Усі команди: kadry {group} --help")

    return Outcome(result, view=view)


def _of_command(table: CommandTable, words: tuple[str, ...]) -> Outcome:
    from kadry_cli.core.console.pages import page_of, page_text
    from kadry_cli.core.console.text import MAX_WIDTH
    from kadry_cli.core.console.usage import table_page

    def text(width: int) -> str:
        route = table.commands.get(words)
        return table_page(table, words, width) if route is None else page_text(page_of(route), width)

    result: CommandHelp = {"command": " ".join(words), "title": table.help_of(words), "text": text(MAX_WIDTH)}
    return Outcome(result, view=lambda screen: screen.text(text(screen.width)))


def _unknown(table: CommandTable, asked: tuple[str, ...]) -> UserError:
    commands = [" ".join(words) for words in (*table.commands, *table.groups) if words]
    near = suggestions(" ".join(asked).casefold(), [*table.guides, *commands])
    near += [" ".join(words) for words in ending_like(table, asked[-1])]
    hint = f"{meant([f'kadry help {name}' for name in dict.fromkeys(near)][:3])}; " if near else ""
    return UserError(f"ні теми, ні команди «{' '.join(asked)}» немає", f"{hint}перелік тем: kadry help")
