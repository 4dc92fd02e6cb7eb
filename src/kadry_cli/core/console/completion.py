"""Ids of the register for shell completion: names of folders and files, no YAML read.

A command's argument asks for one with `typer.Argument(autocompletion=complete_competition)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import typer

from kadry_cli.core.console.session import Session

if TYPE_CHECKING:
    from pathlib import Path

Completer = Callable[[typer.Context, list[str], str], list[str]]

COMPETITIONS = "competitions/{competition}/competition.yaml"
PEOPLE = "people/{person}/card.yaml"

_FIELD = re.compile("[{]([a-z_]+)[}]")
_ITEM = re.compile("( *)- +(?:id: *)?(.*)")


def complete_ids(pattern: str) -> Completer:
    """A completer for the last `{id}` of a record's path pattern, as a topic's manifest writes it.

    Earlier ids of the pattern are taken from the command's arguments of the same name; others match all.
    """

    def completer(ctx: typer.Context, args: list[str], incomplete: str) -> list[str]:
        root = _root(ctx)
        if root is None:
            return []
        known = {name: str(value) for name, value in ctx.params.items() if value}
        return sorted({name for name in _names(root, pattern.split("/"), known) if name.startswith(incomplete)})

    return completer


complete_competition = complete_ids(COMPETITIONS)
complete_person = complete_ids(PEOPLE)


def complete_candidate(ctx: typer.Context, args: list[str], incomplete: str) -> list[str]:
    """The ids of the candidates of the competition given before, by a scan of its lines."""
    return _listed(ctx, "candidates", incomplete)


def complete_member(ctx: typer.Context, args: list[str], incomplete: str) -> list[str]:
    """The ids of the members of the commission of the competition given before."""
    return _listed(ctx, "commission", incomplete)


def _listed(ctx: typer.Context, key: str, incomplete: str) -> list[str]:
    root = _root(ctx)
    competition = ctx.params.get("competition")
    if root is None or not isinstance(competition, str) or not _is_name(competition):
        return []
    path = root / COMPETITIONS.format(competition=competition)
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", errors="replace", newline=None) as lines:
        return [name for name in listed_ids(lines, key) if name.startswith(incomplete)]


def listed_ids(lines: Iterator[str], key: str) -> Iterator[str]:
    """The `id` of each item of a list at the top of a file in block style."""
    inside = False
    dash = -1
    for line in lines:
        if not line.startswith((" ", "-", "#", "\n")):
            inside, dash = line.startswith(f"{key}:"), -1
        if not inside:
            continue
        item = _ITEM.match(line)
        if item and dash in (-1, len(item[1])):
            dash = len(item[1])
            text = line[dash + 1 :]
        elif len(line) - len(line.lstrip(" ")) == dash + 2:
            text = line
        else:
            continue
        field, _, value = text.strip().partition(":")
        name = value.partition(" #")[0].strip().strip("'\"")
        if field == "id" and name:
            yield name


def _root(ctx: typer.Context) -> Path | None:
    session = ctx.obj if isinstance(ctx.obj, Session) else Session()
    return session.register_root()


def _is_name(text: str) -> bool:
    return text not in ("", ".", "..") and not set(text) & {"/", "\\", ":"}


def _names(folder: Path, parts: list[str], known: dict[str, str]) -> Iterator[str]:
    """What stands for the last field of the pattern among the files that exist below a folder."""
    part, rest = parts[0], parts[1:]
    field = _FIELD.search(part)
    if field is None:
        if rest and (folder / part).is_dir():
            yield from _names(folder / part, rest, known)
        return
    last = not any(_FIELD.search(later) for later in rest)
    before, after = part[: field.start()], part[field.end() :]
    wanted = None if last else known.get(field[1])
    for entry in sorted(folder.iterdir()) if folder.is_dir() else []:
        if not (entry.name.startswith(before) and entry.name.endswith(after)):
            continue
        name = entry.name[len(before) : len(entry.name) - len(after)]
        if not name or wanted not in (None, name):
            continue
        if not last:
            yield from _names(entry, rest, known)
        elif entry.joinpath(*rest).is_file():
            yield name
