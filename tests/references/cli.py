"""docs/cli.md: every command with its arguments, options and example, in Ukrainian, for users."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kadry_cli.core.console.pages import CommandPage
from kadry_cli.core.console.usage import common_rows
from tests.references.sections import Section, sections

HEAD = """\
# Команди

Сторінку складено з описів самої програми; те саме показують `kadry КОМАНДА --help` і `kadry help КОМАНДА`. Роботі крок
за кроком учить `kadry help`. Спільні параметри мають усі команди; їх можна писати до і після власних.
"""


def cli_page() -> str:
    """The whole page: contents, common options, commands at the top, groups."""
    known = list(sections())
    alone = [section for section in known if not section.is_group]
    groups = [section for section in known if section.is_group]
    lines = [HEAD, "## Зміст", ""]
    lines += [f"- [{page.path}](#{_anchor(page.path)}): {page.title}" for one in alone for page in one.pages]
    for group in groups:
        lines.append(f"- [kadry {group.word}](#kadry-{group.word}): {group.title}")
        lines += [f"  - [{page.path}](#{_anchor(page.path)}): {page.title}" for page in group.pages]
    lines += ["", "## Спільні параметри", "", *_rows("параметр", common_rows())]
    for section in alone:
        lines += _command("##", section.pages[0])
    for group in groups:
        lines += _group(group)
    return "\n".join(lines)


def _group(group: Section) -> Iterator[str]:
    yield from (f"## kadry {group.word}", "", f"{group.title}.", "")
    if group.guide:
        yield from (f"Крок за кроком: `{group.guide}`.", "")
    for page in group.pages:
        yield from _command("###", page)


def _command(mark: str, page: CommandPage) -> Iterator[str]:
    yield from (f"{mark} {page.path}", "")
    for paragraph in page.about:
        yield from (paragraph, "")
    yield from ("```sh", *page.examples, "```", "")
    yield from ("```", f"{page.path} {page.tail}", "```", "")
    if page.arguments:
        yield from _rows("аргумент", page.arguments)
    if page.options:
        yield from _rows("параметр", page.options)


def _rows(heading: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from (f"| {heading} | |", "|---|---|")
    for term, words in rows:
        yield f"| `{_cell(term)}` | {_cell(words)} |"
    yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*") if "`" not in text else text


def _anchor(heading: str) -> str:
    return heading.replace(" ", "-")
