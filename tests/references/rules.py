"""docs/rules: an index of the diagnostics and a page for each, in Ukrainian, for users."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kadry_cli.core.diagnostics.catalogue import Entry, catalogue
from kadry_cli.core.diagnostics.render import SEVERITY_WORDS
from kadry_cli.core.law.wording import citation_text
from kadry_cli.workspace.explain_groups import group_of

INDEX = "README.md"
HEAD = """\
# Зауваження програми

Сторінки складено з каталогу програми; те саме показує `kadry explain КОД`. Код і назва не змінюються ніколи.
"""


def rule_pages() -> Iterator[tuple[str, str]]:
    """Every page by its file name in docs/rules."""
    entries = list(catalogue().values())
    yield INDEX, "\n".join(_index(entries))
    for number, entry in enumerate(entries):
        before = entries[number - 1].code if number else ""
        after = entries[number + 1].code if number + 1 < len(entries) else ""
        yield f"{entry.code}.md", "\n".join(_page(entry, before, after))


def _index(entries: list[Entry]) -> Iterator[str]:
    yield HEAD
    groups = [(group, list(some)) for group, some in groupby(entries, lambda entry: group_of(entry.code).hundred)]
    for hundred, some in groups:
        yield f"- {hundred}…: {group_of(some[0].code).title}, {some[0].code}–{some[-1].code}"
    for hundred, some in groups:
        yield from ("", f"## {hundred}… {group_of(some[0].code).title}", "")
        yield from ("| код | назва | вага | що перевіряється |", "|---|---|---|---|")
        for entry in some:
            checks = entry.checks.replace("|", "\\|")
            yield f"| [{entry.code}]({entry.code}.md) | {entry.name} | {SEVERITY_WORDS[entry.severity]} | {checks} |"
    yield ""


def _page(entry: Entry, before: str, after: str) -> Iterator[str]:
    group = group_of(entry.code)
    ways = [f"← [{before}]({before}.md)" if before else "", f"[усі зауваження]({INDEX})"]
    ways.append(f"[{after}]({after}.md) →" if after else "")
    yield from (f"# {entry.code} {entry.name}", "", " · ".join(filter(None, ways)), "")
    yield from (f"Вага: {SEVERITY_WORDS[entry.severity]}. Розділ: {group.title}.", "")
    yield from ("## Що перевіряється", "", entry.checks, "", "## Чому", "", entry.why, "")
    if entry.cite:
        yield from (f"Норма: {citation_text(entry.cite)}.", "")
    for title, fragment in (("Неправильно", entry.wrong), ("Правильно", entry.right)):
        if fragment:
            place = f"`{entry.file}`:" if entry.file else ""
            yield from (
                f"## {title}",
                "",
                *((place, "") if place else ()),
                "```yaml",
                *fragment.splitlines(),
                "```",
                "",
            )
    yield from ("## Команди", "", "```sh", *group.commands, f"kadry help {group.help}", "```", "")
